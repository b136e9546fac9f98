// A Vite plugin: `import backward from 'python:06-backward/backward.py'` gives that program of a lesson, highlighted when the app is built.

import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

import type { Plugin } from 'vite';

import type { PythonFile } from '../reading/source.ts';
import { highlight } from './highlight.ts';

const PREFIX = 'python:';
const RESOLVED = '\0python:';

/** @param lessons the folder that the paths start from */
export function pythonFile(lessons: string): Plugin {
  return {
    name: 'python-file',
    resolveId: (id) => (id.startsWith(PREFIX) ? RESOLVED + id.slice(PREFIX.length) : undefined),
    async load(id) {
      if (!id.startsWith(RESOLVED)) return undefined;
      const path = join(lessons, id.slice(RESOLVED.length));
      this.addWatchFile(path);
      const text = await readFile(path, 'utf8');
      const file: PythonFile = {
        name: basename(path),
        text,
        html: await highlight(text.trimEnd(), 'python'),
      };
      return `export default ${JSON.stringify(file)};`;
    },
  };
}
