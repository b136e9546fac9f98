// What a pane's Python gave against the TypeScript beside it.

import { expect } from 'vitest';

import { asValue, type Value } from './paneCase.ts';
import { paneCases, type Answer } from './panePrograms.ts';

/** Of the largest value: float32 keeps seven digits, Python computes with sixteen. */
const TOLERANCE = 1e-6;

const isMatrix = (value: Value): value is readonly (readonly number[])[] =>
  typeof value === 'object' && typeof value[0] === 'object';

/** Nothing for a number, one length for a list, rows and the length of each for a matrix. */
function shapeOf(value: Value): readonly number[] {
  if (typeof value === 'number') return [];
  return isMatrix(value) ? [value.length, ...value.map((row) => row.length)] : [value.length];
}

function numbersOf(value: Value): readonly number[] {
  if (typeof value === 'number') return [value];
  return isMatrix(value) ? value.flat() : value;
}

/** @param name of lesson and pane */
export function expectSameSides(name: string, answer: Answer | undefined): void {
  const typescript = Object.entries(paneCases[name]?.typescript() ?? {});
  expect(typescript.length).toBeGreaterThan(0);
  for (const [key, value] of typescript) {
    const [here, there] = [asValue(value), answer?.[key] ?? NaN];
    expect(shapeOf(there), key).toEqual(shapeOf(here));
    const [ours, theirs] = [numbersOf(here), numbersOf(there)];
    const most = Math.max(...ours.map(Math.abs));
    const apart = ours.map((each, i) => Math.abs(each - (theirs[i] ?? NaN)));
    expect(Math.max(...apart), key).toBeLessThanOrEqual(TOLERANCE * most);
  }
}
