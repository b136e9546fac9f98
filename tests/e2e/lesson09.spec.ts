// Lesson 9: matching parts light up together, and the refactored program runs to PyTorch's numbers.

import { recordedTraining } from '../parity/recordings.ts';
import { expect, test } from './app.ts';
import { TrainingLesson } from './trainingLesson.ts';

test('a part lights up with its counterpart, by pointer and by keyboard', async ({
  app: { page },
}) => {
  await page.getByRole('button', { name: /^9/ }).click();
  const inClasses = page.getByRole('group', { name: 'ReLU, backward: in classes' });
  const inSteps = page.getByRole('group', { name: 'ReLU, backward: with functions' });
  await inSteps.hover();
  await expect(inClasses).toHaveClass(/lit/);
  await expect(inClasses).toBeInViewport();

  const button = page.getByRole('button', { name: 'Linear, backward: show it with functions' });
  await button.focus();
  await page.keyboard.press('Enter');
  const linear = page.getByRole('group', { name: 'Linear, backward: with functions' });
  await expect(linear).toHaveClass(/lit/);
  await expect(linear).toBeInViewport();
  await expect(inSteps).not.toHaveClass(/lit/);
  await expect(button).toHaveAttribute('aria-pressed', 'true');
});

test('the refactored program ends where PyTorch’s did', async ({ app: { page } }) => {
  await page.getByRole('button', { name: /^9/ }).click();
  const lesson = new TrainingLesson(page);
  await expect(lesson.train).toHaveText('Train 100 epochs');
  await lesson.train.click();
  await lesson.finished();
  const last = recordedTraining('refactored', 0).epochs_log.at(-1);
  await expect(lesson.result).toContainText(`${last?.val_correct} of 360 right`);
});
