"use strict";
// As many multiply-adds as one thread can do with plain SIMD: a product, then a sum.
Object.defineProperty(exports, "__esModule", { value: true });
exports.run = run;
/** Twelve independent chains hide the latency of both and still fit into the registers, operands included. */
function run(rounds) {
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
        a = f32x4.add(f32x4.mul(a, factor), term);
        b = f32x4.add(f32x4.mul(b, factor), term);
        c = f32x4.add(f32x4.mul(c, factor), term);
        d = f32x4.add(f32x4.mul(d, factor), term);
        e = f32x4.add(f32x4.mul(e, factor), term);
        f = f32x4.add(f32x4.mul(f, factor), term);
        g = f32x4.add(f32x4.mul(g, factor), term);
        h = f32x4.add(f32x4.mul(h, factor), term);
        i = f32x4.add(f32x4.mul(i, factor), term);
        j = f32x4.add(f32x4.mul(j, factor), term);
        k = f32x4.add(f32x4.mul(k, factor), term);
        l = f32x4.add(f32x4.mul(l, factor), term);
    }
    a = f32x4.add(f32x4.add(a, b), f32x4.add(c, d));
    e = f32x4.add(f32x4.add(e, f), f32x4.add(g, h));
    i = f32x4.add(f32x4.add(i, j), f32x4.add(k, l));
    // A result that depends on all of them, or they would be left out.
    return f32x4.extract_lane(f32x4.add(f32x4.add(a, e), i), 0);
}
