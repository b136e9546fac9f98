// The race's page: what it is given, what it shows as it goes, who leads, what goes back to the lab; axe in both languages and themes.

import { page as screen, userEvent } from 'vitest/browser';

import { press, texts } from './app/actions.ts';
import { problemsInBothLooks } from './app/axe.ts';
import type { OpenApp } from './app/openApp.ts';
import { expect, test } from './app/test.ts';
import { TrainingLesson } from './trainingLesson.ts';

const UNDO = '{Control>}z{/Control}';
/** Of a row of the table. */
const CELLS = 7;

class RacePage {
  constructor(private readonly app: OpenApp) {}

  get form() {
    return this.app.page.getByRole('form', { name: /^(What differs|変えるもの)$/ });
  }

  get start() {
    return this.form.getByRole('button', { name: /the race$|it again$|始める$/ });
  }

  get table() {
    return this.app.page.getByRole('table', { name: /^Runs by|ごとの結果$/ });
  }

  value(number: number) {
    return this.form.getByLabelText(`Value of run ${number}`);
  }

  async vary(field: string, ...values: string[]): Promise<void> {
    await this.form.getByLabelText('Hyperparameter').selectOptions(field);
    for (const [i, value] of values.entries()) await this.value(i + 1).fill(value);
  }

  async run(): Promise<void> {
    await this.start.click();
    await expect.element(this.app.page.getByText('100.0% done', { exact: false })).toBeVisible();
  }

  /** The texts of each row's cells: value, epoch, losses, accuracy, what it leads at. */
  rows(): string[][] {
    const cells = texts(this.table.css('tbody tr > *'));
    return Array.from({ length: cells.length / CELLS }, (_, row) =>
      cells.slice(row * CELLS, (row + 1) * CELLS),
    );
  }
}

/** The lab's form with a short run, and from there to the race. */
async function fromLab(app: OpenApp, fields: Readonly<Record<string, string>> = {}) {
  const { page } = app;
  const lesson = new TrainingLesson(app);
  for (const [field, text] of Object.entries({ Epochs: '3', ...fields })) {
    await lesson.field(field).fill(text);
  }
  await page.getByRole('button', { name: 'Race with these settings' }).click();
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Race');
  return new RacePage(app);
}

test('three learning rates in one click: curves together, and a table of who leads', async ({
  open,
}) => {
  const app = await open({ lesson: 'lab' });
  const { page, desktop } = app;
  const race = await fromLab(app);
  for (const [i, rate] of ['0.003', '0.03', '0.3'].entries()) {
    await expect.element(race.value(i + 1)).toHaveValue(rate);
  }
  await race.run();
  const losses = race.rows().map((row) => Number(row[3]));
  expect(losses).toHaveLength(3);
  expect(losses).toEqual(losses.toSorted((a, b) => b - a));
  expect(race.rows().map((row) => row[5])).toEqual([
    '',
    '',
    'training loss, validation loss, correct predictions',
  ]);
  await expect
    .element(page.getByText('Leading at validation loss: Learning rate 0.3.').first())
    .toBeVisible();
  for (const chart of ['Validation loss', 'Validation accuracy']) {
    const name = new RegExp(`^Line chart, ${chart}\\. Last values: 0\\.003 .*, 0\\.03 .*, 0\\.3 `);
    await expect.element(page.getByRole('img', { name })).toBeVisible();
  }

  await page.getByRole('button', { name: 'Save the curves as CSV' }).click();
  await expect.element(page.getByText('race-learningRate.csv')).toBeVisible();
  const csv = new TextDecoder().decode(desktop.savedFiles[0]?.bytes).trim().split('\r\n');
  expect(csv).toHaveLength(10);
  expect(csv[0]).toBe('run,learningRate,epoch,train_loss,val_loss,val_correct,val_rows');
  const last = csv[9]?.split(',') ?? [];
  expect(last.slice(0, 3)).toEqual(['3', '0.3', '3']);
  expect(Number(last[4]).toFixed(4)).toBe(race.rows()[2]?.[3]);

  await page.getByRole('button', { name: 'Take to the lab: Learning rate 0.3' }).click();
  const lesson = new TrainingLesson(app);
  await expect.element(lesson.field('Learning rate')).toHaveValue('0.3');
  await expect.element(lesson.field('Epochs')).toHaveValue('3');
});

test('each run has the numbers that it has alone in the lab', async ({ open }) => {
  const app = await open({ lesson: 'lab' });
  const { page } = app;
  const race = await fromLab(app);
  await race.run();
  const [, , , valLoss = '', share = ''] = race.rows()[1] ?? [];
  await page.getByRole('button', { name: 'Lab', exact: true }).click();
  const lesson = new TrainingLesson(app);
  await lesson.train.click();
  await lesson.finished();
  await page.getByRole('button', { name: 'Runs', exact: true }).click();
  const kept = page.getByRole('row', { name: /epochs 3/ }).first();
  await expect.element(kept).toHaveTextContent(valLoss);
  await expect.element(kept).toHaveTextContent(share);
});

