// The shell around the lessons: language, list of lessons, what is remembered, and small windows.

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, readTraining, resize, test } from './app.ts';
import { TrainingLesson } from './trainingLesson.ts';

test('the language changes everywhere at once and keeps what was typed and trained', async ({
  app: { page },
}) => {
  const lesson = new TrainingLesson(page);
  await lesson.field('Epochs').fill('2');
  await lesson.train.click();
  await lesson.finished();

  await page.getByText('日本語', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/学習/);
  await expect(page.getByText('360 枚中')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'エポック数' })).toHaveValue('2');
  await expect(page).toHaveTitle(/学習/);
});

test('language, values, folded list and lesson are as they were at the next start', async ({
  launch,
}) => {
  const first = await launch();
  await readTraining(first);
  await new TrainingLesson(first.page).field('Learning rate').fill('0.05');
  await first.page.getByRole('button', { name: /^3/ }).click();
  await first.page.getByRole('button', { name: 'Fold the list of lessons' }).click();
  await first.close();

  const { page } = await launch();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/The output layer/);
  await page.getByRole('button', { name: 'Show the list of lessons' }).click();
  await page.getByRole('button', { name: /^7/ }).click();
  await expect(new TrainingLesson(page).field('Learning rate')).toHaveValue('0.05');
});

test(
  'settings that cannot be read are set aside and the app starts with defaults',
  { tag: '@electron' },
  async ({ launch, userData }) => {
    const file = join(userData, 'settings.json');
    await writeFile(file, '{"settings": {"version": 1, "langua');
    const { page } = await launch();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const aside = (await readdir(userData)).find((name) => name.startsWith('settings.unreadable-'));
    expect(aside).toBeDefined();
    expect(await readFile(join(userData, aside ?? ''), 'utf8')).toContain('langua');
  },
);

test('every lesson of the article is listed and has a text', async ({ app: { page } }) => {
  const list = page.getByRole('navigation', { name: 'Lessons' }).locator('ol');
  await expect(list.getByRole('listitem')).toHaveCount(9);
  for (let number = 1; number <= 9; number++) {
    const button = list.getByRole('button', { name: new RegExp(`^${number}`) });
    await button.click();
    await expect(button).toHaveAttribute('aria-current', 'page');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(String(number));
    await expect(page.getByRole('heading', { level: 2, name: 'In short' })).toBeVisible();
  }
});

test('a run goes on while another lesson is read', async ({ app: { page } }) => {
  const lesson = new TrainingLesson(page);
  await lesson.train.click();
  await page.getByRole('button', { name: /^1/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/What an MLP is/);
  await page.getByRole('button', { name: /^7/ }).click();
  await lesson.finished();
  await expect(lesson.result).toContainText('349 of 360');
});

for (const [width, height] of [
  [1280, 800],
  [1000, 700],
  [900, 600],
] as const) {
  test(`nothing is cut off sideways at ${width} x ${height}`, async ({ app }) => {
    await resize(app, width, height);
    const lesson = new TrainingLesson(app.page);
    await lesson.train.click();
    await lesson.finished();
    const overflowing = await app.page.evaluate(() =>
      [...document.querySelectorAll('html, main, aside, nav, article, form, .buttons, figure')]
        .filter((element) => element.scrollWidth > element.clientWidth + 1)
        .map((element) => `${element.tagName} ${element.className}`),
    );
    expect(overflowing).toEqual([]);
    for (const button of await lesson.controls.getByRole('button').all()) {
      expect(await button.evaluate((b) => b.scrollWidth <= b.clientWidth)).toBe(true);
    }
  });
}

test('in a narrow window the list of lessons lies over the lesson and closes after use', async ({
  app,
}) => {
  await resize(app, 1000, 700);
  const { page } = app;
  await expect(page.getByText('Backprop Lab', { exact: true })).toBeHidden();
  await page.getByRole('button', { name: 'Show the list of lessons' }).click();
  await page.getByRole('button', { name: /^2 Activation/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Activation functions/);
  await expect(page.getByText('Backprop Lab', { exact: true })).toBeHidden();
});
