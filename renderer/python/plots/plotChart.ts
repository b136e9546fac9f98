// The Chart.js side of axes: lines and points are its own; bars, images, rules and texts are drawn below and above them.

import type { FigureAxes, Marker, Series } from '@backprop-lab/core/python/figure';
import {
  Chart,
  LinearScale,
  LineElement,
  LogarithmicScale,
  PointElement,
  ScatterController,
  Tooltip,
  type ChartDataset,
  type PointStyle,
  type ScaleOptionsByType,
} from 'chart.js';

import { tokenColor } from '../../ui/charts/chartColors.ts';
import { paintAbove, paintBelow } from './plotPaint.ts';
import { classColor, drawnColor, mapColor } from './plotColors.ts';
import { plotNumber } from './plotNumber.ts';
import { equalRanges, logTicks, rangeOf } from './plotRange.ts';
import {
  classesOf,
  classMarker,
  dashOf,
  isOnImage,
  lineWidth,
  markRadius,
  opacityOf,
  radiusOf,
  turnOf,
} from './plotStrokes.ts';
import { valueShares } from './valueShares.ts';

Chart.register(
  ...[ScatterController, LineElement, PointElement, LinearScale, LogarithmicScale, Tooltip],
);

const FONT_SIZE = 13;
/** Numbers at the axes change the room for what is drawn, which changes the numbers: after so many times it is enough. */
const MAX_FITS = 3;
/** Beyond so many, marks would run into one another. */
const MAX_MARKS = 200;

const styles: Readonly<Record<Marker, PointStyle | false>> = {
  none: false,
  dot: 'circle',
  circle: 'circle',
  square: 'rect',
  triangle: 'triangle',
  diamond: 'rectRot',
  cross: 'crossRot',
  plus: 'cross',
  star: 'star',
};

/** Draws axes once: they never change, but for the window's colours. */
export function createPlotChart(canvas: HTMLCanvasElement, axes: FigureAxes): Chart<'scatter'> {
  /** Since the chart had another size. */
  let fits = 0;
  const family = tokenColor('--sans');
  const font = { family, size: FONT_SIZE };
  return new Chart(canvas, {
    type: 'scatter',
    data: { datasets: axes.series.map((each) => datasetOf(axes, each)) },
    options: {
      animation: false,
      normalized: true,
      responsive: true,
      maintainAspectRatio: false,
      interaction: { mode: 'nearest', intersect: true },
      scales: { x: scaleOf(axes, 'x', font), y: scaleOf(axes, 'y', font) },
      plugins: {
        tooltip: {
          titleFont: font,
          bodyFont: font,
          callbacks: {
            label: ({ dataset, parsed }) =>
              `${dataset.label ? `${dataset.label}: ` : ''}${plotNumber(parsed.x ?? NaN)}, ${plotNumber(parsed.y ?? NaN)}`,
          },
        },
      },
    },
    plugins: [
      {
        id: 'plot',
        beforeDatasetsDraw: (chart) => {
          paintBelow(chart, axes);
        },
        beforeDatasetDraw: ({ ctx }, { index }) => {
          const series = axes.series[index];
          if (series) ctx.globalAlpha = opacityOf(series);
        },
        afterDatasetDraw: ({ ctx }) => {
          ctx.globalAlpha = 1;
        },
        resize: () => (fits = 0),
        afterUpdate: (chart) => {
          if (axes.equal && fits++ < MAX_FITS) fitEqually(chart, axes);
        },
        afterDatasetsDraw: (chart) => {
          paintAbove(chart, axes);
        },
      },
    ],
  });
}

/** Lets a unit be equally long on both axes. */
function fitEqually(chart: Chart<'scatter'>, axes: FigureAxes): void {
  const { width, height } = chart.chartArea;
  const ranges = equalRanges(rangeOf(axes, 'x'), rangeOf(axes, 'y'), width, height);
  const { x, y } = chart.options.scales ?? {};
  if (!x || !y) return;
  [x.min, x.max] = [ranges[0].from, ranges[0].to];
  [y.min, y.max] = [ranges[1].from, ranges[1].to];
  chart.update('none');
}

