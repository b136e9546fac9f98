// The plane with the points in it, with what the hand holds over it.

import type { AnswerSurface } from '@backprop-lab/core/service';
import type { RunConfig } from '@backprop-lab/core/training/runConfig';

import { general } from '../../language/numbers.ts';
import { ticks, type Drawing, type Mark } from '../../ui/charts/chartDrawing.ts';
import { classColors, classMarks, planeMark } from '../experiment/surfaceDrawing.ts';
import { label, path } from '../panels/marks.ts';
import { inside, type Place, type Points } from './planePoints.ts';

const MOST_SIDE = 420;
const MARGIN = { left: 44, right: 10, top: 8, bottom: 24 };
const MOST_TICKS = 6;
/** Corners of a round brush. */
const CORNERS = 48;
/** Half an arm of the cursor, in pixels. */
const ARM = 8;

/** Pixels of the screen for places in the plane. */
export interface Plane {
  readonly side: number;
  readonly reach: number;
}

export interface Hand {
  readonly place: Place;
  /** Of its brush, in units of the plane; 0 for none. */
  readonly radius: number;
  /** Whether the keys move it. */
  readonly isCursor: boolean;
}

/** @param available pixels that there are */
export function planeIn(available: number, reach: number): Plane {
  const side = Math.min(MOST_SIDE, available) - MARGIN.left - MARGIN.right;
  return { side: Math.max(1, side), reach };
}

/** The place below a pixel, counted from the upper left corner of the drawing. */
export function placeAt({ side, reach }: Plane, x: number, y: number): Place {
  const along = (pixels: number) => (2 * reach * pixels) / side - reach;
  return inside({ x: along(x - MARGIN.left), y: -along(y - MARGIN.top) }, reach);
}

/** What a network that has learned from the points answers all over them. */
export interface TaughtSurface {
  readonly config: RunConfig;
  readonly answers: AnswerSurface;
  /** The class of the points that each class of the run is. */
  readonly classes: readonly number[];
}

/** @param surface lies below the points */
export function drawPoints(
  { side, reach }: Plane,
  points: Points,
  hand: Hand | undefined,
  color: (token: string) => string,
  title: string,
  surface?: TaughtSurface,
): Drawing {
  const x = (value: number) => MARGIN.left + (side * (value + reach)) / (2 * reach);
  const y = (value: number) => MARGIN.top + (side * (reach - value)) / (2 * reach);
  const [paper, soft] = [color('--paper'), color('--ink-soft')];
  const classes = classColors.map((token) => color(token));
  const marks: Mark[] = [];
  if (surface) {
    const { config, answers, classes: own } = surface;
    const [[fromX, toX] = [0, 1], [fromY, toY] = [0, 1]] = answers.ranges;
    const frame = { left: x(fromX), right: x(toX), top: y(toY), bottom: y(fromY) };
    const clip = { left: x(-reach), right: x(reach), top: y(reach), bottom: y(-reach) };
    const tokens = own.map((each) => classColors[each] ?? '--ink-soft');
    marks.push(planeMark(config, answers, frame, color, clip, tokens));
  }
  marks.push(...axisMarks(x, y, reach, color));
  for (const point of points) {
    const fill = classes[point.label] ?? soft;
    marks.push(...classMarks(point.label, [x(point.x), y(point.y)], { fill, edge: paper }));
  }
  if (hand)
    marks.push(...handMarks(hand, [x(hand.place.x), y(hand.place.y)], side / (2 * reach), color));
  const width = MARGIN.left + side + MARGIN.right;
  const height = MARGIN.top + side + MARGIN.bottom;
  return { title, width, height, background: paper, marks };
}

function axisMarks(
  x: (value: number) => number,
  y: (value: number) => number,
  reach: number,
  color: (token: string) => string,
): Mark[] {
  const soft = color('--ink-soft');
  const [left, right, top, bottom] = [x(-reach), x(reach), y(reach), y(-reach)];
  const marks: Mark[] = ticks(-reach, reach, MOST_TICKS).flatMap((at) => [
    path(upright(x(at), top, bottom), color('--rule')),
    path(level(y(at), left, right), color('--rule')),
    label(general(at), x(at), bottom + 16, soft, { anchor: 'middle' }),
    label(general(at), left - 5, y(at) + 4, soft, { anchor: 'end' }),
  ]);
  const outline = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
    [left, top],
  ] as const;
  marks.push(path(outline, soft));
  return marks;
}

type Line = readonly [from: readonly [number, number], to: readonly [number, number]];

function upright(x: number, top: number, bottom: number): Line {
  return [
    [x, top],
    [x, bottom],
  ];
}

function level(y: number, left: number, right: number): Line {
  return [
    [left, y],
    [right, y],
  ];
}

/** @param pixelsPerUnit of the plane */
function handMarks(
  { radius, isCursor }: Hand,
  [x, y]: readonly [number, number],
  pixelsPerUnit: number,
  color: (token: string) => string,
): Mark[] {
  const focus = color('--focus');
  const marks: Mark[] = [];
  if (radius > 0) {
    const pixels = radius * pixelsPerUnit;
    const circle = Array.from({ length: CORNERS + 1 }, (_, corner) => {
      const angle = (2 * Math.PI * corner) / CORNERS;
      return [x + pixels * Math.sin(angle), y - pixels * Math.cos(angle)] as const;
    });
    marks.push(path(circle, color('--ink-soft')));
  }
  if (isCursor) {
    marks.push(
      path(upright(x, y - ARM, y + ARM), focus, 2),
      path(level(y, x - ARM, x + ARM), focus, 2),
    );
  }
  return marks;
}
