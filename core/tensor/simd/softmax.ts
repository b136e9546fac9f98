// Softmax and cross entropy, with the two 1e-10 where the article has them.

import { exponential } from './exponential';
import { logarithm } from './logarithm';
import { at, firstLanes, LANES, storeFirst } from './vectors';

/** Keeps the division and the logarithm away from zero. */
const EPSILON: f32 = 1e-10;

/** `out = exp(Z) / (Σ exp(Z) + 1e-10)` row by row, for `Z (rows, classes)`; the row's maximum is subtracted first. */
export function softmax(
  Z: usize,
  out: usize,
  rows: i32,
  classes: i32,
): void {
  const bytes = (<usize>classes) << 2;
  const end = out + <usize>rows * bytes;
  for (let row = out; row < end; row += bytes) {
    subtractLargest(Z, row, classes);
    Z += bytes;
  }
  exponentials(out, rows * classes);
  for (let row = out; row < end; row += bytes) {
    divideBySum(row, classes);
  }
}

/** One NaN in the row makes all of it NaN in the end: it gets into the sum, if not into the largest value. */
function subtractLargest(Z: usize, out: usize, classes: i32): void {
  const largest = largestOf(Z, classes);
  for (let j = 0; j < classes; j += LANES) {
    const difference = f32x4.sub(v128.load(at(Z, j)), largest);
    storeFirst(at(out, j), difference, classes - j);
  }
}

/** In place. */
function exponentials(values: usize, length: i32): void {
  for (let i = 0; i < length; i += LANES) {
    const power = exponential(v128.load(at(values, i)));
    storeFirst(at(values, i), power, length - i);
  }
}

function divideBySum(values: usize, classes: i32): void {
  let sums = f32x4.splat(0);
  for (let j = 0; j < classes; j += LANES) {
    const vector = firstLanes(v128.load(at(values, j)), classes - j);
    sums = f32x4.add(sums, vector);
  }
  sums = f32x4.add(sums, v128.shuffle<f32>(sums, sums, 2, 3, 0, 1));
  sums = f32x4.add(sums, v128.shuffle<f32>(sums, sums, 1, 0, 3, 2));
  const denominator = f32x4.add(sums, f32x4.splat(EPSILON));
  for (let j = 0; j < classes; j += LANES) {
    const quotient = f32x4.div(v128.load(at(values, j)), denominator);
    storeFirst(at(values, j), quotient, classes - j);
  }
}

/** In every place of a vector. A NaN may be passed over. */
function largestOf(values: usize, length: i32): v128 {
  if (length < LANES) {
    let largest = v128.load_splat<f32>(values);
    for (let j = 1; j < length; j++) {
      largest = f32x4.pmax(
        largest,
        v128.load_splat<f32>(at(values, j)),
      );
    }
    return largest;
  }
  // The last vector ends with the row: some values are looked at twice.
  let largest = v128.load(at(values, length - LANES));
  for (let j = 0; j < length - LANES; j += LANES) {
    largest = f32x4.pmax(largest, v128.load(at(values, j)));
  }
  largest = f32x4.pmax(
    largest,
    v128.shuffle<f32>(largest, largest, 2, 3, 0, 1),
  );
  return f32x4.pmax(
    largest,
    v128.shuffle<f32>(largest, largest, 1, 0, 3, 2),
  );
}

/** `Σ y log(A + 1e-10)` over all `length` values, added up in float64; where y is 0, nothing is added. */
export function crossEntropy(A: usize, y: usize, length: i32): f64 {
  let sums = f64x2.splat(0);
  for (let i = 0; i < length; i += LANES) {
    const targets = firstLanes(v128.load(at(y, i)), length - i);
    const chosen = f32x4.ne(targets, f32x4.splat(0));
    // Of one-hot rows most vectors hold nothing but zeros.
    if (!v128.any_true(chosen)) continue;
    const probabilities = f32x4.add(
      v128.load(at(A, i)),
      f32x4.splat(EPSILON),
    );
    const terms = v128.and(
      f32x4.mul(targets, logarithm(probabilities)),
      chosen,
    );
    const high = v128.shuffle<f64>(terms, terms, 1, 1);
    sums = f64x2.add(sums, f64x2.promote_low_f32x4(terms));
    sums = f64x2.add(sums, f64x2.promote_low_f32x4(high));
  }
  return f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1);
}

/** `out = (A - y) / rows`. */
export function meanDifference(
  A: usize,
  y: usize,
  out: usize,
  rows: i32,
  length: i32,
): void {
  const divisor = f32x4.splat(<f32>rows);
  for (let i = 0; i < length; i += LANES) {
    const difference = f32x4.sub(
      v128.load(at(A, i)),
      v128.load(at(y, i)),
    );
    storeFirst(at(out, i), f32x4.div(difference, divisor), length - i);
  }
}
