// The page of kept runs: found, labelled, compared, repeated, deleted, looked into.

import { userEvent } from 'vitest/browser';

import { trainedRecord } from '../../core/testing/records.ts';
import { presets } from '../../core/training/runConfig.ts';
import { focus, texts } from './app/actions.ts';
import { COMPUTING } from './app/computing.ts';
import type { OpenApp } from './app/openApp.ts';
import { expect, test } from './app/test.ts';
import { keepRun } from './keptRuns.ts';
import { digits } from './recordings.ts';
import { TrainingLesson } from './trainingLesson.ts';

async function trainWith(app: OpenApp, values: Readonly<Record<string, string>>): Promise<void> {
  const lesson = new TrainingLesson(app);
  for (const [field, value] of Object.entries(values)) await lesson.field(field).fill(value);
  await lesson.train.click();
  await expect
    .poll(() => texts(lesson.controls).join(), { timeout: COMPUTING })
    .toMatch(/finished|The loss became/);
}

const heading = ({ page }: OpenApp) => page.getByRole('heading', { level: 1 });
const rowsOf = ({ page }: OpenApp) => page.css('tbody tr');

async function openRuns(app: OpenApp): Promise<void> {
  await app.page.getByRole('button', { name: 'Runs', exact: true }).click();
  await expect.element(heading(app)).toHaveTextContent(/^Runs$/);
}

async function hasRows(app: OpenApp, number: number): Promise<void> {
  await expect.poll(() => rowsOf(app).elements().length).toBe(number);
}

