// The handwritten digits for Python: read when a program asks for them, straight into its memory.

import { parseDigits } from '../data/digits.ts';
import type { ArrayMemory } from './kernels/arrayMemory.ts';

/**
 * A function that writes all images and labels to two int64 arrays, and tells
 * whether there are any.
 *
 * @param csv the data set's file
 */
export function digitsReader(
  memory: ArrayMemory,
  csv: string | undefined,
) {
  return (images: number, labels: number): boolean => {
    if (csv === undefined) return false;
    const digits = parseDigits(csv);
    memory.wide.set(digits.X, images);
    memory.wide.set(digits.labels, labels);
    return true;
  };
}
