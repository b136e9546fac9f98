// Lesson 7: experiments ask for a prediction, set the form, run, and then say what was right.

import { presets } from '../../core/training/runConfig.ts';
import { Trainer } from '../../core/training/trainer.ts';
import type { OpenApp } from './app/openApp.ts';
import { expect, test } from './app/test.ts';
import { TrainingLesson } from './trainingLesson.ts';
import { digits } from './recordings.ts';

function experiment({ page }: OpenApp, question: RegExp) {
  return page.getByRole('form', { name: question });
}

test('an experiment is predicted, run and judged, with the numbers of the trainer itself', async ({
  app,
}) => {
  const lesson = new TrainingLesson(app);
  const width = experiment(app, /only 2 neurons/);
  const run = (value: string) =>
    width.getByRole('button', { name: `Set Hidden neurons to ${value} and run` });
  const check = width.getByRole('button', { name: 'Check the answer' });
  await expect.element(run('2')).toBeDisabled();
  await width.getByText('It cannot do better than guessing.').click();
  await expect.element(check).toBeDisabled();

  for (const value of ['30', '2', '300']) {
    await run(value).click();
    await expect.element(lesson.field('Hidden neurons')).toHaveValue(value);
    await lesson.finished();
  }
  const trainer = new Trainer({ ...presets.article, hiddenSizes: [2] }, digits);
  let right = 0;
  while (trainer.steps < trainer.totalSteps) {
    trainer.step();
    if (trainer.atEpochEnd) right = trainer.finishEpoch().valCorrect;
  }
  await expect
    .element(width.getByRole('listitem').nth(1))
    .toHaveTextContent(`${right} of 360 right`);

  await check.click();
  await expect.element(width).toHaveTextContent('Not yet.');
  await width.getByText('It learns something, but gets far fewer right.').click();
  await check.click();
  await expect.element(width).toHaveTextContent('Right.');
});

test('own values in the form come back after an experiment', async ({ app }) => {
  const { page } = app;
  const lesson = new TrainingLesson(app);
  await lesson.field('Epochs').fill('7');
  await lesson.field('Learning rate').fill('0.5');
  const batch = experiment(app, /One image a step/);
  await batch.getByText('Both end at the same loss').click();
  await batch.getByRole('button', { name: 'Set Batch size to 1,437 and run' }).click();
  await lesson.finished();
  await expect.element(lesson.field('Batch size')).toHaveValue('1437');
  await expect.element(lesson.field('Epochs')).toHaveValue('30');
  await page.getByRole('button', { name: 'Undo: my values again' }).click();
  await expect.element(lesson.field('Epochs')).toHaveValue('7');
  await expect.element(lesson.field('Learning rate')).toHaveValue('0.5');
  await expect.element(lesson.field('Batch size')).toHaveValue('30');
});
