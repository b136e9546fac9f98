// The Chart.js side of a line chart: which parts are used, and how lines of each quantity look.

import {
  Chart,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
  type ChartDataset,
  type ScaleOptionsByType,
} from 'chart.js';

import { lossValue } from '../../language/numbers.ts';
import type { Point } from './decimatedSeries.ts';

Chart.register(Filler, LineController, LineElement, PointElement, LinearScale, Tooltip);

export interface Line {
  /** Its full name, for the tooltip. */
  readonly label: string;
  /** Its name in the legend, where it differs; lines that share one are shown once. */
  readonly legend?: string;
  /** A colour of tokens.css, e.g. `--quantity-gradient`. */
  readonly color: string;
  /** Never colour alone: each kind has its own stroke. */
  readonly stroke: 'solid' | 'dotted' | 'dashed' | 'dashDotted' | 'longDashed' | 'faint' | 'thin';
  readonly points: readonly Point[];
  /** The place among the lines of one further down or up: what lies between the two is filled. */
  readonly fillTo?: number;
}

export interface LineChartState {
  readonly lines: readonly Line[];
  readonly xLabel: string;
  readonly yLabel: string;
  /** The left end of the x axis; without it the axis starts at 1. */
  readonly xMin?: number | undefined;
  readonly xMax: number;
  readonly yRange?: readonly [number, number] | undefined;
}

const strokes: Readonly<Record<Line['stroke'], Partial<ChartDataset<'line'>>>> = {
  solid: { borderWidth: 2 },
  dotted: { borderWidth: 2, borderDash: [2, 3] },
  dashed: { borderWidth: 2, borderDash: [8, 4] },
  dashDotted: { borderWidth: 2, borderDash: [8, 3, 2, 3] },
  longDashed: { borderWidth: 2, borderDash: [16, 4] },
  faint: { borderWidth: 4, pointRadius: 0 },
  thin: { borderWidth: 1 },
};

/** With more points than this, round marks would run into one another. */
const MAX_MARKS = 60;
const FONT_SIZE = 13;

export function createLineChart(canvas: HTMLCanvasElement): Chart<'line'> {
  const style = getComputedStyle(document.documentElement);
  const font = { family: style.getPropertyValue('--sans'), size: FONT_SIZE };
  const scale = { type: 'linear' as const, title: { display: true, font, padding: 0 } };
  return new Chart(canvas, {
    type: 'line',
    data: { datasets: [] },
    options: {
      animation: false,
      normalized: true,
      parsing: false,
      responsive: true,
      maintainAspectRatio: false,
      interaction: { mode: 'index', intersect: false },
      scales: {
        x: { ...scale, ticks: { maxTicksLimit: 7, maxRotation: 0, font } },
        y: { ...scale, ticks: { maxTicksLimit: 5, font } },
      },
      plugins: {
        tooltip: {
          titleFont: font,
          bodyFont: font,
          callbacks: {
            title: ([item]) => (item ? `${axisTitle(item.chart)} ${String(item.parsed.x)}` : ''),
            label: ({ dataset, parsed }) => `${dataset.label ?? ''}: ${lossValue(parsed.y ?? NaN)}`,
          },
        },
      },
    },
  });
}

/** Brings the chart to the given state; colours are read anew, as the theme may have changed. */
export function updateLineChart(chart: Chart<'line'>, state: LineChartState): void {
  const style = getComputedStyle(document.documentElement);
  const color = (name: string) => style.getPropertyValue(name).trim();

  // Chart.js keeps what it knows of a dataset as long as the object stays the same.
  chart.data.datasets = state.lines.map((line, i) =>
    Object.assign(chart.data.datasets[i] ?? {}, dataset(line, color(line.color))),
  );
  const { x, y } = chart.options.scales as Record<'x' | 'y', ScaleOptionsByType<'linear'>>;
  x.min = state.xMin ?? (state.xMax > 1 ? 1 : 0);
  x.max = Math.max(1, state.xMax);
  x.title.text = state.xLabel;
  y.title.text = state.yLabel;
  y.beginAtZero = true;
  // What this state leaves out is not what the one before had.
  if (state.yRange) [y.min, y.max] = state.yRange;
  else for (const end of ['min', 'max'] as const) Reflect.deleteProperty(y, end);
  for (const scale of [x, y]) {
    scale.grid.color = color('--rule');
    scale.ticks.color = color('--ink-soft');
    scale.title.color = color('--ink-soft');
  }
  chart.update('none');
}

function dataset(line: Line, color: string): ChartDataset<'line'> {
  const stroke = strokes[line.stroke];
  const faint = line.stroke === 'faint';
  return {
    label: line.label,
    data: [...line.points],
    borderColor: faint ? `${color}66` : color,
    backgroundColor: line.fillTo === undefined ? color : `${color}33`,
    fill: line.fillTo ?? false,
    // Left out, it would stay as the line had it that was here before.
    borderDash: [],
    ...stroke,
    ...(!faint && { pointRadius: markRadius(line) }),
    order: faint ? 1 : 0,
  };
}

function markRadius({ stroke, points }: Line): number {
  if (points.length === 1) return 3; // a line needs two
  return stroke === 'dotted' && points.length <= MAX_MARKS ? 2 : 0;
}

function axisTitle(chart: Chart): string {
  const { title } = chart.options.scales?.x as ScaleOptionsByType<'linear'>;
  return String(title.text);
}
