// ln of four positive float32 values at once.

import { constant, multiplyAdd } from './vectors';

const MANTISSA: i32 = 0x007fffff;
const HALF_EXPONENT: i32 = 0x3f000000;

/** In memory, because the engine makes a constant vector anew each time it is needed. */
const CONSTANTS = memory.data<f32>([
  // Of the polynomial, from the highest power down
  7.0376836292e-2, -1.151461031e-1, 1.167699874e-1, -1.2420140846e-1,
  1.4249322787e-1, -1.6668057665e-1, 2.0000714765e-1, -2.4999993993e-1,
  3.3333331174e-1,
  // ln(2) in two parts: the first has few digits, so that a whole number times it is exact
  0.693359375,
  -2.1219444e-4,
  // √½, 1, -½
  0.70710678118654752, 1, -0.5,
]);

/**
 * `ln(x) = e ln(2) + ln(1 + f)` with `x = 2ᵉ (1 + f)` and `1 + f` between
 * `√½` and `√2`, where a polynomial of degree 9 is exact to 1 unit in the last
 * place (the coefficients of Cephes' logf, S. Moshier). NaN stays NaN.
 *
 * @param x normal numbers above zero
 */
export function logarithm(x: v128): v128 {
  let exponent = i32x4.sub(i32x4.shr_u(x, 23), i32x4.splat(126));
  // 1 + f, first between a half and one
  let mantissa = v128.or(
    v128.and(x, i32x4.splat(MANTISSA)),
    i32x4.splat(HALF_EXPONENT),
  );
  const small = f32x4.lt(mantissa, constant(CONSTANTS, 11));
  mantissa = f32x4.add(mantissa, v128.and(mantissa, small));
  exponent = i32x4.add(exponent, small);
  const e = f32x4.convert_i32x4_s(exponent);
  const f = f32x4.sub(mantissa, constant(CONSTANTS, 12));
  const square = f32x4.mul(f, f);

  let p = constant(CONSTANTS, 0);
  p = multiplyAdd(p, f, constant(CONSTANTS, 1));
  p = multiplyAdd(p, f, constant(CONSTANTS, 2));
  p = multiplyAdd(p, f, constant(CONSTANTS, 3));
  p = multiplyAdd(p, f, constant(CONSTANTS, 4));
  p = multiplyAdd(p, f, constant(CONSTANTS, 5));
  p = multiplyAdd(p, f, constant(CONSTANTS, 6));
  p = multiplyAdd(p, f, constant(CONSTANTS, 7));
  p = multiplyAdd(p, f, constant(CONSTANTS, 8));
  p = f32x4.mul(p, f32x4.mul(square, f));
  p = multiplyAdd(e, constant(CONSTANTS, 10), p);
  p = multiplyAdd(square, constant(CONSTANTS, 13), p);
  p = multiplyAdd(e, constant(CONSTANTS, 9), f32x4.add(f, p));
  return v128.bitselect(p, x, f32x4.eq(x, x));
}
