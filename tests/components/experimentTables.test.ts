// Experiments that learn from a table: its file within them, or beside them.

import { encodeExperiment } from '../../core/experiments/experimentFile.ts';
import type { Experiment } from '../../core/experiments/experiment.ts';
import { presets } from '../../core/training/runConfig.ts';
import type { OpenApp } from './app/openApp.ts';
import { expect, test } from './app/test.ts';

const give = ({ desktop }: OpenApp, bytes: Uint8Array) => {
  desktop.giveFile({ kind: 'opened', name: 'table.bpexp', bytes });
};

const panel = ({ page }: OpenApp) => page.getByRole('region', { name: ofTable.title });

const rows = 'a,b\n1,2\n3,4\n5,6\n7,9\n8,1\n9,3\n2,2\n4,7\n';
const ofTable: Experiment = {
  title: 'A table of eight rows',
  task: {},
  config: {
    ...presets.article,
    ...{ data: 'table', task: 'regression', batchSize: 2, epochs: 2, hiddenSizes: [3] },
    ...{ standardization: 'columns', standardizeTarget: true },
    table: {
      name: 'rows.csv',
      // As `sha256sum` has it of these rows.
      hash: 'caf9b1e275266eeecd023fbefb22c8a06f30d24f126164d2c29fde70f87d3035',
      ...{ encoding: 'utf-8', delimiter: ',', decimal: '.', hasHeader: true },
      ...{ targetName: 'b', target: 1, features: [0], textColumns: [] },
      ...{ missing: 'drop', rows: 8, inputs: 1, classes: 0 },
    },
  },
  panels: [],
  locked: ['data', 'table'],
  hidden: [],
  goal: { metric: 'trainingLoss', value: 1e6, epochs: 1 },
};

test('the file of an experiment’s table that is not kept is opened once', async ({ open }) => {
  const app = await open({ lesson: 'lab' });
  const { page, window } = app;
  give(app, encodeExperiment(ofTable));
  const table = panel(app);
  await expect.element(table).toHaveTextContent(/the table rows\.csv, which is not kept here/);
  const choose = (text: string, name: string) => {
    const transfer = new window.DataTransfer();
    transfer.items.add(new window.File([text], name));
    const field = table.css('input[type=file]').element() as HTMLInputElement;
    field.files = transfer.files;
    field.dispatchEvent(new window.Event('change', { bubbles: true }));
  };
  choose(`${rows}1,1\n`, 'wrong.csv');
  await expect.element(table).toHaveTextContent('wrong.csv is another file than the one');
  choose(rows, 'copy.csv');
  await expect.element(table).not.toHaveTextContent('which is not kept');
  await page.getByRole('button', { name: 'One epoch' }).click();
  await expect.element(table).toHaveTextContent('Goal reached after epoch 1');
});

test('a table within an experiment is kept; another than the one it speaks of is refused', async ({
  open,
}) => {
  const app = await open({ lesson: 'lab' });
  const { page } = app;
  give(app, encodeExperiment({ ...ofTable, tableFile: btoa(`${rows} `) }));
  await expect.element(page.getByText(/the entry “tableFile” is not/)).toBeVisible();
  give(app, encodeExperiment({ ...ofTable, tableFile: btoa(rows) }));
  await expect.element(panel(app)).toBeVisible();
  await page.getByRole('button', { name: 'One epoch' }).click();
  await expect.element(panel(app)).toHaveTextContent('Goal reached after epoch 1');
});
