// The training lesson: the article's run comes to PyTorch's numbers, whatever is pressed on the way.

import { expect, test } from './app/test.ts';
import { recordedRuns } from './recordings.ts';
import { TrainingLesson } from './trainingLesson.ts';

/** PyTorch's last epoch of a recorded run, as the table shows it. */
function recordedLast(name: keyof typeof recordedRuns) {
  const last = recordedRuns[name].epochs_log.at(-1);
  return {
    trainLoss: last?.train_loss.toFixed(6) ?? '',
    valLoss: last?.val_loss.toFixed(6) ?? '',
    valCorrect: String(last?.val_correct),
  };
}

test('the article preset with seed 0 ends with 349 of 360 right and PyTorch’s losses', async ({
  app,
}) => {
  const lesson = new TrainingLesson(app);
  await expect.element(lesson.train).toHaveTextContent(/^Train 30 epochs$/);
  await lesson.train.click();
  await lesson.finished();
  await expect.element(lesson.controls).toHaveTextContent('349 of 360 right (96.9%)');

  await lesson.openTable();
  const expected = recordedLast('articleSeed0');
  const [epoch, trainLoss, trainRecorded, valLoss, valRecorded, correct, correctRecorded] =
    lesson.row(30);
  expect(epoch).toBe('30');
  expect([trainRecorded, valRecorded, correctRecorded]).toEqual(Object.values(expected));
  expect(Number(trainLoss)).toBeCloseTo(Number(expected.trainLoss), 5);
  expect(Number(valLoss)).toBeCloseTo(Number(expected.valLoss), 5);
  expect(correct).toBe(expected.valCorrect);
  await expect
    .element(app.page.getByText('Largest relative difference from PyTorch'))
    .toHaveTextContent('× 10⁻⁷');
});

test('the first step has the loss that PyTorch’s first step has', async ({ app }) => {
  const lesson = new TrainingLesson(app);
  const batchLoss = app.page
    .css('figure')
    .filter({ hasText: 'Loss of each mini-batch' })
    .css('.value');
  const losses = recordedRuns.articleSeed0.first_epoch_step_losses.slice(0, 3);
  expect(losses).toHaveLength(3);
  for (const loss of losses) {
    await lesson.oneStep.click();
    await expect.poll(() => batchLoss.element().textContent.trim()).toBe(loss.toFixed(4));
  }
});

test('the refactored preset with both seeds 42 ends with 349 of 360 right', async ({ app }) => {
  const lesson = new TrainingLesson(app);
  await lesson.field('Program').selectOptions('The version with classes (lesson 9)');
  await lesson.field('Weight seed').fill('42');
  await lesson.field('Shuffle seed').fill('42');
  await expect.element(lesson.train).toHaveTextContent(/^Train 100 epochs$/);
  await lesson.train.click();
  await lesson.finished();
  const { valCorrect } = recordedLast('refactoredSeed42');
  await expect.element(lesson.controls).toHaveTextContent(`${valCorrect} of 360 right`);
});

test('pausing and going on, by step, epoch and hand, gives the same numbers as an uninterrupted run', async ({
  app,
}) => {
  const lesson = new TrainingLesson(app);
  await lesson.field('Epochs').fill('300');
  await lesson.oneStep.click();
  await expect.element(lesson.controls).toHaveTextContent('Epoch 1 of 300 · step 1 of 48');
  await expect.element(lesson.goOn).toBeVisible();
  await lesson.oneEpoch.click();
  await expect.element(lesson.controls).toHaveTextContent('after epoch 1, paused');
  await lesson.goOnForAMoment();
  await expect.element(lesson.controls).toHaveTextContent('paused');
  await lesson.goOn.click();
  await lesson.finished();

  await lesson.openTable();
  const interrupted = lesson.row(300);
  expect(interrupted[0]).toBe('300');
  const expected = recordedLast('articleSeed0');
  const [, trainLoss, valLoss, correct] = lesson.row(30);
  expect(Number(trainLoss)).toBeCloseTo(Number(expected.trainLoss), 5);
  expect(Number(valLoss)).toBeCloseTo(Number(expected.valLoss), 5);
  expect(correct).toBe(expected.valCorrect);

  await lesson.train.click();
  await expect.element(lesson.controls).not.toHaveTextContent('finished');
  await lesson.finished();
  expect(lesson.row(300)).toEqual(interrupted);
});

test('a stopped run keeps what it has, and the next one starts anew', async ({ app }) => {
  const lesson = new TrainingLesson(app);
  await lesson.makeRunLong();
  await lesson.train.click();
  await expect.element(lesson.controls).toHaveTextContent('of 360 right');
  await lesson.stop.click();
  await expect.element(lesson.controls).toHaveTextContent('stopped');
  await expect.element(lesson.controls).toHaveTextContent('of 360 right');
  await expect.element(lesson.stop).toBeDisabled();

  await lesson.field('Hidden neurons').fill('30');
  await lesson.field('Epochs').fill('1');
  await expect.element(lesson.train).toHaveTextContent(/^Train 1 epoch$/);
  await lesson.train.click();
  await lesson.finished();
  await expect.element(lesson.controls).toHaveTextContent('226 of 360 right');
});

test('a learning rate that is too large ends the run with the step and the reason', async ({
  app,
}) => {
  const lesson = new TrainingLesson(app);
  await lesson.field('Hidden neurons').fill('30, 30, 30, 30');
  await lesson.field('Learning rate').fill('10');
  await lesson.train.click();
  await expect
    .element(lesson.controls)
    .toHaveTextContent('The loss became NaN (not a number) at step 5 (epoch 1)');
  await expect.element(lesson.controls).toHaveTextContent('smaller learning rate');
  // The curve up to there is kept.
  const curve = app.page.getByRole('img', { name: /loss of each mini-batch.*Step 5/ });
  await expect.element(curve).toBeVisible();
  await expect.element(lesson.train).toBeEnabled();
});
