// A table of the learner's own as a data set: what its settings say, and what its file makes of them.

import type { Dataset } from '../dataset.ts';
import { choiceOf } from './proposal.ts';
import { readTableText, type Table } from './readTable.ts';
import { tableData } from './tableData.ts';
import { TableRefused } from './tableProblem.ts';
import type { TableSettings } from './tableSettings.ts';

/** @throws TableRefused where nothing can be learned, or the file is not what the settings say */
export function dataOfTable(
  table: Table,
  settings: TableSettings,
): Dataset {
  const { columns } = table;
  const { name, target, features, rows, inputs, classes } = settings;
  const changed = () => new TableRefused({ kind: 'changed', name });
  if ([target, ...features].some((place) => place >= columns.length))
    throw changed();
  const data = tableData(table, choiceOf(settings));
  const fits =
    data.count === rows &&
    data.features === inputs &&
    data.classes === classes;
  if (!fits) throw changed();
  return data;
}

/** The same from the file's text. @throws TableRefused */
export function madeOfTable(
  text: string,
  settings: TableSettings | null,
): Dataset {
  if (!settings) throw new TableRefused({ kind: 'gone', name: '' });
  const { encoding } = settings;
  return dataOfTable(readTableText({ text, encoding }), settings);
}
