// The weights of the first layer's neurons as small images, each with its gradient below it.

import type { TensorValues } from '@backprop-lab/core/service';

import type { Drawing, Mark } from '../../ui/charts/chartDrawing.ts';
import { valueRgb, type Palette } from '../gradients/heatColors.ts';
import { cells, label, rectangle, TEXT } from './marks.ts';

/** More can't be told apart. */
export const MOST_NEURONS = 40;
const IMAGE_SIDE = 8;
const GAP = 8;
/** Of a square, in pixels. */
const LEAST_SQUARE = 3;
const MOST_SQUARE = 22;
const CAPTION = 18;

interface Words {
  readonly title: string;
  /** Whether the inputs are the pixels of an image. */
  readonly areImages: boolean;
}

/** The largest absolute value. */
export function largestOf(values: Iterable<number>): number {
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  return largest;
}

/**
 * @param weights `(units, inputs)`; pixels are drawn as images, other inputs as rows
 * @param gradient of the same shape, where there is one
 */
export function drawWeights(
  weights: TensorValues,
  gradient: TensorValues | undefined,
  width: number,
  color: (token: string) => string,
  palette: Palette,
  words: Words,
): Drawing {
  const { rows, columns } = weights;
  const across = words.areImages ? IMAGE_SIDE : columns;
  const down = columns / across;
  const count = Math.min(rows, MOST_NEURONS);
  const perLine = Math.max(1, Math.min(count, columnsFor(width, across)));
  const square = Math.min(MOST_SQUARE, (width - 2 - GAP * (perLine - 1)) / perLine / across);
  const tile = { width: square * across, height: square * down };
  const lineHeight = CAPTION + (gradient ? 2 : 1) * (tile.height + 3) + GAP;
  const largest = largestOf(weights.values);
  const steepest = largestOf(gradient?.values ?? []);
  const marks: Mark[] = [];
  const paintTile = (
    values: Float32Array,
    unit: number,
    left: number,
    top: number,
    most: number,
  ) => {
    marks.push(rectangle(left - 1, top - 1, tile.width + 2, tile.height + 2, color('--rule')));
    const own = values.subarray(unit * columns, (unit + 1) * columns);
    const colors = Array.from(own, (value) => valueRgb(palette, value, most));
    marks.push(cells(left, top, tile.width, tile.height, across, colors));
  };
  for (let unit = 0; unit < count; unit++) {
    const left = 1 + (tile.width + GAP) * (unit % perLine);
    const top = lineHeight * Math.floor(unit / perLine);
    marks.push(label(String(unit), left, top + TEXT, color('--ink-soft'), { size: TEXT }));
    paintTile(weights.values, unit, left, top + CAPTION, largest);
    if (gradient) paintTile(gradient.values, unit, left, top + CAPTION + tile.height + 3, steepest);
  }
  const height = lineHeight * Math.ceil(count / perLine);
  return { title: words.title, width, height, background: color('--paper'), marks };
}

/** As many as have room for squares that can be seen. */
function columnsFor(width: number, across: number): number {
  const least = across === IMAGE_SIDE ? 4.5 : Math.max(LEAST_SQUARE, 40 / across);
  return Math.floor((width + GAP) / (least * across + GAP));
}
