"use strict";
// The updates of the parameters: plain gradient descent and Adam, bit for bit those of the plain kernels.
Object.defineProperty(exports, "__esModule", { value: true });
exports.subtractScaled = subtractScaled;
exports.adam = adam;
const vectors_1 = require("./vectors");
/** `target -= factor · gradient`. */
function subtractScaled(target, gradient, factor, length) {
    const factors = f32x4.splat(factor);
    const end = (0, vectors_1.at)(target, (0, vectors_1.whole)(length));
    while (target < end) {
        const step = f32x4.mul(factors, v128.load(gradient));
        v128.store(target, f32x4.sub(v128.load(target), step));
        target += vectors_1.VECTOR_BYTES;
        gradient += vectors_1.VECTOR_BYTES;
    }
    for (let i = 0; i < (0, vectors_1.rest)(length); i++) {
        const step = factor * load((0, vectors_1.at)(gradient, i));
        store((0, vectors_1.at)(target, i), load((0, vectors_1.at)(target, i)) - step);
    }
}
/**
 * One step of Adam (Kingma and Ba 2015, arXiv:1412.6980), with the moments'
 * corrections worked into `stepSize` and `rootCorrection`:
 * `m = beta1 m + (1 - beta1) g`, `v = beta2 v + (1 - beta2) g²`,
 * `target -= stepSize · m / (√v / rootCorrection + epsilon)`.
 */
function adam(target, gradient, m, v, beta1, beta2, share1, share2, stepSize, rootCorrection, epsilon, length) {
    const end = (0, vectors_1.at)(target, (0, vectors_1.whole)(length));
    while (target < end) {
        const g = v128.load(gradient);
        const newM = f32x4.add(f32x4.mul(f32x4.splat(beta1), v128.load(m)), f32x4.mul(f32x4.splat(share1), g));
        const newV = f32x4.add(f32x4.mul(f32x4.splat(beta2), v128.load(v)), f32x4.mul(f32x4.mul(f32x4.splat(share2), g), g));
        const root = f32x4.div(f32x4.sqrt(newV), f32x4.splat(rootCorrection));
        const step = f32x4.div(f32x4.mul(f32x4.splat(stepSize), newM), f32x4.add(root, f32x4.splat(epsilon)));
        v128.store(m, newM);
        v128.store(v, newV);
        v128.store(target, f32x4.sub(v128.load(target), step));
        target += vectors_1.VECTOR_BYTES;
        gradient += vectors_1.VECTOR_BYTES;
        m += vectors_1.VECTOR_BYTES;
        v += vectors_1.VECTOR_BYTES;
    }
    for (let i = 0; i < (0, vectors_1.rest)(length); i++) {
        const g = load((0, vectors_1.at)(gradient, i));
        const newM = beta1 * load((0, vectors_1.at)(m, i)) + share1 * g;
        const newV = beta2 * load((0, vectors_1.at)(v, i)) + share2 * g * g;
        const root = sqrt(newV) / rootCorrection;
        store((0, vectors_1.at)(m, i), newM);
        store((0, vectors_1.at)(v, i), newV);
        const step = (stepSize * newM) / (root + epsilon);
        store((0, vectors_1.at)(target, i), load((0, vectors_1.at)(target, i)) - step);
    }
}
