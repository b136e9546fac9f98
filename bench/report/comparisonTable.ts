// What was compared, as rows of a table.

import type { Peak } from '../comparison.ts';
import type { WorkloadResult } from './results.ts';
import type { Rows } from './table.ts';

export function comparisonRows({ engines, reference }: WorkloadResult): Rows {
  return [
    ['engine', 'median ms', 'min', 'max', `times ${reference}`, 'GFLOP/s', 'val loss', 'right'],
    ...engines.map(({ engine, milliseconds, ratio, gigaflops, valLoss, valCorrect }) => [
      engine,
      threeDigits(milliseconds.median),
      threeDigits(milliseconds.minimum),
      threeDigits(milliseconds.maximum),
      ratio.toFixed(2),
      gigaflops.toFixed(2),
      valLoss.toFixed(6),
      String(valCorrect),
    ]),
  ];
}

export function peakRows(peaks: Readonly<Record<string, Peak>>): Rows {
  return [
    ['peak of one thread, GFLOP/s', 'product, then sum', 'relaxed multiply-add'],
    ...Object.entries(peaks).map(([engine, { plain, relaxed }]) => [
      engine,
      plain.toFixed(1),
      relaxed?.toFixed(1) ?? 'not there',
    ]),
  ];
}

/** Whole milliseconds from 100 on. */
function threeDigits(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
