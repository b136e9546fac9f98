// The kernels that every operation calls, with arguments that Python has written into its own memory: to hand over a dozen of them takes longer than to add two small matrices.

import type { Kernels } from '../../tensor/kernelInterface.ts';
import type { ArrayMemory } from './arrayMemory.ts';
import { binary, unary } from './elementwise.ts';
import { gatherRows } from './gathering.ts';
import { productOn } from './products.ts';
import { reduce } from './reductions.ts';
import { scalar } from './scalar.ts';

/** Python's memory as whole numbers: another array once it has grown. */
export interface PythonHeap {
  readonly HEAP32: Int32Array;
}

/** Functions without parameters, whose arguments are where `readFrom` says. */
export function writtenArguments(
  kernels: Kernels,
  memory: ArrayMemory,
  heap: PythonHeap,
) {
  const product = productOn(memory, kernels);
  let at = 0;

  // prettier-ignore
  return {
    /** @param address where Python writes arguments, in bytes */
    readFrom(address: number): void {
      at = address / 4;
    },

    matmul(): void {
      const of = heap.HEAP32;
      product(of[at], of[at + 1], of[at + 2], of[at + 3], of[at + 4], of[at + 5], of[at + 6], of[at + 7], of[at + 8], of[at + 9], of[at + 10]);
    },

    binary(): void {
      const of = heap.HEAP32;
      binary(memory, of[at], of[at + 1], of[at + 2], of[at + 3], of[at + 4], of[at + 5], of[at + 6], of[at + 7], of[at + 8], of[at + 9], of[at + 10]);
    },

    /** @param value the number beside the array */
    scalar(value: number): void {
      const of = heap.HEAP32;
      scalar(memory, value, of[at], of[at + 1], of[at + 2], of[at + 3], of[at + 4], of[at + 5], of[at + 6], of[at + 7], of[at + 8]);
    },

    unary(): void {
      const of = heap.HEAP32;
      unary(memory, of[at], of[at + 1], of[at + 2], of[at + 3], of[at + 4], of[at + 5], of[at + 6], of[at + 7], of[at + 8], of[at + 9]);
    },

    reduce(): void {
      const of = heap.HEAP32;
      reduce(memory, of[at], of[at + 1], of[at + 2], of[at + 3], of[at + 4], of[at + 5], of[at + 6], of[at + 7]);
    },

    gatherRows(): number {
      const of = heap.HEAP32;
      return gatherRows(memory, of[at], of[at + 1], of[at + 2], of[at + 3], of[at + 4], of[at + 5], of[at + 6], of[at + 7], of[at + 8], of[at + 9]);
    },
  };
}
