// Directions in the space of all parameters, along which a loss landscape is drawn.

import { PyTorchRandom } from '../random/pytorch.ts';

/** Values of all parameters `W1, b1, W2, b2, ...`, or a step for each of them. */
export type Point = readonly Float32Array[];

/** What is known of a parameter, apart from its values. */
export interface ParameterShape {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
}

/**
 * A random direction, filter-normalised as by Li et al. (2018): the step of
 * every neuron's weights is as long as those weights themselves, so that a
 * layer with small weights is not trampled down. Biases stand still.
 *
 * @param seed of the normal numbers, drawn as by `torch.randn` for one matrix after the other
 * @returns two directions from one stream
 */
export function randomDirections(
  center: Point,
  shapes: readonly ParameterShape[],
  seed: number,
): [Point, Point] {
  const random = new PyTorchRandom(seed);
  const draw = () =>
    shapes.map(({ name, rows, columns }, p) => {
      const step = new Float32Array(rows * columns);
      if (!name.startsWith('W')) return step;
      step.set(random.randn(rows * columns));
      for (let row = 0; row < rows; row++) {
        const part = [row * columns, (row + 1) * columns] as const;
        const neuron = step.subarray(...part);
        const scale =
          length(center[p].subarray(...part)) / length(neuron);
        neuron.forEach((value, i) => (neuron[i] = scale * value));
      }
      return step;
    });
  return [draw(), draw()];
}

/** One value of one parameter. */
export interface Place {
  /** Such as `W1`. */
  readonly name: string;
  readonly row: number;
  readonly column: number;
}

/**
 * One step along a single weight or bias.
 * @throws RangeError when there is no such place
 */
export function directionOfPlace(
  { name, row, column }: Place,
  shapes: readonly ParameterShape[],
): Point {
  const found = shapes.find((each) => each.name === name);
  const isThere =
    found !== undefined &&
    [row, column].every(Number.isInteger) &&
    row >= 0 &&
    row < found.rows &&
    column >= 0 &&
    column < found.columns;
  if (!isThere) {
    throw new RangeError(
      `There is no ${name}[${row}, ${column}] in this network.`,
    );
  }
  return shapes.map((shape) => {
    const step = new Float32Array(shape.rows * shape.columns);
    if (shape === found) step[row * shape.columns + column] = 1;
    return step;
  });
}

/** Two directions of length 1, at right angles, and how much of the path's variance lies along each. */
export interface PrincipalDirections {
  readonly directions: readonly [Point, Point];
  /** 0 to 1 each; the first is the greater. */
  readonly shares: readonly [number, number];
}

/**
 * The first two principal components of a run's own path: the plane in which
 * it moved most. Each points from the run's end to the side on which it began.
 *
 * @param path parameters as training went, at least three of them different
 * @throws RangeError when the path has no two directions
 */
export function principalDirections(
  path: readonly Point[],
): PrincipalDirections {
  const sizes = path[0]?.map((values) => values.length) ?? [];
  const rows = path.map((point) =>
    Float64Array.from(point.flatMap((values) => Array.from(values))),
  );
  const mean = Float64Array.from(
    rows[0] ?? [],
    (_, i) => rows.reduce((sum, row) => sum + row[i], 0) / rows.length,
  );
  const centered = rows.map((row) =>
    row.map((value, i) => value - mean[i]),
  );
  // As few numbers as there are points: the path's own Gram matrix has the same components.
  const gram = centered.map((a) => centered.map((b) => dot(a, b)));
  const total = gram.reduce((sum, row, i) => sum + row[i], 0);
  const pairs = largestEigenpairs(gram, 2);
  if (!(total > 0) || !(pairs[1].value > 1e-12 * total)) {
    throw new RangeError(
      'The path of this run has no two directions: train for more epochs.',
    );
  }
  const found: Float64Array[] = [];
  const directions = pairs.map(({ vector }) => {
    const step = new Float64Array(mean.length);
    centered.forEach((row, k) => {
      row.forEach((entry, i) => (step[i] += vector[k] * entry));
    });
    // Along a component of next to no variance, rounding has a part of the one before.
    for (const before of found) {
      const part = dot(step, before);
      step.forEach((entry, i) => (step[i] = entry - part * before[i]));
    }
    const [start, end] = [centered[0], centered[centered.length - 1]];
    const backwards = dot(step, start) < dot(step, end);
    const towardsTheStart = backwards ? -1 : 1;
    const scale = towardsTheStart / Math.sqrt(dot(step, step));
    const unit = step.map((entry) => scale * entry);
    found.push(unit);
    return split(unit, sizes);
  });
  return {
    directions: [directions[0], directions[1]],
    shares: [pairs[0].value / total, pairs[1].value / total],
  };
}

/** Where a point lies from the center, along two directions: the nearest point of their plane. */
export function projected(
  point: Point,
  center: Point,
  [first, second]: readonly [Point, Point],
): readonly [number, number] {
  let [aa, ab, bb, ad, bd] = [0, 0, 0, 0, 0];
  point.forEach((values, p) => {
    values.forEach((value, i) => {
      const [a, b] = [first[p][i], second[p][i]];
      const d = value - center[p][i];
      aa += a * a;
      ab += a * b;
      bb += b * b;
      ad += a * d;
      bd += b * d;
    });
  });
  const determinant = aa * bb - ab * ab;
  return [
    (ad * bb - bd * ab) / determinant,
    (bd * aa - ad * ab) / determinant,
  ];
}

/** Eigenvalues and eigenvectors of a symmetric matrix by Jacobi's rotations, the largest first. */
function largestEigenpairs(
  symmetric: readonly Float64Array[] | number[][],
  count: number,
): { value: number; vector: Float64Array }[] {
  const A = symmetric.map((row) => Float64Array.from(row));
  const n = A.length;
  const V = A.map((_, i) =>
    Float64Array.from({ length: n }, (__, j) => (i === j ? 1 : 0)),
  );
  const SWEEPS = 60;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let isDiagonal = true;
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        const small = 1e-15 * Math.sqrt(Math.abs(A[p][p] * A[q][q]));
        if (Math.abs(A[p][q]) <= small) continue;
        isDiagonal = false;
        rotate(A, V, p, q);
      }
    }
    if (isDiagonal) break;
  }
  return A.map((row, i) => ({
    value: row[i],
    vector: Float64Array.from(V, (values) => values[i]),
  }))
    .sort((a, b) => b.value - a.value)
    .slice(0, count);
}

/** Makes `A[p][q]` zero. */
function rotate(
  A: Float64Array[],
  V: Float64Array[],
  p: number,
  q: number,
): void {
  const angle = 0.5 * Math.atan2(2 * A[p][q], A[q][q] - A[p][p]);
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  for (const row of [...A, ...V]) {
    const [a, b] = [row[p], row[q]];
    row[p] = c * a - s * b;
    row[q] = s * a + c * b;
  }
  for (let k = 0; k < A.length; k++) {
    const [a, b] = [A[p][k], A[q][k]];
    A[p][k] = c * a - s * b;
    A[q][k] = s * a + c * b;
  }
}

function split(values: Float64Array, sizes: readonly number[]): Point {
  let from = 0;
  return sizes.map((size) => {
    const part = values.subarray(from, from + size);
    from += size;
    return Float32Array.from(part);
  });
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

function length(values: Float32Array): number {
  return Math.sqrt(dot(values, values));
}
