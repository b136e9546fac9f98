// The weights of hidden neurons as small images: which are shown, where each pixel lies, and how large the whole is.

import type { ParameterValues } from '@backprop-lab/core/service';

/** Of a digit's image. */
const SIDE = 8;
/** Of a weight's square, in pixels of the screen. */
export const SQUARE = 3;
/** Of a neuron's image. */
const IMAGE = SIDE * SQUARE;
const FRAME = 1;
/** From one image to the next, with their frames and what is between them. */
const TILE = IMAGE + 2 * FRAME + 2;
/** As many as the narrowest column has room for. */
const ACROSS = 12;
const MOST = 24;

interface Place {
  readonly left: number;
  readonly top: number;
}

export interface WeightTiles {
  readonly width: number;
  readonly height: number;
  /** The frame of every neuron that is shown, and the length of its side. */
  readonly frames: readonly Place[];
  readonly frameSide: number;
  /** The square of each of their weights, in their order. */
  readonly squares: readonly Place[];
}

/** @returns undefined where the inputs are no images */
export function tilesOf({ rows, columns }: ParameterValues): WeightTiles | undefined {
  if (columns !== SIDE * SIDE) return undefined;
  const frames = Array.from({ length: Math.min(rows, MOST) }, (_, tile) => ({
    left: TILE * (tile % ACROSS),
    top: TILE * Math.floor(tile / ACROSS),
  }));
  return {
    width: TILE * Math.min(frames.length, ACROSS),
    height: TILE * Math.ceil(frames.length / ACROSS),
    frames,
    frameSide: IMAGE + 2 * FRAME,
    squares: frames.flatMap(({ left, top }) =>
      Array.from({ length: columns }, (_, pixel) => ({
        left: left + FRAME + SQUARE * (pixel % SIDE),
        top: top + FRAME + SQUARE * Math.floor(pixel / SIDE),
      })),
    ),
  };
}

/** The largest of them, whatever its sign. */
export function largestOf(values: ArrayLike<number>, count: number): number {
  let largest = 0;
  for (let i = 0; i < count; i++) largest = Math.max(largest, Math.abs(values[i] ?? 0));
  return largest;
}
