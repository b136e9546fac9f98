"use strict";
// Small things that every kernel needs: vectors of four float32 values.
Object.defineProperty(exports, "__esModule", { value: true });
exports.VECTOR_BYTES = exports.LANES = void 0;
exports.whole = whole;
exports.rest = rest;
exports.at = at;
exports.multiplyAdd = multiplyAdd;
exports.storeFirst = storeFirst;
exports.firstLanes = firstLanes;
exports.interleaveLow = interleaveLow;
exports.interleaveHigh = interleaveHigh;
exports.lowHalves = lowHalves;
exports.highHalves = highHalves;
exports.constant = constant;
/** Values in a vector. */
exports.LANES = 4;
exports.VECTOR_BYTES = 16;
/** How many of `length` values fill whole vectors. */
function whole(length) {
    return length & ~(exports.LANES - 1);
}
/** How many are left over: fewer than a vector. */
function rest(length) {
    return length & (exports.LANES - 1);
}
/** Address of the value `index` places after `start`. */
function at(start, index) {
    return start + (index << 2);
}
/** `a · b + c`: rounded once where the engine has a fused multiply-add and the module is compiled for it, else twice. */
function multiplyAdd(a, b, c) {
    if (ASC_FEATURE_RELAXED_SIMD)
        return f32x4.relaxed_madd(a, b, c);
    return f32x4.add(f32x4.mul(a, b), c);
}
/** Stores the first `count` values of the vector: all four when there are more, none when there are none. */
function storeFirst(to, vector, count) {
    if (count >= exports.LANES) {
        v128.store(to, vector);
        return;
    }
    if (count > 0)
        v128.store_lane(to, vector, 0);
    if (count > 1)
        v128.store_lane(to, vector, 1, 4);
    if (count > 2)
        v128.store_lane(to, vector, 2, 8);
}
/** The vector with zeros after its first `count` values. */
function firstLanes(vector, count) {
    const numbers = i32x4(0, 1, 2, 3);
    return v128.and(vector, i32x4.lt_s(numbers, i32x4.splat(count)));
}
/** `a0 b0 a1 b1`: the first step of turning four rows into four columns. */
function interleaveLow(a, b) {
    return v128.shuffle(a, b, 0, 4, 1, 5);
}
/** `a2 b2 a3 b3` */
function interleaveHigh(a, b) {
    return v128.shuffle(a, b, 2, 6, 3, 7);
}
/** `a0 a1 b0 b1`: the second step. */
function lowHalves(a, b) {
    return v128.shuffle(a, b, 0, 2);
}
/** `a2 a3 b2 b3` */
function highHalves(a, b) {
    return v128.shuffle(a, b, 1, 3);
}
/** Four times the value in this place of a table. */
function constant(table, place) {
    return v128.load_splat(at(table, place));
}
