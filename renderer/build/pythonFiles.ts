// A Vite plugin: lays what Python starts from beside the worker that runs it.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Plugin } from 'vite';

const FOLDER = 'python';

const types: Readonly<Record<string, string>> = {
  'lock.json': 'application/json',
  'library.zip': 'application/zip',
  'pyodide.asm.mjs': 'text/javascript',
  'pyodide.asm.wasm': 'application/wasm',
  'pyodide.mjs': 'text/javascript',
  'snapshot.bin': 'application/octet-stream',
};

/** @param made where `scripts/build/pythonRuntime.ts` has made them */
export function pythonFiles(made: string): Plugin {
  return {
    name: 'python-files',

    async generateBundle() {
      for (const name of Object.keys(types)) {
        const source = await readFile(join(made, name));
        this.emitFile({ type: 'asset', fileName: `${FOLDER}/${name}`, source });
      }
    },

    configureServer({ middlewares }) {
      middlewares.use(`/${FOLDER}`, ({ url = '' }, response, next) => {
        const name = url.slice(1);
        const type = types[name];
        if (type === undefined) {
          next();
          return;
        }
        response.setHeader('content-type', type);
        readFile(join(made, name)).then((content) => response.end(content), next);
      });
    },
  };
}
