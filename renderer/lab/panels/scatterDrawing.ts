// Predicted against true values: what is right lies on the diagonal.

import { general } from '../../language/numbers.ts';
import { ticks, type Drawing, type Mark } from '../../ui/charts/chartDrawing.ts';
import { label, path, rectangle } from './marks.ts';
import { rangeOf } from './seriesDrawing.ts';

const MARGIN = { left: 64, right: 12, top: 12, bottom: 44 };
const MOST_SIDE = 420;
const MOST_TICKS = 6;
const DOT = 4;
/** More hide one another. */
const MOST_POINTS = 5000;

export interface ScatterWords {
  readonly title: string;
  readonly xLabel: string;
  readonly yLabel: string;
}

/** @param pairs of a true value and the predicted one; those without a number are left out */
export function drawScatter(
  pairs: readonly (readonly [truth: number, predicted: number])[],
  width: number,
  color: (token: string) => string,
  words: ScatterWords,
): Drawing {
  const known = pairs.filter((pair) => pair.every(Number.isFinite));
  const [from, to] = rangeOf(known.flat());
  const side = Math.min(MOST_SIDE, width) - MARGIN.left - MARGIN.right;
  const right = MARGIN.left + side;
  const bottom = MARGIN.top + side;
  const x = (value: number) => MARGIN.left + ((value - from) / (to - from)) * side;
  const y = (value: number) => bottom - ((value - from) / (to - from)) * side;
  const soft = color('--ink-soft');
  const marks: Mark[] = [];
  for (const tick of ticks(from, to, MOST_TICKS)) {
    marks.push(
      path(
        [
          [MARGIN.left, y(tick)],
          [right, y(tick)],
        ],
        color('--rule'),
      ),
      label(general(tick), MARGIN.left - 8, y(tick) + 4, soft, { anchor: 'end' }),
      label(general(tick), x(tick), bottom + 16, soft, { anchor: 'middle' }),
    );
  }
  marks.push(
    path(
      [
        [x(from), y(from)],
        [x(to), y(to)],
      ],
      color('--quantity-reference'),
      1.5,
    ),
  );
  const apart = Math.ceil(known.length / MOST_POINTS);
  for (const [truth, predicted] of known.filter((_, i) => i % apart === 0)) {
    marks.push(
      rectangle(x(truth) - DOT / 2, y(predicted) - DOT / 2, DOT, DOT, color('--quantity-gradient')),
    );
  }
  const middle = MARGIN.left + side / 2;
  const height = bottom + MARGIN.bottom;
  marks.push(
    label(words.xLabel, middle, height - 8, soft, { anchor: 'middle' }),
    label(words.yLabel, 14, MARGIN.top + side / 2, soft, { anchor: 'middle', upright: true }),
  );
  return { title: words.title, width, height, background: color('--paper'), marks };
}
