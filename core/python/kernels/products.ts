// The matrix product, by the app's kernels where they can read the operands as they lie.

import type { Kernels } from '../../tensor/kernelInterface.ts';
import { WIDE, type ArrayMemory } from './arrayMemory.ts';

export type Product = (
  wide: number,
  a: number,
  a0: number,
  a1: number,
  b: number,
  b0: number,
  b1: number,
  out: number,
  m: number,
  k: number,
  n: number,
) => void;

/** Rows of a batch whose gradients are summed in float64, and for how many weights that is quick. */
const LONG = 256;
const FEW = 2 ** 14;

/**
 * `out (m, n) = aᵀ b`, `a (k, m)`, `b (k, n)`, rounded once. Over so many rows
 * much cancels: beside a gradient near 0, float32's own rounding would look like
 * a difference between two formulas that are the same.
 */
function sumExactly(
  a: Float32Array,
  b: Float32Array,
  out: Float32Array,
  k: number,
): void {
  const [m, n] = [a.length / k, b.length / k];
  const sums = new Float64Array(m * n);
  for (let x = 0; x < k; x++) {
    for (let i = 0; i < m; i++) {
      const left = a[x * m + i];
      for (let j = 0; j < n; j++)
        sums[i * n + j] += left * b[x * n + j];
    }
  }
  out.set(sums);
}

/**
 * A function for `out (m, n) = a (m, k) b (k, n)`. Strides may be those of
 * transposed matrices, which need not be copied: the kernels know both.
 */
export function productOn(
  memory: ArrayMemory,
  kernels: Kernels,
): Product {
  let zeros = kernels.allocate(64);
  return (wide, a, a0, a1, b, b0, b1, o, m, k, n) => {
    if (wide === 0 && b1 === 1 && b0 === n) {
      if (a1 === 1 && a0 === k) {
        const to = memory.narrowAt(o, m * n);
        kernels.matmul(
          memory.narrowAt(a, m * k),
          memory.narrowAt(b, k * n),
          to,
          m,
          k,
          n,
        );
        return;
      }
      if (a0 === 1 && a1 === m) {
        const to = memory.narrowAt(o, m * n);
        const from = memory.narrowAt(a, k * m);
        const other = memory.narrowAt(b, k * n);
        if (k >= LONG && m * n <= FEW) sumExactly(from, other, to, k);
        else kernels.matmulTransposedA(from, other, to, m, k, n);
        return;
      }
    }
    if (wide === 0 && a1 === 1 && a0 === k && b0 === 1 && b1 === k) {
      if (zeros.length < n) zeros = kernels.allocate(n);
      const to = memory.narrowAt(o, m * n);
      kernels.affine(
        memory.narrowAt(a, m * k),
        memory.narrowAt(b, n * k),
        zeros,
        to,
        m,
        k,
        n,
      );
      return;
    }
    const [left, right] = [
      memory.of(wide & WIDE),
      memory.of((wide >> 1) & WIDE),
    ];
    const to = memory.of(wide >> 2);
    for (let i = 0; i < m; i++) {
      for (let j = 0; j < n; j++) {
        let p = a + i * a0;
        let q = b + j * b1;
        let sum = 0;
        for (let x = 0; x < k; x++, p += a1, q += b0)
          sum += left[p] * right[q];
        to[o + i * n + j] = sum;
      }
    }
  };
}
