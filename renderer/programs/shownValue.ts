// A value of a program as it is shown when it is asked for: an array as a heat map, a list of numbers as a line, all else as text.

import type { ArrayValue, PythonValue } from '@backprop-lab/core/python';
import type { Figure, FigureAxes, Series } from '@backprop-lab/core/python/figure';

/** More than that no window can show. */
const MOST = 300;
const LONGEST = 1000;

export interface ShownValue {
  readonly figure?: Figure;
  /** How much of it is shown, where that is not all. */
  readonly cut?: { readonly rows: number; readonly columns: number };
  readonly text?: string;
}

/** @returns undefined where there is no such name */
export function shownValue(name: string, value: PythonValue | undefined): ShownValue | undefined {
  if (value === undefined) return undefined;
  if (isArray(value)) return heatMap(name, value);
  if (isList(value) && value.length > 1 && value.every((each) => typeof each === 'number')) {
    return { figure: figureOf(name, lineOf(value), true) };
  }
  if (isList(value)) return { text: JSON.stringify(value).slice(0, LONGEST) };
  if (typeof value === 'object' && value !== null) return { text: value.text };
  return { text: String(value) };
}

function isList(value: PythonValue): value is readonly PythonValue[] {
  return Array.isArray(value);
}

function isArray(value: PythonValue): value is ArrayValue {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'array';
}

function heatMap(name: string, { shape, data }: ArrayValue): ShownValue {
  const all = { rows: shape.length > 1 ? (shape[0] ?? 1) : 1, columns: shape.at(-1) ?? 1 };
  const [rows, columns] = [Math.min(MOST, all.rows), Math.min(MOST, all.columns)];
  if (rows === 0 || columns === 0) return { text: '[]' };
  const values = Array.from({ length: rows * columns }, (_, i) =>
    finite(data[Math.floor(i / columns) * all.columns + (i % columns)]),
  );
  const largest = values.reduce<number>((most, each) => Math.max(most, Math.abs(each ?? 0)), 0);
  const image: Series = {
    kind: 'image',
    ...{ rows, columns, values, low: -largest, high: largest },
    ...{ map: 'diverging', bar: true, extent: [-0.5, columns - 0.5, rows - 0.5, -0.5] },
  };
  const isCut = rows < all.rows || columns < all.columns;
  return { figure: figureOf(name, image, false), ...(isCut && { cut: { rows, columns } }) };
}

function lineOf(values: readonly number[]): Series {
  const y = values.slice(0, 100_000).map(finite);
  return {
    kind: 'line',
    ...{ x: y.map((_, i) => i), y, label: null },
    ...{ color: 'blue', stroke: 'solid', marker: 'none' },
  };
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}

function figureOf(title: string, series: Series, frame: boolean): Figure {
  const axes: FigureAxes = {
    ...{ row: 0, column: 0, title, xLabel: '', yLabel: '', xLimits: null, yLimits: null },
    ...{ xScale: 'linear', yScale: 'linear', grid: false, legend: false, frame, equal: false },
    ...{ xTicks: null, yTicks: null, series: [series], rules: [], texts: [] },
  };
  return { title: '', axes: [axes] };
}