test('over seeds the median is drawn with a band', async ({ open }) => {
  const app = await open({ lesson: 'lab' });
  const { page } = app;
  const race = await fromLab(app);
  await race.vary('torchSeed');
  await expect.element(race.value(6)).toHaveValue('5');
  await race.run();
  const losses = race.rows().map((row) => row[3] ?? '');
  const sorted = losses.toSorted();
  const band = page.getByText(/^Validation loss after the last epoch: median/).first();
  await expect.element(band).toHaveTextContent(`from ${sorted[0]} to ${sorted[5]}.`);
  const chart = page.getByRole('img', {
    name: new RegExp(`Last values: Smallest ${sorted[0]}, Median [\\d.]+, Largest ${sorted[5]}`),
  });
  await expect.element(chart).toBeVisible();
});

test('what cannot race is said in a sentence', async ({ open }) => {
  const app = await open({ lesson: 'lab' });
  const { page } = app;
  const race = await fromLab(app);
  await race.vary('learningRate', '0.1', '0.10', 'fast');
  await expect.element(race.form).toHaveTextContent('Enter a number.');
  await expect.element(race.form).toHaveTextContent('Runs 1 and 2 have the same value');
  await expect.element(race.start).toBeDisabled();
  await race.vary('batchSize', '15', '30', '1438');
  await expect.element(race.form).toHaveTextContent('Only 1,437 rows are left for training');
  for (const number of [3, 2]) {
    await race.form.getByRole('button', { name: `Leave out run ${number}` }).click();
  }
  await expect.element(race.form).toHaveTextContent('A race needs two runs at least.');
  await race.vary('data');
  await race.form.getByLabelText('Value of run 2').selectOptions('sine');
  await expect
    .element(race.form)
    .toHaveTextContent('With this value Task does not fit: Choose one of the offered values.');
  await page.getByRole('button', { name: 'Change them in the lab' }).click();
  await new TrainingLesson(app).field('Epochs').fill('none');
  await page.getByRole('button', { name: 'Race', exact: true }).click();
  await expect
    .element(page.getByText('Something in the lab’s form is not right yet.', { exact: false }))
    .toBeVisible();
  await expect.element(race.start).toBeDisabled();
});

test('a race in which every loss diverges ends in a sentence', async ({ open }) => {
  const app = await open({ lesson: 'lab' });
  const race = await fromLab(app, { 'Hidden neurons': '30, 30, 30, 30' });
  await race.vary('learningRate', '10', '15', '20');
  await race.run();
  for (const row of race.rows()) expect(row[5]).toMatch(/^diverged in epoch \d$/);
  await expect
    .element(app.page.getByText('The losses of all runs have diverged.', { exact: false }).first())
    .toBeVisible();
});

test('what is chosen and typed is undone, and there after a restart', async ({ open }) => {
  const app = await open({ lesson: 'lab' });
  const race = await fromLab(app);
  await race.value(2).fill('0.05');
  await race.vary('batchSize');
  await expect.element(race.value(3)).toHaveValue('60');
  await race.form.getByRole('button', { name: 'Another run' }).click();
  await race.value(4).fill('90');
  await press(race.value(4), UNDO);
  await expect.element(race.value(4)).toHaveValue('');
  await userEvent.keyboard(UNDO);
  await expect.element(race.value(4)).not.toBeInTheDocument();
  await press(race.value(1), UNDO);
  await expect.element(race.value(2)).toHaveValue('0.05');
  await race.form.getByRole('button', { name: 'Leave out run 1' }).click();

  app.close();
  const again = new RacePage(await open({ lesson: 'race' }));
  await expect.element(again.value(1)).toHaveValue('0.05');
  await expect.element(again.value(2)).toHaveValue('0.3');
  await expect.element(again.value(3)).not.toBeInTheDocument();
});

test('a race is cancelled, and what it has come to stays', async ({ open }) => {
  const app = await open({ lesson: 'lab' });
  const { page } = app;
  const race = await fromLab(app, { Epochs: '1000', 'Hidden neurons': '64' });
  await race.start.click();
  await expect.poll(() => race.rows().every((row) => !row.includes('–'))).toBe(true);
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect.element(page.getByText('The race was cancelled.', { exact: false })).toBeVisible();
  const rows = race.rows();
  await page.getByRole('button', { name: 'Glossary' }).click();
  await page.getByRole('button', { name: 'Race', exact: true }).click();
  expect(race.rows()).toEqual(rows);
});

for (const language of ['en', 'ja'] as const) {
  test(`axe and nothing cut off, ${language}`, async ({ open }) => {
    const app = await open({
      lesson: 'race',
      language,
      forms: { lab: { epochs: '2', hiddenSizes: '8' } },
    });
    const race = new RacePage(app);
    await expect.element(race.form).toBeVisible();
    expect(await problemsInBothLooks(app)).toEqual([]);
    await race.start.click();
    await expect.element(app.page.getByText(/100\.0%( done| 完了)/)).toBeVisible();
    expect(await problemsInBothLooks(app)).toEqual([]);
    await screen.viewport(1000, 700);
    expect(await problemsInBothLooks(app)).toEqual([]);
  });
}
