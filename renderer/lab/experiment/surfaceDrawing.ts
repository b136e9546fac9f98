// What a network answers all over its data: a plane of classes, or a curve of values, with the data upon it.

import type { AnswerSurface, DataPoints } from '@backprop-lab/core/service';
import { classesOf } from '@backprop-lab/core/training/hyperparameters';
import type { RunConfig } from '@backprop-lab/core/training/runConfig';

import { general } from '../../language/numbers.ts';
import { ticks, type Drawing, type Mark } from '../../ui/charts/chartDrawing.ts';
import { rgbOf, shadesBetween } from '../../ui/charts/shades.ts';
import { cells, label, path, polygon } from '../panels/marks.ts';

const MOST_WIDTH = 520;
/** Of its width. */
const HEIGHT = 0.84;
const MARGIN = { left: 48, right: 8, top: 8, bottom: 44 };
const POINT = 3.5;
const MOST_TICKS = 6;
/** Of the colour of the surest answer, in paper. */
const STRONGEST = 0.7;
/** Steps of shade from paper to the strongest. */
const LEVELS = 20;
/** More hide one another, and take longer than a drawing has. */
export const MOST_POINTS = 2000;
/** Of a round mark. */
const CORNERS = 12;

/** Of the classes, as tokens of tokens.css; no data set that is drawn has more. */
export const classColors = ['--run-1', '--run-2', '--run-3', '--run-4', '--run-5'] as const;

type Color = (token: string) => string;
type Range = readonly [from: number, to: number];
type Place = readonly [x: number, y: number];

export interface SurfaceWords {
  readonly title: string;
  readonly first: string;
  /** The second feature, or the number that is predicted. */
  readonly second: string;
}

/** The class that an answer stands for; undefined for “not the one asked about” among more than two. */
export function classOf(config: RunConfig, answer: number): number | undefined {
  if (config.task !== 'binary') return answer;
  const isOneOfTwo = classesOf(config) <= 2;
  if (answer > 0.5) return isOneOfTwo ? 1 : config.positiveClass;
  return isOneOfTwo ? 0 : undefined;
}

export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Axes {
  readonly frame: Frame;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly xRange: Range;
  readonly yRange: Range;
}

export function drawSurface(
  config: RunConfig,
  surface: AnswerSurface,
  points: DataPoints,
  available: number,
  color: Color,
  words: SurfaceWords,
): Drawing {
  const width = Math.min(MOST_WIDTH, available);
  const height = Math.round(HEIGHT * width);
  const frame = {
    left: MARGIN.left,
    right: width - MARGIN.right,
    top: MARGIN.top,
    bottom: height - MARGIN.bottom,
  };
  const axes = axesOf(surface, points, frame);
  const marks =
    surface.ranges.length === 2
      ? [planeMark(config, surface, frame, color), ...pointMarks(points, axes, color)]
      : [...valueMarks(points, axes, color), curveMark(surface, axes, color)];
  marks.push(...axisMarks(axes, height, color, words));
  return { title: words.title, width, height, background: color('--paper'), marks };
}

function axesOf({ ranges, answers }: AnswerSurface, { labels }: DataPoints, frame: Frame): Axes {
  const [xRange = [0, 1], second] = ranges;
  const yRange = second ?? rangeAround([...answers, ...labels]);
  const along = ([from, to]: Range, start: number, end: number) => {
    return (value: number) => start + ((value - from) / (to - from)) * (end - start);
  };
  return {
    ...{ frame, xRange, yRange },
    x: along(xRange, frame.left, frame.right),
    y: along(yRange, frame.bottom, frame.top),
  };
}

function rangeAround(values: readonly number[]): Range {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    [least, most] = [Math.min(least, value), Math.max(most, value)];
  }
  if (least > most) return [0, 1];
  const room = 0.05 * (most - least || 1);
  return [least - room, most + room];
}

/**
 * @param frame of the whole surface
 * @param clip what lies outside of it is left out
 * @param tokens a colour for each class of the run
 */
