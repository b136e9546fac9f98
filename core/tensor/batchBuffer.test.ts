// The buffer that hands out the same tensor again.

import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';

import { BatchBuffer } from './batchBuffer.ts';
import { standardKernels } from './kernels.ts';
import { Tensor } from './tensor.ts';

describe('BatchBuffer', () => {
  it('gives tensors of the rows asked for and its own columns', () => {
    expect(
      new BatchBuffer(7).withRows(3, standardKernels).shape,
    ).toEqual([3, 7]);
  });

  it('gives the same tensor for the same rows, whatever came between', () => {
    const buffer = new BatchBuffer(4);
    const full = buffer.withRows(30, standardKernels);
    const last = buffer.withRows(27, standardKernels);
    expect(last).not.toBe(full);
    expect(buffer.withRows(30, standardKernels)).toBe(full);
    expect(buffer.withRows(27, standardKernels)).toBe(last);
  });

  it('gives a tensor with as many rows as the input, in its memory', () => {
    const input = Tensor.zeros(6, 2);
    const { shape, kernels } = new BatchBuffer(4).withRowsOf(input);
    expect(shape).toEqual([6, 4]);
    expect(kernels).toBe(input.kernels);
  });

  it('leaves the values of the last use in place', () => {
    const buffer = new BatchBuffer(2);
    buffer.withRows(1, standardKernels).data.set([3, 4]);
    expect(
      Array.from(buffer.withRows(1, standardKernels).data),
    ).toEqual([3, 4]);
  });

  it('shares no memory between different numbers of rows', () => {
    const buffer = new BatchBuffer(2);
    buffer.withRows(2, standardKernels).data.fill(1);
    expect(
      Array.from(buffer.withRows(1, standardKernels).data),
    ).toEqual([0, 0]);
  });

  it('allocates once for every different number of rows', () => {
    const rows = fc.array(fc.integer({ min: 1, max: 5 }));
    fc.assert(
      fc.property(rows, (asked) => {
        const allocate = vi.spyOn(standardKernels, 'allocate');
        const buffer = new BatchBuffer(3);
        for (const count of asked)
          buffer.withRows(count, standardKernels);
        expect(allocate).toHaveBeenCalledTimes(new Set(asked).size);
        allocate.mockRestore();
      }),
    );
  });
});
