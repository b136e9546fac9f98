// The speed of training: chosen beside the run, also while it trains, remembered; what changes is seen as it goes.

import { userEvent } from 'vitest/browser';

import { accessibilityProblems } from './app/axe.ts';
import type { OpenApp } from './app/openApp.ts';
import { expect, test } from './app/test.ts';
import { containing } from './app/textPatterns.ts';
import { TrainingLesson } from './trainingLesson.ts';

function speedOf(app: OpenApp) {
  return app.page.getByRole('slider', { name: 'Speed', exact: true });
}

function weightsOf(app: OpenApp) {
  return app.page.getByRole('img', { name: /^The weights of the first 24 of 30 hidden neurons/ });
}

async function choose(app: OpenApp, ...keys: string[]): Promise<void> {
  (await speedOf(app).findElement()).focus();
  for (const key of keys) await userEvent.keyboard(`{${key}}`);
}

test('a slow run can be watched, paused, hurried and stopped, and comes to the same', async ({
  app,
}) => {
  const lesson = new TrainingLesson(app);
  await expect.element(speedOf(app)).toHaveAttribute('aria-valuetext', 'full speed');
  await choose(app, 'Home');
  await expect.element(speedOf(app)).toHaveAttribute('aria-valuetext', '1 step a second');
  await lesson.train.click();
  await expect.element(weightsOf(app)).toBeVisible();
  await expect.element(lesson.controls).toHaveTextContent(/\d+ min(?: \d+ s)? left/);
  await expect.element(app.page.getByText(/^step [12], ±/)).toBeVisible();
  expect(await accessibilityProblems(app)).toEqual([]);

  await lesson.pause.click();
  await expect.element(lesson.goOn).toBeVisible();
  await lesson.oneStep.click();
  await lesson.goOn.click();
  await choose(app, 'End');
  await lesson.finished();
  await expect.element(lesson.controls).toHaveTextContent('349 of 360 right (96.9%)');
  await expect.element(weightsOf(app)).toHaveAccessibleName(containing('after step 1,440,'));
});

test('a slow run is stopped at once', async ({ app }) => {
  const lesson = new TrainingLesson(app);
  await choose(app, 'Home');
  await lesson.train.click();
  await lesson.stop.click();
  await expect.element(lesson.train).toBeVisible();
  await expect.element(lesson.stop).toBeDisabled();
});

test('the speed is remembered, and is that of every lesson', async ({ app, open, profile }) => {
  await choose(app, 'Home', 'ArrowRight', 'ArrowRight');
  await expect.poll(() => profile.settings.preferences.trainingSpeed).toBe('10');
  app.close();

  const next = await open({ lesson: '08-regression' });
  await expect.element(speedOf(next)).toHaveAttribute('aria-valuetext', '10 steps a second');
});
