// The stand-in for main process and preload, bundled for a browser: one script for the page, one for the worker.

import { fileURLToPath } from 'node:url';

import { build } from 'vite';

export type StandInScript = 'desktop' | 'coreWorker';

export function bundleStandIn(script: StandInScript): Promise<string> {
  return bundleScript(fileURLToPath(new URL(`standIn/${script}.ts`, import.meta.url)));
}

/** A classic script with everything that `entry` imports. */
export async function bundleScript(entry: string): Promise<string> {
  const outputs = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: entry, output: { format: 'iife' } },
    },
  });
  const [chunk] = [outputs].flat().flatMap((each) => ('output' in each ? each.output : []));
  if (chunk?.type !== 'chunk') throw new Error(`${entry} was bundled into nothing`);
  return chunk.code;
}
