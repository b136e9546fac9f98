// The settings page in the real window: everything in one file and out of it, and a backup on disk before all is begun anew.

import { readdir, writeFile } from 'node:fs/promises';

import { expect, test, type RunningApp } from './app.ts';
import { TrainingLesson } from './trainingLesson.ts';

async function openSettings({ page }: RunningApp) {
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
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

test('everything goes into a file and comes out of it; starting over keeps a backup, which is brought back', async ({
  app,
  userData,
}, info) => {
  const { page } = app;
  const file = info.outputPath('all.zip');
  const startOver = page.getByRole('button', { name: 'Start over …' });
  const openFile = page.getByRole('button', { name: 'Import a file…' });
  const oneRun = page.getByText(/^1 run takes/);
  const noRun = page.getByText('No run is kept yet.');
  const lesson = new TrainingLesson(page);
  await lesson.field('Epochs').fill('2');
  await lesson.train.click();
  await lesson.finished();
  await openSettings(app);
  await expect(oneRun).toBeVisible();

  await test.step('everything is saved as a file', async () => {
    await useFile(app, file);
    await page.getByRole('button', { name: 'Save everything as a file' }).click();
    await expect(page.getByText(`Saved as ${file}.`)).toBeVisible();
  });

  await test.step('starting over asks, and keeps a backup', async () => {
    await startOver.click();
    const no = page.getByRole('button', { name: 'No, keep everything' });
    await expect(no).toBeFocused();
    await no.click();
    await expect(oneRun).toBeVisible();
    await startOver.click();
    await page.getByRole('button', { name: 'Yes, start over' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/What an MLP is/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await openSettings(app);
    await expect(noRun).toBeVisible();
    expect((await readdir(userData)).filter((name) => name.startsWith('backup-'))).toHaveLength(1);
  });

  await test.step('the file is looked at, taken in, and given back', async () => {
    await openFile.click();
    await expect(page.getByText('What all.zip would change')).toBeVisible();
    await expect(page.getByText('Runs: 1 new, 0 changed, 0 the same.')).toBeVisible();
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(page.getByText('Imported.')).toBeVisible();
    await expect(oneRun).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('Undone:')).toBeVisible();
    await expect(noRun).toBeVisible();
  });

  await test.step('a file that is none is told of', async () => {
    const bad = info.outputPath('bad.zip');
    await writeFile(bad, 'PK and nothing else');
    await useFile(app, bad);
    await openFile.click();
    await expect(
      page.getByText(/^bad.zip: it is not a file of Backprop Lab .* Nothing was changed.$/),
    ).toBeVisible();
  });

  await test.step('the backup is brought back', async () => {
    await page.getByRole('button', { name: 'Restore' }).click();
    await expect(oneRun).toBeVisible();
    await page.getByRole('button', { name: /^7/ }).click();
    await expect(new TrainingLesson(page).field('Epochs')).toHaveValue('2');
  });
});
