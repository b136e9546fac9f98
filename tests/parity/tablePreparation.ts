// The program that has scikit-learn prepare the tables of tests/golden/tables.

import { readFileSync } from 'node:fs';

/** The name of its recording. */
export const PREPARATION = 'table-preparation';

export function tablePreparation(): string {
  return readFileSync(new URL('tablePreparation.py', import.meta.url), 'utf8');
}
