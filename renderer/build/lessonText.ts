// A Vite plugin: `import lessons from 'lesson-text:ja'` gives the sections of all lessons in that language, to search in.

import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Plugin } from 'vite';

import { sectionsOf } from './lessonSections.ts';

const PREFIX = 'lesson-text:';
const RESOLVED = '\0lesson-text:';

/** @param lessons the folder that holds a folder for each lesson */
export function lessonText(lessons: string): Plugin {
  return {
    name: 'lesson-text',
    resolveId: (id) => (id.startsWith(PREFIX) ? RESOLVED + id.slice(PREFIX.length) : undefined),
    async load(id) {
      if (!id.startsWith(RESOLVED)) return undefined;
      const language = id.slice(RESOLVED.length);
      const texts: Record<string, unknown> = {};
      for (const entry of await readdir(lessons, { withFileTypes: true })) {
        const file = join(lessons, entry.name, `${language}.md`);
        if (!entry.isDirectory() || !existsSync(file)) continue;
        this.addWatchFile(file);
        texts[entry.name] = sectionsOf(await readFile(file, 'utf8'));
      }
      return `export default ${JSON.stringify(texts)};`;
    },
  };
}
