// The page of kept runs, in the real window: found, labelled, compared, repeated, deleted, taken elsewhere.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { keepRun } from '../faults/keptFiles.ts';
import { digits } from '../parity/recordings.ts';
import { trainedRecord } from '../../core/testing/records.ts';
import { pythonProgram } from '../../core/exports/pythonProgram.ts';
import { allowFusedMultiplyAdd } from '../../core/cli/kernelsOption.ts';
import { decodeSafetensors } from '../../core/runs/safetensors.ts';
import { chooseKernels } from '../../core/tensor/kernels.ts';
import { presets } from '../../core/training/runConfig.ts';
import { expect, readTraining, test, type RunningApp } from './app.ts';
import { TrainingLesson } from './trainingLesson.ts';

async function trainWith({ page }: RunningApp, values: Readonly<Record<string, string>>) {
  const lesson = new TrainingLesson(page);
  for (const [field, value] of Object.entries(values)) await lesson.field(field).fill(value);
  await lesson.train.click();
  await expect(lesson.result).toContainText(/finished|The loss became/);
}

async function openRuns({ page }: RunningApp) {
  await page.getByRole('button', { name: 'Runs', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Runs');
}

/** Answers the next question where to save with a folder of the test's own. */
async function saveInto({ electron }: RunningApp, folder: string) {
  await electron.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = ((_window: unknown, { defaultPath = '' }) =>
      Promise.resolve({
        canceled: false,
        filePath: `${path}/${defaultPath.split(/[\\/]/).pop() ?? ''}`,
      })) as typeof dialog.showSaveDialog;
  }, folder);
}

