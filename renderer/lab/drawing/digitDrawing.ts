// A drawn digit for files: the dots, the image that is made of them, what the network says of it, and the training images that are most like it.

import type { DrawnDigit } from '@backprop-lab/core/service';

import type { Drawing, Mark } from '../../ui/charts/chartDrawing.ts';
import { imageMarks, label, rectangle } from '../panels/marks.ts';

const BRIGHTEST = 16;
/** Sides of images, in pixels. */
const LARGE = 160;
const SMALL = 56;
const GAP = 24;
/** From a heading's baseline to what it is above. */
const HEADING = 8;
const LINE = 18;
const BAR = { height: 14, name: 40 };
const NEAR_WIDTH = 120;

export interface DrawnPicture {
  readonly title: string;
  /** `(32, 32)`, 1 where there is ink. */
  readonly bitmap: ArrayLike<number>;
  /** 64 brightnesses, 0 to 16. */
  readonly image: ArrayLike<number>;
  /** In a sentence. */
  readonly said: string;
  /** Probabilities by name; none where a number is predicted, or nothing yet. */
  readonly shares: readonly {
    readonly name: string;
    readonly share: number;
    readonly text: string;
  }[];
  /** Training images, each with lines below it. */
  readonly nearest: readonly {
    readonly pixels: ArrayLike<number>;
    readonly lines: readonly string[];
  }[];
  readonly headings: {
    readonly bitmap: string;
    readonly image: string;
    readonly nearest: string;
  };
}

export function drawDigit(
  { title, bitmap, image, said, shares, nearest, headings }: DrawnPicture,
  width: number,
  color: (token: string) => string,
): Drawing {
  const [ink, soft] = [color('--ink'), color('--ink-soft')];
  const marks: Mark[] = [];
  const top = LINE + HEADING;
  const second = LARGE + GAP;
  marks.push(label(headings.bitmap, 0, LINE, ink, { bold: true }));
  marks.push(label(headings.image, second, LINE, ink, { bold: true }));
  marks.push(...imageMarks(bitmap, 1, [0, top], LARGE, color));
  marks.push(...imageMarks(image, BRIGHTEST, [second, top], LARGE, color));
  let y = top + LARGE + GAP;
  if (said !== '') {
    marks.push(label(said, 0, y, ink));
    y += HEADING;
  }
  const best = Math.max(...shares.map(({ share }) => share));
  const room = width - BAR.name - 64;
  for (const { name, share, text } of shares) {
    const isBest = share === best;
    const length = Math.max(1, room * share);
    const baseline = y + BAR.height - 2;
    const look = { bold: isBest };
    marks.push(label(name, 0, baseline, isBest ? ink : soft, look));
    marks.push(rectangle(BAR.name, y, length, BAR.height, color('--quantity-gradient')));
    marks.push(label(text, BAR.name + length + 6, baseline, isBest ? ink : soft, look));
    y += LINE;
  }
  if (nearest.length > 0) {
    y += GAP;
    marks.push(label(headings.nearest, 0, y, ink, { bold: true }));
    y += HEADING;
    nearest.forEach(({ pixels, lines }, i) => {
      const left = NEAR_WIDTH * i;
      marks.push(...imageMarks(pixels, BRIGHTEST, [left, y], SMALL, color));
      lines.forEach((line, l) => {
        marks.push(label(line, left, y + SMALL + LINE * (l + 1), l === 0 ? ink : soft));
      });
    });
    const most = Math.max(...nearest.map(({ lines }) => lines.length));
    y += SMALL + LINE * most;
  }
  return { title, width, height: y + HEADING, background: color('--paper'), marks };
}

export interface DigitColumns {
  readonly what: string;
  readonly row: string;
  readonly column: string;
  readonly digit: string;
  readonly value: string;
  readonly bitmap: string;
  readonly image: string;
  readonly prediction: string;
  readonly nearest: string;
}

/**
 * All of it as a table: what a line is about, its row and column counted from
 * 0 (of a training image: its row in the data set), its digit and its value
 * (ink 0 or 1, brightness 0 to 16, probability 0 to 1 or predicted number, distance).
 */
export function digitRows(
  { bitmap, image }: Pick<DrawnPicture, 'bitmap' | 'image'>,
  predictions: readonly { readonly name: string; readonly value: number }[],
  nearest: DrawnDigit['nearest'],
  words: DigitColumns,
): readonly (readonly (number | string)[])[] {
  const placed = (what: string, pixels: ArrayLike<number>) => {
    const side = Math.sqrt(pixels.length);
    return Array.from(pixels, (value, i) => [what, Math.floor(i / side), i % side, '', value]);
  };
  return [
    [words.what, words.row, words.column, words.digit, words.value],
    ...placed(words.bitmap, bitmap),
    ...placed(words.image, image),
    ...predictions.map(({ name, value }) => [words.prediction, '', '', name, value]),
    ...nearest.map(({ row, label: digit, distance }) => [words.nearest, row, '', digit, distance]),
  ];
}
