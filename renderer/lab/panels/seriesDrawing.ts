// Lines over the steps of a run, one for each layer.

import { drawChart, type Drawing } from '../../ui/charts/chartDrawing.ts';
import type { Line } from '../../ui/charts/lineChart.ts';

const colors = ['--run-1', '--run-2', '--run-3', '--run-4', '--run-5'];
const strokes = ['solid', 'dashed', 'dotted', 'thin', 'solid'] as const;
const HEIGHT = 230;

export interface Series {
  readonly label: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface SeriesFrame {
  readonly title: string;
  readonly xLabel: string;
  readonly yLabel: string;
  /** Both ends of the y axis; without it the axis fits the lines. */
  readonly yRange?: readonly [number, number];
  /** The left end of the x axis; without it the axis fits the lines. */
  readonly xMin?: number;
}

/** Points without a number are left out. */
export function drawSeries(
  series: readonly Series[],
  frame: SeriesFrame,
  width: number,
  color: (token: string) => string,
): Drawing {
  const { title, xLabel, yLabel } = frame;
  const lines = series.map(({ label, points }, i): Line => ({
    label,
    color: colors[i % colors.length] ?? '--ink',
    stroke: strokes[i % strokes.length] ?? 'solid',
    points: points.filter(({ y }) => Number.isFinite(y)),
  }));
  const all = lines.flatMap(({ points }) => points);
  const steps = all.map(({ x }) => x);
  const xMin = frame.xMin ?? leastOf(steps, 0);
  const xMax = -leastOf(
    steps.map((x) => -x),
    -1,
  );
  const yRange = frame.yRange ?? rangeOf(all.map(({ y }) => y));
  const chart = { lines, xLabel, yLabel, xMin, xMax, yRange };
  return drawChart(chart, { title, isBare: true, width, height: HEIGHT, color });
}

function leastOf(values: readonly number[], otherwise: number): number {
  return values.length > 0 ? values.reduce((a, b) => Math.min(a, b)) : otherwise;
}

/** With some room above and below. */
export function rangeOf(values: readonly number[]): readonly [number, number] {
  const least = leastOf(values, 0);
  const most = -leastOf(
    values.map((value) => -value),
    -1,
  );
  const room = 0.08 * (most - least) || 0.5;
  return [least - room, most + room];
}
