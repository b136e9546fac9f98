// The few inner loops everything else is built from, behind one interface, so that a faster set can take the plain one's place.

/**
 * Loops over float32 arrays in row order. Sizes: `m` rows of the batch, `k`
 * inputs, `n` outputs. Kernels trust their arguments: that shapes fit and that
 * all tensors live in the same memory is checked in `operations.ts`. Called
 * again with sizes they have met, no kernel allocates.
 */
export interface Kernels {
  /**
   * - `plain`: TypeScript, as it is read in `plainKernels.ts`
   * - `simd`: WebAssembly, four values at a time
   * - `simd-fma`: the same with fused multiply-adds, where the engine has them
   */
  readonly name: KernelName;

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

  /**
   * `out (m, n) = Aᵀ · B`, with `A (k, m)` and `B (k, n)`. The rows of A are
   * `stride` values apart, `m` when left out: A may be a few columns of a
   * wider matrix.
   */
  matmulTransposedA(
    A: Float32Array,
    B: Float32Array,
    out: Float32Array,
    m: number,
    k: number,
    n: number,
    stride?: number,
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

  /** `out = exp(Z) / (Σ exp(Z) + 1e-10)` row by row, for `Z (rows, classes)`; the row's maximum is subtracted first. */
  softmax(
    Z: Float32Array,
    out: Float32Array,
    rows: number,
    classes: number,
  ): void;

  /** `Σ y log(A + 1e-10)` over all values, for probabilities `A` from 0 to 1. */
  crossEntropy(A: Float32Array, y: Float32Array): number;

  /** `out = (A - y) / rows`, value by value. */
  meanDifference(
    A: Float32Array,
    y: Float32Array,
    out: Float32Array,
    rows: number,
  ): void;

  /** `target -= factor * gradient`, value by value. */
  subtractScaled(
    target: Float32Array,
    gradient: Float32Array,
    factor: number,
  ): void;

  /** `out = A + factor * B`, value by value; `out` may be A or B. */
  addScaled(
    A: Float32Array,
    B: Float32Array,
    factor: number,
    out: Float32Array,
  ): void;

  /** `average = decay * average + (1 - decay) * values`, value by value. */
  movingAverage(
    average: Float32Array,
    values: Float32Array,
    decay: number,
  ): void;

  /** `average = decay * average + (1 - decay) * values²`, value by value. */
  movingAverageOfSquares(
    average: Float32Array,
    values: Float32Array,
    decay: number,
  ): void;

  /** `target -= factor * direction / (√squares + epsilon)`, value by value. */
  subtractNormalized(
    target: Float32Array,
    direction: Float32Array,
    squares: Float32Array,
    factor: number,
    epsilon: number,
  ): void;

  /** Row `i` of `out (rows, width)` = row `indices[start + i]` of `source`. */
  gatherRows(
    source: Float32Array,
    indices: Int32Array,
    start: number,
    out: Float32Array,
    rows: number,
    width: number,
  ): void;
}

/** From the slowest to the fastest. */
export const kernelNames = ['plain', 'simd', 'simd-fma'] as const;

export type KernelName = (typeof kernelNames)[number];
