// What answers are tried on and held against, out of the files it comes in.

import { parseDigits } from '../data/digits.ts';
import type { DigitRows } from '../exercises/draw.ts';
import type { Recorded } from './measure.ts';

const ROWS = 60;
const PIXELS = 64;

/**
 * The first images, with mean 0 and deviation 1 over all.
 * @param csv the data set's file
 */
export function digitRows(csv: string): DigitRows {
  const { X, labels } = parseDigits(csv);
  const mean = X.reduce((sum, value) => sum + value, 0) / X.length;
  const variance =
    X.reduce((sum, value) => sum + (value - mean) ** 2, 0) / X.length;
  const deviation = Math.sqrt(variance);
  const first = X.subarray(0, ROWS * PIXELS);
  return {
    count: ROWS,
    X: Float64Array.from(first, (value) => (value - mean) / deviation),
    labels: labels.subarray(0, ROWS),
  };
}

/**
 * PyTorch's results for one exercise, by `asked/case`, then by name.
 * @param json all that were recorded
 */
export function recordedOf(
  exercise: string,
  json: string,
): Readonly<Record<string, Recorded>> | undefined {
  const all = JSON.parse(json) as Readonly<
    Record<string, Readonly<Record<string, Recorded>>>
  >;
  return all[exercise];
}
