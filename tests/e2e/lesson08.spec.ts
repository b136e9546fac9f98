// Lesson 8: a regression run is drawn as it goes, with the numbers of the trainer itself.

import { presets } from '../../core/training/runConfig.ts';
import { Trainer } from '../../core/training/trainer.ts';
import { figureWords } from '../../renderer/lessons/08-regression/words.ts';
import { digits } from '../parity/recordings.ts';
import { expect, test } from './app.ts';
import { TrainingLesson } from './trainingLesson.ts';

test('each epoch draws the answers of the validation images', async ({ app: { page } }) => {
  await page.getByRole('button', { name: /^8/ }).click();
  const lesson = new TrainingLesson(page);
  const plot = page.getByRole('img', { name: /Predicted against true values/ });
  await lesson.oneEpoch.click();
  await expect(lesson.result).toContainText('after epoch 1, paused');

  const trainer = new Trainer(presets.regressionStandardized, digits);
  do trainer.step();
  while (!trainer.atEpochEnd);
  const { valCorrect } = trainer.finishEpoch();
  const answers = trainer.answersTo(trainer.val);
  const means = Array.from({ length: 10 }, (_, digit) => {
    const own = [...answers].filter((_answer, i) => trainer.val.labels[i] === digit);
    return (own.reduce((sum, answer) => sum + answer, 0) / own.length).toFixed(1);
  });
  await expect(plot).toHaveAccessibleName(new RegExp(means.join(', ').replaceAll('.', '\\.')));
  await expect(plot.locator('circle')).toHaveCount(360);
  await expect(lesson.result).toContainText(`${valCorrect} of 360 round to the right digit`);
});

test('the article’s gradients are compared, and each lesson keeps its own run and form', async ({
  app: { page },
}) => {
  const lesson = new TrainingLesson(page);
  await lesson.makeRunLong();
  await lesson.train.click();
  await expect(lesson.result).toContainText('of 360 right');

  await page.getByRole('button', { name: /^8/ }).click();
  await expect(lesson.field('Epochs')).toHaveValue('30');
  await expect(page.getByRole('figure', { name: /against autograd/ })).toContainText(
    'Not close: W1.',
  );
  await page.getByLabel('Program').selectOption('regression');
  await expect(lesson.field('Learning rate')).toHaveValue('0.001');
  await lesson.train.click();
  await lesson.finished();
  await expect(lesson.result).toContainText('round to the right digit');

  await page.getByRole('button', { name: /^7/ }).click();
  await expect(lesson.result).toContainText('ended when another lesson’s run began');
  await expect(lesson.field('Epochs')).toHaveValue('1000');
});

test('the images missed most are those of the trainer', async ({ app: { page } }) => {
  await page.getByRole('button', { name: /^8/ }).click();
  const lesson = new TrainingLesson(page);
  await lesson.oneEpoch.click();
  await expect(lesson.result).toContainText('after epoch 1, paused');
  const trainer = new Trainer(presets.regressionStandardized, digits);
  do trainer.step();
  while (!trainer.atEpochEnd);
  const { labels } = trainer.val;
  const answers = [...trainer.answersTo(trainer.val)];
  const misses = answers
    .map((answer, i) => ({ answer, label: labels[i] ?? NaN }))
    .sort((a, b) => Math.abs(b.answer - b.label) - Math.abs(a.answer - a.label))
    .slice(0, 5);
  const figure = page.getByRole('figure').filter({ hasText: 'furthest from the truth' });
  await expect(figure.getByRole('listitem')).toHaveText(
    misses.map(({ answer, label }) =>
      figureWords.en.miss(label, answer.toFixed(1).replace('-', '−')),
    ),
  );
});
