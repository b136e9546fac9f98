// The figures of a comparison.

import { describe, expect, it } from 'vitest';

import { leaf } from './testing/matrices.ts';
import { compare, relativeError } from './compare.ts';

describe('compare', () => {
  it('finds the largest differences and where they are', () => {
    const comparison = compare(
      leaf([
        [1, 2, 100],
        [1e-6, 5, 6],
      ]),
      leaf([
        [1, 2, 101],
        [4e-6, 5, 6],
      ]),
    );
    expect(comparison).toMatchObject({
      rows: 2,
      columns: 3,
      absolute: { value: 1, row: 0, column: 2 },
      equalShare: 4 / 6,
    });
    expect(comparison.relative).toMatchObject({ row: 1, column: 0 });
    expect(comparison.relative.value).toBeCloseTo(0.75, 12);
  });

  it('names the first of equal differences', () => {
    const { absolute } = compare(leaf([[0, 1, 1]]), leaf([[0, 2, 0]]));
    expect(absolute).toEqual({ value: 1, row: 0, column: 1 });
  });

  it('finds equal matrices equal, infinities and both zeros included', () => {
    const comparison = compare(
      leaf([[3, Infinity, 0]]),
      leaf([[3, Infinity, -0]]),
    );
    expect(comparison.absolute.value).toBe(0);
    expect(comparison.relative.value).toBe(0);
    expect(comparison.equalShare).toBe(1);
  });

  it('counts NaN as an infinite difference, even from itself', () => {
    const comparison = compare(leaf([[1, NaN]]), leaf([[2, NaN]]));
    const expected = { value: Infinity, row: 0, column: 1 };
    expect(comparison.absolute).toEqual(expected);
    expect(comparison.relative).toEqual(expected);
    expect(comparison.equalShare).toBe(0);
    expect(comparison.cosine).toBeNaN();
  });

  it('compares values of different precision as they are', () => {
    const { absolute } = compare(
      { rows: 1, columns: 1, data: Float32Array.of(0.1) },
      { rows: 1, columns: 1, data: Float64Array.of(0.1) },
    );
    expect(absolute.value).toBe(Math.abs(Math.fround(0.1) - 0.1));
  });

  it.each([
    [[1, 2], [2, 4], 1],
    [[1, 2], [-3, -6], -1],
    [[1, 0], [0, 1], 0],
    [[1, 0], [1, 1], Math.SQRT1_2],
    [[1e-200, 0], [1e200, 1e200], Math.SQRT1_2],
  ])('gives the cosine of %j and %j', (a, b, cosine) => {
    expect(compare(leaf([a]), leaf([b])).cosine).toBeCloseTo(
      cosine,
      14,
    );
  });

  it('has no cosine for a zero vector', () => {
    expect(compare(leaf([[0, 0]]), leaf([[1, 1]])).cosine).toBeNaN();
  });

  it('refuses shapes that differ or are empty', () => {
    expect(() => compare(leaf([[1, 2]]), leaf([[1], [2]]))).toThrow(
      'compare: the shapes (1, 2) and (2, 1) cannot be compared',
    );
    const empty = { rows: 0, columns: 3, data: [] };
    expect(() => compare(empty, empty)).toThrow('(0, 3)');
  });
});

describe('relativeError', () => {
  it.each([
    [1, 1, 0],
    [0, 0, 0],
    [0, 1e-300, 1],
    [1, -1, 2],
    [99, 100, 0.01],
    [Infinity, Infinity, 0],
    [Infinity, 1, Infinity],
    [NaN, 1, Infinity],
  ])('of %d and %d is %d', (a, b, error) => {
    expect(relativeError(a, b)).toBe(error);
    expect(relativeError(b, a)).toBe(error);
  });
});
