// The few inner loops everything else is built from, behind one interface, so that a faster set can take their place.

import { plainKernels } from './plainKernels.ts';

/**
 * Loops over float32 arrays in row order. Sizes: `m` rows of the batch, `k`
 * inputs, `n` outputs. Kernels trust their arguments; shapes are checked in
 * `operations.ts`. No kernel allocates.
 */
export interface Kernels {
  readonly name: string;

  /** Memory for `length` values, all zero, where these kernels can work on it. */
  allocate(length: number): Float32Array;

  /** `out (m, n) = A (m, k) · Bᵀ + bias`, with `B (n, k)` and `bias (n)`. */
  affine(
    A: Float32Array,
    B: Float32Array,
    bias: Float32Array,
    out: Float32Array,
    m: number,
    k: number,
    n: number,
  ): void;

  /** `out (m, n) = A (m, k) · B (k, n)`. */
  matmul(
    A: Float32Array,
    B: Float32Array,
    out: Float32Array,
    m: number,
    k: number,
    n: number,
  ): void;

  /** `out (m, n) = Aᵀ · B`, with `A (k, m)` and `B (k, n)`. */
  matmulTransposedA(
    A: Float32Array,
    B: Float32Array,
    out: Float32Array,
    m: number,
    k: number,
    n: number,
  ): void;

  /** `out (n)` = the sum of the `m` rows of `A (m, n)`. */
  sumRows(
    A: Float32Array,
    out: Float32Array,
    m: number,
    n: number,
  ): void;

  /** `out = max(A, 0)`, value by value; NaN stays NaN. */
  relu(A: Float32Array, out: Float32Array): void;

  /** `out = gradient` where `Z > 0`, else 0. */
  reluMask(
    gradient: Float32Array,
    Z: Float32Array,
    out: Float32Array,
  ): void;

  /** `target -= factor * gradient`, value by value. */
  subtractScaled(
    target: Float32Array,
    gradient: Float32Array,
    factor: number,
  ): void;
}

/** The kernels in use. */
export const kernels: Kernels = plainKernels;
