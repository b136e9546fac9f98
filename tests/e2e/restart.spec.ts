// What the real window keeps over a restart, on disk: what was chosen, typed, read, placed and trained, up to the last letter.

import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Desktop } from '../../electron/preload/index.ts';
import { expect, readTraining, test, type RunningApp } from './app.ts';
import { TrainingLesson } from './trainingLesson.ts';

const BOUNDS = { x: 30, y: 20, width: 1210, height: 790 };
const dark = () => matchMedia('(prefers-color-scheme: dark)').matches;
const heading = ({ page }: RunningApp) => page.getByRole('heading', { level: 1 });

async function openRun(app: RunningApp): Promise<void> {
  await app.page.getByRole('button', { name: 'Runs', exact: true }).click();
  await expect(heading(app)).toHaveText('Runs');
  await app.page.getByRole('button', { name: /^Open/ }).click();
}

/** Everything that the next start is to show. The window is closed before it could be saved at leisure. */
async function useFor({ page, electron }: RunningApp): Promise<string> {
  const lesson = new TrainingLesson(page);
  await page.getByText('Dark', { exact: true }).click();
  await page.waitForFunction(dark);
  await page.getByText('Bookmarks and notes').click();
  await page.getByRole('button', { name: /^Bookmark “Try it”/ }).click();
  await page.getByLabel('Your note on this lesson').fill('Try rate 0.3 again');
  await lesson.field('Learning rate').fill('0.05');
  await lesson.field('Epochs').fill('2');
  await lesson.train.click();
  await lesson.finished();
  const result = await page.locator('.result').innerText();
  await lesson.openTable();
  await electron.evaluate(({ BrowserWindow }, bounds) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(bounds);
  }, BOUNDS);
  // The size is the window's own once its page has it, too.
  await expect.poll(() => page.evaluate(() => window.outerWidth)).toBe(BOUNDS.width);
  await page.getByRole('button', { name: 'Fold the list of lessons' }).click();
  await page.locator('#content').evaluate((content) => {
    content.scrollTop = 900;
  });
  const keptPlace = () =>
    page.evaluate(async () => {
      const { desktop } = window as unknown as { desktop: Desktop };
      return (await desktop.readSettings()).session.scrollTop;
    });
  await expect.poll(keptPlace).toBe(900);
  return result;
}

async function isAsBefore(app: RunningApp, result: string): Promise<void> {
  const { page, electron } = app;
  await expect(heading(app)).toHaveText(/Training/);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('rowheader', { name: '1', exact: true })).toBeAttached();
  const scrolled = () => page.locator('#content').evaluate((content) => content.scrollTop);
  await expect.poll(scrolled).toBe(900);
  expect(
    await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds()),
  ).toMatchObject({ width: BOUNDS.width, height: BOUNDS.height });
  expect(await page.evaluate(dark)).toBe(true);
  await page.getByRole('button', { name: 'Show the list of lessons' }).click();
  await expect(page.getByText('Bookmarks: 1')).toBeVisible();
  await expect(page.getByLabel('Your note on this lesson')).toHaveValue('Try rate 0.3 again');
  await expect(new TrainingLesson(page).field('Learning rate')).toHaveValue('0.05');
  await expect.poll(() => page.locator('.result').innerText()).toBe(result);
}

test('what was chosen, typed, read, placed and trained is there at the next start', async ({
  launch,
  userData,
}) => {
  const file = join(userData, 'settings.json');

  const result = await test.step('the tour comes at the first start of all', async () => {
    await rm(file);
    const first = await launch();
    const tour = first.page.getByRole('dialog');
    await expect(tour).toBeFocused();
    await first.page.keyboard.press('Escape');
    await expect(tour).toHaveCount(0);
    await readTraining(first);
    const shown = await useFor(first);
    await first.close();
    return shown;
  });

  await test.step('all is as it was, and the tour does not come again', async () => {
    const second = await launch();
    await isAsBefore(second, result);
    await openRun(second);
    await second.page.getByLabel('Note').fill('the very last word');
    await second.close();
  });

  await test.step('the last letters are kept when the window is closed at once', async () => {
    const third = await launch();
    await openRun(third);
    await expect(third.page.getByLabel('Note')).toHaveValue('the very last word');
    await third.close();
  });

  await test.step('settings that cannot be read are set aside', async () => {
    await writeFile(file, '{"settings": {"version": 1, "langua');
    const { page } = await launch();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const aside = (await readdir(userData)).find((name) => name.startsWith('settings.unreadable-'));
    expect(aside).toBeDefined();
    expect(await readFile(join(userData, aside ?? ''), 'utf8')).toContain('langua');
  });
});
