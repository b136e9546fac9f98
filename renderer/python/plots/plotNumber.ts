// Numbers of figures, short enough for an axis.

import { signed } from '../../language/numbers.ts';

/** Four digits with a true minus; a dash for what is no number. */
export function plotNumber(value: number | null | undefined): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return '–';
  return signed(Number(value.toPrecision(4)));
}
