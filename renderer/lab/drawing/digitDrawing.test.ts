// A drawn digit for files: every dot, pixel, probability and neighbour is in the table, and the picture stays in its frame.

import { describe, expect, it } from 'vitest';

import { expectWithin } from '../../../tests/drawingPlaces.ts';
import { digitRows, drawDigit } from './digitDrawing.ts';

const bitmap = Uint8Array.from({ length: 1024 }, (_, i) => (i === 33 ? 1 : 0));
const image = Uint8Array.from({ length: 64 }, (_, i) => (i === 9 ? 16 : 0));
const pixels = new Uint8Array(64).fill(8);
const nearest = [
  { row: 12, pixels, label: 1, distance: 3.5 },
  { row: 700, pixels, label: 7, distance: 4 },
];
const words = {
  ...{ what: 'what', row: 'row', column: 'column', digit: 'digit', value: 'value' },
  ...{ bitmap: 'drawing', image: 'image', prediction: 'prediction', nearest: 'nearest' },
};

describe('the table of a digit', () => {
  const rows = digitRows({ bitmap, image }, [{ name: '1', value: 0.75 }], nearest, words);

  it('has all of it once, below the names', () => {
    expect(rows).toHaveLength(1 + 1024 + 64 + 1 + 2);
    expect(rows[0]).toEqual(['what', 'row', 'column', 'digit', 'value']);
    expect(rows.filter(([what, , , , value]) => what === 'drawing' && value === 1)).toEqual([
      ['drawing', 1, 1, '', 1],
    ]);
    expect(rows.filter(([what, , , , value]) => what === 'image' && value === 16)).toEqual([
      ['image', 1, 1, '', 16],
    ]);
    expect(rows.slice(-3)).toEqual([
      ['prediction', '', '', '1', 0.75],
      ['nearest', 12, '', 1, 3.5],
      ['nearest', 700, '', 7, 4],
    ]);
  });
});

describe('the picture of a digit', () => {
  const headings = { bitmap: 'a', image: 'b', nearest: 'c' };
  const known = {
    ...{ title: 'A', bitmap, image, said: 'said', headings },
    shares: [0.25, 0.75].map((share) => ({ name: '1', share, text: '75%' })),
    nearest: nearest.map((each) => ({ pixels: each.pixels, lines: ['1', 'distance'] })),
  };

  it.each([
    ['with all that is known', known],
    ['before a network answers', { ...known, said: '', shares: [], nearest: [] }],
  ])('%s stays in its frame', (_, picture) => {
    expectWithin(drawDigit(picture, 640, () => '#336699'));
  });
});
