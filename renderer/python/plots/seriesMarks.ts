// What is drawn in axes, as marks of a drawing, with the rules across them.

import type { FigureAxes, Series } from '@backprop-lab/core/python/figure';

import type { Mark } from '../../ui/charts/chartDrawing.ts';
import type { TokenColor } from '../../ui/charts/chartColors.ts';
import { classColor, drawnColor, mapColor } from './plotColors.ts';
import { contourMarks } from './contourMarks.ts';
import { colorShare, type ImageSeries } from './plotImage.ts';
import { clearer, line, marker, rectangle, type Frame } from './plotMarks.ts';
import {
  classesOf,
  classMarker,
  dashOf,
  isOnImage,
  radiusOf,
  turnOf,
  lineWidth,
  markRadius,
  opacityOf,
} from './plotStrokes.ts';
import { valueShares } from './valueShares.ts';

/** What a series draws, as clear as it is. */
export function seriesMarks(
  axes: FigureAxes,
  series: Series,
  frame: Frame,
  color: TokenColor,
): Mark[] {
  return fullMarks(axes, series, frame, color).map((mark) => clearer(mark, opacityOf(series)));
}

function fullMarks(axes: FigureAxes, series: Series, frame: Frame, color: TokenColor): Mark[] {
  switch (series.kind) {
    case 'line':
      return lineMarks(axes, series, frame, color);
    case 'points':
      return pointMarks(axes, series, frame, color);
    case 'bars':
      return series.from.flatMap((from, i) => {
        const [to, bottom, top] = [series.to[i], series.bottom[i], series.top[i]];
        if (from === null || to == null || bottom == null || top == null) return [];
        const [x, y] = [clampedX(frame), clampedY(frame)];
        const fill = drawnColor(series.color, color);
        return [rectangle([x(from), y(top)], [x(to), y(bottom)], fill)];
      });
    case 'image':
      return imageMarks(series, frame, color);
    case 'contours':
      return contourMarks(series, frame, color);
  }
}

function clampedX({ left, right, x }: Frame) {
  return (value: number) => Math.min(right, Math.max(left, x(value)));
}

function clampedY({ top, bottom, y }: Frame) {
  return (value: number) => Math.min(bottom, Math.max(top, y(value)));
}

function isInside({ left, right, top, bottom }: Frame, [x, y]: readonly [number, number]) {
  return x >= left - 1 && x <= right + 1 && y >= top - 1 && y <= bottom + 1;
}

function lineMarks(
  axes: FigureAxes,
  series: Extract<Series, { kind: 'line' }>,
  frame: Frame,
  color: TokenColor,
): Mark[] {
  const drawn = drawnColor(series.color, color);
  const dash = dashOf(series.stroke, turnOf(axes, series));
  const [x, y] = [clampedX(frame), clampedY(frame)];
  const marks: Mark[] = [];
  let part: [number, number][] = [];
  const end = () => {
    if (dash && part.length > 1) marks.push(line(part, drawn, lineWidth(series), dash));
    part = [];
  };
  series.x.forEach((along, i) => {
    const up = series.y[i];
    if (along === null || up == null) {
      end();
      return;
    }
    part.push([x(along), y(up)]);
    const at = [frame.x(along), frame.y(up)] as const;
    if (isInside(frame, at)) marks.push(...marker(series.marker, at, markRadius(series), drawn));
  });
  end();
  return marks;
}

function pointMarks(
  axes: FigureAxes,
  series: Extract<Series, { kind: 'points' }>,
  frame: Frame,
  color: TokenColor,
): Mark[] {
  const { values } = series;
  const classes = values && classesOf(values);
  const shares = values && !classes ? valueShares(values) : [];
  const radius = radiusOf(series.size);
  const edge = isOnImage(axes) ? color('--ink') : undefined;
  return series.x.flatMap((along, i) => {
    const up = series.y[i];
    if (along === null || up == null) return [];
    const at = [frame.x(along), frame.y(up)] as const;
    if (!isInside(frame, at)) return [];
    if (classes) {
      const index = classes.indexOf(values[i] ?? NaN);
      return marker(classMarker(index), at, radius, classColor(index, color), edge);
    }
    const share = shares[i];
    const own = values
      ? share === undefined
        ? color('--rule')
        : mapColor(series.map ?? 'scale', share, color)
      : drawnColor(series.color ?? 'blue', color);
    return marker(series.marker, at, radius, own, edge);
  });
}

/** Neighbours of one colour are one rectangle. */
function imageMarks(image: ImageSeries, frame: Frame, color: TokenColor): Mark[] {
  const { rows, columns, values, extent } = image;
  const [left, right, bottom, top] = extent;
  const x = (column: number) => frame.x(left + ((right - left) * column) / columns);
  const y = (row: number) => frame.y(top + ((bottom - top) * row) / rows);
  const colorAt = (i: number) => {
    const value = values[i];
    return value == null ? undefined : mapColor(image.map, colorShare(image, value), color);
  };
  const marks: Mark[] = [];
  for (let row = 0; row < rows; row++) {
    let start = 0;
    for (let column = 1; column <= columns; column++) {
      const own = colorAt(row * columns + start);
      if (column < columns && colorAt(row * columns + column) === own) continue;
      if (own !== undefined)
        marks.push(rectangle([x(start), y(row)], [x(column), y(row + 1)], own));
      start = column;
    }
  }
  return marks;
}

export function ruleMarks({ rules }: FigureAxes, frame: Frame, color: TokenColor): Mark[] {
  const { left, right, top, bottom } = frame;
  return rules.flatMap((rule) => {
    const { direction, at, color: own, stroke, opacity = 1 } = rule;
    const dash = dashOf(stroke);
    if (!dash) return [];
    const [x, y] = [clampedX(frame)(at), clampedY(frame)(at)];
    const ends =
      direction === 'horizontal'
        ? ([
            [left, y],
            [right, y],
          ] as const)
        : ([
            [x, top],
            [x, bottom],
          ] as const);
    return [clearer(line(ends, drawnColor(own, color), lineWidth(rule, 1.5), dash), opacity)];
  });
}
