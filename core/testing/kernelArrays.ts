// Arrays in the memory of the kernels under test, and what a rounding costs them.

import type { Kernels } from '../tensor/kernelInterface.ts';
import { standardKernels } from '../tensor/kernels.ts';

/** A rounding of float32: half a unit in the last place of 1. */
export const ROUNDING = 2 ** -24;

/** Values that repeat only after a long while, of both signs, up to 1 in size. */
export function filled(length: number, seed: number): Float32Array {
  const array = standardKernels.allocate(length);
  for (let i = 0; i < length; i++) array[i] = Math.sin(seed + i * i);
  return array;
}

/** What lies around an array and must stay as it is. */
const GUARD = 16;
const UNTOUCHED = 12345;

/** An array between guards in the kernels' memory, and whether they are still as they were. */
export function guarded(length: number) {
  const whole = standardKernels.allocate(length + 2 * GUARD);
  whole.fill(UNTOUCHED);
  const array = whole.subarray(GUARD, GUARD + length);
  const isWhole = () =>
    [
      ...whole.subarray(0, GUARD),
      ...whole.subarray(GUARD + length),
    ].every((value) => value === UNTOUCHED);
  return { array, isWhole };
}

/** Copies of arrays where these kernels can work on them. */
export function copies(
  kernels: Kernels,
  arrays: readonly Float32Array[],
) {
  return arrays.map((values) => {
    const copy = kernels.allocate(values.length);
    copy.set(values);
    return copy;
  });
}
