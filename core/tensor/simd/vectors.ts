// Small things that every kernel needs: vectors of four float32 values.

/** Values in a vector. */
export const LANES: i32 = 4;

export const VECTOR_BYTES: usize = 16;

/** How many of `length` values fill whole vectors. */
export function whole(length: i32): i32 {
  return length & ~(LANES - 1);
}

/** How many are left over: fewer than a vector. */
export function rest(length: i32): i32 {
  return length & (LANES - 1);
}

/** Address of the value `index` places after `start`. */
export function at(start: usize, index: i32): usize {
  return start + ((<usize>index) << 2);
}

/** `a · b + c`: rounded once where the engine has a fused multiply-add and the module is compiled for it, else twice. */
export function multiplyAdd(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c);
  return f32x4.add(f32x4.mul(a, b), c);
}

/** Stores the first `count` values of the vector: all four when there are more, none when there are none. */
export function storeFirst(to: usize, vector: v128, count: i32): void {
  if (count >= LANES) {
    v128.store(to, vector);
    return;
  }
  if (count > 0) v128.store_lane<f32>(to, vector, 0);
  if (count > 1) v128.store_lane<f32>(to, vector, 1, 4);
  if (count > 2) v128.store_lane<f32>(to, vector, 2, 8);
}

/** The vector with zeros after its first `count` values. */
export function firstLanes(vector: v128, count: i32): v128 {
  const numbers = i32x4(0, 1, 2, 3);
  return v128.and(vector, i32x4.lt_s(numbers, i32x4.splat(count)));
}

/** `a0 b0 a1 b1`: the first step of turning four rows into four columns. */
export function interleaveLow(a: v128, b: v128): v128 {
  return v128.shuffle<f32>(a, b, 0, 4, 1, 5);
}

/** `a2 b2 a3 b3` */
export function interleaveHigh(a: v128, b: v128): v128 {
  return v128.shuffle<f32>(a, b, 2, 6, 3, 7);
}

/** `a0 a1 b0 b1`: the second step. */
export function lowHalves(a: v128, b: v128): v128 {
  return v128.shuffle<f64>(a, b, 0, 2);
}

/** `a2 a3 b2 b3` */
export function highHalves(a: v128, b: v128): v128 {
  return v128.shuffle<f64>(a, b, 1, 3);
}

/** Four times the value in this place of a table. */
export function constant(table: usize, place: i32): v128 {
  return v128.load_splat<f32>(at(table, place));
}
