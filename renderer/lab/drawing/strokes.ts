// Strokes of a round pen on a bitmap.

import { BITMAP_SIDE, type Bitmap } from '@backprop-lab/core/drawing/bitmap';

/** In dots: a line as wide as those of the data set's digits, 4 to 5 of 32. */
const RADIUS = 2.2;

/** In dots from the upper left corner: the first dot reaches from 0 to 1. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * A straight line, or a point where both ends are the same.
 * @param ink 1 to draw, 0 to erase
 * @returns another bitmap
 */
export function stroke(bitmap: Bitmap, from: Place, to: Place, ink: 0 | 1): Bitmap {
  const drawn = bitmap.slice();
  drawn.forEach((_, i) => {
    const middle = { x: (i % BITMAP_SIDE) + 0.5, y: Math.floor(i / BITMAP_SIDE) + 0.5 };
    if (distanceToLine(middle, from, to) <= RADIUS) drawn[i] = ink;
  });
  return drawn;
}

function distanceToLine(place: Place, from: Place, to: Place): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : ((place.x - from.x) * dx + (place.y - from.y) * dy) / squared;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(place.x - from.x - share * dx, place.y - from.y - share * dy);
}
