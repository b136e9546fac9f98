// Random tensors for tests that state a property.

import fc from 'fast-check';

import { Tensor } from '../tensor/tensor.ts';

/** Steps from 0 to the bound. */
const GRID = 2 ** 20;

/** Sizes of one axis. */
export const sizes = fc.integer({ min: 1, max: 40 });

/** Finite float32 values of every magnitude whose products do not overflow. */
const finite = {
  min: Math.fround(-1e15),
  max: Math.fround(1e15),
  noNaN: true,
};

/** Tensors of the given shape with finite values of any size. */
function tensors(rows: number, columns: number): fc.Arbitrary<Tensor> {
  const count = rows * columns;
  return fc
    .float32Array({ ...finite, minLength: count, maxLength: count })
    .map((values) => Tensor.from(rows, columns, values));
}

/** Tensors of the given shape with values spread evenly from `-bound` to `bound`. */
export function boundedTensors(
  rows: number,
  columns: number,
  bound: number,
): fc.Arbitrary<Tensor> {
  const count = rows * columns;
  return fc
    .array(fc.integer({ min: -GRID, max: GRID }), {
      minLength: count,
      maxLength: count,
    })
    .map((steps) => {
      const values = steps.map((step) => (step / GRID) * bound);
      return Tensor.from(rows, columns, values);
    });
}

/** Finite tensors, a few of whose values are replaced by NaN and infinities. */
export function tensorsWithNonFinite(
  rows: number,
  columns: number,
): fc.Arbitrary<Tensor> {
  const spots = fc.array(
    fc.tuple(
      fc.nat({ max: rows * columns - 1 }),
      fc.constantFrom(NaN, Infinity, -Infinity),
    ),
    { maxLength: 3 },
  );
  return fc.tuple(tensors(rows, columns), spots).map(([tensor, at]) => {
    for (const [position, value] of at) tensor.data[position] = value;
    return tensor;
  });
}

/** Memory as training finds it: full of what the last use left. */
export function used(rows: number, columns: number): Tensor {
  const tensor = Tensor.zeros(rows, columns);
  tensor.data.fill(7);
  return tensor;
}

/** Three sizes, and one tensor for each pair of them that `shapes` picks. */
export function operands(
  ...shapes: ((m: number, k: number, n: number) => [number, number])[]
) {
  return fc
    .tuple(sizes, sizes, sizes)
    .chain(([m, k, n]) =>
      fc.tuple(
        ...shapes.map((shape) =>
          tensorsWithNonFinite(...shape(m, k, n)),
        ),
      ),
    );
}
