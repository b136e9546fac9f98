// One tile of a product: its sums stay in registers while the inner dimension passes.
//
// `a` is the address of a panel of four rows of A, `b` that of a panel of B;
// both hold `k` places. `rows` and `columns` of the tile exist in the result,
// whose rows are `outBytes` apart; only these are stored.

import {
  highHalves,
  interleaveHigh,
  interleaveLow,
  LANES,
  lowHalves,
  multiplyAdd,
  storeFirst,
  VECTOR_BYTES,
} from './vectors';

/** Four rows, eight columns: each place costs six loads and eight multiply-adds. */
export function tile4x8(
  a: usize,
  b: usize,
  k: i32,
  bias: usize,
  out: usize,
  outBytes: usize,
  rows: i32,
  columns: i32,
): void {
  let left0 = f32x4.splat(0);
  let left1 = left0;
  let left2 = left0;
  let left3 = left0;
  let right0 = left0;
  let right1 = left0;
  let right2 = left0;
  let right3 = left0;
  const end = b + ((<usize>k) << 5);
  while (b < end) {
    const left = v128.load(b);
    const right = v128.load(b, 16);
    let value = v128.load_splat<f32>(a);
    left0 = multiplyAdd(value, left, left0);
    right0 = multiplyAdd(value, right, right0);
    value = v128.load_splat<f32>(a, 4);
    left1 = multiplyAdd(value, left, left1);
    right1 = multiplyAdd(value, right, right1);
    value = v128.load_splat<f32>(a, 8);
    left2 = multiplyAdd(value, left, left2);
    right2 = multiplyAdd(value, right, right2);
    value = v128.load_splat<f32>(a, 12);
    left3 = multiplyAdd(value, left, left3);
    right3 = multiplyAdd(value, right, right3);
    a += VECTOR_BYTES;
    b += 2 * VECTOR_BYTES;
  }
  if (bias != 0) {
    const left = v128.load(bias);
    const right = v128.load(bias, 16);
    left0 = f32x4.add(left0, left);
    right0 = f32x4.add(right0, right);
    left1 = f32x4.add(left1, left);
    right1 = f32x4.add(right1, right);
    left2 = f32x4.add(left2, left);
    right2 = f32x4.add(right2, right);
    left3 = f32x4.add(left3, left);
    right3 = f32x4.add(right3, right);
  }
  storeRow(out, left0, right0, columns);
  if (rows > 1) storeRow(out + outBytes, left1, right1, columns);
  if (rows > 2) storeRow(out + 2 * outBytes, left2, right2, columns);
  if (rows > 3) storeRow(out + 3 * outBytes, left3, right3, columns);
}

/** @param columns more than four */
function storeRow(
  to: usize,
  left: v128,
  right: v128,
  columns: i32,
): void {
  v128.store(to, left);
  storeFirst(to + VECTOR_BYTES, right, columns - LANES);
}

/**
 * Eight rows, four columns, for the last few columns. Here the vectors are
 * columns of the result and the single values come from B: `a` and `a2` are
 * panels of four rows each.
 */
export function tile8x4(
  a: usize,
  a2: usize,
  b: usize,
  k: i32,
  bias: usize,
  out: usize,
  outBytes: usize,
  rows: i32,
  columns: i32,
): void {
  let upper0 = f32x4.splat(0);
  let upper1 = upper0;
  let upper2 = upper0;
  let upper3 = upper0;
  let lower0 = upper0;
  let lower1 = upper0;
  let lower2 = upper0;
  let lower3 = upper0;
  const end = b + ((<usize>k) << 4);
  while (b < end) {
    const upper = v128.load(a);
    const lower = v128.load(a2);
    let value = v128.load_splat<f32>(b);
    upper0 = multiplyAdd(value, upper, upper0);
    lower0 = multiplyAdd(value, lower, lower0);
    value = v128.load_splat<f32>(b, 4);
    upper1 = multiplyAdd(value, upper, upper1);
    lower1 = multiplyAdd(value, lower, lower1);
    value = v128.load_splat<f32>(b, 8);
    upper2 = multiplyAdd(value, upper, upper2);
    lower2 = multiplyAdd(value, lower, lower2);
    value = v128.load_splat<f32>(b, 12);
    upper3 = multiplyAdd(value, upper, upper3);
    lower3 = multiplyAdd(value, lower, lower3);
    a += VECTOR_BYTES;
    a2 += VECTOR_BYTES;
    b += VECTOR_BYTES;
  }
  const offset = bias != 0 ? v128.load(bias) : f32x4.splat(0);
  storeColumns(
    out,
    outBytes,
    upper0,
    upper1,
    upper2,
    upper3,
    offset,
    rows,
    columns,
  );
  if (rows > LANES) {
    storeColumns(
      out + (outBytes << 2),
      outBytes,
      lower0,
      lower1,
      lower2,
      lower3,
      offset,
      rows - LANES,
      columns,
    );
  }
}

/** Up to four rows, given as columns. */
function storeColumns(
  to: usize,
  outBytes: usize,
  column0: v128,
  column1: v128,
  column2: v128,
  column3: v128,
  offset: v128,
  rows: i32,
  columns: i32,
): void {
  const upper01 = interleaveLow(column0, column1);
  const upper23 = interleaveLow(column2, column3);
  const row0 = f32x4.add(lowHalves(upper01, upper23), offset);
  storeFirst(to, row0, columns);
  if (rows == 1) return;
  const row1 = f32x4.add(highHalves(upper01, upper23), offset);
  storeFirst(to + outBytes, row1, columns);
  if (rows == 2) return;
  const lower01 = interleaveHigh(column0, column1);
  const lower23 = interleaveHigh(column2, column3);
  const row2 = f32x4.add(lowHalves(lower01, lower23), offset);
  storeFirst(to + 2 * outBytes, row2, columns);
  if (rows == 3) return;
  const row3 = f32x4.add(highHalves(lower01, lower23), offset);
  storeFirst(to + 3 * outBytes, row3, columns);
}
