// Draws what a network answers all over its data: a plane of classes, or a curve of values, with the data upon it.

import type { AnswerSurface, DataPoints } from '@backprop-lab/core/service';
import type { RunConfig } from '@backprop-lab/core/training/runConfig';

import { general } from '../../language/numbers.ts';
import { ticks } from '../../ui/charts/chartDrawing.ts';

export const WIDTH = 384;
export const HEIGHT = 320;
const FRAME = { left: 48, right: WIDTH - 8, top: 8, bottom: HEIGHT - 44 };
const POINT = 3.5;
const MOST_TICKS = 6;
/** Of the colour of the surest answer, in paper. */
const STRONGEST = 0.7;

/** Of the classes, as tokens of tokens.css; no data set has more. */
export const classColors = ['--run-1', '--run-2', '--run-3', '--run-4', '--run-5'] as const;

type Rgb = readonly [red: number, green: number, blue: number];

/** The window's colours as they are now. */
export interface SurfaceColors {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  /** Of each class. */
  readonly classes: readonly string[];
  /** Of the curve. */
  readonly answer: string;
}

export interface AxisNames {
  readonly first: string;
  /** The second feature, or the number that is predicted. */
  readonly second: string;
}

/** The class that an answer stands for. */
export function classOf({ task }: Pick<RunConfig, 'task'>, answer: number): number {
  return task === 'binary' ? Number(answer > 0.5) : answer;
}

interface Axes {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly xRange: readonly [number, number];
  readonly yRange: readonly [number, number];
}

/** @param context of a canvas of WIDTH by HEIGHT units */
export function paintSurface(
  context: CanvasRenderingContext2D,
  config: RunConfig,
  surface: AnswerSurface,
  points: DataPoints,
  colors: SurfaceColors,
  names: AxisNames,
): void {
  const axes = axesOf(surface, points);
  context.fillStyle = colors.paper;
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.save();
  context.beginPath();
  context.rect(FRAME.left, FRAME.top, FRAME.right - FRAME.left, FRAME.bottom - FRAME.top);
  context.clip();
  if (surface.ranges.length === 2) {
    paintPlane(context, config, surface, colors);
    paintClasses(context, points, axes, colors);
  } else {
    paintValues(context, points, axes, colors);
    paintCurve(context, surface, axes, colors);
  }
  context.restore();
  paintAxes(context, axes, colors, names);
}

function axesOf({ ranges, answers }: AnswerSurface, { labels }: DataPoints): Axes {
  const [xRange = [0, 1], second] = ranges;
  const yRange = second ?? rangeAround([...answers, ...labels]);
  const along = ([from, to]: readonly [number, number], start: number, end: number) => {
    return (value: number) => start + ((value - from) / (to - from)) * (end - start);
  };
  return {
    ...{ xRange, yRange },
    x: along(xRange, FRAME.left, FRAME.right),
    y: along(yRange, FRAME.bottom, FRAME.top),
  };
}

function rangeAround(values: readonly number[]): readonly [number, number] {
  const known = values.filter((value) => Number.isFinite(value));
  let [least, most] = [Infinity, -Infinity];
  for (const value of known) [least, most] = [Math.min(least, value), Math.max(most, value)];
  if (known.length === 0) return [0, 1];
  const room = 0.05 * (most - least || 1);
  return [least - room, most + room];
}

function paintPlane(
  context: CanvasRenderingContext2D,
  config: RunConfig,
  { size, answers, certainty }: AnswerSurface,
  { paper, classes }: SurfaceColors,
): void {
  const plane = new OffscreenCanvas(size, size);
  const inner = plane.getContext('2d');
  if (!inner) return;
  const pixels = inner.createImageData(size, size);
  const colors = classes.map(rgbOf);
  const ground = rgbOf(paper);
  answers.forEach((answer, i) => {
    const strength = STRONGEST * (certainty[i] ?? 0);
    const color = colors[classOf(config, answer)] ?? ground;
    // The first row of the answers is the lowest.
    const row = size - 1 - Math.floor(i / size);
    const at = 4 * (row * size + (i % size));
    ground.forEach((part, k) => {
      pixels.data[at + k] = part + ((color[k] ?? part) - part) * strength;
    });
    pixels.data[at + 3] = 255;
  });
  inner.putImageData(pixels, 0, 0);
  const { left, right, top, bottom } = FRAME;
  context.drawImage(plane, left, top, right - left, bottom - top);
}

