// One row on its way through the network: every layer as a band of squares, the prediction as bars.

import type { RowTrace } from '@backprop-lab/core/service';

import { textWidth, type Drawing, type Mark } from '../../ui/charts/chartDrawing.ts';
import { valueColor, type Palette } from '../gradients/heatColors.ts';
import { fitted, label, rectangle, TEXT } from './marks.ts';
import { largestOf } from './weightsDrawing.ts';

/** Of the image, in pixels. */
const IMAGE_SIDE = 72;
const NAME = 96;
/** Of the names of classes, at most: a longer one is cut. */
const LONGEST_NAME = 200;
const BAR = { height: 14, gap: 4 };
const BAND = { height: 18, gap: 12 };
/** More squares than that are narrower than can be seen. */
const MOST_SQUARES = 128;

export interface TraceWords {
  readonly title: string;
  /** Whether the inputs are the pixels of an image. */
  readonly isImage: boolean;
  readonly input: string;
  /** @param number of the layer, counted from 1 */
  readonly sums: (number: number) => string;
  readonly activations: (number: number) => string;
  /** What the network says: a name, the value in words, and the probability where it is one. */
  readonly predictions: readonly {
    readonly name: string;
    readonly value: string;
    readonly share?: number;
  }[];
  /** Of the predictions that are left out; empty where there are none. */
  readonly others: string;
  readonly cut: (shown: number, all: number) => string;
}

/** Probabilities are drawn as bars. */
export function drawTrace(
  { X, layers }: RowTrace,
  width: number,
  color: (token: string) => string,
  palette: Palette,
  words: TraceWords,
): Drawing {
  const marks: Mark[] = [];
  let top = 0;
  const name = (text: string, y: number) =>
    marks.push(label(text, 0, y, color('--ink-soft'), { size: TEXT }));
  const band = (values: Float32Array, title: string) => {
    const shown = Math.min(values.length, MOST_SQUARES);
    const side = Math.min(24, (width - NAME - 1) / shown);
    const most = largestOf(values);
    name(title, top + TEXT);
    marks.push(rectangle(NAME - 1, top - 1, side * shown + 2, BAND.height + 2, color('--rule')));
    for (let i = 0; i < shown; i++) {
      const fill = valueColor(palette, values[i] ?? NaN, most);
      marks.push(rectangle(NAME + side * i, top, side, BAND.height, fill));
    }
    if (shown < values.length) {
      name(words.cut(shown, values.length), top + BAND.height + TEXT);
      top += TEXT;
    }
    top += BAND.height + BAND.gap;
  };

  top = 2;
  if (words.isImage) {
    name(words.input, top + TEXT);
    const square = IMAGE_SIDE / 8;
    marks.push(rectangle(NAME - 1, top - 1, IMAGE_SIDE + 2, IMAGE_SIDE + 2, color('--rule')));
    const most = largestOf(X);
    X.forEach((value, i) => {
      const [column, line] = [i % 8, Math.floor(i / 8)];
      const fill = valueColor(palette, value, most);
      marks.push(rectangle(NAME + square * column, top + square * line, square, square, fill));
    });
    top += IMAGE_SIDE + BAND.gap;
  } else band(X, words.input);

  layers.forEach(({ Z, A }, l) => {
    band(Z, words.sums(l + 1));
    const isLast = l === layers.length - 1;
    if (!isLast) band(A, words.activations(l + 1));
  });

  const longest = Math.max(0, ...words.predictions.map((each) => textWidth(each.name)));
  const start = Math.max(NAME, Math.min(LONGEST_NAME, longest + 8));
  const best = Math.max(...words.predictions.map(({ share = 0 }) => share));
  words.predictions.forEach(({ name: title, value, share }) => {
    const isBest = share === undefined || share === best;
    const ink = color(isBest ? '--ink' : '--ink-soft');
    const y = top + TEXT - 1;
    marks.push(label(fitted(title, start - 8), 0, y, ink, { size: TEXT, bold: isBest }));
    const room = width - start - 64;
    const length = room * (Number.isFinite(share) ? (share ?? 0) : 0);
    const isBar = share !== undefined;
    if (isBar)
      marks.push(
        rectangle(start, top, Math.max(1, length), BAR.height, color('--quantity-gradient')),
      );
    marks.push(
      label(value, isBar ? start + length + 6 : start, y, ink, { size: TEXT, bold: isBest }),
    );
    top += BAR.height + BAR.gap;
  });
  if (words.others !== '') {
    name(words.others, top + TEXT - 1);
    top += BAR.height + BAR.gap;
  }
  return { title: words.title, width, height: top + 4, background: color('--paper'), marks };
}
