// What stands beside a drawing's axes: the legend above them, the scale of colours at their right, texts upon them.

import type { FigureAxes } from '@backprop-lab/core/python/figure';

import type { Mark } from '../../ui/charts/chartDrawing.ts';
import type { TokenColor } from '../../ui/charts/chartColors.ts';
import { mapColor } from './plotColors.ts';
import { legendEntries } from './plotLegend.ts';
import { clearer, line, marker, rectangle, text, type Frame } from './plotMarks.ts';
import { plotNumber } from './plotNumber.ts';
import { scalesOf } from './plotScales.ts';
import { isOnImage } from './plotStrokes.ts';

const SAMPLE = 28;
const LETTER = 8;
const SCALE_STEPS = 24;
const SCALE_WIDTH = 12;
/** Room that one scale takes at the right. */
export const SCALE_ROOM = 72;

export function legendMarks(
  axes: FigureAxes,
  left: number,
  top: number,
  color: TokenColor,
): Mark[] {
  let x = left;
  return legendEntries(axes, color).flatMap(({ label, color: own, kind, dash }) => {
    const start = x;
    x += SAMPLE + 24 + label.length * LETTER;
    const middle = [start + SAMPLE / 2, top - 4] as const;
    const sample = {
      line: () => [
        line(
          [
            [start, top - 4],
            [start + SAMPLE, top - 4],
          ],
          own,
          2,
          dash,
        ),
      ],
      mark: () => marker('circle', middle, 4, own),
      area: () => [rectangle([start + 9, top - 9], [start + 19, top], own)],
    }[kind]();
    return [...sample, text(label, start + SAMPLE + 8, top, {}, color)];
  });
}

export function scaleMarks(
  axes: FigureAxes,
  { right, top, bottom }: Frame,
  color: TokenColor,
): Mark[] {
  const height = (bottom - top) / SCALE_STEPS;
  return scalesOf(axes).flatMap(({ map, low, high }, number) => {
    const left = right + 16 + number * SCALE_ROOM;
    const steps = Array.from({ length: SCALE_STEPS }, (_, i) =>
      rectangle(
        [left, bottom - (i + 1) * height],
        [left + SCALE_WIDTH, bottom - i * height],
        mapColor(map, i / (SCALE_STEPS - 1), color),
      ),
    );
    const beside = left + SCALE_WIDTH + 4;
    return [
      ...steps,
      text(plotNumber(high), beside, top + 10, {}, color),
      text(plotNumber(low), beside, bottom, {}, color),
    ];
  });
}

/** Upon an image letters have paper below them. */
export function textMarks(axes: FigureAxes, frame: Frame, color: TokenColor): Mark[] {
  return axes.texts.flatMap((each) => {
    const [x, y] = [frame.x(each.x), frame.y(each.y)];
    const written = text(each.text, x, y, {}, color);
    if (!isOnImage(axes)) return [written];
    const width = each.text.length * LETTER + 4;
    const paper = rectangle([x - 3, y - 13], [x + width, y + 4], color('--paper'));
    return [clearer(paper, 0.75), written];
  });
}
