// The article's run, trained in a packaged app, against what PyTorch recorded.

import { expect, type Page } from '@playwright/test';

import { TrainingLesson } from '../e2e/trainingLesson.ts';
import { recordedTraining } from '../parity/recordings.ts';

/** Opens the list of lessons where it is folded away: on a small screen, as some of GitHub's machines have, the window is narrow. */
async function showLessons(page: Page): Promise<void> {
  const show = page.getByRole('button', {
    name: /^(Show the list of lessons|レッスン一覧を開く)$/,
  });
  if (await show.isVisible()) await show.click();
}

/** Chooses English, trains the article's thirty epochs and compares the last one. */
export async function trainArticle(page: Page): Promise<void> {
  await showLessons(page);
  await page.getByText('English', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await showLessons(page);
  await page.getByRole('button', { name: /^7/ }).click();
  const lesson = new TrainingLesson(page);
  await expect(lesson.train).toHaveText(/^Train 30 epochs$/);
  await lesson.train.click();
  await lesson.finished();
  await lesson.openTable();
  const [, trainLoss, , valLoss, , correct] = await lesson.row(30);
  const last = recordedTraining('article', 0).epochs_log.at(-1);
  expect(Number(trainLoss)).toBeCloseTo(last?.train_loss ?? NaN, 5);
  expect(Number(valLoss)).toBeCloseTo(last?.val_loss ?? NaN, 5);
  expect(Number(correct)).toBe(last?.val_correct);
}
