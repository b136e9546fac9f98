// A table of one's own in the lab: opened or dropped, looked at, chosen from, trained on, kept and gone; axe in both languages and themes.

import { problemsInBothLooks } from './app/axe.ts';
import type { OpenApp } from './app/openApp.ts';
import { drop } from './app/dropping.ts';
import { expect, test } from './app/test.ts';
import { TrainingLesson } from './trainingLesson.ts';

const kinds = ['oak', 'elm', 'ash'];

/** Three kinds that their height tells apart, a gap in every tenth row. */
const trees = [
  'height,bark,note,plot,kind',
  ...Array.from({ length: 90 }, (_, i) => {
    const height = i % 10 === 9 ? '' : String(10 * (i % 3) + (i % 7) / 10);
    return `${height},${i % 2 ? 'rough' : 'smooth'},n${i},7,${kinds[i % 3]}`;
  }),
].join('\n');

const panel = ({ page }: OpenApp) => page.getByRole('region', { name: /^(Table: |表：)/ });

test('a table is looked at, chosen from, trained on, and kept with the run', async ({ app }) => {
  const { page } = app;
  await drop(app, 'trees.csv', trees);
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Lab');
  const table = panel(app);
  await expect.element(table).toHaveTextContent('90 rows, 5 columns');
  await expect.element(table.getByLabelText('Column to predict')).toHaveValue('4');
  await expect
    .element(table.getByRole('row', { name: /height/ }))
    .toHaveTextContent(/number\s*0 to 20\.6\s*9/);
  await expect
    .element(table.getByRole('row', { name: /bark/ }))
    .toHaveTextContent('smooth, rough (2 different)');
  await expect.element(table.getByLabelText('Use note as a feature')).toBeDisabled();
  await expect.element(table).toHaveTextContent('The column note has more than 20 different texts');
  await expect.element(table).toHaveTextContent('The column plot has the same value in every row');
  await expect.element(table).toHaveTextContent('classification into 3 classes (ash, elm, oak)');
  await expect.element(table).toHaveTextContent('The network gets 3 numbers a row, of 81 rows.');
  await expect.element(table).toHaveTextContent('9 rows with a missing value are left out.');
  await table.getByText('fill with the mean').click();
  await expect.element(table).toHaveTextContent('of 90 rows');
  await table.getByLabelText('Use bark as a feature').click();
  await expect.element(table).toHaveTextContent('The network gets 1 number a row');
  await table.getByRole('button', { name: 'Use this table' }).click();
  await expect.element(table).not.toBeInTheDocument();

  const lesson = new TrainingLesson(app);
  await expect.element(lesson.field('Data')).toHaveValue('table');
  await expect.element(page.getByText('trees.csv: kind from 1 column')).toBeVisible();
  await lesson.field('Epochs').fill('40');
  await lesson.train.click();
  await lesson.finished();
  await expect.element(lesson.controls).toHaveTextContent(/ of 18 right/);

  await page.getByRole('button', { name: 'Runs', exact: true }).click();
  await page.getByRole('button', { name: /^Open / }).click();
  await expect.element(page.getByText('trees.csv: kind').first()).toBeVisible();
  await page.getByRole('button', { name: 'Save the table’s file…' }).click();
  await expect.poll(() => app.desktop.savedFiles.at(-1)?.name).toBe('trees.csv');
  expect(new TextDecoder().decode(app.desktop.savedFiles.at(-1)?.bytes)).toBe(trees);
});

test('what is no table, and what nothing can be learned from, says so', async ({ app }) => {
  const { page } = app;
  const table = panel(app);
  const taking = table.getByRole('button', { name: 'Use this table' });
  await drop(app, 'picture.csv', '\u0000\u0001\u0002');
  await expect.element(table).toHaveTextContent('The file is no text');
  await expect.element(taking).toBeDisabled();
  await drop(app, 'ragged.csv', 'a,b\n1\n');
  await expect.element(table).toHaveTextContent('1 in place of 2');
  await drop(app, 'trees.csv', trees);
  await expect.element(taking).toBeEnabled();
  await table.getByLabelText('Column to predict').selectOptions('note');
  await table.getByText('a number').click();
  await expect.element(table).toHaveTextContent('has “n0” in row 1 of the data');
  await expect.element(taking).toBeDisabled();
  await table.getByRole('button', { name: 'Cancel' }).click();
  await expect.element(table).not.toBeInTheDocument();

  const lesson = new TrainingLesson(app);
  await lesson.field('Data').selectOptions('a table of your own');
  await expect.element(page.getByText('No table is open')).toBeVisible();
  // Seed 42 holds back row 17 of 20, the only one of its class.
  const rare = Array.from(
    { length: 20 },
    (_, i) => `${i},${i === 17 ? 'rare' : i % 2 ? 'x' : 'y'}`,
  );
  await drop(app, 'rare.csv', `n,kind\n${rare.join('\n')}`);
  await taking.click();
  await expect.element(table).not.toBeInTheDocument();
  await lesson.train.click();
  await expect.element(lesson.controls).toHaveTextContent('No training row has the class rare');
});

test('a file is chosen by a button, and small tables have the scales that suit them', async ({
  open,
}) => {
  const app = await open({ lesson: 'lab' });
  const { page } = app;
  const lesson = new TrainingLesson(app);
  await lesson.field('Data').selectOptions('wine');
  await page.getByText('More: initial weights, seeds, split and standardisation').click();
  await expect.element(lesson.field('Standardisation')).toHaveValue('columns');
  await lesson.field('Data').selectOptions('digits');
  await expect.element(lesson.field('Standardisation')).toHaveValue('sample');
  await lesson.field('Data').selectOptions('iris');
  await lesson.field('Epochs').fill('20');
  await lesson.train.click();
  await lesson.finished();
  await expect.element(lesson.controls).toHaveTextContent(/ of 30 right/);
  const field = page.css('input[type="file"]').element() as HTMLInputElement;
  const dataTransfer = new app.window.DataTransfer();
  dataTransfer.items.add(new app.window.File([trees], 'trees.csv'));
  field.files = dataTransfer.files;
  field.dispatchEvent(new app.window.Event('change', { bubbles: true }));
  await expect.element(panel(app)).toHaveTextContent('90 rows');
});

for (const language of ['en', 'ja'] as const) {
  test(`axe and nothing cut off, ${language}`, async ({ open }) => {
    const app = await open({ lesson: 'lab', language });
    await drop(app, 'trees.csv', trees);
    await expect.element(panel(app).getByRole('row', { name: /height/ })).toBeVisible();
    expect(await problemsInBothLooks(app)).toEqual([]);
  });
}
