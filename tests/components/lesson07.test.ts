// Lesson 7: experiments ask for a prediction, set the form, run, and then say what was right.

import { lossValley } from '../../core/demonstrations/lossValley.ts';
import { valleyRates } from '../../core/demonstrations/lossValleyPixels.ts';
import { presets } from '../../core/training/runConfig.ts';
import { Trainer } from '../../core/training/trainer.ts';
import { measured as measuredExperiments } from '../../renderer/lessons/07-training/experiments.ts';
import { facts, measured as measuredFacts } from '../../renderer/lessons/07-training/facts.ts';
import { press, texts } from './app/actions.ts';
import type { OpenApp } from './app/openApp.ts';
import { expect, test } from './app/test.ts';
import { TrainingLesson } from './trainingLesson.ts';
import { digits } from './recordings.ts';

const measured = { ...measuredExperiments, ...measuredFacts };

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

test('randn or Kaiming is predicted, and both networks are trained with one press', async ({
  app,
}) => {
  const { page } = app;
  const init = experiment(app, /once with Kaiming’s weights/);
  const train = init.getByRole('button', { name: 'Train both networks' });
  const check = init.getByRole('button', { name: 'Check the answer' });
  await expect.element(train).toBeDisabled();
  await init.getByText('There is no difference').click();
  await expect.element(check).toBeDisabled();
  await train.click();
  const rowOf = (name: string) => init.getByRole('row', { name: new RegExp(`^${name}`) });
  const { kaimingStart, kaimingRight, randnStart, randnRight } = measured;
  await expect
    .element(rowOf('Kaiming'))
    .toHaveTextContent(new RegExp(`${kaimingStart}.*${kaimingRight} of 360`));
  await expect
    .element(rowOf('randn'))
    .toHaveTextContent(new RegExp(`${randnStart}.*${randnRight} of 360`));
  await expect
    .element(init.getByRole('img', { name: /Kaiming: 96\.9%; randn: 90\.6%/ }))
    .toBeVisible();
  await check.click();
  await expect.element(init).toHaveTextContent('Not yet.');
  await init.getByText('With randn it begins with a far larger loss').click();
  await check.click();
  await expect.element(init).toHaveTextContent('Right.');
  // Nothing of it is kept among the runs.
  await page.getByRole('button', { name: 'Runs', exact: true }).click();
  await expect.element(page.getByText('No run is kept yet')).toBeVisible();
});

test('the steps over two weights are the core’s, one by one', async ({ app: { page } }) => {
  const figure = page.getByRole('figure').filter({ hasText: 'equal loss' });
  const step = figure.getByRole('textbox', { name: 'After step' });
  const { paths, lowest } = lossValley(digits, valleyRates);
  await expect
    .element(figure.getByRole('row', { name: /^lowest/ }))
    .toHaveTextContent(lowest.loss.toFixed(3));
  for (const at of [0, 1]) {
    await step.fill(String(at));
    await press(step, '{Enter}');
    for (const { rate, points } of paths) {
      const row = figure.getByRole('row', { name: new RegExp(`^${rate} `) });
      const { w1, loss } = points[at] ?? lowest;
      await expect.element(row).toHaveTextContent(loss.toFixed(3));
      await expect.element(row).toHaveTextContent(w1.toFixed(3).replace('-', '−'));
    }
  }
  await expect.element(figure.css('polyline')).toHaveLength(3);
  await step.fill('30');
  await press(step, '{Enter}');
  await expect.element(figure.getByRole('row', { name: /^3 / })).toHaveTextContent('∞');
});

test('curves that look alike are told apart by their gradients', async ({ app: { page } }) => {
  const figure = page.getByRole('figure').filter({ hasText: 'differs from the article’s' });
  const run = (name: string) => figure.getByText(name, { exact: true });
  await figure.getByRole('button', { name: 'Train all four' }).click();
  await expect
    .element(figure)
    .toHaveTextContent(
      `${facts.overfitLowest}, after epoch ${facts.overfitEpoch}; at the end ${facts.overfitLast}`,
    );
  await run('rate 3').click();
  await expect.element(figure).toHaveTextContent('Dead hidden neurons at the end: 30 of 30');
  await expect.element(figure).toHaveTextContent('all close to autograd’s');
  await run('wrong mask').click();
  await expect.element(figure).toHaveTextContent('Dead hidden neurons at the end: 30 of 30');
  await expect.element(figure).toHaveTextContent('W1, b1 not close to autograd’s');
  await run('as in the article').click();
  await expect.element(figure).toHaveTextContent('Dead hidden neurons at the end: 0 of 30');
});

/** Presses Stop at once: all are trained sooner than a test can look twice. */
function stopAsSoonAs(figure: Element, said: RegExp): Promise<void> {
  return new Promise((resolve) => {
    const watching = new MutationObserver(() => {
      if (!said.test(figure.textContent)) return;
      watching.disconnect();
      const buttons = [...figure.querySelectorAll('button')];
      buttons.find(({ textContent }) => textContent.trim() === 'Stop')?.click();
      resolve();
    });
    watching.observe(figure, { subtree: true, childList: true, characterData: true });
  });
}

test('networks chosen by one half of the images are measured on the other; training them can be stopped', async ({
  app: { page },
}) => {
  const figure = page.getByRole('figure').filter({ hasText: 'Choose by' });
  const train = figure.getByRole('button', { name: 'Train 10 networks' });
  await expect.element(train).toBeInTheDocument();
  const stopped = stopAsSoonAs(figure.element(), /[1-9] of 10 trained/);
  await train.click();
  await stopped;
  await expect.element(train).toBeVisible();
  await expect.element(figure).toHaveTextContent(/Mean of all [1-9]\d/);
  await train.click();
  await expect.element(figure.getByRole('row', { name: /^Mean of all 10/ })).toBeVisible();
  await expect.element(train).toBeVisible();
  const cells = (name: RegExp) => texts(figure.getByRole('row', { name }).getByRole('cell'));
  const { bestChosen, bestOther, allChosen, allOther } = measured;
  await expect
    .poll(() => [cells(/^Mean of the best 3/), cells(/^Mean of all 10/)])
    .toEqual([
      [bestChosen.toFixed(2), bestOther.toFixed(2)],
      [allChosen.toFixed(2), allOther.toFixed(2)],
    ]);
  await expect.element(figure.css('.ring')).toHaveLength(3);
  await figure.getByText('the second half', { exact: true }).click();
  await expect
    .poll(() => cells(/^Mean of all 10/))
    .toEqual([allOther.toFixed(2), allChosen.toFixed(2)]);
  await expect.element(figure.css('.ring')).toHaveLength(1);
});
