// Lesson 7: experiments ask for a prediction, set the form, run, and then say what was right.

import type { Page } from '@playwright/test';

import { presets } from '../../core/training/runConfig.ts';
import { Trainer } from '../../core/training/trainer.ts';
import { digits } from '../parity/recordings.ts';
import { expect, test } from './app.ts';
import { TrainingLesson } from './trainingLesson.ts';

function experiment(page: Page, question: RegExp) {
  return page.getByRole('form', { name: question });
}

test('an experiment is predicted, run and judged, with the numbers of the trainer itself', async ({
  app: { page },
}) => {
  const lesson = new TrainingLesson(page);
  const width = experiment(page, /only 2 units/);
  const run = (value: string) =>
    width.getByRole('button', { name: `Set Hidden units to ${value} and run` });
  const check = width.getByRole('button', { name: 'Check the answer' });
  await expect(run('2')).toBeDisabled();
  await width.getByText('It cannot do better than guessing.').click();
  await expect(check).toBeDisabled();

  for (const value of ['30', '2', '300']) {
    await run(value).click();
    await expect(lesson.field('Hidden units')).toHaveValue(value);
    await lesson.finished();
  }
  const trainer = new Trainer({ ...presets.article, hiddenSizes: [2] }, digits);
  let right = 0;
  while (trainer.steps < trainer.totalSteps) {
    trainer.step();
    if (trainer.atEpochEnd) right = trainer.finishEpoch().valCorrect;
  }
  await expect(width.getByRole('listitem').nth(1)).toContainText(`${right} of 360 right`);

  await check.click();
  await expect(width).toContainText('Not yet.');
  await width.getByText('It learns something, but falls far behind.').click();
  await check.click();
  await expect(width).toContainText('Right.');
});

test('own values in the form come back after an experiment', async ({ app: { page } }) => {
  const lesson = new TrainingLesson(page);
  await lesson.field('Epochs').fill('7');
  await lesson.field('Learning rate').fill('0.5');
  const batch = experiment(page, /One image a step/);
  await batch.getByText('Both end at the same loss').click();
  await batch.getByRole('button', { name: 'Set Batch size to 1,437 and run' }).click();
  await lesson.finished();
  await expect(lesson.field('Batch size')).toHaveValue('1437');
  await expect(lesson.field('Epochs')).toHaveValue('30');
  await page.getByRole('button', { name: 'Undo: my values again' }).click();
  await expect(lesson.field('Epochs')).toHaveValue('7');
  await expect(lesson.field('Learning rate')).toHaveValue('0.5');
  await expect(lesson.field('Batch size')).toHaveValue('30');
});
