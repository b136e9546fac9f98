"use strict";
// Kernels that go through their arrays once: activation, sums of rows, gathering a batch.
//
// Each gives the very numbers of the plain kernels, bit for bit: the same
// operations in the same precision, four values at a time.
Object.defineProperty(exports, "__esModule", { value: true });
exports.relu = relu;
exports.reluMask = reluMask;
exports.sumRows = sumRows;
exports.gatherRows = gatherRows;
const vectors_1 = require("./vectors");
/** `out = max(A, 0)`; NaN stays NaN. */
function relu(A, out, length) {
    const zero = f32x4.splat(0);
    const end = (0, vectors_1.at)(A, (0, vectors_1.whole)(length));
    while (A < end) {
        const a = v128.load(A);
        v128.store(out, v128.andnot(a, f32x4.lt(a, zero)));
        A += vectors_1.VECTOR_BYTES;
        out += vectors_1.VECTOR_BYTES;
    }
    for (let i = 0; i < (0, vectors_1.rest)(length); i++) {
        const a = load((0, vectors_1.at)(A, i));
        store((0, vectors_1.at)(out, i), a < 0 ? 0 : a);
    }
}
/** `out = gradient` where `Z > 0`, else 0. */
function reluMask(gradient, Z, out, length) {
    const zero = f32x4.splat(0);
    const end = (0, vectors_1.at)(Z, (0, vectors_1.whole)(length));
    while (Z < end) {
        const positive = f32x4.gt(v128.load(Z), zero);
        v128.store(out, v128.and(v128.load(gradient), positive));
        gradient += vectors_1.VECTOR_BYTES;
        Z += vectors_1.VECTOR_BYTES;
        out += vectors_1.VECTOR_BYTES;
    }
    for (let i = 0; i < (0, vectors_1.rest)(length); i++) {
        const passes = load((0, vectors_1.at)(Z, i)) > 0;
        store((0, vectors_1.at)(out, i), passes ? load((0, vectors_1.at)(gradient, i)) : 0);
    }
}
/** `out (n)` = the sum of the `m` rows of `A (m, n)`, added up in float64. */
function sumRows(A, out, m, n) {
    const rowBytes = n << 2;
    for (let j = 0; j < (0, vectors_1.whole)(n); j += vectors_1.LANES) {
        let low = f64x2.splat(0);
        let high = low;
        let row = (0, vectors_1.at)(A, j);
        for (let i = 0; i < m; i++) {
            const a = v128.load(row);
            low = f64x2.add(low, f64x2.promote_low_f32x4(a));
            high = f64x2.add(high, f64x2.promote_low_f32x4(v128.shuffle(a, a, 1, 1)));
            row += rowBytes;
        }
        const sums = v128.shuffle(f32x4.demote_f64x2_zero(low), f32x4.demote_f64x2_zero(high), 0, 2);
        v128.store((0, vectors_1.at)(out, j), sums);
    }
    for (let j = (0, vectors_1.whole)(n); j < n; j++) {
        let sum = 0;
        for (let i = 0; i < m; i++)
            sum += load((0, vectors_1.at)(A, i * n + j));
        store((0, vectors_1.at)(out, j), sum);
    }
}
/** Row `i` of `out (rows, width)` = the row of `source` that `indices[i]` names. */
function gatherRows(source, indices, out, rows, width) {
    for (let i = 0; i < rows; i++) {
        const row = (0, vectors_1.at)(source, load((0, vectors_1.at)(indices, i)) * width);
        for (let j = 0; j < width; j += vectors_1.LANES) {
            (0, vectors_1.storeFirst)((0, vectors_1.at)(out, j), v128.load((0, vectors_1.at)(row, j)), width - j);
        }
        out = (0, vectors_1.at)(out, width);
    }
}