function scaleOf(axes: FigureAxes, axis: 'x' | 'y', font: { family: string; size: number }) {
  const { from, to, log, reversed } = rangeOf(axes, axis);
  const given = axes[`${axis}Ticks`];
  const soft = tokenColor('--ink-soft');
  const title = axes[`${axis}Label`];
  const options = {
    type: log ? 'logarithmic' : 'linear',
    min: from,
    max: to,
    reverse: reversed,
    display: axes.frame,
    title: { display: title !== '', text: title, font, color: soft, padding: 0 },
    grid: { color: tokenColor('--rule'), drawOnChartArea: axes.grid },
    ticks: {
      font,
      color: soft,
      maxRotation: axis === 'x' && given?.labels ? 60 : 0,
      maxTicksLimit: axis === 'x' ? 8 : 6,
      autoSkip: !given,
      // Its ends are no round numbers.
      includeBounds: false,
      callback: (value: string | number, index: number) =>
        given?.labels?.[index] ?? plotNumber(Number(value)),
    },
    ...((given ?? log) && {
      afterBuildTicks: (scale: { ticks: { value: number }[] }) => {
        scale.ticks = (given?.at ?? logTicks(from, to)).map((value) => ({ value }));
      },
    }),
  };
  return options as unknown as ScaleOptionsByType<'linear'>;
}

function datasetOf(axes: FigureAxes, series: Series): ChartDataset<'scatter'> {
  switch (series.kind) {
    case 'line':
      return lineSet(axes, series);
    case 'points':
      return pointSet(axes, series);
    case 'bars':
      // Their tops, only for what is said of the one under the pointer.
      return {
        label: series.label ?? '',
        data: series.top.map((y, i) => ({ x: middleOf(series, i), y: y ?? NaN })),
        pointRadius: 0,
        pointHitRadius: 16,
        borderColor: drawnColor(series.color),
      };
    case 'image':
    case 'contours':
      return { data: [] };
  }
}

function middleOf({ from, to }: Extract<Series, { kind: 'bars' }>, i: number): number {
  return ((from[i] ?? NaN) + (to[i] ?? NaN)) / 2;
}

function placed(x: readonly (number | null)[], y: readonly (number | null)[]) {
  return x.map((each, i) => ({ x: each ?? NaN, y: y[i] ?? NaN }));
}

function lineSet(
  axes: FigureAxes,
  series: Extract<Series, { kind: 'line' }>,
): ChartDataset<'scatter'> {
  const color = drawnColor(series.color);
  const dash = dashOf(series.stroke, turnOf(axes, series));
  const isAlone = series.x.length === 1 && series.marker === 'none';
  const isMarked = series.marker !== 'none' && (!dash || series.x.length <= MAX_MARKS);
  return {
    label: series.label ?? '',
    data: placed(series.x, series.y),
    showLine: dash !== undefined,
    borderColor: color,
    backgroundColor: color,
    borderWidth: lineWidth(series),
    borderDash: [...(dash ?? [])],
    pointStyle: isMarked ? styles[series.marker] : 'circle',
    pointRadius: isAlone || isMarked ? markRadius(series) : 0,
    pointHitRadius: 6,
  };
}

function pointSet(
  axes: FigureAxes,
  series: Extract<Series, { kind: 'points' }>,
): ChartDataset<'scatter'> {
  const { values } = series;
  const edge = isOnImage(axes) ? tokenColor('--ink') : undefined;
  const shared = {
    label: series.label ?? '',
    data: placed(series.x, series.y),
    pointRadius: radiusOf(series.size),
    pointHitRadius: 4,
  };
  if (!values) {
    const color = drawnColor(series.color ?? 'blue');
    return {
      ...shared,
      pointStyle: styles[series.marker],
      backgroundColor: color,
      borderColor: edge ?? color,
    };
  }
  const colors = valueColors(series, values);
  const classes = classesOf(values);
  return {
    ...shared,
    pointStyle: classes
      ? values.map((value) => styles[classMarker(classes.indexOf(value ?? NaN))])
      : styles[series.marker],
    backgroundColor: colors,
    borderColor: edge ?? colors,
  };
}

/** The colour of each point that has a value: its class's, or its place on the scale. */
function valueColors(
  { map }: Extract<Series, { kind: 'points' }>,
  values: readonly (number | null)[],
): string[] {
  const classes = classesOf(values);
  if (classes) return values.map((value) => classColor(classes.indexOf(value ?? NaN)));
  return valueShares(values).map((share) =>
    share === undefined ? tokenColor('--rule') : mapColor(map ?? 'scale', share),
  );
}
