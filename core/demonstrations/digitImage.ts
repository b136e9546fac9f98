// One handwritten digit as it is in the data.

import { PIXELS, type Digits } from '../data/digits.ts';

export interface DigitImage {
  /** 64 brightnesses 0 to 16, row after row from the top left. */
  readonly pixels: Uint8Array;
  /** 0 to 9. */
  readonly label: number;
}

/** @throws RangeError when there is no such image */
export function digitImage(digits: Digits, index: number): DigitImage {
  if (!Number.isInteger(index) || index < 0 || index >= digits.count) {
    throw new RangeError(
      `digit image: there is no image ${index}, only 0 to ${digits.count - 1}`,
    );
  }
  return {
    pixels: digits.X.slice(index * PIXELS, (index + 1) * PIXELS),
    label: digits.labels[index],
  };
}
