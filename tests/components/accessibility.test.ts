// axe on every kind of page, in both languages and both themes; headings in order, nothing cut off.

import { userEvent } from 'vitest/browser';

import { press } from './app/actions.ts';
import { problemsInBothLooks } from './app/axe.ts';
import type { OpenApp } from './app/openApp.ts';
import { expect, test } from './app/test.ts';
import { GradientsPage } from './gradientsPage.ts';
import { TrainingLesson } from './trainingLesson.ts';

function heading({ page }: OpenApp, level: number) {
  return page.getByRole('heading', { level });
}

test('the training lesson before, after and after a failed run', async ({ app }) => {
  const { page } = app;
  const lesson = new TrainingLesson(app);
  expect(await problemsInBothLooks(app)).toEqual([]);

  await lesson.openTable();
  await page.getByText('Data: split and standardisation').click();
  await lesson.train.click();
  await lesson.finished();
  expect(await problemsInBothLooks(app)).toEqual([]);

  await lesson.field('Learning rate').fill('x');
  await lesson.train.click();
  await expect.element(lesson.controls).toHaveTextContent('Please correct');
  expect(await problemsInBothLooks(app)).toEqual([]);

  await page.getByText('日本語', { exact: true }).click();
  await expect.element(heading(app, 1)).toHaveTextContent('学習');
  expect(await problemsInBothLooks(app)).toEqual([]);
});

test('checks answered wrongly and rightly, a term opened, and the glossary', async ({ app }) => {
  const { page } = app;
  const choice = page.getByRole('form', { name: /jumps up and down/ });
  await choice.getByRole('radio', { name: 'More epochs.' }).click();
  await choice.getByRole('button', { name: 'Check the answer' }).click();
  const number = page.getByRole('form', { name: /How many steps does an epoch have/ });
  await number.getByRole('textbox').fill('15');
  await press(number.getByRole('textbox'), '{Enter}');
  await expect.element(number).toHaveTextContent('Right.');
  await page.getByRole('button', { name: 'learning rate', exact: true }).click();
  expect(await problemsInBothLooks(app)).toEqual([]);
  await userEvent.keyboard('{Escape}');
  await page.getByRole('button', { name: 'Glossary' }).click();
  await expect.element(heading(app, 1)).toHaveTextContent(/^Glossary$/);
  await expect.element(page.getByRole('button', { name: '7 Training' }).nth(1)).toBeVisible();
  expect(await problemsInBothLooks(app)).toEqual([]);
  await page.getByText('日本語', { exact: true }).click();
  await expect.element(heading(app, 1)).toHaveTextContent(/^用語集$/);
  expect(await problemsInBothLooks(app)).toEqual([]);
});

test('the gradients page with a mistake and a value taken apart, lesson 6, and the search', async ({
  open,
}) => {
  const app = await open({ lesson: 'gradients' });
  const { page } = app;
  const gradients = new GradientsPage(app);
  await gradients.ready();
  expect(await problemsInBothLooks(app)).toEqual([]);
  await gradients.makeMistake('forgottenMask');
  await expect.element(gradients.summary).toHaveTextContent('Not close: W1, b1.');
  await page.getByText('These values as a table').first().click();
  await press(gradients.maps('W1'), '{Enter}');
  await expect.element(page.getByRole('region', { name: /^The sum behind/ })).toBeVisible();
  expect(await problemsInBothLooks(app)).toEqual([]);
  await page.getByText('日本語', { exact: true }).click();
  await expect.element(heading(app, 1)).toHaveTextContent(/^勾配の比較$/);
  expect(await problemsInBothLooks(app)).toEqual([]);

  await page.getByRole('button', { name: /^6/ }).click();
  await expect.element(heading(app, 1)).toHaveTextContent('逆伝播を書く');
  await expect.element(page.getByRole('application')).toHaveLength(4);
  expect(await problemsInBothLooks(app)).toEqual([]);
  await page.getByRole('button', { name: '検索' }).click();
  await page.getByRole('searchbox').fill('勾配');
  await expect.element(page.getByRole('button', { name: /逆伝播を書く –/ }).first()).toBeVisible();
  expect(await problemsInBothLooks(app)).toEqual([]);
});

test('what lies over the page: tour, palette, shortcuts', async ({ app }) => {
  const { page, desktop } = app;
  desktop.choose('tour');
  await expect.element(page.getByRole('dialog', { name: 'A short tour' })).toHaveFocus();
  expect(await problemsInBothLooks(app)).toEqual([]);
  await userEvent.keyboard('{Escape}');

  desktop.choose('palette');
  const field = page.getByRole('combobox', { name: 'Find a page or command' });
  await expect.element(field).toHaveFocus();
  expect(await problemsInBothLooks(app)).toEqual([]);
  await userEvent.keyboard('learn');
  expect(await problemsInBothLooks(app)).toEqual([]);
  await userEvent.keyboard('{Escape}');

  desktop.choose('shortcuts');
  await expect.element(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  expect(await problemsInBothLooks(app)).toEqual([]);
});