export function planeMark(
  config: RunConfig,
  { size, answers, certainty }: AnswerSurface,
  frame: Frame,
  color: Color,
  clip: Frame = frame,
  tokens: readonly string[] = classColors,
): Mark {
  const paper = rgbOf(color('--paper'));
  const shades = tokens.map((token) =>
    shadesBetween(color('--paper'), color(token), LEVELS, STRONGEST),
  );
  const shadeAt = (i: number) => {
    const level = Math.round((LEVELS - 1) * (certainty[i] ?? 0));
    const found = classOf(config, answers[i] ?? NaN);
    return (found === undefined ? undefined : shades[found]?.[level]) ?? paper;
  };
  const [left, right] = [Math.max(frame.left, clip.left), Math.min(frame.right, clip.right)];
  const [top, bottom] = [Math.max(frame.top, clip.top), Math.min(frame.bottom, clip.bottom)];
  /** Which of the surface's places a cell's middle lies in, along one side. */
  const places = (start: number, end: number, from: number, to: number) =>
    Array.from({ length: size }, (_, i) => {
      const middle = start + ((end - start) * (i + 0.5)) / size;
      return Math.min(size - 1, Math.floor((size * (middle - from)) / (to - from)));
    });
  const columns = places(left, right, frame.left, frame.right);
  // The first row of the answers is the lowest.
  const rows = places(top, bottom, frame.bottom, frame.top);
  const colors = rows.flatMap((row) => columns.map((column) => shadeAt(row * size + column)));
  return cells(left, top, right - left, bottom - top, size, colors);
}

function pointMarks({ X, labels, isHeldBack }: DataPoints, { x, y }: Axes, color: Color): Mark[] {
  const paper = color('--paper');
  const classes = classColors.map((token) => color(token));
  const apart = Math.ceil(labels.length / MOST_POINTS);
  return Array.from(labels).flatMap((each, row) => {
    if (row % apart > 0) return [];
    const at = [x(X[2 * row] ?? NaN), y(X[2 * row + 1] ?? NaN)] as const;
    const own = classes[each] ?? color('--ink');
    const look = isHeldBack[row] ? { fill: paper, edge: own } : { fill: own, edge: paper };
    return classMarks(each, at, look);
  });
}

/** Never colour alone: each class has a shape. */
export function classMarks(
  shape: number,
  [x, y]: Place,
  { fill, edge }: { readonly fill: string; readonly edge: string },
): Mark[] {
  const corners = [CORNERS, 3, 4, 4, 5][shape % 5] ?? CORNERS;
  const turn = shape % 5 === 2 ? 1 / 8 : 0;
  const reach = corners === CORNERS ? POINT : 1.2 * POINT;
  const outline = Array.from({ length: corners + 1 }, (_, corner): Place => {
    const angle = 2 * Math.PI * (turn + corner / corners);
    return [x + reach * Math.sin(angle), y - reach * Math.cos(angle)];
  });
  return [polygon(outline, fill), path(outline, edge, 1.2)];
}

function valueMarks({ X, labels, isHeldBack }: DataPoints, { x, y }: Axes, color: Color): Mark[] {
  const [soft, paper] = [color('--ink-soft'), color('--paper')];
  const apart = Math.ceil(labels.length / MOST_POINTS);
  return Array.from(labels).flatMap((value, row) => {
    if (row % apart > 0) return [];
    const look = isHeldBack[row] ? { fill: paper, edge: soft } : { fill: soft, edge: paper };
    return classMarks(0, [x(X[row] ?? NaN), y(value)], look);
  });
}

function curveMark({ size, answers, ranges }: AnswerSurface, { x, y }: Axes, color: Color): Mark {
  const [[from, to] = [0, 1]] = ranges;
  const points = Array.from(answers, (answer, i): Place => [
    x(from + ((to - from) * i) / (size - 1)),
    y(answer),
  ]).filter((place) => place.every(Number.isFinite));
  return path(points, color('--quantity-gradient'), 2.5);
}

function axisMarks(
  { frame, x, y, xRange, yRange }: Axes,
  height: number,
  color: Color,
  { first, second }: SurfaceWords,
): Mark[] {
  const { left, right, top, bottom } = frame;
  const soft = color('--ink-soft');
  const corners: Place[] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
    [left, top],
  ];
  return [
    path(corners, soft),
    ...ticks(...xRange, MOST_TICKS).map((at) =>
      label(general(at), x(at), bottom + 16, soft, { anchor: 'middle' }),
    ),
    ...ticks(...yRange, MOST_TICKS).map((at) =>
      label(general(at), left - 5, y(at) + 4, soft, { anchor: 'end' }),
    ),
    label(first, (left + right) / 2, height - 8, soft, { anchor: 'middle' }),
    label(second, 12, (top + bottom) / 2, soft, { anchor: 'middle', upright: true }),
  ];
}
