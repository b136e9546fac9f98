"use strict";
// ln of four positive float32 values at once.
Object.defineProperty(exports, "__esModule", { value: true });
exports.logarithm = logarithm;
const vectors_1 = require("./vectors");
const MANTISSA = 0x007fffff;
const HALF_EXPONENT = 0x3f000000;
/** In memory, because the engine makes a constant vector anew each time it is needed. */
const CONSTANTS = memory.data([
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
function logarithm(x) {
    let exponent = i32x4.sub(i32x4.shr_u(x, 23), i32x4.splat(126));
    // 1 + f, first between a half and one
    let mantissa = v128.or(v128.and(x, i32x4.splat(MANTISSA)), i32x4.splat(HALF_EXPONENT));
    const small = f32x4.lt(mantissa, (0, vectors_1.constant)(CONSTANTS, 11));
    mantissa = f32x4.add(mantissa, v128.and(mantissa, small));
    exponent = i32x4.add(exponent, small);
    const e = f32x4.convert_i32x4_s(exponent);
    const f = f32x4.sub(mantissa, (0, vectors_1.constant)(CONSTANTS, 12));
    const square = f32x4.mul(f, f);
    let p = (0, vectors_1.constant)(CONSTANTS, 0);
    p = (0, vectors_1.multiplyAdd)(p, f, (0, vectors_1.constant)(CONSTANTS, 1));
    p = (0, vectors_1.multiplyAdd)(p, f, (0, vectors_1.constant)(CONSTANTS, 2));
    p = (0, vectors_1.multiplyAdd)(p, f, (0, vectors_1.constant)(CONSTANTS, 3));
    p = (0, vectors_1.multiplyAdd)(p, f, (0, vectors_1.constant)(CONSTANTS, 4));
    p = (0, vectors_1.multiplyAdd)(p, f, (0, vectors_1.constant)(CONSTANTS, 5));
    p = (0, vectors_1.multiplyAdd)(p, f, (0, vectors_1.constant)(CONSTANTS, 6));
    p = (0, vectors_1.multiplyAdd)(p, f, (0, vectors_1.constant)(CONSTANTS, 7));
    p = (0, vectors_1.multiplyAdd)(p, f, (0, vectors_1.constant)(CONSTANTS, 8));
    p = f32x4.mul(p, f32x4.mul(square, f));
    p = (0, vectors_1.multiplyAdd)(e, (0, vectors_1.constant)(CONSTANTS, 10), p);
    p = (0, vectors_1.multiplyAdd)(square, (0, vectors_1.constant)(CONSTANTS, 13), p);
    p = (0, vectors_1.multiplyAdd)(e, (0, vectors_1.constant)(CONSTANTS, 9), f32x4.add(f, p));
    return v128.bitselect(p, x, f32x4.eq(x, x));
}
