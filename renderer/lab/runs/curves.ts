// A run's curves as the charts of the runs page take them.

import type { RunCurves, RunHead } from '@backprop-lab/core/service';

import type { Line } from '../../ui/charts/lineChart.ts';

/** A line with every one of its values. */
export interface Curve extends Omit<Line, 'points'> {
  readonly values: ArrayLike<number>;
}

export const metrics = ['valLoss', 'trainLoss', 'accuracy'] as const;
export type Metric = (typeof metrics)[number];

/** One value an epoch: a loss, or the percentage of right answers. */
export function metricOf(
  metric: Metric,
  curves: RunCurves,
  { valRows }: Pick<RunHead, 'valRows'>,
): ArrayLike<number> {
  switch (metric) {
    case 'valLoss':
      return curves.valLosses;
    case 'trainLoss':
      return curves.trainLosses;
    case 'accuracy':
      return Float64Array.from(curves.valCorrect, (right) => (100 * right) / valRows);
  }
}

const COLORS = 7;
const strokes = ['solid', 'dotted', 'dashed'] as const;

/** How the i-th of several runs is drawn: 21 looks that can be told apart. */
export function lookOf(i: number): Pick<Line, 'color' | 'stroke'> {
  return {
    color: `--run-${(i % COLORS) + 1}`,
    stroke: strokes[Math.floor(i / COLORS) % strokes.length] ?? 'solid',
  };
}
