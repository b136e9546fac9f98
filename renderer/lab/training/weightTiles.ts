// The weights of hidden neurons as small images: which are shown, where each pixel lies, and how large the whole is.

import type { ParameterValues } from '@backprop-lab/core/service';

/** Of a digit's image. */
const SIDE = 8;
/** Of a weight's square, in pixels of the screen. */
export const SQUARE = 3;
const GAP = 1;
const TILE = SIDE * SQUARE + GAP;
const ACROSS = 15;
const MOST = 30;

export interface WeightTiles {
  /** Neurons whose weights are shown. */
  readonly count: number;
  readonly width: number;
  readonly height: number;
  /** Left and top of the square of every weight that is shown, in their order. */
  readonly places: readonly (readonly [left: number, top: number])[];
}

/** @returns undefined where the inputs are no images */
export function tilesOf({ rows, columns }: ParameterValues): WeightTiles | undefined {
  if (columns !== SIDE * SIDE) return undefined;
  const count = Math.min(rows, MOST);
  return {
    count,
    width: GAP + TILE * Math.min(count, ACROSS),
    height: GAP + TILE * Math.ceil(count / ACROSS),
    places: Array.from({ length: count * columns }, (_, i) => {
      const [tile, pixel] = [Math.floor(i / columns), i % columns];
      return [
        GAP + TILE * (tile % ACROSS) + SQUARE * (pixel % SIDE),
        GAP + TILE * Math.floor(tile / ACROSS) + SQUARE * Math.floor(pixel / SIDE),
      ];
    }),
  };
}

/** The largest of them, whatever its sign. */
export function largestOf(values: ArrayLike<number>, count: number): number {
  let largest = 0;
  for (let i = 0; i < count; i++) largest = Math.max(largest, Math.abs(values[i] ?? 0));
  return largest;
}
