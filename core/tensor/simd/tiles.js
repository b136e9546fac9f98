"use strict";
// One tile of a product: its sums stay in registers while the inner dimension passes.
//
// `a` is the address of a panel of four rows of A, `b` that of a panel of B;
// both hold `k` places. `rows` and `columns` of the tile exist in the result,
// whose rows are `outBytes` apart; only these are stored.
Object.defineProperty(exports, "__esModule", { value: true });
exports.tile4x8 = tile4x8;
exports.tile8x4 = tile8x4;
const vectors_1 = require("./vectors");
/** Four rows, eight columns: each place costs six loads and eight multiply-adds. */
function tile4x8(a, b, k, bias, out, outBytes, rows, columns) {
    let left0 = f32x4.splat(0);
    let left1 = left0;
    let left2 = left0;
    let left3 = left0;
    let right0 = left0;
    let right1 = left0;
    let right2 = left0;
    let right3 = left0;
    const end = b + (k << 5);
    while (b < end) {
        const left = v128.load(b);
        const right = v128.load(b, 16);
        let value = v128.load_splat(a);
        left0 = (0, vectors_1.multiplyAdd)(value, left, left0);
        right0 = (0, vectors_1.multiplyAdd)(value, right, right0);
        value = v128.load_splat(a, 4);
        left1 = (0, vectors_1.multiplyAdd)(value, left, left1);
        right1 = (0, vectors_1.multiplyAdd)(value, right, right1);
        value = v128.load_splat(a, 8);
        left2 = (0, vectors_1.multiplyAdd)(value, left, left2);
        right2 = (0, vectors_1.multiplyAdd)(value, right, right2);
        value = v128.load_splat(a, 12);
        left3 = (0, vectors_1.multiplyAdd)(value, left, left3);
        right3 = (0, vectors_1.multiplyAdd)(value, right, right3);
        a += vectors_1.VECTOR_BYTES;
        b += 2 * vectors_1.VECTOR_BYTES;
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
    if (rows > 1)
        storeRow(out + outBytes, left1, right1, columns);
    if (rows > 2)
        storeRow(out + 2 * outBytes, left2, right2, columns);
    if (rows > 3)
        storeRow(out + 3 * outBytes, left3, right3, columns);
}
/** @param columns more than four */
function storeRow(to, left, right, columns) {
    v128.store(to, left);
    (0, vectors_1.storeFirst)(to + vectors_1.VECTOR_BYTES, right, columns - vectors_1.LANES);
}
/**
 * Eight rows, four columns, for the last few columns. Here the vectors are
 * columns of the result and the single values come from B: `a` and `a2` are
 * panels of four rows each.
 */
function tile8x4(a, a2, b, k, bias, out, outBytes, rows, columns) {
    let upper0 = f32x4.splat(0);
    let upper1 = upper0;
    let upper2 = upper0;
    let upper3 = upper0;
    let lower0 = upper0;
    let lower1 = upper0;
    let lower2 = upper0;
    let lower3 = upper0;
    const end = b + (k << 4);
    while (b < end) {
        const upper = v128.load(a);
        const lower = v128.load(a2);
        let value = v128.load_splat(b);
        upper0 = (0, vectors_1.multiplyAdd)(value, upper, upper0);
        lower0 = (0, vectors_1.multiplyAdd)(value, lower, lower0);
        value = v128.load_splat(b, 4);
        upper1 = (0, vectors_1.multiplyAdd)(value, upper, upper1);
        lower1 = (0, vectors_1.multiplyAdd)(value, lower, lower1);
        value = v128.load_splat(b, 8);
        upper2 = (0, vectors_1.multiplyAdd)(value, upper, upper2);
        lower2 = (0, vectors_1.multiplyAdd)(value, lower, lower2);
        value = v128.load_splat(b, 12);
        upper3 = (0, vectors_1.multiplyAdd)(value, upper, upper3);
        lower3 = (0, vectors_1.multiplyAdd)(value, lower, lower3);
        a += vectors_1.VECTOR_BYTES;
        a2 += vectors_1.VECTOR_BYTES;
        b += vectors_1.VECTOR_BYTES;
    }
    const offset = bias != 0 ? v128.load(bias) : f32x4.splat(0);
    storeColumns(out, outBytes, upper0, upper1, upper2, upper3, offset, rows, columns);
    if (rows > vectors_1.LANES) {
        storeColumns(out + (outBytes << 2), outBytes, lower0, lower1, lower2, lower3, offset, rows - vectors_1.LANES, columns);
    }
}
/** Up to four rows, given as columns. */
function storeColumns(to, outBytes, column0, column1, column2, column3, offset, rows, columns) {
    const upper01 = (0, vectors_1.interleaveLow)(column0, column1);
    const upper23 = (0, vectors_1.interleaveLow)(column2, column3);
    const row0 = f32x4.add((0, vectors_1.lowHalves)(upper01, upper23), offset);
    (0, vectors_1.storeFirst)(to, row0, columns);
    if (rows == 1)
        return;
    const row1 = f32x4.add((0, vectors_1.highHalves)(upper01, upper23), offset);
    (0, vectors_1.storeFirst)(to + outBytes, row1, columns);
    if (rows == 2)
        return;
    const lower01 = (0, vectors_1.interleaveHigh)(column0, column1);
    const lower23 = (0, vectors_1.interleaveHigh)(column2, column3);
    const row2 = f32x4.add((0, vectors_1.lowHalves)(lower01, lower23), offset);
    (0, vectors_1.storeFirst)(to + 2 * outBytes, row2, columns);
    if (rows == 3)
        return;
    const row3 = f32x4.add((0, vectors_1.highHalves)(lower01, lower23), offset);
    (0, vectors_1.storeFirst)(to + 3 * outBytes, row3, columns);
}
