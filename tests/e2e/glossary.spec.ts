// The glossary, from a word of a lesson and by itself.

import { expect, test } from './app.ts';

test('a term opens beside its word, closes with Escape, and leads to the glossary', async ({
  app: { page },
}) => {
  const word = page.getByRole('button', { name: 'learning rate', exact: true });
  await word.focus();
  await page.keyboard.press('Enter');
  const entry = page.getByText('How far each update goes against the gradient.').first();
  await expect(entry).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(entry).toBeHidden();
  await expect(word).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Open in the glossary' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Glossary');
  await expect(page.getByRole('searchbox')).toHaveValue('learning rate');
});

test('is searched in both languages and tells the lessons a term stands in', async ({
  app: { page },
}) => {
  await page.getByRole('button', { name: 'Glossary' }).click();
  await page.getByRole('searchbox').fill('まりみず');
  await expect(page.getByText('0 terms')).toBeVisible();
  await page.getByRole('searchbox').fill('エポック');
  await expect(page.getByText('1 term', { exact: true })).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: '7 Training' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Training');
});
