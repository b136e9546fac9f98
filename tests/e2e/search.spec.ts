// Searching the lessons, and going to what was found.

import { expect, test } from './app.ts';

test('a found section opens its lesson there', async ({ app: { page } }) => {
  await page.getByRole('button', { name: 'Search' }).click();
  const field = page.getByRole('searchbox');
  await expect(field).toBeFocused();
  await field.fill('PYTORCH recorded');
  const result = page.getByRole('button', { name: /Training – Try it/ });
  await expect(result).toBeVisible();
  await result.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Training/);
  await expect(page.getByRole('heading', { name: 'Try it' })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Try it' })).toBeInViewport();
});

test('Japanese lessons are searched in Japanese; nothing found is said', async ({
  app: { page },
}) => {
  await page.getByText('日本語', { exact: true }).click();
  await page.getByRole('button', { name: '検索' }).click();
  await page.getByRole('searchbox').fill('ミニバッチ エポック');
  await expect(page.getByRole('button', { name: /学習/ }).nth(1)).toBeVisible();
  await page.getByRole('searchbox').fill('ほげほげ');
  await expect(page.getByRole('status').first()).toContainText('見つかりませんでした');
});
