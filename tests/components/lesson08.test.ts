// Lesson 8: a regression run is drawn as it goes, with the numbers of the trainer itself.

import { presets } from '../../core/training/runConfig.ts';
import { Trainer } from '../../core/training/trainer.ts';
import { measured } from '../../renderer/lessons/08-regression/facts.ts';
import { figureWords } from '../../renderer/lessons/08-regression/words.ts';
import { texts } from './app/actions.ts';
import { expect, test } from './app/test.ts';
import { matching } from './app/textPatterns.ts';
import { TrainingLesson } from './trainingLesson.ts';
import { digits } from './recordings.ts';

test('each epoch draws the answers of the validation images', async ({ open }) => {
  const app = await open({ lesson: '08-regression' });
  const { page } = app;
  const lesson = new TrainingLesson(app);
  const plot = page.getByRole('img', { name: /Predictions and targets/ });
  await lesson.oneEpoch.click();
  await expect.element(lesson.controls).toHaveTextContent('after epoch 1, paused');

  const trainer = new Trainer(presets.regressionStandardized, digits);
  do trainer.step();
  while (!trainer.atEpochEnd);
  const { valCorrect } = trainer.finishEpoch();
  const answers = trainer.predict(trainer.val);
  const means = Array.from({ length: 10 }, (_, digit) => {
    const own = [...answers].filter((_answer, i) => trainer.val.labels[i] === digit);
    return (own.reduce((sum, answer) => sum + answer, 0) / own.length).toFixed(1);
  });
  await expect
    .element(plot)
    .toHaveAccessibleName(matching(new RegExp(means.join(', ').replaceAll('.', '\\.'))));
  await expect.element(plot.css('circle')).toHaveLength(360);
  await expect
    .element(lesson.controls)
    .toHaveTextContent(`${valCorrect} of 360 round to the correct digit`);
});

test('the article’s gradients are compared, and each lesson keeps its own run and form', async ({
  app,
}) => {
  const { page } = app;
  const lesson = new TrainingLesson(app);
  await lesson.makeRunLong();
  await lesson.train.click();
  await expect.element(lesson.controls).toHaveTextContent('of 360 right');

  await page.getByRole('button', { name: /^8/ }).click();
  await expect.element(lesson.field('Epochs')).toHaveValue('30');
  await expect
    .element(page.getByRole('figure', { name: /and autograd’s/ }))
    .toHaveTextContent('Not close: W1.');
  await page.getByLabelText('Program').selectOptions('regression');
  await expect.element(lesson.field('Learning rate')).toHaveValue('0.001');
  await lesson.train.click();
  await lesson.finished();
  await expect.element(lesson.controls).toHaveTextContent('round to the correct digit');

  await page.getByRole('button', { name: /^7/ }).click();
  await expect.element(lesson.controls).toHaveTextContent('ended when another lesson’s run began');
  await expect.element(lesson.field('Epochs')).toHaveValue('1000');
});

test('the images missed most are those of the trainer', async ({ open }) => {
  const app = await open({ lesson: '08-regression' });
  const { page } = app;
  const lesson = new TrainingLesson(app);
  await lesson.oneEpoch.click();
  await expect.element(lesson.controls).toHaveTextContent('after epoch 1, paused');
  const trainer = new Trainer(presets.regressionStandardized, digits);
  do trainer.step();
  while (!trainer.atEpochEnd);
  const { labels } = trainer.val;
  const answers = [...trainer.predict(trainer.val)];
  const misses = answers
    .map((answer, i) => ({ answer, label: labels[i] ?? NaN }))
    .sort((a, b) => Math.abs(b.answer - b.label) - Math.abs(a.answer - a.label))
    .slice(0, 5);
  const figure = page.getByRole('figure').filter({ hasText: 'furthest from the target' });
  await expect
    .poll(() => texts(figure.getByRole('listitem')))
    .toEqual(
      misses.map(({ answer, label }) =>
        figureWords.en.miss(label, answer.toFixed(1).replace('-', '−')),
      ),
    );
});

test('weights and target are compared two by two, with one press and any seed', async ({
  open,
}) => {
  const { page } = await open({ lesson: '08-regression' });
  const figure = page.getByRole('figure').filter({ hasText: 'differ in one thing' });
  const cells = (name: RegExp) => texts(figure.getByRole('row', { name }).getByRole('cell'));
  await figure.getByRole('button', { name: 'Train all four' }).click();
  const { kaimingPlain, kaimingScaled, randnScaled } = measured;
  await expect
    .poll(() => [cells(/^Kaiming/), cells(/^randn/)].flat().map((text) => text.split(' loss')[0]))
    .toEqual([
      `${kaimingPlain} of 360 right`,
      `${kaimingScaled} of 360 right`,
      expect.stringMatching(/^diverged at step \d+$/),
      `${randnScaled} of 360 right`,
    ]);
  await expect
    .element(figure.getByRole('img', { name: /Kaiming, as it is: 184 of 360 right;.*diverged/ }))
    .toBeVisible();
  await figure.getByText('1', { exact: true }).click();
  expect(cells(/^Kaiming/)).toEqual(['–', '–']);
});
