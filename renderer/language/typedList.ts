// Lists as people type them: numbers or names, separated by commas or spaces.

import { halfWidth, type Ambiguity } from './typedNumber.ts';

/** A comma that is followed by three digits at once separates no parts: it may separate thousands. */
const SEPARATOR = /\s+|[、､]|,(?!\d{3}(?!\d))/;
/** What may stand between thousands: no size begins with a 0. */
const BETWEEN_THOUSANDS = /(?<=\d)(?:,(?=\d{3}(?!\d))|[\s、､](?=0\d{2}(?!\d)))/g;
const SIZE = /^[+-]?(0|[1-9]\d*)(\.\d*)?(e[+-]?\d+)?$/i;

/** The parts of a list. What can be read in two ways stays together. */
export function partsOf(text: string): string[] {
  return halfWidth(text).split(SEPARATOR).filter(Boolean);
}

/** Sizes, e.g. of hidden layers: NaN for a part that is no number or could be two. */
export function sizesFrom(text: string): number[] {
  return partsOf(text).map(sizeFrom);
}

/** One part of such a list. */
export function sizeFrom(part: string): number {
  return SIZE.test(part) ? Number(part) : NaN;
}

/** Undefined where the list can be read in one way only: `1,024` may be one size or two. */
export function listAmbiguityOf(text: string): Ambiguity | undefined {
  const typed = halfWidth(text).trim();
  const together = typed.replace(BETWEEN_THOUSANDS, '');
  if (together === typed) return undefined;
  const apart = typed.split(/[,、､\s]+/).map(withoutZeros);
  return {
    kind: 'ambiguous',
    text: text.trim(),
    readings: [partsOf(together).join(', '), apart.join(', ')],
  };
}

function withoutZeros(part: string): string {
  return part.replace(/^0+(?=\d)/, '');
}
