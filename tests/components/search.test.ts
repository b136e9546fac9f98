// Searching the lessons, and going to what was found.

import { expect, test } from './app/test.ts';

test('a found section opens its lesson there', async ({ app: { page } }) => {
  await page.getByRole('button', { name: 'Search' }).click();
  const field = page.getByRole('searchbox');
  await expect.element(field).toHaveFocus();
  await field.fill('PYTORCH recorded');
  const result = page.getByRole('button', { name: /Training – Try it/ });
  await expect.element(result).toBeVisible();
  await result.click();
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(/Training/);
  await expect.element(page.getByRole('heading', { name: 'Try it' })).toHaveFocus();
  await expect.element(page.getByRole('heading', { name: 'Try it' })).toBeInViewport();
});

test('Japanese lessons are searched in Japanese; nothing found is said', async ({
  app: { page },
}) => {
  await page.getByText('日本語', { exact: true }).click();
  await page.getByRole('button', { name: '検索' }).click();
  await page.getByRole('searchbox').fill('ミニバッチ エポック');
  await expect.element(page.getByRole('button', { name: /学習/ }).nth(1)).toBeVisible();
  await page.getByRole('searchbox').fill('ほげほげ');
  await expect.element(page.getByRole('status').first()).toHaveTextContent('見つかりませんでした');
});
