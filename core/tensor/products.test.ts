// The three products: any shape from 1 to 300 against float64, and nothing written outside the result.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { filled, guarded, ROUNDING } from '../testing/kernelArrays.ts';
import { standardKernels } from './kernels.ts';

const size = fc.integer({ min: 1, max: 300 });

/** An operand's values and how far apart they lie: from one row or column of the result to the next, and along the sum. */
interface Operand {
  readonly data: Float32Array;
  readonly across: number;
  readonly along: number;
}

/** Holds sums of `k` products in float32 against float64: at most every product and every sum was rounded. */
function expectProduct(
  result: Float32Array,
  rows: number,
  columns: number,
  k: number,
  A: Operand,
  B: Operand,
  bias: Float32Array = new Float32Array(columns),
): void {
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      let sum = bias[j];
      let magnitude = Math.abs(sum);
      for (let p = 0; p < k; p++) {
        const each =
          A.data[i * A.across + p * A.along] *
          B.data[j * B.across + p * B.along];
        sum += each;
        magnitude += Math.abs(each);
      }
      const error = Math.abs(result[i * columns + j] - sum);
      if (!(error <= (k + 1) * ROUNDING * magnitude)) {
        expect.fail(
          `(${rows}, ${columns}) over ${k}: at ${i}, ${j} ${result[i * columns + j]} instead of ${sum}`,
        );
      }
    }
  }
}

describe('products of any shape from 1 to 300', () => {
  const shapes = fc.tuple(size, size, size);
  const corners: [[number, number, number]][] = [
    [[1, 1, 1]],
    [[300, 300, 300]],
    [[1, 300, 1]],
    [[3, 1, 300]],
    [[300, 5, 4]],
    [[7, 9, 5]],
  ];
  const options = { numRuns: 25, examples: corners };

  it('affine', () => {
    fc.assert(
      fc.property(shapes, ([m, k, n]) => {
        const [A, B, b] = [
          filled(m * k, 1),
          filled(n * k, 2),
          filled(n, 3),
        ];
        const { array, isWhole } = guarded(m * n);
        standardKernels.affine(A, B, b, array, m, k, n);
        expectProduct(
          array,
          m,
          n,
          k,
          { data: A, across: k, along: 1 },
          { data: B, across: k, along: 1 },
          b,
        );
        expect(isWhole()).toBe(true);
      }),
      options,
    );
  });

  it('matmul', () => {
    fc.assert(
      fc.property(shapes, ([m, k, n]) => {
        const [A, B] = [filled(m * k, 1), filled(k * n, 2)];
        const { array, isWhole } = guarded(m * n);
        standardKernels.matmul(A, B, array, m, k, n);
        expectProduct(
          array,
          m,
          n,
          k,
          { data: A, across: k, along: 1 },
          { data: B, across: 1, along: n },
        );
        expect(isWhole()).toBe(true);
      }),
      options,
    );
  });

  it('matmulTransposedA', () => {
    fc.assert(
      fc.property(shapes, ([m, k, n]) => {
        const [A, B] = [filled(k * m, 1), filled(k * n, 2)];
        const { array, isWhole } = guarded(m * n);
        standardKernels.matmulTransposedA(A, B, array, m, k, n);
        expectProduct(
          array,
          m,
          n,
          k,
          { data: A, across: 1, along: m },
          { data: B, across: 1, along: n },
        );
        expect(isWhole()).toBe(true);
      }),
      options,
    );
  });
});
