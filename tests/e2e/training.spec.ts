// The training lesson in the real window: the article's run comes to PyTorch's numbers, whatever is pressed on the way.

import { readFileSync } from 'node:fs';

import { expect, test } from './app.ts';
import { TrainingLesson } from './trainingLesson.ts';

interface Recording {
  readonly epochs_log: readonly {
    readonly train_loss: number;
    readonly val_loss: number;
    readonly val_correct: number;
  }[];
}

/** PyTorch's last epoch of a recorded run, as the table shows it. */
function recordedLast(name: string) {
  const file = new URL(`../../resources/recorded/train-${name}.json`, import.meta.url);
  const last = (JSON.parse(readFileSync(file, 'utf8')) as Recording).epochs_log.at(-1);
  return {
    trainLoss: last?.train_loss.toFixed(6) ?? '',
    valLoss: last?.val_loss.toFixed(6) ?? '',
    valCorrect: String(last?.val_correct),
  };
}

test('the article preset with seed 0 ends with 349 of 360 right and PyTorch’s losses', async ({
  app: { page },
}) => {
  const lesson = new TrainingLesson(page);
  await expect(lesson.train).toHaveText('Train 30 epochs');
  await lesson.train.click();
  await lesson.finished();
  await expect(lesson.result).toContainText('349 of 360 right (96.9 %)');

  await lesson.openTable();
  const expected = recordedLast('article-seed0');
  const [epoch, trainLoss, trainRecorded, valLoss, valRecorded, correct, correctRecorded] =
    await lesson.row(30);
  expect(epoch).toBe('30');
  expect([trainRecorded, valRecorded, correctRecorded]).toEqual(Object.values(expected));
  expect(Number(trainLoss)).toBeCloseTo(Number(expected.trainLoss), 5);
  expect(Number(valLoss)).toBeCloseTo(Number(expected.valLoss), 5);
  expect(correct).toBe(expected.valCorrect);
  await expect(page.getByText('Largest relative difference from PyTorch')).toContainText('× 10⁻⁷');
});

test('the first step has the loss that PyTorch’s first step has', async ({ app: { page } }) => {
  const file = new URL('../../resources/recorded/train-article-seed0.json', import.meta.url);
  const { first_epoch_step_losses: losses } = JSON.parse(readFileSync(file, 'utf8')) as {
    first_epoch_step_losses: number[];
  };
  const lesson = new TrainingLesson(page);
  const batchLoss = page
    .locator('figure', { hasText: 'Loss of each mini-batch' })
    .locator('.value');
  for (const loss of losses.slice(0, 3)) {
    await lesson.oneStep.click();
    await expect(batchLoss).toHaveText(loss.toFixed(4));
  }
});

test('the refactored preset with both seeds 42 ends with 349 of 360 right', async ({
  app: { page },
}) => {
  const lesson = new TrainingLesson(page);
  await lesson.field('Program').selectOption('The version with classes (section 9)');
  await lesson.field('Weight seed').fill('42');
  await lesson.field('Shuffle seed').fill('42');
  await expect(lesson.train).toHaveText('Train 100 epochs');
  await lesson.train.click();
  await lesson.finished();
  const { valCorrect } = recordedLast('refactored-seed42');
  await expect(lesson.result).toContainText(`${valCorrect} of 360 right`);
});

test('pausing and going on, by step, epoch and hand, gives the same numbers as an uninterrupted run', async ({
  app: { page },
}) => {
  const lesson = new TrainingLesson(page);
  await lesson.field('Epochs').fill('300');
  await lesson.oneStep.click();
  await expect(lesson.controls).toContainText('Epoch 1 of 300 · step 1 of 48');
  await expect(lesson.goOn).toBeVisible();
  await lesson.oneEpoch.click();
  await expect(lesson.result).toContainText('after epoch 1, paused');
  await lesson.goOnForAMoment();
  await expect(lesson.result).toContainText('paused');
  await lesson.goOn.click();
  await lesson.finished();

  await lesson.openTable();
  const interrupted = await lesson.row(300);
  const expected = recordedLast('article-seed0');
  const [, trainLoss, valLoss, correct] = await lesson.row(30);
  expect(Number(trainLoss)).toBeCloseTo(Number(expected.trainLoss), 5);
  expect(Number(valLoss)).toBeCloseTo(Number(expected.valLoss), 5);
  expect(correct).toBe(expected.valCorrect);

  await lesson.train.click();
  await expect(lesson.result).not.toContainText('finished');
  await lesson.finished();
  expect(await lesson.row(300)).toEqual(interrupted);
});

test('a stopped run keeps what it has, and the next one starts anew', async ({ app: { page } }) => {
  const lesson = new TrainingLesson(page);
  await lesson.makeRunLong();
  await lesson.train.click();
  await expect(lesson.result).toContainText('of 360 right');
  await lesson.stop.click();
  await expect(lesson.result).toContainText('stopped');
  await expect(lesson.result).toContainText('of 360 right');
  await expect(lesson.stop).toBeDisabled();

  await lesson.field('Hidden units').fill('30');
  await lesson.field('Epochs').fill('1');
  await expect(lesson.train).toHaveText('Train 1 epoch');
  await lesson.train.click();
  await lesson.finished();
  await expect(lesson.result).toContainText('226 of 360 right');
});

test('a learning rate that is too large ends the run with the step and the reason', async ({
  app: { page },
}) => {
  const lesson = new TrainingLesson(page);
  await lesson.field('Hidden units').fill('30, 30, 30, 30');
  await lesson.field('Learning rate').fill('10');
  await lesson.train.click();
  await expect(lesson.result).toContainText(
    'The loss became NaN (not a number) at step 5 (epoch 1)',
  );
  await expect(lesson.result).toContainText('smaller learning rate');
  // The curve up to there is kept.
  await expect(page.getByRole('img', { name: /loss of each mini-batch/ })).toHaveAccessibleName(
    /Step 5/,
  );
  await expect(lesson.train).toBeEnabled();
});