function paintClasses(
  context: CanvasRenderingContext2D,
  { X, labels, isHeldBack }: DataPoints,
  { x, y }: Axes,
  { classes, paper, ink }: SurfaceColors,
): void {
  labels.forEach((label, row) => {
    const at = [x(X[2 * row] ?? NaN), y(X[2 * row + 1] ?? NaN)] as const;
    const color = classes[label] ?? ink;
    paintMark(
      context,
      label,
      at,
      isHeldBack[row] ? { fill: paper, edge: color } : { fill: color, edge: paper },
    );
  });
}

/** Never colour alone: each class has a shape. */
export function paintMark(
  context: CanvasRenderingContext2D,
  shape: number,
  [x, y]: readonly [number, number],
  { fill, edge }: { readonly fill: string; readonly edge: string },
): void {
  context.beginPath();
  const corners = [0, 3, 4, 4, 5][shape % 5] ?? 0;
  if (corners === 0) context.arc(x, y, POINT, 0, 2 * Math.PI);
  const turn = shape % 5 === 2 ? 1 / 8 : 0;
  for (let corner = 0; corner < corners; corner++) {
    const angle = 2 * Math.PI * (turn + corner / corners);
    context.lineTo(x + 1.2 * POINT * Math.sin(angle), y - 1.2 * POINT * Math.cos(angle));
  }
  context.closePath();
  context.fillStyle = fill;
  context.fill();
  context.lineWidth = 1.2;
  context.strokeStyle = edge;
  context.stroke();
}

function paintValues(
  context: CanvasRenderingContext2D,
  { X, labels, isHeldBack }: DataPoints,
  { x, y }: Axes,
  { soft, paper }: SurfaceColors,
): void {
  labels.forEach((label, row) => {
    const look = isHeldBack[row] ? { fill: paper, edge: soft } : { fill: soft, edge: paper };
    paintMark(context, 0, [x(X[row] ?? NaN), y(label)], look);
  });
}

function paintCurve(
  context: CanvasRenderingContext2D,
  { size, answers, ranges }: AnswerSurface,
  { x, y }: Axes,
  { answer: color }: SurfaceColors,
): void {
  const [[from, to] = [0, 1]] = ranges;
  context.beginPath();
  answers.forEach((answer, i) => {
    context.lineTo(x(from + ((to - from) * i) / (size - 1)), y(answer));
  });
  context.strokeStyle = color;
  context.lineWidth = 2.5;
  context.stroke();
}

function paintAxes(
  context: CanvasRenderingContext2D,
  { x, y, xRange, yRange }: Axes,
  { soft }: SurfaceColors,
  { first, second }: AxisNames,
): void {
  const { left, right, top, bottom } = FRAME;
  context.strokeStyle = soft;
  context.fillStyle = soft;
  context.lineWidth = 1;
  context.strokeRect(left, top, right - left, bottom - top);
  context.textAlign = 'center';
  for (const at of ticks(...xRange, MOST_TICKS)) context.fillText(general(at), x(at), bottom + 16);
  context.fillText(first, (left + right) / 2, HEIGHT - 8);
  context.textAlign = 'right';
  for (const at of ticks(...yRange, MOST_TICKS)) context.fillText(general(at), left - 5, y(at) + 4);
  context.save();
  context.translate(12, (top + bottom) / 2);
  context.rotate(-Math.PI / 2);
  context.textAlign = 'center';
  context.fillText(second, 0, 0);
  context.restore();
}

/** From `#rrggbb`. */
function rgbOf(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}
