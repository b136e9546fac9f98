// Central differences: their accuracy, their steps, kinks, and the way they can be stopped.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  finiteDifferences,
  selectedEntries,
  type LossFunction,
  type PatternFunction,
} from './finiteDifference.ts';
import { leaf } from './testing/matrices.ts';

/** The differences of a function of one number. */
function at(
  w: number,
  f: (w: number) => number,
  pattern?: (w: number) => number[],
) {
  const parameters = { w: leaf([[w]]) };
  const loss: LossFunction = (moved) => f(moved.w.data[0]);
  const patternOf: PatternFunction | undefined =
    pattern && ((moved) => pattern(moved.w.data[0]));
  const entries = [{ parameter: 'w', index: 0 }];
  return [
    ...finiteDifferences(loss, parameters, entries, patternOf),
  ][0];
}

describe('finiteDifferences', () => {
  it('measure the slope of a smooth function', () => {
    const w = fc.double({ min: -20, max: 20, noNaN: true });
    fc.assert(
      fc.property(w, (x) => {
        const { gradient, kink } = at(x, (v) => Math.sin(v) + v * v);
        const error = Math.abs(gradient - (Math.cos(x) + 2 * x));
        return error < 1e-8 * (1 + Math.abs(x)) && !kink;
      }),
    );
  });

  it('give left and right slope beside the central one', () => {
    const { left, right, gradient, step } = at(1, (w) => w * w);
    expect(left).toBeCloseTo(2 - step, 9);
    expect(right).toBeCloseTo(2 + step, 9);
    expect(gradient).toBeCloseTo((left + right) / 2, 9);
  });

  it('step by about the cube root of eps, times the value where it is large', () => {
    const root = Math.cbrt(Number.EPSILON);
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        (w) => {
          const { step } = at(w, (v) => v);
          const ratio = step / (root * Math.max(1, Math.abs(w)));
          return ratio > 0.7 && ratio < 1.42;
        },
      ),
    );
  });

  it('see a kink within the step by the pattern', () => {
    const abs = (w: number) => Math.abs(w - 1);
    const pattern = (w: number) => [0, Number(w > 1), 0];
    expect(at(1 + 1e-6, abs, pattern).kink).toBe(true);
    expect(at(1, abs, pattern).kink).toBe(true);
    expect(at(1.001, abs, pattern).kink).toBe(false);
  });

  it('trust the pattern more than the slopes', () => {
    expect(at(0, Math.abs, () => [1]).kink).toBe(false);
  });

  it('see a kink within the step by its two slopes when there is no pattern', () => {
    const bent = (w: number) => Math.max(w, 0) + w;
    expect(at(0, bent)).toMatchObject({
      kink: true,
      left: 1,
      right: 2,
    });
    expect(at(2e-6, bent).kink).toBe(true);
    expect(at(1e-3, bent).kink).toBe(false);
  });

  it('take the bottom of a bowl for no kink', () => {
    expect(at(0, (w) => w * w).kink).toBe(false);
  });

  it('go through the selected entries in order', () => {
    const parameters = { a: leaf([[1, 2, 3]]), b: leaf([[5]]) };
    const loss: LossFunction = ({ a, b }) =>
      a.data[0] + 10 * a.data[1] + 100 * a.data[2] * b.data[0];
    const entries = selectedEntries(parameters, {
      b: 'all',
      a: [2, 0],
    });
    const found = [...finiteDifferences(loss, parameters, entries)];
    expect(
      found.map(({ parameter, index }) => `${parameter}[${index}]`),
    ).toEqual(['b[0]', 'a[2]', 'a[0]']);
    [300, 500, 1].forEach((slope, i) =>
      expect(found[i].gradient).toBeCloseTo(slope, 6),
    );
  });

  it('cost two losses an entry and can be stopped between entries', () => {
    let losses = 0;
    const parameters = { w: leaf([[1, 2, 3]]) };
    const loss: LossFunction = ({ w }) => {
      losses += 1;
      return w.data[0];
    };
    const entries = selectedEntries(parameters, { w: 'all' });
    const differences = finiteDifferences(loss, parameters, entries);
    expect(losses).toBe(0);
    differences.next();
    expect(losses).toBe(3); // the first one measures the centre too
    differences.next();
    expect(losses).toBe(5);
    differences.return();
    expect(differences.next().done).toBe(true);
    expect(losses).toBe(5);
  });

  it('leave the parameters alone, and move one value at a time', () => {
    const parameters = { w: leaf([[1, 2]]) };
    const seen: number[][] = [];
    const loss: LossFunction = ({ w }) => {
      seen.push(Array.from(w.data));
      return 0;
    };
    const entries = selectedEntries(parameters, { w: 'all' });
    const steps = Array.from(
      finiteDifferences(loss, parameters, entries),
      ({ step }) => step,
    );
    expect(Array.from(parameters.w.data)).toEqual([1, 2]);
    expect(seen).toEqual([
      [1, 2],
      [1 + steps[0], 2],
      [1 - steps[0], 2],
      [1, 2 + steps[1]],
      [1, 2 - steps[1]],
    ]);
  });
});

describe('selectedEntries', () => {
  const parameters = { w: leaf([[1, 2, 3]]) };

  it('refuse what is not there', () => {
    expect(() => selectedEntries(parameters, { v: 'all' })).toThrow(
      'there is no parameter v',
    );
    for (const index of [3, -1, 0.5]) {
      expect(() => selectedEntries(parameters, { w: [index] })).toThrow(
        `w has 3 values, none at position ${index}`,
      );
    }
  });
});
