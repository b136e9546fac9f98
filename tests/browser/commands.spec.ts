// What comes over the page, on today's engine: palette, sheet of shortcuts and tour, and the page About.

import type { Page } from '@playwright/test';

import type { WindowCommand } from '../../electron/commands.ts';
import { expect, test } from '../e2e/app.ts';

/** As if it had been chosen in a menu. */
async function choose(page: Page, command: WindowCommand): Promise<void> {
  await page.evaluate(
    (detail) => window.dispatchEvent(new CustomEvent('command', { detail })),
    command,
  );
}

test('the palette leads to a page and opens the sheet of keys, with the keyboard alone', async ({
  app: { page },
}) => {
  const field = page.getByRole('combobox', { name: 'Find a page or command' });
  await choose(page, 'palette');
  await expect(field).toBeFocused();
  await page.keyboard.type('about');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('About');
  await expect(page.getByText('Chromium', { exact: true })).toBeVisible();

  await choose(page, 'palette');
  await expect(field).toBeFocused();
  await page.keyboard.type('shortcuts');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the tour leads through its four steps, beside what they speak of', async ({
  app: { page },
}) => {
  await choose(page, 'tour');
  const tour = page.getByRole('dialog', { name: 'A short tour' });
  await expect(tour).toBeFocused();
  for (let step = 1; step <= 4; step++) {
    await expect(tour).toContainText(`${step} of 4`);
    await expect(tour).toBeInViewport({ ratio: 1 });
    await tour.getByRole('button', { name: step < 4 ? 'Next' : 'Start learning' }).press('Enter');
  }
  await expect(tour).toBeHidden();
});
