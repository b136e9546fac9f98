// The settings page, and everything carried to another computer and back.

import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, readTraining, test, type RunningApp } from './app.ts';
import { TrainingLesson } from './trainingLesson.ts';

async function openSettings({ page }: RunningApp) {
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
}

async function trainShort(page: RunningApp['page'], seed: string) {
  const lesson = new TrainingLesson(page);
  await lesson.field('Epochs').fill('2');
  await lesson.field('Weight seed').fill(seed);
  await lesson.train.click();
  await lesson.finished();
}

/** Answers the questions where to save and what to open with this file. */
async function useFile({ electron }: RunningApp, file: string) {
  await electron.evaluate(({ dialog }, filePath) => {
    Object.assign(dialog, {
      showSaveDialog: () => Promise.resolve({ canceled: false, filePath }),
      showOpenDialog: () => Promise.resolve({ canceled: false, filePaths: [filePath] }),
    });
  }, file);
}

test('text size and motion take effect at once and are there at the next start', async ({
  launch,
}) => {
  const first = await launch();
  await first.page.getByText('English', { exact: true }).click();
  await openSettings(first);
  const size = () => first.page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  expect(await size()).toBe('16px');
  await first.page.getByText('Largest', { exact: true }).click();
  expect(await size()).toBe('20px');
  await first.page.getByText('Reduced', { exact: true }).click();
  await first.electron.close();

  const { page } = await launch();
  await expect(page.locator('html')).toHaveAttribute('data-text-size', 'largest');
  await expect(page.locator('html')).toHaveAttribute('data-motion', 'reduced');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
});

test('everything goes into one file and from it into another computer’s app, and back out', async ({
  launch,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'backprop-lab-transfer-'));
  const file = join(folder, 'all.zip');
  const one = await launch();
  await readTraining(one);
  await one.page.getByText('Bookmarks and notes').click();
  await one.page.getByLabel('Your note on this lesson').fill('from the first computer');
  await trainShort(one.page, '5');
  await openSettings(one);
  await useFile(one, file);
  await one.page.getByRole('button', { name: 'Save everything as a file' }).click();
  await expect(one.page.getByText(`Saved as ${file}.`)).toBeVisible();
  await one.electron.close();

  const other = await launch(join(folder, 'other'));
  const { page } = other;
  await readTraining(other);
  await page.getByText('Bookmarks and notes').click();
  await page.getByLabel('Your note on this lesson').fill('from the second');
  await trainShort(page, '6');
  await openSettings(other);
  await useFile(other, file);
  await page.getByRole('button', { name: 'Open a file' }).click();
  await expect(page.getByText('What all.zip would change')).toBeVisible();
  await expect(page.getByText('Runs: 1 new, 0 changed, 0 the same.')).toBeVisible();
  await expect(page.getByText(/Progress: .*notes on 1 lesson/)).toBeVisible();
  await page.getByRole('button', { name: 'Take it in' }).click();
  await expect(page.getByText('Taken in.')).toBeVisible();
  await expect(page.getByText(/^2 runs take/)).toBeVisible();
  await page.getByRole('button', { name: /^7/ }).click();
  const note = page.getByLabel('Your note on this lesson');
  await expect(note).toHaveValue('from the second\n\nfrom the first computer');

  await openSettings(other);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Taken back')).toBeVisible();
  await expect(page.getByText(/^1 run takes/)).toBeVisible();
  await page.getByRole('button', { name: /^7/ }).click();
  await expect(note).toHaveValue('from the second');

  await openSettings(other);
  const bad = join(folder, 'bad.zip');
  await writeFile(bad, 'PK and nothing else');
  await useFile(other, bad);
  await page.getByRole('button', { name: 'Open a file' }).click();
  await expect(
    page.getByText(/^bad.zip: it is not a file of Backprop Lab .* Nothing was changed.$/),
  ).toBeVisible();
  await other.electron.close();
  await rm(folder, { recursive: true });
});

test('old runs are tidied up, never starred ones, and brought back', async ({ app }) => {
  const { page } = app;
  await trainShort(page, '1');
  await trainShort(page, '2');
  await page.getByRole('button', { name: 'Runs', exact: true }).click();
  await page
    .getByRole('button', { name: /^Star The article/ })
    .first()
    .click();
  await openSettings(app);
  await expect(page.getByText('No unstarred run is that old.')).toBeVisible();
  const days = page.getByLabel('Delete runs older than');
  await days.fill('ten');
  await expect(page.getByText('Enter a whole number of days from 0 to 3,650.')).toBeVisible();
  await days.fill('0');
  await page.getByRole('button', { name: 'Delete one run' }).click();
  await expect(page.getByText(/^1 run takes/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText(/^2 runs take/)).toBeVisible();
});

test('starting over asks, keeps a backup, and the backup is brought back', async ({
  app,
  userData,
}) => {
  const { page } = app;
  await trainShort(page, '1');
  await openSettings(app);
  await page.getByRole('button', { name: 'Start over …' }).click();
  await expect(page.getByRole('button', { name: 'No, keep everything' })).toBeFocused();
  await page.getByRole('button', { name: 'No, keep everything' }).click();
  await expect(page.getByText(/^1 run takes/)).toBeVisible();

  await page.getByRole('button', { name: 'Start over …' }).click();
  await page.getByRole('button', { name: 'Yes, start over' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/What an MLP is/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await openSettings(app);
  await expect(page.getByText('No run is kept yet.')).toBeVisible();
  expect((await readdir(userData)).filter((name) => name.startsWith('backup-'))).toHaveLength(1);

  await page.getByRole('button', { name: 'Bring it back' }).click();
  await expect(page.getByText(/^1 run takes/)).toBeVisible();
  await page.getByRole('button', { name: /^7/ }).click();
  await expect(new TrainingLesson(page).field('Epochs')).toHaveValue('2');
});
