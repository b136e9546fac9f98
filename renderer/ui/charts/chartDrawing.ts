// A line chart as a drawing of lines, areas and texts: what an SVG file and a PNG picture of it have in common.

import type { Line, LineChartState } from './lineChart.ts';
import type { Rgb } from './shades.ts';

export type Mark =
  | {
      readonly kind: 'line';
      readonly points: readonly (readonly [x: number, y: number])[];
      readonly color: string;
      readonly width: number;
      readonly dash: readonly number[];
      readonly opacity: number;
    }
  | {
      readonly kind: 'area';
      /** Its corners. */
      readonly points: readonly (readonly [x: number, y: number])[];
      /** Further rings of corners: what lies within two of all rings is a hole. */
      readonly rings?: readonly (readonly (readonly [x: number, y: number])[])[];
      readonly color: string;
      readonly opacity: number;
    }
  | {
      /** A matrix of rectangles of one size, row by row from the top. */
      readonly kind: 'cells';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly columns: number;
      readonly colors: readonly Rgb[];
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly bold: boolean;
      readonly color: string;
      readonly anchor: 'start' | 'middle' | 'end';
      /** Written upwards. */
      readonly upright: boolean;
    };

/** Sizes in pixels. */
export interface Drawing {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly background: string;
  readonly marks: readonly Mark[];
}

export interface Look {
  readonly title: string;
  /** Whether the title stands outside of the drawing. */
  readonly isBare?: boolean;
  readonly width: number;
  readonly height: number;
  /** The colour behind a name of tokens.css, e.g. `--ink`. */
  readonly color: (token: string) => string;
}

export const FONT = "'Noto Sans JP', 'Noto Sans', 'Helvetica Neue', Arial, sans-serif";

const SIZE = 13;
const TITLE_SIZE = 16;
const LEGEND_LINE = 20;
const FIRST_LEGEND_LINE = 48;
const MIN_RANGE = 1e-12;
const SAMPLE = 28;
/** Of what is filled between two lines. */
const FILLED = 0.2;
const MARGIN = { left: 64, right: 24, bottom: 52 };

const strokes: Readonly<
  Record<Line['stroke'], { width: number; dash: number[]; opacity: number }>
> = {
  solid: { width: 2, dash: [], opacity: 1 },
  dotted: { width: 2, dash: [2, 3], opacity: 1 },
  dashed: { width: 2, dash: [8, 4], opacity: 1 },
  dashDotted: { width: 2, dash: [8, 3, 2, 3], opacity: 1 },
  longDashed: { width: 2, dash: [16, 4], opacity: 1 },
  faint: { width: 4, dash: [], opacity: 0.4 },
  thin: { width: 1, dash: [], opacity: 1 },
};

export function drawChart(state: LineChartState, look: Look): Drawing {
  const { width, color } = look;
  const legend = legendMarks(state.lines, look);
  // A long legend makes the picture higher, not the chart lower.
  const height = look.height + Math.max(0, legend.bottom - firstLine(look));
  const top = legend.bottom + 16;
  const frame = {
    left: MARGIN.left,
    right: width - MARGIN.right,
    top,
    bottom: height - MARGIN.bottom,
  };
  const [xFrom, xTo] = xRange(state);
  const [yFrom, yTo] = yRange(state);
  const x = (value: number) =>
    frame.left + ((value - xFrom) / (xTo - xFrom)) * (frame.right - frame.left);
  const y = (value: number) =>
    frame.bottom - ((value - yFrom) / (yTo - yFrom)) * (frame.bottom - frame.top);

  const marks: Mark[] = look.isBare
    ? []
    : [text(look.title, MARGIN.left, 26, { size: TITLE_SIZE, bold: true }, color)];
  marks.push(...legend.marks);
  for (const tick of ticks(yFrom, yTo, 5)) {
    marks.push(rule([frame.left, y(tick)], [frame.right, y(tick)], color('--rule')));
    marks.push(text(numeral(tick), frame.left - 8, y(tick) + 4, { anchor: 'end' }, color));
  }
  for (const tick of ticks(xFrom, xTo, 7)) {
    marks.push(rule([x(tick), frame.bottom], [x(tick), frame.bottom + 4], color('--ink-soft')));
    marks.push(text(numeral(tick), x(tick), frame.bottom + 18, { anchor: 'middle' }, color));
  }
  marks.push(rule([frame.left, frame.bottom], [frame.right, frame.bottom], color('--ink-soft')));
  const middle = (frame.left + frame.right) / 2;
  marks.push(text(state.xLabel, middle, height - 12, { anchor: 'middle' }, color));
  marks.push(
    text(
      state.yLabel,
      18,
      (frame.top + frame.bottom) / 2,
      { anchor: 'middle', upright: true },
      color,
    ),
  );
  const placesOf = ({ points }: Line) =>
    points
      .filter((point) => point.x >= xFrom && point.x <= xTo)
      .map((point) => [x(point.x), y(Math.min(yTo, Math.max(yFrom, point.y)))] as const);
  for (const line of state.lines) {
    const points = placesOf(line);
    const other = line.fillTo === undefined ? undefined : state.lines[line.fillTo];
    if (other) {
      const corners = [...points, ...placesOf(other).reverse()];
      marks.push({ kind: 'area', points: corners, color: color(line.color), opacity: FILLED });
    }
    marks.push({ kind: 'line', points, color: color(line.color), ...strokes[line.stroke] });
  }
  return { title: look.title, width, height, background: color('--paper'), marks };
}

