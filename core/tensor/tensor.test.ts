// Tensors: what they hold, how they are built and how they read.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { sizes, tensorsWithNonFinite } from '../testing/arbitraries.ts';
import { formatShape, Tensor } from './tensor.ts';

describe('Tensor', () => {
  it('of zeros holds rows times columns zeros', () => {
    fc.assert(
      fc.property(sizes, sizes, (rows, columns) => {
        const tensor = Tensor.zeros(rows, columns);
        expect(tensor.shape).toEqual([rows, columns]);
        expect(tensor.data).toEqual(new Float32Array(rows * columns));
      }),
    );
  });

  it('comes back from nested rows as it went there', () => {
    const tensors = fc
      .tuple(sizes, sizes)
      .chain(([rows, columns]) => tensorsWithNonFinite(rows, columns));
    fc.assert(
      fc.property(tensors, (tensor) => {
        const copy = Tensor.fromRows(tensor.toRows());
        expect(copy.shape).toEqual(tensor.shape);
        expect(copy.data).toEqual(tensor.data);
      }),
    );
  });

  it('stores row after row', () => {
    const tensor = Tensor.fromRows([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect(Array.from(tensor.data)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('rounds what it is built from to float32', () => {
    const tensor = Tensor.fromRows([[0.1]]);
    expect(tensor.data[0]).toBe(Math.fround(0.1));
  });

  it('uses the array it is given, without a copy', () => {
    const data = new Float32Array(6);
    expect(new Tensor(2, 3, data).data).toBe(data);
  });

  it('refuses a number of values that does not fit the shape and names both', () => {
    expect(() => new Tensor(2, 3, new Float32Array(5))).toThrow(
      new RangeError(
        'Tensor: the shape (2, 3) holds 6 values, but 5 were given',
      ),
    );
  });

  it('refuses rows of different lengths and names the row', () => {
    expect(() => Tensor.fromRows([[1, 2], [3, 4], [5]])).toThrow(
      /row 2 has 1 values where row 0 has 2/,
    );
    expect(() => Tensor.fromRows([[1], [2, 3]])).toThrow(RangeError);
  });

  it('may be empty', () => {
    expect(Tensor.fromRows([]).shape).toEqual([0, 0]);
    expect(Tensor.fromRows([]).toRows()).toEqual([]);
  });

  it('has a shape that reads as in the lessons', () => {
    expect(formatShape([30, 64])).toBe('(30, 64)');
  });
});
