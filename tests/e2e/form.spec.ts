// The hyperparameter form: what is wrong is said where it stands, and nothing typed is lost.

import { expect, test } from './app.ts';
import { TrainingLesson } from './trainingLesson.ts';

test('an invalid field is marked, Train says what to correct and leads there', async ({
  app: { page },
}) => {
  const lesson = new TrainingLesson(page);
  const rate = lesson.field('Learning rate');
  await rate.fill('fast');
  await expect(rate).toHaveAttribute('aria-invalid', 'true');
  await expect(rate).toHaveAccessibleDescription(/Enter a number/);

  await lesson.train.click();
  await expect(lesson.result).toContainText('Please correct: Learning rate');
  await expect(rate).toBeFocused();
  await expect(lesson.controls).toContainText('Not started yet');

  await rate.fill('0.03');
  await expect(rate).toHaveAttribute('aria-invalid', 'false');
  await expect(lesson.result).not.toContainText('Please correct');
  await rate.press('Enter');
  await lesson.finished();
  await expect(lesson.result).toContainText('349 of 360');
});

const refusals: readonly (readonly [field: string, value: string, sentence: RegExp])[] = [
  ['Hidden units', '', /1 to 4 layers/],
  ['Hidden units', '8, 8, 8, 8, 8', /1 to 4 layers/],
  ['Hidden units', '30, 2000', /from 1 to 1,024/],
  ['Hidden units', '30; 20', /Enter a number/],
  ['Learning rate', '-0.1', /from 0.000001 to 1,000/],
  ['Batch size', '1500', /1,437 images/],
  ['Batch size', '2.5', /whole number/],
  ['Epochs', '0', /from 1 to 1,000/],
  ['Weight seed', '4294967296', /4,294,967,295/],
];

for (const [field, value, sentence] of refusals) {
  test(`${field} refuses “${value}”`, async ({ app: { page } }) => {
    const lesson = new TrainingLesson(page);
    await lesson.field(field).fill(value);
    await expect(lesson.field(field)).toHaveAccessibleDescription(sentence);
    await lesson.train.click();
    await expect(lesson.field(field)).toBeFocused();
  });
}

test('a wrong value in the folded section is unfolded by Train', async ({ app: { page } }) => {
  const lesson = new TrainingLesson(page);
  await page.getByText('Data: split and standardisation').click();
  await lesson.field('Held back').fill('0.9');
  await page.getByText('Data: split and standardisation').click();
  await expect(lesson.field('Held back')).toBeHidden();
  await lesson.train.click();
  await expect(lesson.field('Held back')).toBeFocused();
});

test('full-width digits from a Japanese keyboard are understood', async ({ app: { page } }) => {
  const lesson = new TrainingLesson(page);
  await lesson.field('Hidden units').fill('１２、８');
  await lesson.field('Epochs').fill('２');
  await expect(lesson.train).toHaveText('Train 2 epochs');
  await lesson.train.click();
  await lesson.finished();
});

test('all values go back to the article’s at once, and that can be undone', async ({
  app: { page },
}) => {
  const lesson = new TrainingLesson(page);
  const reset = page.getByRole('button', { name: 'Back to the article’s values' });
  await expect(reset).toBeDisabled();
  await lesson.field('Learning rate').fill('0.5');
  await lesson.field('Epochs').fill('7');
  await reset.click();
  await expect(lesson.field('Learning rate')).toHaveValue('0.03');
  await expect(lesson.field('Epochs')).toHaveValue('30');
  await page.getByRole('button', { name: 'Undo: my values again' }).click();
  await expect(lesson.field('Learning rate')).toHaveValue('0.5');
  await expect(lesson.field('Epochs')).toHaveValue('7');
});

test('a changed value offers the way back to the article’s', async ({ app: { page } }) => {
  const lesson = new TrainingLesson(page);
  await lesson.field('Batch size').fill('64');
  await page.getByRole('button', { name: 'back to 30, the article’s value of Batch size' }).click();
  await expect(lesson.field('Batch size')).toHaveValue('30');
});
