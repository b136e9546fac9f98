// The glossary, from a word of a lesson and by itself.

import { userEvent } from 'vitest/browser';

import { focus, texts } from './app/actions.ts';
import { expect, test } from './app/test.ts';

test('a term opens beside its word, closes with Escape, and leads to the glossary', async ({
  app: { page },
}) => {
  const word = page.getByRole('button', { name: 'learning rate', exact: true });
  await focus(word);
  await userEvent.keyboard('{Enter}');
  const entry = page.getByText('How far each update goes against the gradient.').first();
  await expect.element(entry).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(entry).not.toBeVisible();
  await expect.element(word).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await page.getByRole('button', { name: 'Open in the glossary' }).first().click();
  await expect.poll(() => texts(page.getByRole('heading', { level: 1 }))).toEqual(['Glossary']);
  await expect.element(page.getByRole('searchbox')).toHaveValue('learning rate');
  await page.getByRole('button', { name: 'Back to the page before' }).click();
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Training');
});

test('is searched in both languages and tells the lessons a term stands in', async ({
  app: { page },
}) => {
  await page.getByRole('button', { name: 'Glossary' }).click();
  await page.getByRole('searchbox').fill('まりみず');
  await expect.element(page.getByText('0 terms')).toBeVisible();
  await page.getByRole('searchbox').fill('エポック');
  await expect.element(page.getByText('1 term', { exact: true })).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: '7 Training' }).click();
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Training');
});
