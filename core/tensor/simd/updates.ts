// The updates of the parameters: plain gradient descent and Adam, bit for bit those of the plain kernels.

import { at, rest, VECTOR_BYTES, whole } from './vectors';

/** `target -= factor · gradient`. */
export function subtractScaled(
  target: usize,
  gradient: usize,
  factor: f32,
  length: i32,
): void {
  const factors = f32x4.splat(factor);
  const end = at(target, whole(length));
  while (target < end) {
    const step = f32x4.mul(factors, v128.load(gradient));
    v128.store(target, f32x4.sub(v128.load(target), step));
    target += VECTOR_BYTES;
    gradient += VECTOR_BYTES;
  }
  for (let i = 0; i < rest(length); i++) {
    const step: f32 = factor * load<f32>(at(gradient, i));
    store<f32>(at(target, i), load<f32>(at(target, i)) - step);
  }
}

/**
 * One step of Adam (Kingma and Ba 2015, arXiv:1412.6980), with the moments'
 * corrections worked into `stepSize` and `rootCorrection`:
 * `m = beta1 m + (1 - beta1) g`, `v = beta2 v + (1 - beta2) g²`,
 * `target -= stepSize · m / (√v / rootCorrection + epsilon)`.
 */
export function adam(
  target: usize,
  gradient: usize,
  m: usize,
  v: usize,
  beta1: f32,
  beta2: f32,
  share1: f32,
  share2: f32,
  stepSize: f32,
  rootCorrection: f32,
  epsilon: f32,
  length: i32,
): void {
  const end = at(target, whole(length));
  while (target < end) {
    const g = v128.load(gradient);
    const newM = f32x4.add(
      f32x4.mul(f32x4.splat(beta1), v128.load(m)),
      f32x4.mul(f32x4.splat(share1), g),
    );
    const newV = f32x4.add(
      f32x4.mul(f32x4.splat(beta2), v128.load(v)),
      f32x4.mul(f32x4.mul(f32x4.splat(share2), g), g),
    );
    const root = f32x4.div(
      f32x4.sqrt(newV),
      f32x4.splat(rootCorrection),
    );
    const step = f32x4.div(
      f32x4.mul(f32x4.splat(stepSize), newM),
      f32x4.add(root, f32x4.splat(epsilon)),
    );
    v128.store(m, newM);
    v128.store(v, newV);
    v128.store(target, f32x4.sub(v128.load(target), step));
    target += VECTOR_BYTES;
    gradient += VECTOR_BYTES;
    m += VECTOR_BYTES;
    v += VECTOR_BYTES;
  }
  for (let i = 0; i < rest(length); i++) {
    const g = load<f32>(at(gradient, i));
    const newM: f32 = beta1 * load<f32>(at(m, i)) + share1 * g;
    const newV: f32 = beta2 * load<f32>(at(v, i)) + share2 * g * g;
    const root: f32 = sqrt<f32>(newV) / rootCorrection;
    store<f32>(at(m, i), newM);
    store<f32>(at(v, i), newV);
    const step: f32 = (stepSize * newM) / (root + epsilon);
    store<f32>(at(target, i), load<f32>(at(target, i)) - step);
  }
}
