// A run's own directions: the principal components of the path that its parameters took, computed in portions.

import type { Portions } from '../portions.ts';
import { blocksOfAll, pauseAfter } from './blocks.ts';
import type { Point } from './directions.ts';

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
export function* principalDirections(
  path: readonly Point[],
): Portions<PrincipalDirections> {
  const mean = yield* meanOf(path);
  // As few numbers as there are points: the path's own Gram matrix has the same components.
  const gram = yield* gramOf(path, mean);
  const total = gram.reduce((sum, row, i) => sum + row[i], 0);
  const pairs = largestEigenpairs(gram, 2);
  if (!(total > 0) || !(pairs[1].value > 1e-12 * total)) {
    throw new RangeError(
      'The path of this run has no two directions: train for more epochs.',
    );
  }
  yield;
  const first = yield* component(path, mean, pairs[0].vector);
  const second = yield* component(path, mean, pairs[1].vector, first);
  return {
    directions: [split(first, path[0]), split(second, path[0])],
    shares: [pairs[0].value / total, pairs[1].value / total],
  };
}

/** Of all points, all parameters in one row. */
function* meanOf(path: readonly Point[]): Portions<Float64Array> {
  const [point = []] = path;
  const mean = new Float64Array(lengthOf(point));
  for (const { p, from, to, at } of blocksOfAll(point, path.length)) {
    for (let i = from; i < to; i++) {
      let sum = 0;
      for (const each of path) sum += each[p][i];
      mean[at + i - from] = sum / path.length;
    }
    yield* pauseAfter(path.length * (to - from));
  }
  return mean;
}

/** Products of the points' distances from the mean, `(points, points)`. */
function* gramOf(
  path: readonly Point[],
  mean: Float64Array,
): Portions<Float64Array[]> {
  const [point = []] = path;
  const gram = path.map(() => new Float64Array(path.length));
  const operations = path.length ** 2;
  for (const { p, from, to, at } of blocksOfAll(point, operations)) {
    const centered = path.map((each) => {
      const distances = Float64Array.from(each[p].subarray(from, to));
      for (let i = 0; i < distances.length; i++)
        distances[i] -= mean[at + i];
      return distances;
    });
    for (let a = 0; a < path.length; a++) {
      for (let b = 0; b <= a; b++) {
        gram[a][b] = continuedDot(gram[a][b], centered[a], centered[b]);
      }
    }
    yield* pauseAfter(operations * (to - from));
  }
  gram.forEach((row, a) => {
    for (let b = a + 1; b < row.length; b++) row[b] = gram[b][a];
  });
  return gram;
}

/**
 * The direction of length 1 that an eigenvector of the Gram matrix stands for.
 * @param before another one that it is at right angles to
 */
function* component(
  path: readonly Point[],
  mean: Float64Array,
  vector: Float64Array,
  before?: Float64Array,
): Portions<Float64Array> {
  const step = new Float64Array(mean.length);
  const operations = path.length;
  for (const { p, from, to, at } of blocksOfAll(path[0], operations)) {
    for (let i = from; i < to; i++) {
      let sum = 0;
      for (let k = 0; k < path.length; k++) {
        sum += vector[k] * (path[k][p][i] - mean[at + i - from]);
      }
      step[at + i - from] = sum;
    }
    yield* pauseAfter(operations * (to - from));
  }
  if (before) {
    // Along a component of next to no variance, rounding has a part of the one before.
    const part = continuedDot(0, step, before);
    for (let i = 0; i < step.length; i++) step[i] -= part * before[i];
    yield* pauseAfter(2 * step.length);
  }
  let [start, end, square] = [0, 0, 0];
  const last = path[path.length - 1];
  for (const { p, from, to, at } of blocksOfAll(path[0], 3)) {
    for (let i = from; i < to; i++) {
      const flat = at + i - from;
      start += step[flat] * (path[0][p][i] - mean[flat]);
      end += step[flat] * (last[p][i] - mean[flat]);
      square += step[flat] * step[flat];
    }
    yield* pauseAfter(3 * (to - from));
  }
  const towardsTheStart = start < end ? -1 : 1;
  const scale = towardsTheStart / Math.sqrt(square);
  for (let i = 0; i < step.length; i++) step[i] *= scale;
  yield* pauseAfter(step.length);
  return step;
}

/** Eigenvalues and eigenvectors of a symmetric matrix by Jacobi's rotations, the largest first. */
function largestEigenpairs(
  symmetric: readonly Float64Array[],
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

function split(values: Float64Array, shape: Point): Point {
  let from = 0;
  return shape.map(({ length }) => {
    const part = values.subarray(from, from + length);
    from += length;
    return Float32Array.from(part);
  });
}

function lengthOf(point: Point): number {
  return point.reduce((sum, { length }) => sum + length, 0);
}

/** The sum so far, and the products of two equally long rows after it. */
function continuedDot(
  before: number,
  a: Float64Array,
  b: Float64Array,
): number {
  let sum = before;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
