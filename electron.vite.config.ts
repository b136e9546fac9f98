import { resolve } from 'node:path';

import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'electron-vite';

import { appFonts } from './renderer/build/appFonts.ts';
import { chunkGroups } from './renderer/build/chunkGroups.ts';
import { glossaryFormulas } from './renderer/build/glossaryFormulas.ts';
import { Licences } from './renderer/build/licences.ts';
import { lessonFiles } from './renderer/build/lessonFiles.ts';
import { lessonText } from './renderer/build/lessonText.ts';
import { onlyWoff2 } from './renderer/build/onlyWoff2.ts';
import { pythonCode } from './renderer/build/pythonCode.ts';
import { pythonRuntime } from './renderer/build/pythonRuntime.ts';
import { sourceCode } from './renderer/build/sourceCode.ts';
import { svelteOptions } from './renderer/build/svelteOptions.ts';

const fromRoot = (path: string) => resolve(import.meta.dirname, path);

/** Main and preload are CommonJS and carry their dependencies: what runs is what was built. */
const commonJs = (entry: string) => ({
  externalizeDeps: false,
  // Of the oldest Electron, see docs/decisions/0009-two-engines.md.
  target: 'node18',
  rolldownOptions: {
    input: { index: fromRoot(entry) },
    output: { format: 'cjs' as const, entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' },
  },
});

/** Main process and preload are built before the window, which shows what all of them hold. */
const licences = new Licences(fromRoot('.'));

export default defineConfig({
  main: {
    plugins: [licences.note()],
    build: { outDir: 'out/main', ...commonJs('electron/main/index.ts') },
  },
  preload: {
    plugins: [licences.note()],
    build: { outDir: 'out/preload', ...commonJs('electron/preload/index.ts') },
  },
  renderer: {
    root: 'renderer',
    plugins: [
      appFonts(['renderer', 'electron', 'core'].map(fromRoot)),
      sourceCode(fromRoot('core')),
      glossaryFormulas(),
      lessonText(fromRoot('renderer/lessons')),
      pythonCode(fromRoot('renderer/lessons')),
      svelte(svelteOptions),
      lessonFiles(),
      onlyWoff2(),
      pythonRuntime(fromRoot('resources/python')),
      licences.note(),
      licences.write(),
    ],
    build: {
      outDir: fromRoot('out/renderer'),
      target: 'chrome114',
      minify: true,
      // Small fonts as data: URLs would be refused by the content security policy.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: fromRoot('renderer/index.html'),
        output: { codeSplitting: { groups: chunkGroups } },
      },
    },
  },
});
