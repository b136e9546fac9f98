// The tour for the first start: four steps that can be skipped, used beside, and seen again.

import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { chooseInMenu, expect, test as base } from './app.ts';

/** An app that was never started before. */
const test = base.extend({
  userData: async ({ userData }, use) => {
    await rm(join(userData, 'settings.json'));
    await use(userData);
  },
});

test('it comes at the first start, leads through four steps, and does not come again', async ({
  launch,
}) => {
  const first = await launch();
  const { page } = first;
  const tour = page.getByRole('dialog', { name: 'A short tour' });
  await expect(tour).toBeFocused();
  const titles: string[] = [];
  for (let step = 1; step <= 4; step++) {
    await expect(tour).toContainText(`${step} of 4`);
    titles.push(await tour.getByRole('heading').innerText());
    await tour.getByRole('button', { name: step < 4 ? 'Next' : 'Start learning' }).click();
  }
  expect(new Set(titles).size).toBe(4);
  await expect(tour).toBeHidden();
  await first.electron.close();

  const second = await launch();
  await expect(second.page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await expect(second.page.getByRole('dialog')).toHaveCount(0);
});

test('it is skipped by Escape, and seen again from the Help menu, on any page', async ({
  launch,
}) => {
  const app = await launch();
  const { page } = app;
  const tour = page.getByRole('dialog', { name: 'A short tour' });
  await expect(tour).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(tour).toBeHidden();

  await page.getByRole('button', { name: 'Glossary', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Glossary');
  await chooseInMenu(app, 'Help', 'Take the tour');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/What an MLP is/);
  await expect(tour).toContainText('1 of 4');
  await tour.getByRole('button', { name: 'Next' }).click();
  await tour.getByRole('button', { name: 'Back' }).click();
  await expect(tour).toContainText('1 of 4');
  await tour.getByRole('button', { name: 'Skip the tour' }).click();
  await expect(tour).toBeHidden();
});

test('the app can be used meanwhile', async ({ launch }) => {
  const { page } = await launch();
  await expect(page.getByRole('dialog', { name: 'A short tour' })).toBeVisible();
  await page.getByRole('button', { name: /^9/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Refactoring/);
});
