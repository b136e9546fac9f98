// A Vite plugin: `import step from 'python:07-training/training.py!step'` gives that part of a lesson's program, highlighted when the app is built, and a program to try it in; without `!` the whole program.

import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import type { Plugin } from 'vite';

import { languages } from '../../electron/settings.ts';
import type { PythonPiece, PythonSource } from '../reading/source.ts';
import { cutPython, withCommentsIn } from './cutPython.ts';
import { highlight } from './highlight.ts';
import { tryProgram } from './tryProgram.ts';

const PREFIX = 'python:';
const RESOLVED = '\0python:';

/** @param lessons the folder that the paths start from */
export function pythonCode(lessons: string): Plugin {
  return {
    name: 'python-code',
    resolveId: (id) => (id.startsWith(PREFIX) ? RESOLVED + id.slice(PREFIX.length) : undefined),
    async load(id) {
      if (!id.startsWith(RESOLVED)) return undefined;
      const [path = '', names] = id.slice(RESOLVED.length).split('!');
      const file = join(lessons, path);
      this.addWatchFile(file);
      const parts = names === undefined ? [] : names.split(',');
      const program = await readFile(file, 'utf8');
      const code = cutPython(program, parts, path);
      const html = languages.map(async (language) => [
        language,
        await highlight(withCommentsIn(language, code, path), 'python'),
      ]);
      const source: PythonSource = {
        file: basename(path),
        names: parts,
        html: Object.fromEntries(await Promise.all(html)) as PythonSource['html'],
      };
      if (parts.length > 0) {
        const tries = join(dirname(file), 'tries.py');
        this.addWatchFile(tries);
        const whole = tryProgram(await readFile(tries, 'utf8'), program, parts, path);
        const tried = languages.map((each) => [each, withCommentsIn(each, whole, path)]);
        const piece: PythonPiece = {
          ...source,
          tried: Object.fromEntries(tried) as PythonPiece['tried'],
        };
        return `export default ${JSON.stringify(piece)};`;
      }
      return `export default ${JSON.stringify(source)};`;
    },
  };
}
