// What a figure shows, in words, for those who do not see it.

import type { Figure, FigureAxes, Series } from '@backprop-lab/core/python/figure';

import type { Dictionary } from '../../language/en.ts';
import { plotNumber } from './plotNumber.ts';

type Words = Dictionary['programs']['plot'];

/** Of so many series each is told; more of them are counted. */
const TOLD = 6;

/** Of a figure with several charts, each of which says more. */
export function figureSummary({ title, axes }: Figure, words: Words): string {
  return words.figure(title, axes.length);
}

export function axesSummary({ title, xLabel, yLabel, series }: FigureAxes, words: Words): string {
  const told = series.slice(0, TOLD).map((each) => seriesSummary(each, words));
  if (series.length > TOLD) told.push(words.moreSeries(series.length - TOLD));
  if (series.length === 0) told.push(words.empty);
  return words.axes(title, xLabel, yLabel, told);
}

function seriesSummary(series: Series, words: Words): string {
  switch (series.kind) {
    case 'line':
      return words.line(series.label ?? '', series.y.length, ...ends(series.y));
    case 'points':
      return words.points(series.label ?? '', series.y.length, ...ends(series.y));
    case 'bars':
      return words.bars(series.label ?? '', series.top.length, ...ends(series.top));
    case 'contours':
      return words.contours(
        series.filled,
        series.levels.length,
        plotNumber(series.levels[0]),
        plotNumber(series.levels.at(-1)),
        ...ends(series.values),
      );
    case 'image':
      return words.image(
        series.rows,
        series.columns,
        plotNumber(series.low),
        plotNumber(series.high),
      );
  }
}

/** The smallest and the largest of the numbers. */
function ends(values: readonly (number | null)[]): [string, string] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value === null) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [plotNumber(low), plotNumber(high)];
}
