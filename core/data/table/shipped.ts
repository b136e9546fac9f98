// The small tables that come with the app: their files in resources/ have the target in the last column.

import type { Dataset } from '../dataset.ts';
import type { DataDescription } from '../dataDescription.ts';
import { readTableText } from './readTable.ts';
import { tableData } from './tableData.ts';

/** @throws TableRefused where the file is not what it should be */
export function shippedTable(
  text: string,
  { features, classes }: DataDescription,
): Dataset {
  return tableData(readTableText({ text, encoding: 'utf-8' }), {
    target: features,
    features: Array.from({ length: features }, (_, i) => i),
    predicts: classes > 0 ? 'class' : 'number',
    missing: 'drop',
  });
}
