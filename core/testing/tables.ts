// Tables for tests: of a few lines, and settings that need no file.

import { strToU8 } from 'fflate';

import { columnCalled } from '../data/table/proposal.ts';
import {
  readTableAtOnce,
  type Table,
} from '../data/table/readTable.ts';
import type { TableChoice } from '../data/table/tableData.ts';
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

export function readLines(...lines: string[]): Table {
  return readTableAtOnce(strToU8(lines.join('\n')));
}

/** Of the columns by their names; classes unless it says otherwise. */
export function chosen(
  table: Table,
  target: string,
  features: readonly string[],
  rest: Partial<TableChoice> = {},
): TableChoice {
  return {
    target: columnCalled(table, target),
    features: features.map((name) => columnCalled(table, name)),
    predicts: 'class',
    missing: 'drop',
    ...rest,
  };
}
