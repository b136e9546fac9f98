// A Vite plugin: `import step from 'source:training/trainer.ts!Trainer.step'` gives that piece of core/, cut out and highlighted when the app is built.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Plugin } from 'vite';

import type { Source } from '../reading/source.ts';
import { cutDeclarations } from './cutDeclarations.ts';
import { highlight } from './highlight.ts';

const PREFIX = 'source:';
const RESOLVED = '\0source:';

/** @param core the folder that the paths start from */
export function sourceCode(core: string): Plugin {
  return {
    name: 'source-code',
    resolveId: (id) => (id.startsWith(PREFIX) ? RESOLVED + id.slice(PREFIX.length) : undefined),
    async load(id) {
      if (!id.startsWith(RESOLVED)) return undefined;
      const [path = '', names = ''] = id.slice(RESOLVED.length).split('!');
      const file = join(core, path);
      this.addWatchFile(file);
      const code = cutDeclarations(await readFile(file, 'utf8'), names.split(','), path);
      const source: Source = {
        path: `core/${path}`,
        names: names.split(','),
        html: await highlight(code),
      };
      return `export default ${JSON.stringify(source)};`;
    },
  };
}
