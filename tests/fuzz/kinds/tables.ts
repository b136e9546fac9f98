// Tables of the learner's own: files that any program wrote, and any bytes.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { proposedChoice } from '../../../core/data/table/proposal.ts';
import { readTableAtOnce } from '../../../core/data/table/readTable.ts';
import { tableData } from '../../../core/data/table/tableData.ts';
import { TableRefused } from '../../../core/data/table/tableProblem.ts';
import { tableFolder } from '../../parity/tableCases.ts';
import { attempts, expectThat, unlessRefused, type Kind } from '../kind.ts';
import { changedBytes } from '../mutations.ts';

const names = ['fruit.csv', 'rent.csv', 'plain.tsv'];

export const tableFiles: Kind = {
  name: 'tables as CSV',
  inputs: 3000,
  begin: async () => {
    const files = names.map((name) => new Uint8Array(readFileSync(join(tableFolder, name))));
    const short = files.map((file) => file.slice(0, 300));
    return attempts(changedBytes([...files, ...short]), async (bytes) => {
      const data = await unlessRefused(() => {
        const table = readTableAtOnce(bytes);
        return tableData(table, proposedChoice(table));
      }, TableRefused);
      if (!data) return 'refused';
      const { count, features, classes, X, labels } = data;
      expectThat(X.length === count * features, 'every row has its numbers');
      expectThat(labels.length === count, 'every row has its answer');
      expectThat(
        labels.every((label) => Number.isFinite(label) && (classes === 0 || label < classes)),
        'every answer is one',
      );
      expectThat(X.every(Number.isFinite), 'no number is missing where such rows are left out');
      return 'accepted';
    });
  },
};
