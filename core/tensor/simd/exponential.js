"use strict";
// exp of four float32 values at once, for values that are not above zero.
Object.defineProperty(exports, "__esModule", { value: true });
exports.exponential = exponential;
const vectors_1 = require("./vectors");
/** In memory, because the engine makes a constant vector anew each time it is needed. */
const CONSTANTS = memory.data([
    // Of the polynomial, from the highest power down
    1.98756915e-4, 1.3981999507e-3, 8.3334519073e-3, 4.1665795894e-2,
    1.6666665459e-1, 5.0000001201e-1,
    // -ln(2) in two parts: the first has few digits, so that a whole number times it is exact
    -0.693359375,
    2.1219444e-4,
    // log2(e), and what exp is 0 of in float32
    1.44269504088896341, -104,
    // 1, and 1.5 · 2²³: adding that leaves no place for a fraction, and the sum's last bits are the nearest whole number
    1,
    12582912,
]);
/**
 * `exp(x) = 2ⁿ exp(r)` with `n` the nearest whole number to `x / ln 2` and
 * `|r| ≤ ln(2) / 2`, where a polynomial of degree 6 is exact to 2 units in
 * the last place (the coefficients of Cephes' expf, S. Moshier).
 * NaN stays NaN. Below -87.3 results become subnormal, from -104 on they are 0.
 *
 * @param x values of at most 0
 */
function exponential(x) {
    x = f32x4.pmax(x, (0, vectors_1.constant)(CONSTANTS, 9));
    const shift = (0, vectors_1.constant)(CONSTANTS, 11);
    const shifted = (0, vectors_1.multiplyAdd)(x, (0, vectors_1.constant)(CONSTANTS, 8), shift);
    const n = f32x4.sub(shifted, shift);
    let r = (0, vectors_1.multiplyAdd)(n, (0, vectors_1.constant)(CONSTANTS, 6), x);
    r = (0, vectors_1.multiplyAdd)(n, (0, vectors_1.constant)(CONSTANTS, 7), r);
    let p = (0, vectors_1.constant)(CONSTANTS, 0);
    p = (0, vectors_1.multiplyAdd)(p, r, (0, vectors_1.constant)(CONSTANTS, 1));
    p = (0, vectors_1.multiplyAdd)(p, r, (0, vectors_1.constant)(CONSTANTS, 2));
    p = (0, vectors_1.multiplyAdd)(p, r, (0, vectors_1.constant)(CONSTANTS, 3));
    p = (0, vectors_1.multiplyAdd)(p, r, (0, vectors_1.constant)(CONSTANTS, 4));
    p = (0, vectors_1.multiplyAdd)(p, r, (0, vectors_1.constant)(CONSTANTS, 5));
    p = (0, vectors_1.multiplyAdd)(p, f32x4.mul(r, r), r);
    p = f32x4.add(p, (0, vectors_1.constant)(CONSTANTS, 10));
    // 2ⁿ in two factors: by itself it may be too small for a normal number.
    const whole = i32x4.sub(shifted, shift);
    const half = i32x4.shr_s(whole, 1);
    p = f32x4.mul(p, powerOfTwo(half));
    return f32x4.mul(p, powerOfTwo(i32x4.sub(whole, half)));
}
/** `2ⁿ` for whole numbers from -126 to 127, put together from its bits. */
function powerOfTwo(n) {
    return i32x4.shl(i32x4.add(n, i32x4.splat(127)), 23);
}
