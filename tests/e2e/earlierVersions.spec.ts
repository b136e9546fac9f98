// What earlier versions of the app wrote, opened by this one: settings of versions 1 and 2, and an archive of 0.1.0.

import { copyFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, readTraining, test, type RunningApp } from './app.ts';
import { TrainingLesson } from './trainingLesson.ts';

const golden = (name: string) => join(import.meta.dirname, '../golden/settings', name);

/** What both versions had in use. */
async function expectRestored({ page, electron }: RunningApp) {
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Training/);
  await expect(page.getByText('1 of 8 checks of this lesson')).toBeVisible();
  const lesson = new TrainingLesson(page);
  await expect(lesson.field('Learning rate')).toHaveValue('0.05');
  await expect(lesson.field('Hidden neurons')).toHaveValue('4');
  await expect(page.getByRole('button', { name: 'Show the list of lessons' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Messages' })).toHaveText('');
  const found = await electron.evaluate(({ BrowserWindow, nativeTheme }) => ({
    bounds: BrowserWindow.getAllWindows()[0]?.getBounds(),
    theme: nativeTheme.themeSource,
  }));
  expect(found).toMatchObject({ bounds: { width: 1210, height: 790 }, theme: 'dark' });
}

for (const version of [1, 2]) {
  test(`settings of version ${version} keep everything, and a copy of them stays`, async ({
    launch,
    userData,
  }) => {
    const earlier = golden(`version-${version}.json`);
    await copyFile(earlier, join(userData, 'settings.json'));
    const first = await launch();
    if (version === 1) {
      // It knew no tour.
      await first.page.getByRole('button', { name: 'Skip' }).click();
    }
    await expectRestored(first);
    await first.close();

    const app = await launch();
    const { page } = app;
    await expectRestored(app);
    const copies = (await readdir(userData)).filter((name) => name.includes('.version-'));
    expect(copies).toHaveLength(1);
    expect(await readFile(join(userData, copies[0] ?? ''))).toEqual(await readFile(earlier));
    if (version === 1) return;
    await expect(page.locator('html')).toHaveAttribute('data-text-size', 'large');
    await expect(page.locator('html')).toHaveAttribute('data-motion', 'reduced');
    await expect(page.getByText('Bookmarks: 1')).toBeVisible();
    await expect(page.getByLabel('Your note on this lesson')).toHaveValue(
      '学習率 0.3 をもう一度\nTry “rate” 0.3 again – \\ and "quotes"',
    );
    await expect(page.getByText('The table fills while the network trains.')).toBeAttached();
    await page.getByLabel('Program').selectOption('速い学習');
    await expect(new TrainingLesson(page).field('Learning rate')).toHaveValue('0.2');
  });
}

test('an archive of 0.1.0 is taken in with its run and everything that was learned', async ({
  launch,
}) => {
  const app = await launch();
  const { page, electron } = app;
  await readTraining(app);
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await electron.evaluate(({ dialog }, file) => {
    Object.assign(dialog, {
      showOpenDialog: () => Promise.resolve({ canceled: false, filePaths: [file] }),
    });
  }, golden('archive-0.1.0.zip'));
  await page.getByRole('button', { name: 'Import a file…' }).click();
  await expect(page.getByText('Runs: 1 new, 0 changed, 0 the same.')).toBeVisible();
  await expect(page.getByText(/Progress: .*notes on 2 lessons/)).toBeVisible();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText(/^1 run takes/)).toBeVisible();
  // Language, theme and text size are this computer's own.
  await expect(page.locator('html')).toHaveAttribute('data-text-size', 'normal');
  await page.getByRole('button', { name: /^7/ }).click();
  await expect(page.getByText('1 of 8 checks of this lesson')).toBeVisible();
  await page.getByText('Bookmarks and notes').click();
  await expect(page.getByLabel('Your note on this lesson')).toHaveValue(/学習率 0.3 をもう一度/);
  await page.getByLabel('Program').selectOption('速い学習');
  await expect(new TrainingLesson(page).field('Learning rate')).toHaveValue('0.2');
});
