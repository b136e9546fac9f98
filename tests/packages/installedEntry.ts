// An entry of the system's menus, read as desktops read it.

import { readFileSync } from 'node:fs';

/** @param name of the entry's file, without its end */
export function entryOf(name: string): Readonly<Record<string, string>> {
  return entriesOf(readFileSync(`/usr/share/applications/${name}.desktop`, 'utf8'));
}

/** Keys and values of an entry's text. */
export function entriesOf(text: string): Readonly<Record<string, string>> {
  const pairs = [...text.matchAll(/^([\w[\]-]+)=(.*)$/gm)];
  return Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, value]));
}

/** The words of its Exec line, with the files that are to be opened in their place. */
export function execWords(
  entry: Readonly<Record<string, string>>,
  files: readonly string[],
): readonly string[] {
  const words = (entry.Exec ?? '').split(' ');
  return words.flatMap((word) => (word === '%f' ? files.slice(0, 1) : [word]));
}
