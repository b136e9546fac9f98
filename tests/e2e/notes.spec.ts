// Bookmarks, notes, own presets, folded parts and the window's place: as they were at the next start.

import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import type { Desktop } from '../../electron/preload/index.ts';
import { expect, readTraining, test } from './app.ts';
import { TrainingLesson } from './trainingLesson.ts';

test('bookmarks and a note stay with their lesson, in either language', async ({ launch }) => {
  const first = await launch();
  await readTraining(first);
  await first.page.getByText('Bookmarks and notes').click();
  const section = first.page.getByRole('button', { name: /^Bookmark “Try it”/ });
  await section.click();
  await first.page.getByLabel('Your note on this lesson').fill('Try rate 0.3 again');
  await first.close();

  const { page } = await launch();
  await expect(page.getByText('Bookmarks: 1')).toBeVisible();
  await expect(page.getByLabel('Your note on this lesson')).toHaveValue('Try rate 0.3 again');
  await page.getByRole('button', { name: 'Try it', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Try it' })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Try it' })).toBeInViewport();
  await page.getByText('日本語', { exact: true }).click();
  await expect(
    page.getByRole('button', { name: '「やってみよう」のしおりを外す' }),
  ).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: /^8/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/回帰/);
  await expect(page.getByText(/^しおり:/)).toBeHidden();
});

test('own values are kept under a name, chosen, deleted and had back', async ({ launch }) => {
  const first = await launch();
  await readTraining(first);
  const lesson = new TrainingLesson(first.page);
  await lesson.field('Learning rate').fill('0.2');
  await first.page.getByRole('button', { name: 'Keep these values under a name' }).click();
  await first.page.getByLabel('Name', { exact: true }).fill('fast');
  await first.page.keyboard.press('Enter');
  await first.page.getByRole('button', { name: 'Back to the article’s values' }).click();
  await expect(lesson.field('Learning rate')).toHaveValue('0.03');
  await first.close();

  const { page } = await launch();
  const again = new TrainingLesson(page);
  const choice = page.getByLabel('Program');
  await choice.selectOption('fast');
  await expect(again.field('Learning rate')).toHaveValue('0.2');
  await page.getByRole('button', { name: 'Delete “fast”' }).click();
  await expect(choice.locator('option', { hasText: 'fast' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(choice.locator('option', { hasText: 'fast' })).toHaveCount(1);
});

test(
  'what was unfolded, how far one had read, and the window’s size are kept',
  { tag: '@electron' },
  async ({ launch }) => {
    const first = await launch();
    await readTraining(first);
    await new TrainingLesson(first.page).openTable();
    await first.electron.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 30, y: 20, width: 1210, height: 790 });
    });
    await first.page.locator('#content').evaluate((content) => {
      content.scrollTop = 900;
    });
    await expect
      .poll(() =>
        first.page.evaluate(async () => {
          const { desktop } = window as unknown as { desktop: Desktop };
          return (await desktop.readSettings()).session.scrollTop;
        }),
      )
      .toBe(900);
    await first.close();

    const { page, electron } = await launch();
    await expect(page.getByText('The table fills while the network trains.')).toBeAttached();
    await expect
      .poll(() => page.locator('#content').evaluate((content) => content.scrollTop))
      .toBe(900);
    const bounds = await electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getBounds(),
    );
    expect(bounds).toMatchObject({ width: 1210, height: 790 });
  },
);

test(
  'while one scrolls nothing is written; once one has come to rest, the place and nothing else',
  { tag: '@electron' },
  async ({ launch, userData }) => {
    const { page } = await launch();
    await page.getByText('English', { exact: true }).click();
    await page.getByRole('button', { name: /^7/ }).click();
    const state = async (name: string) => {
      const { mtimeNs, ino } = await stat(join(userData, name), { bigint: true });
      return [mtimeNs, ino];
    };
    const saved = async (name: string) =>
      JSON.parse(await readFile(join(userData, name), 'utf8')) as Record<string, unknown>;
    await expect
      .poll(async () => JSON.stringify(await saved('settings.json')))
      .toMatch(/"language":"en".*"07-training":"opened"/);
    const settings = await state('settings.json');
    const session = await state('session.json');
    await page.locator('#content').evaluate(async (content) => {
      const end = performance.now() + 3000;
      while (performance.now() < end) {
        content.scrollTop += 2;
        await new Promise((done) => requestAnimationFrame(done));
      }
    });
    const top = await page.locator('#content').evaluate(({ scrollTop }) => Math.round(scrollTop));
    expect(top).toBeGreaterThan(0);
    expect(await state('session.json')).toEqual(session);
    await expect.poll(async () => (await saved('session.json')).scrollTop).toBe(top);
    expect(await state('settings.json')).toEqual(settings);
  },
);

test('a lesson shows its last run, and what was tried before, at the next start', async ({
  launch,
}) => {
  const first = await launch();
  await readTraining(first);
  const lesson = new TrainingLesson(first.page);
  const experiment = experimentOn(first.page);
  await experiment.getByRole('radio').nth(2).check();
  await experiment.getByRole('button', { name: /0\.3/ }).click();
  await lesson.finished();
  const outcome = await experiment.locator('.outcome').nth(1).innerText();
  expect(outcome).toContain('of 360');
  const result = await first.page.locator('.result').innerText();
  await first.page.getByRole('button', { name: /^8/ }).click();
  await expect(first.page.getByRole('heading', { level: 1 })).toHaveText(/Regression/);
  await lesson.train.click();
  await lesson.finished();
  const answers = await first.page.locator('aside svg circle').count();
  await first.close();

  const { page } = await launch();
  await expect(page.locator('.result')).toContainText('finished');
  await expect(page.locator('aside svg circle')).toHaveCount(answers);
  await page.getByRole('button', { name: /^7/ }).click();
  await expect.poll(() => page.locator('.result').innerText()).toBe(result);
  await expect(experimentOn(page).locator('.outcome').nth(1)).toHaveText(outcome);
  await new TrainingLesson(page).train.click();
  await new TrainingLesson(page).finished();
});

function experimentOn(page: Page) {
  return page.getByRole('form', { name: /The learning rate ten times/ });
}
