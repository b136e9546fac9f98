// What version 0.1.0 left on a learner's disk, and what must be there of it in this version.

import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, type Page } from '@playwright/test';

import { TrainingLesson } from '../e2e/trainingLesson.ts';

/** What the archive would bring. */
const PLAN = 'Runs: 1 new, 0 changed, 0 the same.';

export const golden = (path: string) => join(import.meta.dirname, '../golden', path);

/** A folder as 0.1.0 had it: settings, a kept run, and the checkpoint of one that was interrupted. */
export async function layFolderOf010(userData: string): Promise<void> {
  const runs = join(userData, 'runs');
  await mkdir(runs, { recursive: true });
  await copyFile(golden('settings/version-2.json'), join(userData, 'settings.json'));
  const run = (name: string) => golden(`version-0.1.0/runs/${name}.bprun`);
  await copyFile(run('finished'), join(runs, 'finished-0-1-0.bprun'));
  await copyFile(run('interrupted'), join(runs, 'interrupted-0-1-0.bpcheckpoint'));
}

/** What it came to on the plain kernels, by itself. */
export async function uninterruptedOf010() {
  const text = await readFile(golden('version-0.1.0/runs/uninterrupted.json'), 'utf8');
  return JSON.parse(text) as { readonly batchLosses: readonly number[] };
}

/** @param page of an app that was started with an archive, which it turns to by itself */
export async function expectProgressOf010(page: Page): Promise<void> {
  await expect(page.getByText(PLAN)).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('html')).toHaveAttribute('data-text-size', 'large');
  await page.getByRole('button', { name: 'Show the list of lessons' }).click();
  await page.getByRole('button', { name: /^7/ }).click();
  await expect(page.getByText('1 of 8 checks of this lesson')).toBeVisible();
  const lesson = new TrainingLesson(page);
  await expect(lesson.field('Learning rate')).toHaveValue('0.05');
  await expect(page.getByLabel('Your note on this lesson')).toHaveValue(/学習率 0.3 をもう一度/);
  await page.getByLabel('Program').selectOption('速い学習');
  await expect(lesson.field('Learning rate')).toHaveValue('0.2');
  await page.getByRole('button', { name: 'Runs', exact: true }).click();
  await expect(page.getByText('old run')).toBeVisible();
}

export async function resumeRunOf010(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^7/ }).click();
  await page.getByRole('button', { name: 'Resume' }).click();
  await new TrainingLesson(page).finished();
}

/** The archive that the app was started with. */
export async function takeArchiveOf010(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await expect(page.getByText(PLAN)).toBeVisible();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText(/^1 run takes|^3 runs take/)).toBeVisible();
}
