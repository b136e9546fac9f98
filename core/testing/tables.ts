// Settings of a table, for tests that need no file of it.

import type { TableSettings } from '../data/table/tableSettings.ts';

/** A table with one column for each input and the target behind them. */
export function tableOf({
  rows,
  inputs,
  classes = 2,
}: {
  readonly rows: number;
  readonly inputs: number;
  readonly classes?: number;
}): TableSettings {
  return {
    name: 'own.csv',
    hash: '0'.repeat(64),
    encoding: 'utf-8',
    delimiter: ',',
    decimal: '.',
    hasHeader: true,
    targetName: 'kind',
    target: inputs,
    features: Array.from({ length: inputs }, (_, i) => i),
    textColumns: [],
    missing: 'drop',
    rows,
    inputs,
    classes,
  };
}
