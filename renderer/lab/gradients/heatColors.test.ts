// Colours of heat maps: zero is paper, both ends are told apart, and larger is never paler.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { differenceColor, logScale, valueColor, type Palette } from './heatColors.ts';

const palette: Palette = {
  paper: [255, 255, 255],
  negative: [0, 0, 255],
  positive: [255, 128, 0],
  difference: [128, 0, 128],
  wrong: [176, 0, 32],
  none: [200, 200, 200],
};

function channels(color: string): number[] {
  return (color.match(/\d+/g) ?? []).map(Number);
}

/** How far a colour is from paper. */
function depth(color: string): number {
  return channels(color).reduce((sum, channel) => sum + 255 - channel, 0);
}

describe('valueColor', () => {
  it('is paper at zero and the full colour at the scale’s ends', () => {
    expect(channels(valueColor(palette, 0, 2))).toEqual([255, 255, 255]);
    expect(channels(valueColor(palette, -2, 2))).toEqual([0, 0, 255]);
    expect(channels(valueColor(palette, 2, 2))).toEqual([255, 128, 0]);
    expect(channels(valueColor(palette, 9, 2))).toEqual([255, 128, 0]);
    expect(channels(valueColor(palette, 0, 0))).toEqual([255, 255, 255]);
  });

  it('shows what is no number in a colour of its own', () => {
    expect(channels(valueColor(palette, NaN, 1))).toEqual([176, 0, 32]);
    expect(channels(valueColor(palette, Infinity, 1))).toEqual([176, 0, 32]);
  });
});

describe('logScale and differenceColor', () => {
  const differences = fc.array(fc.double({ min: 1e-30, max: 1e30, noNaN: true }), { minLength: 1 });

  it('hold the largest difference within whole decades', () => {
    fc.assert(
      fc.property(differences, (values) => {
        const { from, to } = logScale(values);
        expect(Number.isInteger(from) && Number.isInteger(to)).toBe(true);
        expect(to - from).toBeGreaterThanOrEqual(1);
        expect(to - from).toBeLessThanOrEqual(10);
        expect(Math.max(...values)).toBeLessThanOrEqual(10 ** to * (1 + 1e-12));
      }),
    );
  });

  it('let a larger difference never look smaller, and none like equality', () => {
    fc.assert(
      fc.property(differences, (values) => {
        const scale = logScale(values);
        const depths = [0, ...values.toSorted((a, b) => a - b)].map((value) =>
          depth(differenceColor(palette, value, scale)),
        );
        expect(depths[0]).toBe(0);
        depths.slice(1).forEach((each, i) => {
          expect(each).toBeGreaterThan(0);
          expect(each).toBeGreaterThanOrEqual(depths[i] ?? 0);
        });
      }),
    );
  });

  it('have a scale where nothing differs', () => {
    expect(logScale([0, 0, Infinity])).toEqual({ from: -16, to: -6 });
    expect(channels(differenceColor(palette, Infinity, { from: -9, to: -6 }))).toEqual([
      176, 0, 32,
    ]);
  });
});
