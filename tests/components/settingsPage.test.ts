// The settings page, and everything carried to another computer and back.

import type { OpenApp } from './app/openApp.ts';
import { expect, newProfile, test } from './app/test.ts';
import { TrainingLesson } from './trainingLesson.ts';

async function openSettings({ page }: OpenApp): Promise<void> {
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(/^Settings$/);
}

async function trainShort(app: OpenApp, seed: string): Promise<void> {
  const lesson = new TrainingLesson(app);
  await lesson.field('Epochs').fill('2');
  await lesson.field('Weight seed').fill(seed);
  await lesson.train.click();
  await lesson.finished();
}

async function writeNote({ page }: OpenApp, text: string): Promise<void> {
  await page.getByText('Bookmarks and notes').click();
  await page.getByLabelText('Your note on this lesson').fill(text);
}

test('text size and motion take effect at once and are there at the next start', async ({
  app,
  open,
}) => {
  await openSettings(app);
  const root = app.window.document.documentElement;
  const size = () => app.window.getComputedStyle(root).fontSize;
  expect(size()).toBe('16px');
  await app.page.getByText('Largest', { exact: true }).click();
  await expect.poll(size).toBe('20px');
  await app.page.getByText('Reduced', { exact: true }).click();
  await expect.poll(() => root.dataset.motion).toBe('reduced');
  app.close();

  const next = await open();
  const { dataset } = next.window.document.documentElement;
  expect(dataset).toMatchObject({ textSize: 'largest', motion: 'reduced' });
  await expect
    .element(next.page.getByRole('heading', { level: 1 }))
    .toHaveTextContent(/^Settings$/);
});

test('everything goes into one file and from it into another computer’s app, and back out', async ({
  app: one,
  open,
}) => {
  await writeNote(one, 'from the first computer');
  await trainShort(one, '5');
  await openSettings(one);
  await expect.element(one.page.getByText(/^1 run takes/)).toBeVisible();
  await one.page.getByRole('button', { name: 'Save everything as a file' }).click();
  await expect.element(one.page.getByText(/^Saved as .*\.zip\.$/)).toBeVisible();
  const [file] = one.desktop.savedFiles;
  const bytes = file?.bytes.slice() ?? new Uint8Array();
  one.close();

  const other = await open({ lesson: '07-training' }, newProfile());
  const { page, desktop } = other;
  await writeNote(other, 'from the second');
  await trainShort(other, '6');
  await openSettings(other);
  desktop.fileToOpen = { kind: 'opened', name: 'all.zip', bytes };
  await page.getByRole('button', { name: 'Import a file…' }).click();
  await expect.element(page.getByText('What all.zip would change')).toBeVisible();
  await expect.element(page.getByText('Runs: 1 new, 0 changed, 0 the same.')).toBeVisible();
  await expect.element(page.getByText(/Progress: .*notes on 1 lesson/)).toBeVisible();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect.element(page.getByText('Imported.')).toBeVisible();
  await expect.element(page.getByText(/^2 runs take/)).toBeVisible();
  await page.getByRole('button', { name: /^7/ }).click();
  const note = page.getByLabelText('Your note on this lesson');
  await expect.element(note).toHaveValue('from the second\n\nfrom the first computer');

  await openSettings(other);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.element(page.getByText('Undone:')).toBeVisible();
  await expect.element(page.getByText(/^1 run takes/)).toBeVisible();
  await page.getByRole('button', { name: /^7/ }).click();
  await expect.element(note).toHaveValue('from the second');

  await openSettings(other);
  const nothing = new TextEncoder().encode('PK and nothing else');
  desktop.fileToOpen = { kind: 'opened', name: 'bad.zip', bytes: nothing };
  await page.getByRole('button', { name: 'Import a file…' }).click();
  await expect
    .element(page.getByText(/^bad.zip: it is not a file of Backprop Lab .* Nothing was changed.$/))
    .toBeVisible();
});

test('old runs are tidied up, never starred ones, and brought back', async ({ app }) => {
  const { page } = app;
  await trainShort(app, '1');
  await trainShort(app, '2');
  await page.getByRole('button', { name: 'Runs', exact: true }).click();
  await page
    .getByRole('button', { name: /^Star The article/ })
    .first()
    .click();
  await openSettings(app);
  await expect.element(page.getByText('No unstarred run is that old.')).toBeVisible();
  const days = page.getByLabelText('Delete runs older than');
  await days.fill('ten');
  await expect
    .element(page.getByText('Enter a whole number of days from 0 to 3,650.'))
    .toBeVisible();
  await days.fill('0');
  await page.getByRole('button', { name: 'Delete one run' }).click();
  await expect.element(page.getByText(/^1 run takes/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.element(page.getByText(/^2 runs take/)).toBeVisible();
});
