// Python programs that compute with torch and NumPy and run in both: in the real libraries, whose output is recorded, and in the app's own.

import { readFileSync } from 'node:fs';

/** Shapes and numbers that are drawn; each is a few hundred operations. */
const SEEDS = 4;

const textOf = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

/** By the names of their recordings. */
export const arrayPrograms = {
  'array-operations': () => `SEEDS = ${SEEDS}\n${textOf('arrayOperations.py')}`,
  'autograd-operations': () => `SEEDS = ${SEEDS}\n${textOf('autogradOperations.py')}`,
  'network-operations': () => `SEEDS = ${SEEDS}\n${textOf('networkOperations.py')}`,
  'axes-operations': () => textOf('told.py') + textOf('axesOperations.py'),
  'sklearn-operations': () => textOf('told.py') + textOf('sklearnOperations.py'),
  'array-texts': () => textOf('arrayTexts.py'),
  'axes-texts': () => textOf('axesTexts.py'),
} as const;

/** A result: what was computed, from what, and what came of it. */
export type Line = readonly [arrays: string, expression: string, result: unknown];

/** The lines that the programs of operations print. */
export function operationLines(printed: string): readonly Line[] {
  return printed
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

/** How far results may be from those of another order of summation. */
const tolerances: Readonly<Record<string, number>> = { float32: 3e-6, float64: 1e-13 };

/** Whether two results are the same but for rounding; shapes, types and messages to the letter. */
export function isSame(found: unknown, expected: unknown): boolean {
  if (!Array.isArray(found) || !Array.isArray(expected)) return Object.is(found, expected);
  const [kind] = expected as readonly unknown[];
  if (kind === 'float') return kind === found[0] && isClose(found[1], expected[1], 1e-6);
  const tolerance = tolerances[String(kind)];
  return (
    found.length === expected.length &&
    expected.every((each, i) =>
      tolerance === undefined || i < 2
        ? isSame(found[i], each)
        : areClose(found[i] as unknown[], each as unknown[], tolerance),
    )
  );
}

function areClose(found: readonly unknown[], expected: readonly unknown[], tolerance: number) {
  return (
    found.length === expected.length &&
    expected.every((each, i) => isClose(found[i], each, tolerance))
  );
}

/** Numbers as Python's `repr` writes them. */
function isClose(found: unknown, expected: unknown, tolerance: number): boolean {
  if (found === expected) return true;
  const [a, b] = [Number(found), Number(expected)];
  return Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b));
}
