// The small tables that come with the app: their files in resources/ have the target in the last column.

import type { DatasetEntry } from '../datasets.ts';
import { readTableText } from './readTable.ts';
import { tableData } from './tableData.ts';

/**
 * @param name of its file, and of scikit-learn's function that loads the same
 * @param sizes of the file; `classes` 0 where the target is a number
 */
export function shipped(
  name: string,
  {
    rows,
    features,
    classes,
  }: {
    readonly rows: number;
    readonly features: number;
    readonly classes: number;
  },
): DatasetEntry {
  const isOfClasses = classes > 0;
  return {
    describe: () => ({
      tasks: isOfClasses
        ? ['classification', 'binary']
        : ['regression'],
      drawing: 'none',
      features,
      rows,
      classes,
    }),
    settings: [],
    file: `${name}.csv`,
    suits: { standardization: 'columns', standardizeTarget: true },
    make: (_, text) =>
      tableData(readTableText({ text, encoding: 'utf-8' }), {
        target: features,
        features: Array.from({ length: features }, (__, i) => i),
        predicts: isOfClasses ? 'class' : 'number',
        missing: 'drop',
      }),
    // Of the one whose features scikit-learn scales, as they were measured.
    python: () => `from sklearn.datasets import load_${name}

X, y = load_${name}(return_X_y=True${name === 'diabetes' ? ', scaled=False' : ''})`,
  };
}
