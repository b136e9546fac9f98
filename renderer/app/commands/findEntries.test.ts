// What the palette finds.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findEntries } from './findEntries.ts';
import type { PaletteEntry } from './paletteEntries.ts';

function entry(title: string, otherTitle = '', ...also: string[]): PaletteEntry {
  const group = 'commands';
  return { id: title, group, title, otherTitle, also, keys: undefined, perform: () => null };
}

const entries = [
  entry('Stop training', '学習を中止する'),
  entry('Train one step', '1 ステップ学習する'),
  entry('Zoom in', '拡大', 'larger', '大きく'),
];
const titles = (query: string) => findEntries(entries, query).map(({ title }) => title);

describe('the palette', () => {
  it('finds all words in any order, whatever their case', () => {
    expect(titles('STEP train')).toEqual(['Train one step']);
  });

  it('puts first what begins with the typed text', () => {
    expect(titles('train')).toEqual(['Train one step', 'Stop training']);
  });

  it('finds the name in the other language, and full-width letters', () => {
    expect(titles('学習')).toEqual(['Stop training', 'Train one step']);
    expect(titles('拡大')).toEqual(['Zoom in']);
    expect(titles('ｚｏｏｍ')).toEqual(['Zoom in']);
  });

  it('finds what is called otherwise, in either language', () => {
    expect(titles('larger')).toEqual(['Zoom in']);
    expect(titles('大きく')).toEqual(['Zoom in']);
    expect(titles('larger step')).toEqual([]);
  });

  it('shows everything in its order while nothing is typed', () => {
    expect(titles('  ')).toEqual(entries.map(({ title }) => title));
  });

  it('finds every entry by any part of its own name', () => {
    const part = fc
      .constantFrom(...entries)
      .chain((chosen) =>
        fc
          .tuple(fc.nat(chosen.title.length - 1), fc.integer({ min: 1, max: 20 }))
          .map(([from, length]) => ({ chosen, text: chosen.title.slice(from, from + length) })),
      );
    fc.assert(
      fc.property(part, ({ chosen, text }) => {
        expect(findEntries(entries, text)).toContain(chosen);
      }),
    );
  });
});
