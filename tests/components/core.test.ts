// A core that ends, or is too busy to hear: what the page says of it, and that the next one computes.

import { expect, test } from './app/test.ts';
import { TrainingLesson } from './trainingLesson.ts';

test('a core lost during a run is told of and replaced, and what came of the run stays', async ({
  app,
}) => {
  const lesson = new TrainingLesson(app);
  await lesson.makeRunLong();
  await lesson.train.click();
  await expect.element(lesson.controls).toHaveTextContent('of 360 right');
  app.core.replace();
  await expect
    .element(lesson.controls)
    .toHaveTextContent('The computing process ended unexpectedly');
  await expect.element(lesson.controls).toHaveTextContent('of 1,000');
  await lesson.openTable();
  await expect.element(app.page.getByRole('rowheader', { name: '1', exact: true })).toBeVisible();

  await lesson.field('Hidden neurons').fill('30');
  await lesson.field('Epochs').fill('30');
  await lesson.train.click();
  await lesson.finished();
  await expect.element(lesson.controls).toHaveTextContent('349 of 360');
});

test('Stop ends even a step of many seconds', async ({ app }) => {
  const lesson = new TrainingLesson(app);
  await lesson.field('Hidden neurons').fill('1024, 1024, 1024, 1024');
  await lesson.field('Batch size').fill('1437');
  await lesson.train.click();
  await expect.element(lesson.controls).toHaveTextContent('Epoch 0 of 30');
  await lesson.stop.click();
  await expect.element(lesson.stop).toBeDisabled();
  await expect.element(lesson.controls).not.toHaveTextContent('unexpectedly');
  // Whoever pressed Stop is not asked whether to go on.
  await expect.element(app.page.getByRole('region', { name: 'Messages' })).toHaveTextContent(/^$/);

  await lesson.field('Hidden neurons').fill('30');
  await lesson.field('Batch size').fill('30');
  await lesson.train.click();
  await lesson.finished();
  await expect.element(lesson.controls).toHaveTextContent('349 of 360');
});

test('a core lost while nothing runs is replaced without a word', async ({ app }) => {
  const lesson = new TrainingLesson(app);
  app.core.replace();
  await lesson.train.click();
  await lesson.finished();
  await expect.element(lesson.controls).toHaveTextContent('349 of 360');
  await expect.element(app.page.getByRole('region', { name: 'Messages' })).toHaveTextContent(/^$/);
});
