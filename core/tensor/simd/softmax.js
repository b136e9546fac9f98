"use strict";
// Softmax and cross entropy, with the two 1e-10 where the article has them.
Object.defineProperty(exports, "__esModule", { value: true });
exports.softmax = softmax;
exports.crossEntropy = crossEntropy;
exports.meanDifference = meanDifference;
const exponential_1 = require("./exponential");
const logarithm_1 = require("./logarithm");
const vectors_1 = require("./vectors");
/** Keeps the division and the logarithm away from zero. */
const EPSILON = 1e-10;
/** `out = exp(Z) / (Σ exp(Z) + 1e-10)` row by row, for `Z (rows, classes)`; the row's maximum is subtracted first. */
function softmax(Z, out, rows, classes) {
    const bytes = classes << 2;
    const end = out + rows * bytes;
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
function subtractLargest(Z, out, classes) {
    const largest = largestOf(Z, classes);
    for (let j = 0; j < classes; j += vectors_1.LANES) {
        const difference = f32x4.sub(v128.load((0, vectors_1.at)(Z, j)), largest);
        (0, vectors_1.storeFirst)((0, vectors_1.at)(out, j), difference, classes - j);
    }
}
/** In place. */
function exponentials(values, length) {
    for (let i = 0; i < length; i += vectors_1.LANES) {
        const power = (0, exponential_1.exponential)(v128.load((0, vectors_1.at)(values, i)));
        (0, vectors_1.storeFirst)((0, vectors_1.at)(values, i), power, length - i);
    }
}
function divideBySum(values, classes) {
    let sums = f32x4.splat(0);
    for (let j = 0; j < classes; j += vectors_1.LANES) {
        const vector = (0, vectors_1.firstLanes)(v128.load((0, vectors_1.at)(values, j)), classes - j);
        sums = f32x4.add(sums, vector);
    }
    sums = f32x4.add(sums, v128.shuffle(sums, sums, 2, 3, 0, 1));
    sums = f32x4.add(sums, v128.shuffle(sums, sums, 1, 0, 3, 2));
    const denominator = f32x4.add(sums, f32x4.splat(EPSILON));
    for (let j = 0; j < classes; j += vectors_1.LANES) {
        const quotient = f32x4.div(v128.load((0, vectors_1.at)(values, j)), denominator);
        (0, vectors_1.storeFirst)((0, vectors_1.at)(values, j), quotient, classes - j);
    }
}
/** In every place of a vector. A NaN may be passed over. */
function largestOf(values, length) {
    if (length < vectors_1.LANES) {
        let largest = v128.load_splat(values);
        for (let j = 1; j < length; j++) {
            largest = f32x4.pmax(largest, v128.load_splat((0, vectors_1.at)(values, j)));
        }
        return largest;
    }
    // The last vector ends with the row: some values are looked at twice.
    let largest = v128.load((0, vectors_1.at)(values, length - vectors_1.LANES));
    for (let j = 0; j < length - vectors_1.LANES; j += vectors_1.LANES) {
        largest = f32x4.pmax(largest, v128.load((0, vectors_1.at)(values, j)));
    }
    largest = f32x4.pmax(largest, v128.shuffle(largest, largest, 2, 3, 0, 1));
    return f32x4.pmax(largest, v128.shuffle(largest, largest, 1, 0, 3, 2));
}
/** `Σ y log(A + 1e-10)` over all `length` values, added up in float64; where y is 0, nothing is added. */
function crossEntropy(A, y, length) {
    let sums = f64x2.splat(0);
    for (let i = 0; i < length; i += vectors_1.LANES) {
        const targets = (0, vectors_1.firstLanes)(v128.load((0, vectors_1.at)(y, i)), length - i);
        const probabilities = f32x4.add(v128.load((0, vectors_1.at)(A, i)), f32x4.splat(EPSILON));
        const terms = v128.and(f32x4.mul(targets, (0, logarithm_1.logarithm)(probabilities)), f32x4.ne(targets, f32x4.splat(0)));
        const high = v128.shuffle(terms, terms, 1, 1);
        sums = f64x2.add(sums, f64x2.promote_low_f32x4(terms));
        sums = f64x2.add(sums, f64x2.promote_low_f32x4(high));
    }
    return f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1);
}
/** `out = (A - y) / rows`. */
function meanDifference(A, y, out, rows, length) {
    const divisor = f32x4.splat(rows);
    for (let i = 0; i < length; i += vectors_1.LANES) {
        const difference = f32x4.sub(v128.load((0, vectors_1.at)(A, i)), v128.load((0, vectors_1.at)(y, i)));
        (0, vectors_1.storeFirst)((0, vectors_1.at)(out, i), f32x4.div(difference, divisor), length - i);
    }
}
