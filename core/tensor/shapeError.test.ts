// Tensors that do not fit an operation: the error says which operation and which shapes.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  affine,
  gatherRows,
  matmul,
  matmulTransposedA,
  relu,
  reluMask,
  sumRows,
} from './operations.ts';
import { requireSameShape, ShapeError } from './shapeError.ts';
import { formatShape, Tensor, type Shape } from './tensor.ts';
import {
  addScaled,
  movingAverage,
  movingAverageOfSquares,
  subtractNormalized,
  subtractScaled,
} from './updates.ts';

const t = (rows: number, columns: number) =>
  Tensor.zeros(rows, columns);

type Misfit = readonly [
  what: string,
  operation: string,
  call: () => unknown,
  left: Shape,
  right: Shape,
];

const misfits: readonly Misfit[] = [
  [
    'X and W of different width',
    'affine',
    () => affine(t(2, 3), t(4, 5), t(1, 4), t(2, 4)),
    [2, 3],
    [4, 5],
  ],
  [
    'a bias of the wrong width',
    'affine',
    () => affine(t(2, 3), t(4, 3), t(1, 5), t(2, 4)),
    [1, 4],
    [1, 5],
  ],
  [
    'a bias of two rows',
    'affine',
    () => affine(t(2, 3), t(4, 3), t(2, 4), t(2, 4)),
    [1, 4],
    [2, 4],
  ],
  [
    'a result with too many rows',
    'affine',
    () => affine(t(2, 3), t(4, 3), t(1, 4), t(9, 4)),
    [2, 4],
    [9, 4],
  ],
  [
    'inner sizes that differ',
    'matmul',
    () => matmul(t(2, 3), t(4, 5), t(2, 5)),
    [2, 3],
    [4, 5],
  ],
  [
    'a result of the wrong width',
    'matmul',
    () => matmul(t(2, 3), t(3, 5), t(2, 6)),
    [2, 5],
    [2, 6],
  ],
  [
    'different numbers of rows',
    'matmulTransposedA',
    () => matmulTransposedA(t(2, 3), t(4, 5), t(3, 5)),
    [2, 3],
    [4, 5],
  ],
  [
    'a result of the wrong width',
    'matmulTransposedA',
    () => matmulTransposedA(t(2, 3), t(2, 5), t(3, 6)),
    [3, 5],
    [3, 6],
  ],
  [
    'a result of two rows',
    'sumRows',
    () => sumRows(t(2, 3), t(2, 3)),
    [1, 3],
    [2, 3],
  ],
  [
    'a result of the wrong width',
    'sumRows',
    () => sumRows(t(2, 3), t(1, 4)),
    [1, 3],
    [1, 4],
  ],
  [
    'another shape',
    'relu',
    () => relu(t(2, 3), t(3, 2)),
    [2, 3],
    [3, 2],
  ],
  [
    'a gradient of another shape',
    'reluMask',
    () => reluMask(t(2, 3), t(2, 4), t(2, 4)),
    [2, 3],
    [2, 4],
  ],
  [
    'a result of another shape',
    'reluMask',
    () => reluMask(t(2, 3), t(2, 3), t(6, 1)),
    [2, 3],
    [6, 1],
  ],
  [
    'a gradient of another shape',
    'subtractScaled',
    () => subtractScaled(t(2, 3), t(3, 3), 1),
    [2, 3],
    [3, 3],
  ],
  [
    'operands of different shape',
    'addScaled',
    () => addScaled(t(2, 3), t(3, 2), 1, t(2, 3)),
    [2, 3],
    [3, 2],
  ],
  [
    'a result of another shape',
    'addScaled',
    () => addScaled(t(2, 3), t(2, 3), 1, t(1, 3)),
    [2, 3],
    [1, 3],
  ],
  [
    'values of another shape',
    'movingAverage',
    () => movingAverage(t(2, 3), t(2, 4), 0.9),
    [2, 3],
    [2, 4],
  ],
  [
    'values of another shape',
    'movingAverageOfSquares',
    () => movingAverageOfSquares(t(2, 3), t(6, 1), 0.9),
    [2, 3],
    [6, 1],
  ],
  [
    'a direction of another shape',
    'subtractNormalized',
    () => subtractNormalized(t(2, 3), t(3, 3), t(2, 3), 1, 1),
    [2, 3],
    [3, 3],
  ],
  [
    'squares of another shape',
    'subtractNormalized',
    () => subtractNormalized(t(2, 3), t(2, 3), t(2, 2), 1, 1),
    [2, 3],
    [2, 2],
  ],
  [
    'a result of another width',
    'gatherRows',
    () => gatherRows(t(2, 3), new Int32Array(1), 0, t(1, 4)),
    [1, 3],
    [1, 4],
  ],
];

function errorOf(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('ShapeError', () => {
  it.each(misfits)(
    'refuses %s in %s and names the operation and both shapes',
    (_what, operation, call, left, right) => {
      const error = errorOf(call);
      expect(error).toBeInstanceOf(ShapeError);
      const { message } = error as ShapeError;
      expect(message.startsWith(operation)).toBe(true);
      expect(message).toContain(formatShape(left));
      expect(message).toContain(formatShape(right));
    },
  );

  it('leaves the result untouched when the shapes do not fit', () => {
    const out = new Tensor(1, 2, Float32Array.of(5, 6));
    expect(() => relu(t(2, 1), out)).toThrow(ShapeError);
    expect(Array.from(out.data)).toEqual([5, 6]);
  });

  it('is thrown by requireSameShape exactly when the shapes differ', () => {
    const size = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(size, size, size, size, (a, b, c, d) => {
        const error = errorOf(() =>
          requireSameShape('anything', t(a, b), t(c, d)),
        );
        expect(error === undefined).toBe(a === c && b === d);
      }),
    );
  });
});
