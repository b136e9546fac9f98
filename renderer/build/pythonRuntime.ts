// A Vite plugin: lays what Python starts from beside the window's files, for the worker that it runs in.

import { cp, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';

import type { Plugin } from 'vite';

const FOLDER = 'python';

/** What tells whether the files must be made anew, which nobody asks where they are used. */
const MARK = 'made-of.txt';

/** Engines compile and import by them. */
const types: Readonly<Record<string, string>> = {
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
};

/**
 * @param made the folder that scripts/build/pythonRuntime.ts has made
 * @param others what lies beside: the digits, on which answers are tried, and what PyTorch made of the cases
 */
export function pythonRuntime(made: string, others: readonly string[]): Plugin {
  return {
    name: 'python-runtime',

    async writeBundle({ dir }) {
      if (dir === undefined) throw new Error('The window is built into a folder');
      await cp(made, join(dir, FOLDER), {
        recursive: true,
        filter: (path) => basename(path) !== MARK,
      });
      for (const file of others) await cp(file, join(dir, FOLDER, basename(file)));
    },

    /** While one works on the window. Its other scripts in that folder are Vite's to serve. */
    configureServer({ middlewares }) {
      middlewares.use(`/${FOLDER}`, ({ url = '' }, response, next) => {
        const name = basename(new URL(url, 'http://localhost').pathname);
        const file = others.find((other) => basename(other) === name) ?? join(made, name);
        readFile(file).then(
          (content) => {
            response.setHeader('content-type', types[extname(name)] ?? 'application/octet-stream');
            response.end(content);
          },
          () => {
            next();
          },
        );
      });
    },
  };
}
