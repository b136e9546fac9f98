// The training images that are most like an image: the nearest ones as points in a space of 64 pixels.

import type { Dataset } from '../data/dataset.ts';

export interface NearDigit {
  /** Its place in the data set, counted from 0. */
  readonly row: number;
  readonly label: number;
  /** Euclidean, in units of a pixel's brightness (0 to 16). */
  readonly distance: number;
  /** As many brightnesses as the image has, row after row. */
  readonly pixels: Uint8Array;
}

/**
 * @param image as many brightnesses as the data has features
 * @param rows of the data, among which they are looked for
 * @returns the `count` nearest, the nearest first; of equally far ones the first in the data
 */
export function nearestDigits(
  image: ArrayLike<number>,
  { X, features, labels }: Dataset,
  rows: Int32Array,
  count: number,
): NearDigit[] {
  const distances = Array.from(rows, (row) => {
    let squares = 0;
    for (let f = 0; f < features; f++) {
      squares += (image[f] - X[row * features + f]) ** 2;
    }
    return { row, squares };
  });
  distances.sort((a, b) => a.squares - b.squares || a.row - b.row);
  return distances.slice(0, count).map(({ row, squares }) => ({
    row,
    label: labels[row],
    distance: Math.sqrt(squares),
    pixels: Uint8Array.from(
      X.subarray(row * features, (row + 1) * features),
    ),
  }));
}
