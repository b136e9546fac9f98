// A figure as a drawing of lines, areas and texts, for SVG and PNG files.

import type { Figure, FigureAxes } from '@backprop-lab/core/python/figure';

import { tokenColor, type TokenColor } from '../../ui/charts/chartColors.ts';
import { ticks, type Drawing, type Mark } from '../../ui/charts/chartDrawing.ts';
import { legendMarks, SCALE_ROOM, scaleMarks, textMarks } from './besideMarks.ts';
import { line, text, type Frame, type Sides } from './plotMarks.ts';
import { plotNumber } from './plotNumber.ts';
import { equalRanges, logTicks, rangeOf, shareOf, type PlotRange } from './plotRange.ts';
import { scalesOf } from './plotScales.ts';
import { ruleMarks, seriesMarks } from './seriesMarks.ts';

const ALONE = { width: 720, height: 480 };
const BESIDE = { width: 360, height: 300 };
const TITLE = 40;
/** Room for titles, numbers and labels around axes. */
const AROUND = { left: 64, right: 20, top: 44, bottom: 52 };
const BARE = { left: 12, right: 12, top: 32, bottom: 12 };

export function drawFigure(figure: Figure, name: string, color: TokenColor = tokenColor): Drawing {
  const rows = Math.max(...figure.axes.map(({ row }) => row + 1));
  const columns = Math.max(...figure.axes.map(({ column }) => column + 1));
  const cell = rows * columns > 1 ? BESIDE : ALONE;
  const head = figure.title === '' ? 0 : TITLE;
  const [width, height] = [columns * cell.width, head + rows * cell.height];
  const marks: Mark[] = head
    ? [text(figure.title, width / 2, 26, { size: 16, bold: true, anchor: 'middle' }, color)]
    : [];
  for (const axes of figure.axes) {
    const left = axes.column * cell.width;
    const top = head + axes.row * cell.height;
    marks.push(...axesMarks(axes, { left, top, ...cell }, color));
  }
  const said = marks.filter((mark) => mark.kind !== 'text' || mark.text !== '');
  return { title: name, width, height, background: color('--paper'), marks: said };
}

function axesMarks(
  axes: FigureAxes,
  place: { left: number; top: number; width: number; height: number },
  color: TokenColor,
): Mark[] {
  const around = axes.frame ? AROUND : BARE;
  const legend = axes.legend ? 20 : 0;
  const sides = fitted(axes, {
    left: place.left + around.left,
    right: place.left + place.width - around.right - scalesOf(axes).length * SCALE_ROOM,
    top: place.top + around.top + legend,
    bottom: place.top + place.height - around.bottom,
  });
  const ranges = [rangeOf(axes, 'x'), rangeOf(axes, 'y')] as const;
  const [xRange, yRange] = axes.equal
    ? equalRanges(...ranges, sides.right - sides.left, sides.bottom - sides.top)
    : ranges;
  const frame: Frame = {
    ...sides,
    x: (value) => along(value, xRange, sides.left, sides.right),
    y: (value) => along(value, yRange, sides.bottom, sides.top),
  };
  const middle = (sides.left + sides.right) / 2;
  return [
    text(axes.title, middle, place.top + 24, { bold: true, anchor: 'middle' }, color),
    ...(axes.legend ? legendMarks(axes, sides.left, place.top + around.top + 8, color) : []),
    ...axes.series.flatMap((each) =>
      each.kind === 'image' ? seriesMarks(axes, each, frame, color) : [],
    ),
    ...(axes.frame ? frameMarks(axes, frame, [xRange, yRange], color) : []),
    ...axes.series.flatMap((each) =>
      each.kind === 'image' ? [] : seriesMarks(axes, each, frame, color),
    ),
    ...ruleMarks(axes, frame, color),
    ...scaleMarks(axes, frame, color),
    ...textMarks(axes, frame, color),
  ];
}

function along(value: number, range: PlotRange, start: number, end: number): number {
  const share = Math.min(1e4, Math.max(-1e4, shareOf(value, range)));
  return start + (range.reversed ? 1 - share : share) * (end - start);
}

/** An image keeps its squares square. */
function fitted(axes: FigureAxes, sides: Sides): Sides {
  const image = axes.series.find((each) => each.kind === 'image');
  if (image?.kind !== 'image') return sides;
  const [width, height] = [sides.right - sides.left, sides.bottom - sides.top];
  const size = Math.min(width / image.columns, height / image.rows);
  const [spareX, spareY] = [width - size * image.columns, height - size * image.rows];
  return {
    left: sides.left + spareX / 2,
    right: sides.right - spareX / 2,
    top: sides.top + spareY / 2,
    bottom: sides.bottom - spareY / 2,
  };
}

function frameMarks(
  axes: FigureAxes,
  frame: Frame,
  [xRange, yRange]: readonly [PlotRange, PlotRange],
  color: TokenColor,
): Mark[] {
  const marks: Mark[] = [];
  const { left, right, top, bottom } = frame;
  const soft = color('--ink-soft');
  for (const [at, label] of ticksOf(axes.yTicks, yRange, 5)) {
    const y = frame.y(at);
    if (axes.grid)
      marks.push(
        line(
          [
            [left, y],
            [right, y],
          ],
          color('--rule'),
          1,
        ),
      );
    marks.push(
      line(
        [
          [left - 4, y],
          [left, y],
        ],
        soft,
        1,
      ),
    );
    marks.push(text(label, left - 8, y + 4, { anchor: 'end' }, color));
  }
  for (const [at, label] of ticksOf(axes.xTicks, xRange, 6)) {
    const x = frame.x(at);
    if (axes.grid)
      marks.push(
        line(
          [
            [x, top],
            [x, bottom],
          ],
          color('--rule'),
          1,
        ),
      );
    marks.push(
      line(
        [
          [x, bottom],
          [x, bottom + 4],
        ],
        soft,
        1,
      ),
    );
    marks.push(text(label, x, bottom + 18, { anchor: 'middle' }, color));
  }
  const corners = [
    [left, top],
    [left, bottom],
    [right, bottom],
  ] as const;
  marks.push(line(corners, soft, 1));
  marks.push(text(axes.xLabel, (left + right) / 2, bottom + 38, { anchor: 'middle' }, color));
  const up = { anchor: 'middle', upright: true } as const;
  marks.push(text(axes.yLabel, left - 46, (top + bottom) / 2, up, color));
  return marks;
}

function ticksOf(
  given: FigureAxes['xTicks'],
  { from, to, log }: PlotRange,
  most: number,
): (readonly [at: number, label: string])[] {
  const isSeen = (at: number) => at >= from && at <= to;
  if (given) {
    return given.at
      .map((at, i) => [at, given.labels?.[i] ?? plotNumber(at)] as const)
      .filter(([at]) => isSeen(at));
  }
  return (log ? logTicks(from, to) : ticks(from, to, most)).map((at) => [at, plotNumber(at)]);
}
