// Kernels that go through their arrays once: activation, sums of rows, gathering a batch.
//
// Each gives the very numbers of the plain kernels, bit for bit: the same
// operations in the same precision, four values at a time.

import {
  at,
  LANES,
  rest,
  storeFirst,
  VECTOR_BYTES,
  whole,
} from './vectors';

/** `out = max(A, 0)`; NaN stays NaN. */
export function relu(A: usize, out: usize, length: i32): void {
  const zero = f32x4.splat(0);
  const end = at(A, whole(length));
  while (A < end) {
    const a = v128.load(A);
    v128.store(out, v128.andnot(a, f32x4.lt(a, zero)));
    A += VECTOR_BYTES;
    out += VECTOR_BYTES;
  }
  for (let i = 0; i < rest(length); i++) {
    const a = load<f32>(at(A, i));
    store<f32>(at(out, i), a < 0 ? 0 : a);
  }
}

/** `out = gradient` where `Z > 0`, else 0. */
export function reluMask(
  gradient: usize,
  Z: usize,
  out: usize,
  length: i32,
): void {
  const zero = f32x4.splat(0);
  const end = at(Z, whole(length));
  while (Z < end) {
    const positive = f32x4.gt(v128.load(Z), zero);
    v128.store(out, v128.and(v128.load(gradient), positive));
    gradient += VECTOR_BYTES;
    Z += VECTOR_BYTES;
    out += VECTOR_BYTES;
  }
  for (let i = 0; i < rest(length); i++) {
    const passes = load<f32>(at(Z, i)) > 0;
    store<f32>(at(out, i), passes ? load<f32>(at(gradient, i)) : 0);
  }
}

/** `out (n)` = the sum of the `m` rows of `A (m, n)`, added up in float64. */
export function sumRows(A: usize, out: usize, m: i32, n: i32): void {
  const rowBytes = (<usize>n) << 2;
  for (let j = 0; j < whole(n); j += LANES) {
    let low = f64x2.splat(0);
    let high = low;
    let row = at(A, j);
    for (let i = 0; i < m; i++) {
      const a = v128.load(row);
      low = f64x2.add(low, f64x2.promote_low_f32x4(a));
      high = f64x2.add(
        high,
        f64x2.promote_low_f32x4(v128.shuffle<f64>(a, a, 1, 1)),
      );
      row += rowBytes;
    }
    const sums = v128.shuffle<f64>(
      f32x4.demote_f64x2_zero(low),
      f32x4.demote_f64x2_zero(high),
      0,
      2,
    );
    v128.store(at(out, j), sums);
  }
  for (let j = whole(n); j < n; j++) {
    let sum: f64 = 0;
    for (let i = 0; i < m; i++) sum += <f64>load<f32>(at(A, i * n + j));
    store<f32>(at(out, j), <f32>sum);
  }
}

/** Row `i` of `out (rows, width)` = the row of `source` that `indices[i]` names. */
export function gatherRows(
  source: usize,
  indices: usize,
  out: usize,
  rows: i32,
  width: i32,
): void {
  for (let i = 0; i < rows; i++) {
    const row = at(source, load<i32>(at(indices, i)) * width);
    for (let j = 0; j < width; j += LANES) {
      storeFirst(at(out, j), v128.load(at(row, j)), width - j);
    }
    out = at(out, width);
  }
}
