// Networks share a memory until it is full; what lives in one stays there when it grows.

import { describe, expect, it } from 'vitest';

import { FIRST_PAGES } from './kernelMemory.ts';
import { newKernels } from './kernels.ts';

/** Values in all of a memory as it is at its start. */
const FIRST = (FIRST_PAGES * 65_536) / 4;

describe('the memory of the fast kernels', () => {
  it('takes in the next network as long as it is not full, and then another memory does', () => {
    const kernels = newKernels('simd');
    expect(newKernels('simd')).toBe(kernels);
    kernels.allocate(4 * FIRST);
    const next = newKernels('simd');
    expect(next).not.toBe(kernels);
    expect(newKernels('simd')).toBe(next);
  });

  it('keeps what is in it when it grows, and computes with it', () => {
    const kernels = newKernels('simd');
    const early = kernels.allocate(1000).map((_, i) => i - 500);
    const Z = kernels.allocate(1000);
    Z.set(early);
    const before = Z.buffer.byteLength;
    const out = kernels.allocate(2 * FIRST).subarray(0, 1000);
    expect(out.buffer.byteLength).toBeGreaterThan(before);
    expect(Z).toEqual(early);
    kernels.relu(Z, out);
    expect(out).toEqual(early.map((value) => Math.max(value, 0)));
  });
});
