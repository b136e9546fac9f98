// Tables whose exported Python program is held against the app, with what is learned from each; their files lie in tests/golden/tables.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { descriptionOf } from '../../core/data/descriptions.ts';
import { extraFeatures } from '../../core/data/extraFeatures.ts';
import { columnCalled, tableSettings } from '../../core/data/table/proposal.ts';
import { readTableAtOnce } from '../../core/data/table/readTable.ts';
import { tableData, type TableChoice } from '../../core/data/table/tableData.ts';
import type { TableSettings } from '../../core/data/table/tableSettings.ts';
import { tableText } from '../../core/data/table/tableText.ts';
import { presets, type RunConfig } from '../../core/training/runConfig.ts';

export const tableFolder = join(import.meta.dirname, '../golden/tables');

interface NamedChoice extends Pick<TableChoice, 'predicts' | 'missing'> {
  readonly target: string;
  readonly features: readonly string[];
}

/** What a file and a choice of its columns are kept as. */
function settingsOf(name: string, { target, features, ...rest }: NamedChoice): TableSettings {
  const bytes = readFileSync(join(tableFolder, name));
  const table = readTableAtOnce(bytes);
  const choice = {
    ...rest,
    target: columnCalled(table, target),
    features: features.map((feature) => columnCalled(table, feature)),
  };
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { ...tableSettings(name, table, choice, tableData(table, choice)), hash };
}

/** A table's text, as the app reads it. */
export function textOfTable(table: TableSettings | null): string {
  return tableText(readFileSync(join(tableFolder, table?.name ?? ''))).text;
}

function run(table: TableSettings, task: RunConfig['task']): RunConfig {
  const base = { ...presets.article, ...descriptionOf('table').suits, task, table };
  return { ...base, data: 'table', batchSize: 16, epochs: 5, hiddenSizes: [12], positiveClass: 2 };
}

const fruit = {
  target: '果物',
  features: ['重さ（ｇ）', '色', '直径', '傷'],
  predicts: 'class',
} as const;
const rent = { target: 'rent', features: ['ward', 'age', 'area'], predicts: 'number' } as const;

/** By the name of the recording. */
export const tableCases: Readonly<Record<string, RunConfig>> = {
  /** Two features with gaps, and all that can be computed of them. */
  'table-fruit-extra': {
    ...run(
      settingsOf('fruit.csv', { ...fruit, features: ['直径', '重さ（ｇ）'], missing: 'mean' }),
      'classification',
    ),
    extraFeatures: [...extraFeatures],
  },
  /** Shift_JIS, semicolons, decimal commas, texts for classes. */
  'table-fruit-mean': run(settingsOf('fruit.csv', { ...fruit, missing: 'mean' }), 'classification'),
  'table-fruit-drop': run(settingsOf('fruit.csv', { ...fruit, missing: 'drop' }), 'binary'),
  /** UTF-8 with a mark, quotation marks, a number to predict. */
  'table-rent-mean': run(settingsOf('rent.csv', { ...rent, missing: 'mean' }), 'regression'),
  'table-rent-drop': {
    ...run(settingsOf('rent.csv', { ...rent, missing: 'drop' }), 'regression'),
    standardization: 'population',
  },
  /** Tabs, no names, numbers for classes. */
  'table-plain': {
    ...run(
      settingsOf('plain.tsv', {
        target: 'column 3',
        features: ['column 1', 'column 2'],
        predicts: 'class',
        missing: 'drop',
      }),
      'classification',
    ),
    standardization: 'sample',
  },
};
