// A run that is changed while it is paused: with more steps than a run may have it is refused in a sentence.

import { drop } from './app/dropping.ts';
import { expect, test } from './app/test.ts';
import { TrainingLesson } from './trainingLesson.ts';

/** As many rows as make more than ten million steps of one row in 1,000 epochs. */
const long = ['x,kind', ...Array.from({ length: 13_000 }, (_, i) => `${i % 97},k${i % 2}`)].join(
  '\n',
);

test('a batch size that would make too many steps says so where it was typed', async ({ app }) => {
  const { page } = app;
  await drop(app, 'long.csv', long);
  await page.getByRole('button', { name: 'Use this table' }).click();
  const lesson = new TrainingLesson(app);
  await lesson.field('Hidden neurons').fill('2');
  await lesson.field('Epochs').fill('1000');
  await lesson.oneStep.click();
  const change = page.getByRole('group', { name: 'Go on with' });
  const batch = change.getByLabelText('Batch size');
  await batch.fill('1');
  await change.getByLabelText('Learning rate').click();
  await expect
    .element(change.getByRole('status'))
    .toHaveTextContent(/the run would have 10,\d{3},\d{3} steps: 10,000,000 are the most\./);
  await expect.element(change.getByRole('button', { name: 'Change' })).toBeDisabled();
  await batch.fill('2');
  await change.getByLabelText('Learning rate').click();
  await change.getByRole('button', { name: 'Change' }).click();
  await expect.element(change.getByRole('status')).toHaveTextContent(/^Changed after step /);
});
