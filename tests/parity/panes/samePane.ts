// What a pane's Python gave against the TypeScript beside it.

import { expect } from 'vitest';

import { asValue, type Value } from './paneCase.ts';
import { paneCases, type Answer } from './panePrograms.ts';

/** Of the largest value: float32 keeps seven digits, Python computes with sixteen. */
const TOLERANCE = 1e-6;

/** Rows of numbers, and their lengths. */
function flat(value: Value | undefined): { sizes: readonly number[]; values: readonly number[] } {
  if (typeof value === 'number') return { sizes: [], values: [value] };
  const rows = (value ?? []).map((row) => (typeof row === 'number' ? [row] : row));
  return { sizes: rows.map((row) => row.length), values: rows.flat() };
}

/** @param name of lesson and pane */
export function expectSameSides(name: string, answer: Answer | undefined): void {
  const typescript = Object.entries(paneCases[name]?.typescript() ?? {});
  expect(typescript.length).toBeGreaterThan(0);
  for (const [key, value] of typescript) {
    const [ours, theirs] = [flat(asValue(value)), flat(answer?.[key])];
    expect(theirs.sizes, key).toEqual(ours.sizes);
    const most = Math.max(...ours.values.map(Math.abs));
    const apart = ours.values.map((each, i) => Math.abs(each - (theirs.values[i] ?? NaN)));
    expect(Math.max(...apart), key).toBeLessThanOrEqual(TOLERANCE * most);
  }
}
