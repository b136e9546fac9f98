// The part of an axis that a chart shows: always inside the axis, whatever is asked for.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ZoomRange } from './zoomRange.svelte.ts';

const actions = fc.array(
  fc.oneof(
    fc.constantFrom<(range: ZoomRange) => void>(
      (range) => range.zoomIn(),
      (range) => range.zoomOut(),
      (range) => range.move(-1),
      (range) => range.move(1),
    ),
    fc
      .tuple(
        fc.double({ min: -1e4, max: 1e4, noNaN: true }),
        fc.double({ min: -1e4, max: 1e4, noNaN: true }),
      )
      .map(
        ([a, b]) =>
          (range: ZoomRange) =>
            range.show(a, b),
      ),
  ),
  { maxLength: 20 },
);

describe('ZoomRange', () => {
  it('begins with everything and comes back to it', () => {
    const range = new ZoomRange(() => 1440);
    expect([range.from, range.to, range.isWhole]).toEqual([1, 1440, true]);
    range.show(500, 100);
    expect([range.from, range.to, range.isWhole]).toEqual([100, 500, false]);
    range.zoomOut();
    expect([range.from, range.to]).toEqual([1, 801]);
    range.zoomOut();
    expect(range.isWhole).toBe(true);
    range.zoomIn();
    range.showAll();
    expect([range.from, range.to]).toEqual([1, 1440]);
  });

  it('stops at both ends', () => {
    const range = new ZoomRange(() => 100);
    range.show(40, 60);
    for (let i = 0; i < 20; i++) range.move(1);
    expect([range.from, range.to, range.canGoRight]).toEqual([80, 100, false]);
    for (let i = 0; i < 20; i++) range.move(-1);
    expect([range.from, range.to, range.canGoLeft]).toEqual([1, 21, false]);
  });

  it('stays inside the axis in whole steps, whatever is done', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), actions, (end, done) => {
        const range = new ZoomRange(() => end);
        for (const action of done) {
          action(range);
          expect(range.from).toBeGreaterThanOrEqual(1);
          expect(range.to).toBeLessThanOrEqual(end);
          expect(range.to).toBeGreaterThanOrEqual(range.from);
          expect([range.from, range.to].every(Number.isInteger)).toBe(true);
          if (end > 5) expect(range.to - range.from).toBeGreaterThanOrEqual(3);
        }
      }),
    );
  });

  it('follows an axis that grows as long as everything is shown', () => {
    let end = 10;
    const range = new ZoomRange(() => end);
    end = 20;
    expect(range.to).toBe(20);
  });
});
