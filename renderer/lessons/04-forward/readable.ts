// Numbers as the figures of this lesson write them.

import { scientific } from '../../language/numbers.ts';

/** `−3.41`, with a minus sign as long as a plus. */
export function signed(value: number): string {
  return value.toFixed(2).replace('-', '−');
}

/** `0.9992`, and `1.8e-41` for what would round to nothing. */
export function probability(value: number): string {
  return value >= 0.0001 ? value.toFixed(4) : scientific(value);
}
