// Which entries of the palette fit what is typed: every typed word must be in a title, in either language, or among the other words for it.

import type { PaletteEntry } from './paletteEntries.ts';

/** Entries whose title begins with the typed text come first; otherwise the order is kept. */
export function findEntries(entries: readonly PaletteEntry[], query: string): PaletteEntry[] {
  const typed = plain(query);
  const words = typed.split(/\s+/).filter(Boolean);
  return entries
    .map((entry) => ({ entry, titles: [entry.title, entry.otherTitle, ...entry.also].map(plain) }))
    .filter(({ titles }) => words.every((word) => titles.some((title) => title.includes(word))))
    .map(({ entry, titles }) => ({
      entry,
      begins: typed !== '' && titles.some((title) => title.startsWith(typed.trim())),
    }))
    .sort((a, b) => Number(b.begins) - Number(a.begins))
    .map(({ entry }) => entry);
}

/** Full-width letters and half-width kana are found as well. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
