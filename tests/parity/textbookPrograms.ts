// Programs as textbooks have them: recorded with the real libraries, compared to the letter.

import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('programs/', import.meta.url);

/** By the names of their recordings. */
export const textbookPrograms: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith('.py'))
    .sort()
    .map((name) => [
      `textbook-${name.slice(0, -'.py'.length)}`,
      readFileSync(new URL(name, folder), 'utf8'),
    ]),
);
