// The numbers of axes as a table: the same for those who read rather than look.

import type { Figure, FigureAxes, Series } from '@backprop-lab/core/python/figure';

import type { Dictionary } from '../../language/en.ts';
import type { ContourSeries } from './plotContours.ts';
import { plotNumber } from './plotNumber.ts';

/** More rows and columns than that only cost time. */
export const MAX_ROWS = 300;
const MAX_COLUMNS = 32;

export interface PlotTableData {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Rows there are, of which `rows` may be the first. */
  readonly total: number;
}

/** Of all axes; series without a name are numbered throughout. */
export function tablesOf(
  figure: Figure,
  words: Dictionary['programs']['plot'],
): readonly PlotTableData[] {
  return figure.axes
    .flatMap((axes) => axes.series.map((series) => ({ axes, series })))
    .map(({ axes, series }, i) => tableOf(axes, series, words, i + 1));
}

function tableOf(
  { xLabel, yLabel, title, xTicks }: FigureAxes,
  series: Series,
  words: Dictionary['programs']['plot'],
  number: number,
): PlotTableData {
  const label = 'label' in series ? series.label : null;
  const caption = [title, label ?? words.series(number)].filter(Boolean).join(': ');
  const x = xLabel || 'x';
  const y = yLabel || 'y';
  const named = (value: number | null | undefined) => {
    const i = xTicks?.at.findIndex((at) => at === value) ?? -1;
    return xTicks?.labels?.[i] ?? plotNumber(value);
  };
  if (series.kind === 'image') return imageTable(caption, series);
  if (series.kind === 'contours') return contourTable(caption, series);
  if (series.kind === 'bars') {
    const isNamed = xTicks?.labels != null;
    const rows = firstOf(series.top.length).map((i) => {
      const [from, to] = [series.from[i] ?? null, series.to[i] ?? null];
      const middle = from === null || to === null ? null : (from + to) / 2;
      const place = isNamed ? named(middle) : `${plotNumber(from)} – ${plotNumber(to)}`;
      return [place, plotNumber((series.top[i] ?? 0) - (series.bottom[i] ?? 0))];
    });
    return { caption, head: [x, yLabel || words.height], rows, total: series.top.length };
  }
  const { values = null } = series.kind === 'points' ? series : {};
  const rows = firstOf(series.x.length).map((i) => [
    named(series.x[i]),
    plotNumber(series.y[i]),
    ...(values ? [plotNumber(values[i])] : []),
  ]);
  const head = [x, y, ...(values ? [words.value] : [])];
  return { caption, head, rows, total: series.x.length };
}

function imageTable(caption: string, image: Extract<Series, { kind: 'image' }>): PlotTableData {
  const columns = Math.min(image.columns, MAX_COLUMNS);
  const head = ['', ...Array.from({ length: columns }, (_, i) => String(i))];
  const rows = firstOf(image.rows).map((row) => [
    String(row),
    ...Array.from({ length: columns }, (_, column) =>
      plotNumber(image.values[row * image.columns + column]),
    ),
  ]);
  return { caption, head, rows, total: image.rows };
}

/** Rows and columns as they say at their heads where they are. */
function contourTable(caption: string, series: ContourSeries): PlotTableData {
  const columns = series.x.slice(0, MAX_COLUMNS);
  const rows = firstOf(series.y.length).map((row) => [
    plotNumber(series.y[row]),
    ...columns.map((_, column) => plotNumber(series.values[row * series.x.length + column])),
  ]);
  return { caption, head: ['', ...columns.map(plotNumber)], rows, total: series.y.length };
}

function firstOf(length: number): number[] {
  return Array.from({ length: Math.min(length, MAX_ROWS) }, (_, i) => i);
}
