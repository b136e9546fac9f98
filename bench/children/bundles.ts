// Bundles the engines' processes as the app itself is bundled, so that both engines run the same kind of code.

import { resolve } from 'node:path';

import { build, type InlineConfig } from 'vite';

/** Where Node.js finds them by itself; TensorFlow.js looks for its WebAssembly beside its own file. */
const LEFT_OUT = /^(?:node:|electron$|convnetjs$|@tensorflow\/)/;

/** Puts `nodeChild.js`, and the CommonJS `electronMain.cjs` and `utilityChild.cjs`, into the folder. */
export async function bundleChildren(folder: string): Promise<void> {
  await build(bundle('nodeChild', folder, 'es'));
  await build(bundle('electronMain', folder, 'cjs'));
  await build(bundle('utilityChild', folder, 'cjs'));
}

function bundle(name: string, outDir: string, format: 'es' | 'cjs'): InlineConfig {
  return {
    configFile: false,
    logLevel: 'warn',
    // Also of the oldest Electron, see docs/decisions/0009-two-engines.md.
    build: {
      ssr: true,
      target: 'node18',
      outDir,
      emptyOutDir: false,
      rolldownOptions: {
        input: resolve(import.meta.dirname, `${name}.ts`),
        external: LEFT_OUT,
        output: { format, entryFileNames: `${name}.${format === 'es' ? 'js' : 'cjs'}` },
      },
    },
    ssr: { noExternal: true },
  };
}
