// A Vite plugin: lays what Python starts from beside the window's files, for the worker that it runs in.

import { cp } from 'node:fs/promises';
import { basename, join } from 'node:path';

import type { Plugin } from 'vite';

/** What tells whether the files must be made anew, which nobody asks where they are used. */
const MARK = 'made-of.txt';

/** @param made the folder that scripts/build/pythonRuntime.ts has made */
export function pythonRuntime(made: string): Plugin {
  return {
    name: 'python-runtime',
    apply: 'build',
    writeBundle({ dir }) {
      if (dir === undefined) throw new Error('The window is built into a folder');
      return cp(made, join(dir, 'python'), {
        recursive: true,
        filter: (path) => basename(path) !== MARK,
      });
    },
  };
}
