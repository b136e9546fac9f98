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
        kernels.matmulTransposedA(
          memory.narrowAt(a, k * m),
          memory.narrowAt(b, k * n),
          to,
          m,
          k,
          n,
        );
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
