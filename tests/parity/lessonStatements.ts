// The program that asks PyTorch, NumPy and scikit-learn for what the lessons say of them.

import { readFileSync } from 'node:fs';

/** The name of its recording. */
export const STATEMENTS = 'lesson-statements';

export function lessonStatements(): string {
  return readFileSync(new URL('lessonStatements.py', import.meta.url), 'utf8');
}
