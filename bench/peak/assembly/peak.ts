// As many multiply-adds as one thread can do: with relaxed SIMD product and sum in one instruction, else a product, then a sum.

import { multiplyAdd } from '../../../core/tensor/simd/vectors';

/** Twelve independent chains hide the latency and still fit into the registers, operands included. */
export function run(rounds: i32): f32 {
  const factor = f32x4.splat(0.999);
  const term = f32x4.splat(0.5);
  let a = term;
  let b = term;
  let c = term;
  let d = term;
  let e = term;
  let f = term;
  let g = term;
  let h = term;
  let i = term;
  let j = term;
  let k = term;
  let l = term;
  for (let round = 0; round < rounds; round++) {
    a = multiplyAdd(a, factor, term);
    b = multiplyAdd(b, factor, term);
    c = multiplyAdd(c, factor, term);
    d = multiplyAdd(d, factor, term);
    e = multiplyAdd(e, factor, term);
    f = multiplyAdd(f, factor, term);
    g = multiplyAdd(g, factor, term);
    h = multiplyAdd(h, factor, term);
    i = multiplyAdd(i, factor, term);
    j = multiplyAdd(j, factor, term);
    k = multiplyAdd(k, factor, term);
    l = multiplyAdd(l, factor, term);
  }
  a = f32x4.add(f32x4.add(a, b), f32x4.add(c, d));
  e = f32x4.add(f32x4.add(e, f), f32x4.add(g, h));
  i = f32x4.add(f32x4.add(i, j), f32x4.add(k, l));
  // A result that depends on all of them, or they would be left out.
  return f32x4.extract_lane(f32x4.add(f32x4.add(a, e), i), 0);
}
