// `data`: a data set's rows as they are before standardisation.

import { DataSource } from '../data/dataSource.ts';
import { dataNames } from '../data/descriptions.ts';
import type { RunConfigField } from '../training/hyperparameters.ts';
import { presets } from '../training/runConfig.ts';
import {
  configFrom,
  readFieldOptions,
} from './hyperparameterOptions.ts';
import { nodeArchive } from './nodeArchive.ts';
import { nodeHost } from './nodeHost.ts';
import { choiceOption } from './options.ts';
import { nestedRows, printJson, printMatrix } from './output.ts';
import { tableOptionNames, withTable } from './tableOption.ts';

/** What a generated data set is drawn with. */
export const dataFields: readonly RunConfigField[] = [
  'samples',
  'noise',
  'centers',
  'dataSeed',
  'extraFeatures',
];

/** Nothing is trained: however few rows there are, a batch has no more. */
const base = { ...presets.article, batchSize: 1 };

export async function dataCommand(
  given: readonly string[],
): Promise<number> {
  const options = await withTable(
    readFieldOptions(given, dataFields, [
      ...['name', 'data', 'task'],
      ...tableOptionNames,
    ]),
    base,
  );
  const named = choiceOption(options, 'name', dataNames, 'digits');
  const settings = configFrom(
    options,
    [...dataFields, 'data', 'task', 'table'],
    base,
  );
  const name = options.data === undefined ? named : settings.data;
  const source = new DataSource(nodeHost, nodeArchive);
  const { data } = await source.load({ ...settings, data: name });
  const X = nestedRows(data.X, data.count, data.features);
  const y = Array.from(data.labels);
  if (options.table) {
    const values = X.flatMap((row, i) => [...row, y[i]]);
    const columns = data.features + 1;
    await printMatrix({ rows: data.count, columns, values }, 4);
  } else printJson({ X, y });
  return 0;
}
