// An image of a figure as pixels, one for each of its values.

import type { Series } from '@backprop-lab/core/python/figure';

import { mapRgb } from './plotColors.ts';

export type ImageSeries = Extract<Series, { kind: 'image' }>;

/** Where a value lies on the scale of colours, 0 to 1. */
export function colorShare({ low, high }: ImageSeries, value: number): number {
  return high > low ? (value - low) / (high - low) : 0.5;
}

/** A canvas of the image's own size: it is drawn larger without smoothing. What is no number stays clear. */
export function imageCanvas(image: ImageSeries): OffscreenCanvas {
  const { rows, columns, values, map } = image;
  const canvas = new OffscreenCanvas(columns, rows);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no canvas to draw the image on');
  const pixels = context.createImageData(columns, rows);
  const cache = new Map<number, readonly [number, number, number]>();
  values.forEach((value, i) => {
    if (value === null) return;
    const share = Math.round(255 * Math.min(1, Math.max(0, colorShare(image, value)))) / 255;
    const known = cache.get(share) ?? mapRgb(map, share);
    cache.set(share, known);
    pixels.data.set([...known, 255], 4 * i);
  });
  context.putImageData(pixels, 0, 0);
  return canvas;
}