test('runs are kept, found, sorted, named, starred, deleted and brought back', async ({
  launch,
}) => {
  const first = await launch();
  await readTraining(first);
  await openRuns(first);
  await expect(first.page.getByText('No run is kept yet.')).toBeVisible();
  await first.page.getByRole('button', { name: /^7/ }).click();
  await trainWith(first, { Epochs: '3' });
  await trainWith(first, { 'Learning rate': '0.3' });
  await trainWith(first, { 'Learning rate': '1000', 'Hidden units': '30, 30, 30, 30' });
  await first.electron.close();

  const app = await launch();
  const { page } = app;
  await openRuns(app);
  const rows = page.locator('tbody tr');
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(0)).toContainText('diverged');
  await expect(page.getByText('3 runs')).toBeVisible();

  await page.getByRole('button', { name: 'Validation loss' }).click();
  await expect(page.getByRole('columnheader', { name: 'Validation loss' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await expect(rows.nth(0)).toContainText('learning rate 0.3');
  await expect(rows.nth(2)).toContainText('diverged');
  await page.getByRole('searchbox').fill('0.3');
  await expect(page.getByText('1 of 3 runs')).toBeVisible();
  await page.getByRole('searchbox').fill('');
  await page.getByLabel('Outcome').selectOption('diverged');
  await expect(rows).toHaveCount(1);
  await page.getByLabel('Outcome').selectOption('');

  await page.getByRole('button', { name: /^Star .*learning rate 0.3/ }).click();
  await page.getByRole('button', { name: /^Open .*learning rate 0.3/ }).click();
  await page.getByLabel('Name', { exact: true }).fill('Ten times faster');
  await page.getByLabel('Note').fill('It works.');
  await page.getByRole('button', { name: '← All runs' }).click();
  await page.getByLabel('Only starred').check();
  await expect(rows).toHaveCount(1);
  await expect(rows.nth(0)).toContainText('Ten times faster');
  await page.getByRole('searchbox').fill('works');
  await expect(rows).toHaveCount(1);

  await page.getByRole('checkbox', { name: 'Choose Ten times faster' }).check();
  await page.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('One run deleted.')).toBeVisible();
  await expect(page.getByText('No run fits these filters.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows.nth(0)).toContainText('Ten times faster');
});

test('an opened run shows what it was and can be repeated to the same numbers', async ({ app }) => {
  const { page } = app;
  await trainWith(app, { 'Learning rate': '0.05', Epochs: '5' });
  await openRuns(app);
  await page.getByRole('button', { name: /^Open/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'The article: learning rate 0.05, epochs 5',
  );
  const settings = page.locator('section', { hasText: 'As the article, but:' });
  await expect(settings.getByRole('row', { name: 'Learning rate 0.05 0.03' })).toBeVisible();
  const outcome = await page.locator('dl').innerText();

  // The diagonal of the confusion matrix is what the last epoch counted.
  const matrix = page.getByRole('table', { name: 'Confusion matrix' });
  const diagonal = await matrix
    .locator('td.right')
    .evaluateAll((cells) => cells.reduce((sum, cell) => sum + Number(cell.textContent), 0));
  expect(outcome).toContain(`${diagonal} / 360`);

  await page.getByRole('button', { name: 'Repeat exactly' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Training/);
  await new TrainingLesson(page).finished();
  await openRuns(app);
  await expect(page.locator('tbody tr')).toHaveCount(2);
  await page.getByRole('button', { name: /^Open/ }).first().click();
  await expect(page.locator('dl')).toBeVisible();
  expect(await page.locator('dl').innerText()).toBe(outcome);

  await page.getByRole('button', { name: 'Change settings' }).click();
  const lesson = new TrainingLesson(page);
  await expect(lesson.field('Learning rate')).toHaveValue('0.05');
  await expect(lesson.field('Epochs')).toHaveValue('5');
});

test('the last letters of a note are kept when the window is closed at once', async ({
  launch,
}) => {
  const first = await launch();
  await readTraining(first);
  await trainWith(first, { Epochs: '2' });
  await openRuns(first);
  await first.page.getByRole('button', { name: /^Open/ }).click();
  await first.page.getByLabel('Note').fill('the very last word');
  await first.electron.close();

  const app = await launch();
  await openRuns(app);
  await app.page.getByRole('button', { name: /^Open/ }).click();
  await expect(app.page.getByLabel('Note')).toHaveValue('the very last word');
});

test('runs are compared in one chart whose legend says only what differs', async ({ app }) => {
  const { page } = app;
  for (const rate of ['0.01', '0.1', '0.3']) {
    await trainWith(app, { 'Learning rate': rate, Epochs: '3' });
  }
  await openRuns(app);
  const compare = page.getByRole('button', { name: 'Compare' });
  await expect(compare).toBeDisabled();
  for (const box of await page.getByRole('checkbox', { name: /^Choose/ }).all()) await box.check();
  await compare.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('3 runs compared');
  const legend = page.locator('figcaption li');
  await expect(legend).toHaveText([
    /^\s*learning rate 0.3/,
    /^\s*learning rate 0.1/,
    /^\s*learning rate 0.01/,
  ]);
  await page.getByText('accuracy', { exact: true }).click();
  await expect(page.locator('figcaption h3')).toHaveText('accuracy');
});

test('a curve of 200,000 steps is looked into down to single steps, by keyboard as well', async ({
  launch,
  userData,
}) => {
  const record = trainedRecord(digits, {
    id: 'long',
    config: { ...presets.article, epochs: 1 },
  });
  const steps = 200_000;
  const epochs = steps / 50;
  const fill = (length: number) => Float64Array.from({ length }, (_, i) => 1 / (1 + i));
  const batchLosses = Float32Array.from({ length: steps }, (_, i) => 1 + Math.sin(i / 900));
  batchLosses[123_455] = 9;
  await keepRun(userData, {
    ...record,
    head: { ...record.head, steps, stepsPerEpoch: 50 },
    curves: {
      batchLosses,
      trainLosses: fill(epochs),
      valLosses: fill(epochs),
      valCorrect: new Uint32Array(epochs).fill(300),
    },
  });
  const app = await launch();
  const { page } = app;
  await page.getByText('English', { exact: true }).click();
  await openRuns(app);
  await page.getByRole('button', { name: /^Open/ }).click();
  const chart = page.getByRole('group', { name: /^Loss of each mini-batch/ });
  await chart.focus();
  for (let i = 0; i < 8; i++) await page.keyboard.press('+');
  await expect(chart.locator('.value')).toHaveText(/^99,61\d to 100,39\d$/);
  await page.keyboard.press('ArrowRight');
  await expect(chart.locator('.value')).toHaveText(/^100,00\d to 100,78\d$/);
  await page.keyboard.press('0');
  await expect(chart.locator('.value')).toHaveText('');

  // Dragging across the middle half shows about that half.
  const box = await chart.locator('canvas').boundingBox();
  if (!box) throw new Error('there is no chart');
  await page.mouse.move(box.x + box.width * 0.5, box.y + 80);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.75, box.y + 80, { steps: 4 });
  await page.mouse.up();
  await expect(chart.locator('.value')).toHaveText(/^9\d,\d{3} to 1[45]\d,\d{3}$/);
});

test('curves, parameters, program and picture are saved where one says', async ({ app }) => {
  const folder = await mkdtemp(join(tmpdir(), 'backprop-lab-exports-'));
  const { page } = app;
  const read = (name: string) => readFile(join(folder, name));
  await trainWith(app, { Epochs: '3' });
  await openRuns(app);
  await page.getByRole('button', { name: /^Open/ }).click();
  await page.getByLabel('Name', { exact: true }).fill('My run');
  await page.getByLabel('Name', { exact: true }).press('Tab');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My run');
  await saveInto(app, folder);
  const save = async (button: string, file: string) => {
    await page.getByRole('button', { name: button, exact: true }).first().click();
    await expect(page.getByText(`Saved as ${join(folder, file)}.`)).toBeVisible();
  };
  await save('PyTorch program (.py)', 'My-run.py');
  expect(String(await read('My-run.py'))).toBe(pythonProgram({ ...presets.article, epochs: 3 }));
  await save('Parameters (safetensors)', 'My-run.safetensors');
  const { tensors } = decodeSafetensors(await read('My-run.safetensors'));
  // On the app's own kernels.
  allowFusedMultiplyAdd();
  expect(chooseKernels('simd-fma')).toBe('simd-fma');
  const expected = trainedRecord(digits, { config: { ...presets.article, epochs: 3 } });
  expect(tensors.find(({ name }) => name === 'W1')?.values).toEqual(expected.parameters[0]?.values);
  await save('Curves per epoch (CSV)', 'My-run-epochs.csv');
  expect(
    String(await read('My-run-epochs.csv'))
      .trim()
      .split('\r\n'),
  ).toHaveLength(4);
  await save('Chart (SVG)', 'My run-loss.svg');
  expect(String(await read('My run-loss.svg'))).toContain('<title>Loss per epoch</title>');
  await save('Chart (PNG)', 'My run-loss.png');
  const png = await read('My run-loss.png');
  expect([...png.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1920, 1080]);

  await saveInto(app, join(folder, 'no', 'such', 'folder'));
  await page.getByRole('button', { name: 'Whole run (JSON)' }).click();
  await expect(page.getByText(/could not be saved: the system reports ENOENT/)).toBeVisible();
  await rm(folder, { recursive: true });
});
