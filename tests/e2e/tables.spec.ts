// A table of one's own in the real window: read from the disk, kept in the folder of runs by its hash, there at the next start, and missed when it is gone.

import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test, type RunningApp } from './app.ts';
import { TrainingLesson } from './trainingLesson.ts';

/** Shift_JIS, semicolons, decimal commas, gaps. */
const FILE = join(import.meta.dirname, '../golden/tables/fruit.csv');

async function openLab({ page }: RunningApp): Promise<TrainingLesson> {
  await page.getByRole('button', { name: 'Lab', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lab');
  return new TrainingLesson(page);
}

async function openRun({ page }: RunningApp): Promise<void> {
  await page.getByRole('button', { name: 'Runs', exact: true }).click();
  await page.getByRole('button', { name: /^Open/ }).click();
}

test('a table is kept with the run, and missed when its file is gone', async ({
  launch,
  userData,
}) => {
  const first = await launch();
  const { page } = first;
  const lesson = await openLab(first);
  await page.locator('input[type="file"]').setInputFiles(FILE);
  const panel = page.getByRole('region', { name: 'Table: fruit.csv' });
  await expect(panel).toContainText('90 rows, 5 columns');
  await expect(panel).toContainText('3 classes (ぶどう, みかん, りんご)');
  await panel.getByText('fill with the mean').click();
  await expect(panel).toContainText('of 88 rows');
  await panel.getByRole('button', { name: 'Use this table' }).click();
  await expect(panel).toHaveCount(0);
  await lesson.field('Epochs').fill('3');
  await lesson.train.click();
  await lesson.finished();
  await first.close();

  const runs = join(userData, 'runs');
  const [table = ''] = (await readdir(runs)).filter((name) => name.startsWith('table-'));
  expect(table).toMatch(/^table-[0-9a-f]{64}\.csv$/);

  const second = await launch();
  await openRun(second);
  await expect(second.page.getByRole('columnheader', { name: 'みかん' })).toBeVisible();
  await second.close();

  await rm(join(runs, table));
  const third = await launch();
  const again = await openLab(third);
  await expect(again.field('Data')).toHaveValue('table');
  await again.train.click();
  await expect(again.controls).toContainText('The table fruit.csv is no longer kept here.');
  await openRun(third);
  await expect(third.page.getByText('The table fruit.csv is no longer kept here.')).toBeVisible();
});
