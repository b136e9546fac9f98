// The keys of a heat map: each leads where it says, none leads out of the map.

import fc from 'fast-check';
import { expect, it } from 'vitest';

import { moved } from './moved.ts';

const keys = [
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
  ...['Home', 'End', 'PageUp', 'PageDown'],
] as const;

const places = fc
  .record({
    rows: fc.integer({ min: 1, max: 40 }),
    columns: fc.integer({ min: 1, max: 80 }),
  })
  .chain((grid) =>
    fc.record({
      grid: fc.constant(grid),
      at: fc.record({
        x: fc.nat({ max: grid.columns - 1 }),
        y: fc.nat({ max: grid.rows - 1 }),
      }),
    }),
  );

it.each([
  ['ArrowLeft', { x: 4, y: 10 }],
  ['ArrowRight', { x: 6, y: 10 }],
  ['ArrowUp', { x: 5, y: 9 }],
  ['ArrowDown', { x: 5, y: 11 }],
  ['Home', { x: 0, y: 10 }],
  ['End', { x: 63, y: 10 }],
  ['PageUp', { x: 5, y: 2 }],
  ['PageDown', { x: 5, y: 18 }],
])('%s leads from column 5, row 10 of 64 × 30 to %o', (key, expected) => {
  expect(moved({ x: 5, y: 10 }, key, { rows: 30, columns: 64 })).toEqual(expected);
});

it('never leaves the grid, and keeps the row or the column', () => {
  fc.assert(
    fc.property(places, fc.constantFrom(...keys), ({ grid, at }, key) => {
      const next = moved(at, key, grid);
      if (!next) throw new Error(`${key} leads nowhere`);
      expect(next.x).toBeGreaterThanOrEqual(0);
      expect(next.y).toBeGreaterThanOrEqual(0);
      expect(next.x).toBeLessThan(grid.columns);
      expect(next.y).toBeLessThan(grid.rows);
      expect(next.x === at.x || next.y === at.y).toBe(true);
    }),
  );
});

it('comes back by the opposite key, unless the edge was in the way', () => {
  const opposites = [
    ['ArrowLeft', 'ArrowRight'],
    ['ArrowUp', 'ArrowDown'],
  ] as const;
  fc.assert(
    fc.property(places, fc.constantFrom(...opposites), ({ grid, at }, [there, back]) => {
      const next = moved(at, there, grid);
      fc.pre(next !== undefined && (next.x !== at.x || next.y !== at.y));
      expect(next && moved(next, back, grid)).toEqual(at);
    }),
  );
});

it('leaves other keys to the page', () => {
  for (const key of ['Tab', 'Escape', 'a', 'Enter', '']) {
    expect(moved({ x: 0, y: 0 }, key, { rows: 3, columns: 3 })).toBeUndefined();
  }
});
