// The hyperparameter form: what is wrong is said where it stands, and nothing typed is lost.

import { press, valueOf } from './app/actions.ts';
import { expect, test } from './app/test.ts';
import { containing } from './app/textPatterns.ts';
import { TrainingLesson } from './trainingLesson.ts';

test('an invalid field is marked, Train says what to correct and leads there', async ({ app }) => {
  const lesson = new TrainingLesson(app);
  const rate = lesson.field('Learning rate');
  await rate.fill('fast');
  await expect.element(rate).toHaveAttribute('aria-invalid', 'true');
  await expect.element(rate).toHaveAccessibleDescription(containing('Enter a number'));

  await lesson.train.click();
  await expect.element(lesson.controls).toHaveTextContent('Please correct: Learning rate');
  await expect.element(rate).toHaveFocus();
  await expect.element(lesson.controls).toHaveTextContent('Not started yet');

  await rate.fill('0.03');
  await expect.element(rate).toHaveAttribute('aria-invalid', 'false');
  await expect.element(lesson.controls).not.toHaveTextContent('Please correct');
  await press(rate, '{Enter}');
  await lesson.finished();
  await expect.element(lesson.controls).toHaveTextContent('349 of 360');
});

const refusals: readonly (readonly [field: string, value: string, sentence: string])[] = [
  ['Hidden neurons', '', '1 to 4 layers'],
  ['Hidden neurons', '8, 8, 8, 8, 8', '1 to 4 layers'],
  ['Hidden neurons', '30, 2000', 'from 1 to 1024'],
  ['Hidden neurons', '1,024', '“1,024” can mean “1024” or “1, 24”'],
  ['Learning rate', '1,024', '“1,024” can mean “1.024” or “1024”'],
  ['Hidden neurons', '30; 20', 'Enter a number'],
  ['Learning rate', '-0.1', 'from 0.000001 to 1,000'],
  ['Batch size', '1500', '1,437 rows'],
  ['Batch size', '2.5', 'whole number'],
  ['Epochs', '0', 'from 1 to 1,000'],
  ['Weight seed', '4294967296', '4,294,967,295'],
];

test('every wrong value is refused with a sentence at its field, which Train leads to', async ({
  app,
}) => {
  const lesson = new TrainingLesson(app);
  for (const [name, value, sentence] of refusals) {
    const field = lesson.field(name);
    const before = await valueOf(field);
    await field.fill(value);
    await expect.element(field).toHaveAccessibleDescription(containing(sentence));
    await lesson.train.click();
    await expect.element(field).toHaveFocus();
    await field.fill(before);
    await expect.element(field).toHaveAttribute('aria-invalid', 'false');
  }
});

test('a wrong value in the folded section is unfolded by Train', async ({ app }) => {
  const lesson = new TrainingLesson(app);
  const section = app.page.getByText('Data: split and standardisation');
  await section.click();
  await lesson.field('Held back').fill('0.9');
  await section.click();
  await expect.element(lesson.field('Held back')).not.toBeVisible();
  await lesson.train.click();
  await expect.element(lesson.field('Held back')).toHaveFocus();
});

test('full-width digits from a Japanese keyboard are understood', async ({ app }) => {
  const lesson = new TrainingLesson(app);
  await lesson.field('Hidden neurons').fill('１２、８');
  await lesson.field('Epochs').fill('２');
  await expect.element(lesson.train).toHaveTextContent(/^Train 2 epochs$/);
  await lesson.train.click();
  await lesson.finished();
});

test('all values go back to the article’s at once, and that can be undone', async ({ app }) => {
  const lesson = new TrainingLesson(app);
  const reset = app.page.getByRole('button', { name: 'Back to the article’s values' });
  await expect.element(reset).toBeDisabled();
  await lesson.field('Learning rate').fill('0.5');
  await lesson.field('Epochs').fill('7');
  await reset.click();
  await expect.element(lesson.field('Learning rate')).toHaveValue('0.03');
  await expect.element(lesson.field('Epochs')).toHaveValue('30');
  await app.page.getByRole('button', { name: 'Undo: my values again' }).click();
  await expect.element(lesson.field('Learning rate')).toHaveValue('0.5');
  await expect.element(lesson.field('Epochs')).toHaveValue('7');
});

test('a changed value offers the way back to the article’s', async ({ app }) => {
  const lesson = new TrainingLesson(app);
  await lesson.field('Batch size').fill('64');
  await app.page
    .getByRole('button', { name: 'back to 30, the article’s value of Batch size' })
    .click();
  await expect.element(lesson.field('Batch size')).toHaveValue('30');
});