function xRange({ xMin, xMax }: LineChartState): [number, number] {
  const from = xMin ?? (xMax > 1 ? 1 : 0);
  return [from, Math.max(from + 1, xMax)];
}

/** From 0, unless there are values below it, to the top of the highest line. */
function yRange({ yRange: given, lines }: LineChartState): readonly [number, number] {
  if (given) return given;
  let [low, high] = [0, 0];
  for (const { points } of lines) {
    for (const { y } of points) {
      low = Math.min(low, y);
      high = Math.max(high, y);
    }
  }
  // Values that are all but equal would need ticks finer than numbers are.
  return high - low > MIN_RANGE ? [low, high * 1.05] : [low, low + 1];
}

/** Round numbers within a range: 1, 2 or 5 times a power of ten apart. @param most how many at most */
export function ticks(from: number, to: number, most: number): number[] {
  const rough = (to - from) / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? power;
  const first = Math.ceil(from / step - 1e-9);
  const count = Math.floor(to / step + 1e-9) - first + 1;
  return Array.from({ length: count }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

function numeral(value: number): string {
  return Number(value.toPrecision(12)).toLocaleString('en', { maximumSignificantDigits: 12 });
}

/** Of the legend: below the title, where there is one. */
function firstLine({ isBare = false }: Look): number {
  return isBare ? FIRST_LEGEND_LINE - 32 : FIRST_LEGEND_LINE;
}

/** Samples of the strokes beside their names, in as many rows as they need. */
function legendMarks(lines: readonly Line[], look: Look) {
  const { width, color } = look;
  const marks: Mark[] = [];
  let [x, y] = [MARGIN.left, firstLine(look)];
  const named = lines.length > 1 ? lines : [];
  for (const line of named) {
    const name = line.legend ?? line.label;
    const needed = SAMPLE + 8 + textWidth(name) + 20;
    if (x > MARGIN.left && x + needed > width - MARGIN.right) {
      x = MARGIN.left;
      y += LEGEND_LINE;
    }
    marks.push({
      kind: 'line',
      points: [
        [x, y - 4],
        [x + SAMPLE, y - 4],
      ],
      color: color(line.color),
      ...strokes[line.stroke],
    });
    marks.push(text(name, x + SAMPLE + 8, y, {}, color));
    x += needed;
  }
  return { marks, bottom: named.length > 0 ? y : firstLine(look) - 18 };
}

/** Nearly: Japanese letters are as wide as they are high, others a little more than half of it. */
export function textWidth(name: string): number {
  return Array.from(name).reduce(
    (sum, letter) => sum + (letter > '\u2e7f' ? SIZE : 0.58 * SIZE),
    0,
  );
}

type TextLook = Partial<
  Pick<Extract<Mark, { kind: 'text' }>, 'size' | 'bold' | 'anchor' | 'upright'>
>;

function text(
  content: string,
  x: number,
  y: number,
  { size = SIZE, bold = false, anchor = 'start', upright = false }: TextLook,
  color: Look['color'],
): Mark {
  const ink = color(bold ? '--ink' : '--ink-soft');
  return { kind: 'text', x, y, text: content, size, bold, anchor, upright, color: ink };
}

function rule(from: readonly [number, number], to: readonly [number, number], color: string): Mark {
  return { kind: 'line', points: [from, to], color, width: 1, dash: [], opacity: 1 };
}
