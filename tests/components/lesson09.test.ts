// Lesson 9: matching parts light up together, and the refactored program runs to PyTorch's numbers.

import { userEvent } from 'vitest/browser';

import { focus, texts } from './app/actions.ts';
import { expect, test } from './app/test.ts';
import { TrainingLesson } from './trainingLesson.ts';
import { recordedRuns } from './recordings.ts';

test('a part lights up with its counterpart, by pointer and by keyboard', async ({ open }) => {
  const app = await open({ lesson: '09-refactoring' });
  const { page } = app;
  const inClasses = page.getByRole('group', { name: 'ReLU, backward: in classes' });
  const inSteps = page.getByRole('group', { name: 'ReLU, backward: with functions' });
  await inSteps.hover();
  await expect.element(inClasses).toHaveClass('lit');
  await expect.element(inClasses).toBeInViewport();

  const button = page.getByRole('button', { name: 'Linear, backward: show it with functions' });
  await focus(button);
  await userEvent.keyboard('{Enter}');
  const linear = page.getByRole('group', { name: 'Linear, backward: with functions' });
  await expect.element(linear).toHaveClass('lit');
  await expect.element(linear).toBeInViewport();
  await expect.element(inSteps).not.toHaveClass('lit');
  await expect.element(button).toHaveAttribute('aria-pressed', 'true');
});

test('the refactored program ends where PyTorch’s did', async ({ open }) => {
  const app = await open({ lesson: '09-refactoring' });
  const lesson = new TrainingLesson(app);
  await expect.poll(() => texts(lesson.train)).toEqual(['Train 100 epochs']);
  await lesson.train.click();
  await lesson.finished();
  const last = recordedRuns.refactoredSeed0.epochs_log.at(-1);
  await expect.element(lesson.controls).toHaveTextContent(`${last?.val_correct} of 360 right`);
});
