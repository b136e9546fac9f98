// The shell around the lessons: language, list of lessons, what is remembered, and small windows.

import { page as testPage } from 'vitest/browser';

import { expect, test } from './app/test.ts';
import { TrainingLesson } from './trainingLesson.ts';

test('the language changes everywhere at once and keeps what was typed and trained', async ({
  app,
}) => {
  const { page } = app;
  const lesson = new TrainingLesson(app);
  await lesson.field('Epochs').fill('2');
  await lesson.train.click();
  await lesson.finished();

  await page.getByText('日本語', { exact: true }).click();
  await expect.poll(() => app.window.document.documentElement.lang).toBe('ja');
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('学習');
  await expect.element(page.getByText('360 枚中')).toBeVisible();
  await expect.element(page.getByRole('textbox', { name: 'エポック数' })).toHaveValue('2');
  await expect.poll(() => app.window.document.title).toContain('学習');
});

test('language, values, folded list and lesson are as they were at the next start', async ({
  app,
  open,
}) => {
  await app.page.getByText('日本語', { exact: true }).click();
  await app.page.getByRole('textbox', { name: '学習率' }).fill('0.05');
  await app.page.getByRole('button', { name: /^3.*出力層/ }).click();
  await app.page.getByRole('button', { name: 'レッスン一覧を畳む' }).click();
  app.close();

  const { page } = await open();
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('出力層');
  await page.getByRole('button', { name: 'レッスン一覧を開く' }).click();
  await page.getByRole('button', { name: /^7/ }).click();
  await expect.element(page.getByRole('textbox', { name: '学習率' })).toHaveValue('0.05');
});

test('every lesson of the article and its preparation is listed and has a text', async ({
  app: { page },
}) => {
  const list = page.getByRole('navigation', { name: 'Lessons' }).css('ol');
  await expect.poll(() => list.getByRole('listitem').elements().length).toBe(10);
  for (let number = 0; number <= 9; number++) {
    const button = list.getByRole('button', { name: new RegExp(`^${number}`) });
    await button.click();
    await expect.element(button).toHaveAttribute('aria-current', 'page');
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(String(number));
    await expect.element(page.getByRole('heading', { level: 2, name: 'In short' })).toBeVisible();
  }
});

test('a run goes on while another lesson is read', async ({ app }) => {
  const { page } = app;
  const heading = page.getByRole('heading', { level: 1 });
  const lesson = new TrainingLesson(app);
  await lesson.train.click();
  await page.getByRole('button', { name: /^1/ }).click();
  await expect.element(heading).toHaveTextContent('What an MLP is');
  await page.getByRole('button', { name: /^7/ }).click();
  await lesson.finished();
  await expect.element(lesson.controls).toHaveTextContent('349 of 360');
});

const narrow = test.extend<{ width: number }>({
  width: async ({}, use) => {
    await testPage.viewport(1000, 700);
    await use(1000);
    await testPage.viewport(1280, 800);
  },
});

narrow(
  'in a narrow window the list of lessons lies over the lesson and closes after use',
  async ({ width, app: { page, window } }) => {
    await expect.poll(() => window.innerWidth).toBe(width);
    const name = page.getByText('Backprop Lab', { exact: true });
    await expect.element(name).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Show the list of lessons' }).click();
    await expect.element(name).toBeVisible();
    await page.getByRole('button', { name: /^2 Activation/ }).click();
    await expect
      .element(page.getByRole('heading', { level: 1 }))
      .toHaveTextContent('Activation functions');
    await expect.element(name).not.toBeInTheDocument();
  },
);
