// The stand-in for main process and preload, bundled for a browser: one script for the page, one for the worker.

import { fileURLToPath } from 'node:url';

import { build } from 'vite';

export type StandInScript = 'desktop' | 'coreWorker';

export async function bundleStandIn(script: StandInScript): Promise<string> {
  const entry = fileURLToPath(new URL(`standIn/${script}.ts`, import.meta.url));
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
  if (chunk?.type !== 'chunk') throw new Error(`${script} was bundled into nothing`);
  return chunk.code;
}
