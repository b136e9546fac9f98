// axe in a narrow window: every lesson, and the pages of runs and settings; headings in order, nothing cut off.

import { page as screen } from 'vitest/browser';

import { accessibilityProblems, problemsInBothLooks } from './app/axe.ts';
import { useScheme } from './app/colorScheme.ts';
import type { OpenApp } from './app/openApp.ts';
import { expect, test } from './app/test.ts';
import { TrainingLesson } from './trainingLesson.ts';

const LAST = 9;

function title({ page }: OpenApp) {
  return page.getByRole('heading', { level: 1 });
}

/** In a narrow window the list of lessons closes after use. */
async function openList({ page }: OpenApp): Promise<void> {
  const show = page.getByRole('button', { name: /Show the list of lessons|レッスン一覧を開く/ });
  if (show.query()) await show.click();
}

// Colours do not depend on the language, nor the layout on the theme: each once.
for (const [language, scheme, summary] of [
  ['en', 'light', 'In short'],
  ['ja', 'dark', 'まとめ'],
] as const) {
  test(`every lesson, ${language}, ${scheme}: axe, headings in order, nothing cut off`, async ({
    open,
  }) => {
    await useScheme(scheme);
    const app = await open({ language });
    await screen.viewport(1000, 700);
    const found: Record<string, unknown> = {};
    for (let number = 0; number <= LAST; number++) {
      await openList(app);
      const list = app.page.getByRole('navigation').css('ol');
      await list.getByRole('button', { name: new RegExp(`^${number}`) }).click();
      await expect.element(title(app)).toHaveTextContent(String(number));
      await expect
        .element(app.page.getByRole('heading', { level: 2, name: summary, exact: true }))
        .toBeInTheDocument();
      const wrong = await accessibilityProblems(app);
      if (wrong.length > 0) found[`lesson ${number}`] = wrong;
    }
    expect(found).toEqual({});
  });
}

test('runs, one of them, several compared, settings, and messages', async ({ app }) => {
  const { page } = app;
  await page.getByText('Bookmarks and notes').click();
  await expect.element(page.getByLabelText('Your note on this lesson')).toBeVisible();
  expect(await problemsInBothLooks(app)).toEqual([]);
  const lesson = new TrainingLesson(app);
  await lesson.field('Epochs').fill('2');
  await lesson.train.click();
  await lesson.finished();
  await lesson.field('Learning rate').fill('0.3');
  await lesson.train.click();
  await lesson.finished();
  await lesson.oneStep.click();
  await expect.element(lesson.controls).toHaveTextContent('step 1 of 48');
  app.core.replace();
  await expect.element(page.getByRole('button', { name: 'Resume' })).toBeVisible();
  await screen.viewport(1000, 700);

  const looks: Readonly<Record<string, () => Promise<void>>> = {
    list: async () => {
      await openList(app);
      await page.getByRole('button', { name: 'Runs', exact: true }).click();
      await expect.element(page.getByRole('button', { name: /^Open/ })).toHaveLength(2);
    },
    compared: async () => {
      const boxes = page.getByRole('checkbox', { name: /^Choose/ });
      for (let box = 0; box < boxes.length; box++) await boxes.nth(box).click();
      await page.getByRole('button', { name: 'Compare' }).click();
      await expect.element(page.css('figcaption li')).toHaveLength(2);
    },
    one: async () => {
      await page.getByRole('button', { name: '← All runs' }).click();
      await page.getByRole('button', { name: /^Open/ }).first().click();
      await expect.element(page.getByRole('table', { name: 'Confusion matrix' })).toBeVisible();
    },
    settings: async () => {
      await openList(app);
      await page.getByRole('button', { name: 'Settings', exact: true }).click();
      await expect.element(page.getByText(/^2 runs take/)).toBeVisible();
      await page.getByRole('button', { name: 'Start over …' }).click();
    },
    about: async () => {
      await page.getByRole('button', { name: 'About Backprop Lab' }).click();
      await page.getByText('valibot 1').click();
      await expect.element(page.getByText('Open one to read its licence in full.')).toBeVisible();
    },
    'about in Japanese': async () => {
      await openList(app);
      await page.getByText('日本語', { exact: true }).first().click();
      await expect.element(title(app)).toHaveTextContent(/^このアプリについて$/);
    },
    'settings in Japanese': async () => {
      await page.getByRole('button', { name: '設定', exact: true }).click();
      await expect.element(title(app)).toHaveTextContent(/^設定$/);
    },
  };
  const found: Record<string, unknown> = {};
  for (const [name, show] of Object.entries(looks)) {
    await show();
    const wrong = await problemsInBothLooks(app);
    if (wrong.length > 0) found[name] = wrong;
  }
  expect(found).toEqual({});
});
