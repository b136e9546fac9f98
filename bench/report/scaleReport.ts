// What was measured of sizes, as rows of a table, as a verdict, and as charts.

import { costOf, growsNoFasterThanArithmetic, growthOf } from '../scale/growth.ts';
import type { Series } from '../scale/scale.ts';
import { axes, axisNames, type Axis } from '../scale/sizes.ts';
import type { Chart, Line } from './chart.ts';
import { markdownTable, type Rows } from './table.ts';

const names: Readonly<Record<Axis, { readonly varied: string; readonly held: string }>> = {
  hidden: { varied: 'hidden units', held: 'batch' },
  batch: { varied: 'images a batch', held: 'hidden' },
};

/** The file of each chart. */
export const chartFiles: Readonly<Record<Axis, string>> = {
  hidden: 'time-by-hidden-size.svg',
  batch: 'time-by-batch-size.svg',
};

/** One row a size: microseconds per image, and GFLOP/s of the matrix products. */
export function scaleRows(all: readonly Series[], axis: Axis): Rows {
  const series = all.filter((each) => each.axis === axis);
  return [
    [names[axis].varied, ...series.flatMap((each) => [`${labelOf(each)}, µs`, 'GFLOP/s'])],
    ...axes[axis].sizes.map((size, place) => [
      String(size),
      ...series.flatMap(({ points }) => [
        microseconds(points[place].nanosecondsPerSample).toPrecision(3),
        (1 / costOf(points[place])).toPrecision(3),
      ]),
    ]),
  ];
}

/** One row a line of the charts: by how much an operation becomes dearer as sizes grow. */
export function growthRows(all: readonly Series[]): Rows {
  return [
    ['as sizes grow', 'an operation costs at most', 'cost grows no faster than the arithmetic'],
    ...all.map((each) => [
      `${labelOf(each)}, more ${names[each.axis].varied}`,
      `${growthOf(each.points).toFixed(2)} times as much`,
      growsNoFasterThanArithmetic(each.points) ? 'yes' : 'no',
    ]),
  ];
}

export function scaleCharts(all: readonly Series[]): Readonly<Record<Axis, Chart>> {
  return Object.fromEntries(axisNames.map((axis) => [axis, chartOf(all, axis)])) as Record<
    Axis,
    Chart
  >;
}

function chartOf(all: readonly Series[], axis: Axis): Chart {
  const series = all.filter((each) => each.axis === axis);
  return {
    title: `Time to train on one image, by ${names[axis].varied}`,
    xLabel: names[axis].varied,
    yLabel: 'microseconds per image',
    xTicks: axes[axis].sizes,
    lines: [
      ...series.map((each) => ({
        label: labelOf(each),
        kind: each.kernels,
        dashed: each.held !== axes[axis].held[0],
        points: each.points.map(
          ({ size, nanosecondsPerSample }) => [size, microseconds(nanosecondsPerSample)] as const,
        ),
      })),
      ...(axis === 'hidden' ? arithmeticBelow(series) : []),
    ],
  };
}

/** How time would grow with the arithmetic alone, through the cheapest point of all. */
function arithmeticBelow(series: readonly Series[]): Line[] {
  const [first] = series;
  if (!first) return [];
  const cost = Math.min(...series.flatMap(({ points }) => points.map(costOf)));
  return [
    {
      label: 'as the arithmetic',
      kind: 'guide',
      dashed: false,
      points: first.points.map(
        ({ size, operationsPerSample }) =>
          [size, microseconds(operationsPerSample * cost)] as const,
      ),
    },
  ];
}

function labelOf({ kernels, axis, held }: Series): string {
  return `${kernels}, ${names[axis].held} ${held}`;
}

function microseconds(nanoseconds: number): number {
  return nanoseconds / 1000;
}

/** Sections of docs/performance.md. */
export function scaleSections(all: readonly Series[]): Readonly<Record<string, string>> {
  return {
    'measured sizes': axisNames.map((axis) => markdownTable(scaleRows(all, axis))).join('\n\n'),
    'measured growth': markdownTable(growthRows(all)),
  };
}