test('runs are kept, found, sorted, named, starred, deleted and brought back', async ({
  app: first,
  open,
}) => {
  await openRuns(first);
  await expect.element(first.page.getByText('No run is kept yet.')).toBeVisible();
  await first.page.getByRole('button', { name: /^7/ }).click();
  await trainWith(first, { Epochs: '3' });
  await trainWith(first, { 'Learning rate': '0.3' });
  await trainWith(first, { 'Learning rate': '1000', 'Hidden neurons': '30, 30, 30, 30' });
  await openRuns(first);
  await hasRows(first, 3);
  first.close();

  const app = await open();
  const { page } = app;
  const rows = rowsOf(app);
  const search = page.getByRole('searchbox');
  await hasRows(app, 3);
  await expect.element(rows.nth(0)).toHaveTextContent('diverged');
  await expect.element(page.getByText('3 runs')).toBeVisible();

  await page.getByRole('button', { name: 'Validation loss' }).click();
  await expect
    .element(page.getByRole('columnheader', { name: 'Validation loss' }))
    .toHaveAttribute('aria-sort', 'ascending');
  await expect.element(rows.nth(0)).toHaveTextContent('learning rate 0.3');
  await expect.element(rows.nth(2)).toHaveTextContent('diverged');
  await search.fill('0.3');
  await expect.element(page.getByText('1 of 3 runs')).toBeVisible();
  await search.fill('');
  await page.getByLabelText('Outcome').selectOptions('diverged');
  await hasRows(app, 1);
  await page.getByLabelText('Outcome').selectOptions('');

  await page.getByRole('button', { name: /^Star .*learning rate 0.3/ }).click();
  await page.getByRole('button', { name: /^Open .*learning rate 0.3/ }).click();
  await page.getByLabelText('Name', { exact: true }).fill('Ten times faster');
  await page.getByLabelText('Note').fill('It works.');
  await page.getByRole('button', { name: '← All runs' }).click();
  await page.getByLabelText('Only starred').click();
  await hasRows(app, 1);
  await expect.element(rows.nth(0)).toHaveTextContent('Ten times faster');
  await search.fill('works');
  await hasRows(app, 1);

  await page.getByRole('checkbox', { name: 'Choose Ten times faster' }).click();
  await page.getByRole('button', { name: 'Delete' }).click();
  await expect.element(page.getByText('One run deleted.')).toBeVisible();
  await expect.element(page.getByText('No run matches these filters.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.element(rows.nth(0)).toHaveTextContent('Ten times faster');
});

test('an opened run shows what it was and can be repeated to the same numbers', async ({ app }) => {
  const { page } = app;
  const outcome = () => texts(page.css('dl'));
  await trainWith(app, { 'Learning rate': '0.05', Epochs: '5' });
  await openRuns(app);
  await page.getByRole('button', { name: /^Open/ }).click();
  await expect
    .element(heading(app))
    .toHaveTextContent(/^The article: learning rate 0.05, epochs 5$/);
  const settings = page.css('section').filter({ hasText: 'As the article, but:' });
  await expect
    .element(settings.getByRole('row', { name: 'Learning rate 0.05 0.03' }))
    .toBeVisible();
  const before = outcome();

  // The diagonal of the confusion matrix is what the last epoch counted.
  const matrix = page.getByRole('table', { name: 'Confusion matrix' });
  await expect.element(matrix).toBeVisible();
  const diagonal = texts(matrix.css('td.right')).reduce((sum, cell) => sum + Number(cell), 0);
  expect(before.join()).toContain(`${diagonal} / 360`);

  // A cell opens the images that it counts.
  const [cell = ''] = texts(matrix.css('td:not(.right) button'));
  await matrix.css('td:not(.right) button').first().click();
  await expect
    .element(page.css('.images').getByRole('img', { name: /^Handwritten/ }))
    .toHaveLength(Number(cell));

  await page.getByRole('button', { name: 'Repeat exactly' }).click();
  await expect.element(heading(app)).toHaveTextContent('Training');
  await new TrainingLesson(app).finished();
  await openRuns(app);
  await hasRows(app, 2);
  await page.getByRole('button', { name: /^Open/ }).first().click();
  await expect.element(page.css('dl')).toBeVisible();
  expect(outcome()).toEqual(before);

  await page.getByRole('button', { name: 'Change settings' }).click();
  const lesson = new TrainingLesson(app);
  await expect.element(lesson.field('Learning rate')).toHaveValue('0.05');
  await expect.element(lesson.field('Epochs')).toHaveValue('5');
  // The form is in view and has the focus; the curves beside it are the run's own.
  await expect.element(page.getByRole('form', { name: 'Hyperparameters' })).toHaveFocus();
  await expect.element(lesson.controls).toHaveTextContent('after epoch 5');
});

test('runs are compared in one chart whose legend says only what differs', async ({ app }) => {
  const { page } = app;
  for (const rate of ['0.01', '0.1', '0.3']) {
    await trainWith(app, { 'Learning rate': rate, Epochs: '3' });
  }
  await openRuns(app);
  await hasRows(app, 3);
  const compare = page.getByRole('button', { name: 'Compare' });
  await expect.element(compare).toBeDisabled();
  const boxes = page.getByRole('checkbox', { name: /^Choose/ });
  for (const number of [0, 1, 2]) await boxes.nth(number).click();
  await compare.click();
  await expect.element(heading(app)).toHaveTextContent(/^3 runs compared$/);
  const legend = () =>
    texts(page.css('figcaption li')).map((text) => /^learning rate 0\.\d+/.exec(text)?.[0]);
  await expect
    .poll(legend)
    .toEqual(['learning rate 0.3', 'learning rate 0.1', 'learning rate 0.01']);
  await page.getByText('accuracy', { exact: true }).click();
  await expect.element(page.css('figcaption h3')).toHaveTextContent(/^accuracy$/);
});

test('a curve of 200,000 steps is looked into down to single steps, by keyboard as well', async ({
  open,
  profile,
}) => {
  const record = trainedRecord(digits, { id: 'long', config: { ...presets.article, epochs: 1 } });
  const steps = 200_000;
  const epochs = 1000;
  const config = { ...record.head.config, batchSize: 8, epochs };
  const fill = (length: number) => Float64Array.from({ length }, (_, i) => 1 / (1 + i));
  const batchLosses = Float32Array.from({ length: steps }, (_, i) => 1 + Math.sin(i / 900));
  batchLosses[123_455] = 9;
  await keepRun(profile, {
    ...record,
    head: { ...record.head, config, steps, stepsPerEpoch: 200, trainRows: 1600 },
    curves: {
      batchLosses,
      trainLosses: fill(epochs),
      valLosses: fill(epochs),
      valCorrect: new Uint32Array(epochs).fill(300),
    },
  });
  const { page } = await open({ lesson: 'runs' });
  await page.getByRole('button', { name: /^Open/ }).click();
  const chart = page.getByRole('group', { name: /^Loss of each mini-batch/ });
  const shown = () => texts(chart.css('.value')).join();
  await focus(chart);
  await userEvent.keyboard('++++++++');
  await expect.poll(shown).toMatch(/^99,61\d to 100,39\d$/);
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(shown).toMatch(/^100,00\d to 100,78\d$/);
  await userEvent.keyboard('0');
  await expect.poll(shown).toBe('');

  // Dragging across the middle half shows about that half.
  const canvas = chart.css('canvas');
  const { width } = canvas.element().getBoundingClientRect();
  await userEvent.dragAndDrop(canvas, canvas, {
    sourcePosition: { x: width * 0.5, y: 80 },
    targetPosition: { x: width * 0.75, y: 80 },
  });
  await expect.poll(shown).toMatch(/^9\d,\d{3} to 1[45]\d,\d{3}$/);
});
