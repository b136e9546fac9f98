// What optimisers move parameters with, and keep averages of gradients with: bit for bit the plain kernels.

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

/** `out = A + factor · B`. `out` may be A or B. */
export function addScaled(
  A: usize,
  B: usize,
  factor: f32,
  out: usize,
  length: i32,
): void {
  const factors = f32x4.splat(factor);
  const end = at(out, whole(length));
  while (out < end) {
    const scaled = f32x4.mul(factors, v128.load(B));
    v128.store(out, f32x4.add(v128.load(A), scaled));
    A += VECTOR_BYTES;
    B += VECTOR_BYTES;
    out += VECTOR_BYTES;
  }
  for (let i = 0; i < rest(length); i++) {
    const scaled: f32 = factor * load<f32>(at(B, i));
    store<f32>(at(out, i), load<f32>(at(A, i)) + scaled);
  }
}

/** `average = decay · average + share · values`. */
export function movingAverage(
  average: usize,
  values: usize,
  decay: f32,
  share: f32,
  length: i32,
): void {
  const decays = f32x4.splat(decay);
  const shares = f32x4.splat(share);
  const end = at(average, whole(length));
  while (average < end) {
    const kept = f32x4.mul(decays, v128.load(average));
    const added = f32x4.mul(shares, v128.load(values));
    v128.store(average, f32x4.add(kept, added));
    average += VECTOR_BYTES;
    values += VECTOR_BYTES;
  }
  for (let i = 0; i < rest(length); i++) {
    const kept: f32 = decay * load<f32>(at(average, i));
    const added: f32 = share * load<f32>(at(values, i));
    store<f32>(at(average, i), kept + added);
  }
}

/** `average = decay · average + share · values²`. */
export function movingAverageOfSquares(
  average: usize,
  values: usize,
  decay: f32,
  share: f32,
  length: i32,
): void {
  const decays = f32x4.splat(decay);
  const shares = f32x4.splat(share);
  const end = at(average, whole(length));
  while (average < end) {
    const value = v128.load(values);
    const kept = f32x4.mul(decays, v128.load(average));
    const added = f32x4.mul(f32x4.mul(shares, value), value);
    v128.store(average, f32x4.add(kept, added));
    average += VECTOR_BYTES;
    values += VECTOR_BYTES;
  }
  for (let i = 0; i < rest(length); i++) {
    const value = load<f32>(at(values, i));
    const kept: f32 = decay * load<f32>(at(average, i));
    const added: f32 = share * value * value;
    store<f32>(at(average, i), kept + added);
  }
}

/** `target -= factor · direction / (√squares + epsilon)`. */
export function subtractNormalized(
  target: usize,
  direction: usize,
  squares: usize,
  factor: f32,
  epsilon: f32,
  length: i32,
): void {
  const factors = f32x4.splat(factor);
  const epsilons = f32x4.splat(epsilon);
  const end = at(target, whole(length));
  while (target < end) {
    const root = f32x4.sqrt(v128.load(squares));
    const step = f32x4.div(
      f32x4.mul(factors, v128.load(direction)),
      f32x4.add(root, epsilons),
    );
    v128.store(target, f32x4.sub(v128.load(target), step));
    target += VECTOR_BYTES;
    direction += VECTOR_BYTES;
    squares += VECTOR_BYTES;
  }
  for (let i = 0; i < rest(length); i++) {
    const root: f32 = sqrt<f32>(load<f32>(at(squares, i)));
    const scaled: f32 = factor * load<f32>(at(direction, i));
    const step: f32 = scaled / (root + epsilon);
    store<f32>(at(target, i), load<f32>(at(target, i)) - step);
  }
}
