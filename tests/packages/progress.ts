// Progress as a learner makes it, and what must be there of it at the next start.

import type { Page } from '@playwright/test';

import { TrainingLesson } from '../e2e/trainingLesson.ts';
import { expect } from './fixtures.ts';

/** Chooses English and trains three epochs. */
export async function makeProgress(page: Page): Promise<void> {
  await page.getByText('English', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('button', { name: /^7/ }).click();
  const lesson = new TrainingLesson(page);
  await lesson.field('Epochs').fill('3');
  await lesson.train.click();
  await lesson.finished();
}

/** The lesson with what was typed into its form, and the run among the kept ones. */
export async function expectProgress(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Training/);
  await expect(new TrainingLesson(page).field('Epochs')).toHaveValue('3');
  await page.getByRole('button', { name: 'Runs', exact: true }).click();
  await expect(page.locator('tbody tr')).toHaveCount(1);
  await expect(page.locator('tbody tr')).toContainText('epochs 3');
  await page.getByRole('button', { name: /^7/ }).click();
}
