// The app without a mouse.

import { userEvent } from 'vitest/browser';

import { focus, press } from './app/actions.ts';
import { expect, test } from './app/test.ts';
import { TrainingLesson } from './trainingLesson.ts';

test('Tab reaches the skip link, the list, the language and the run; Enter trains', async ({
  app,
}) => {
  app.window.focus();
  await userEvent.keyboard('{Tab}');
  await expect.element(app.page.getByRole('link', { name: 'Skip to the lesson' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(app.page.getByRole('main')).toHaveFocus();

  const lesson = new TrainingLesson(app);
  await press(lesson.field('Epochs'), '{Control>}a{/Control}1{Enter}');
  await lesson.finished();
  await expect.element(lesson.controls).toHaveTextContent('226 of 360 right');
});

test('the arrow keys choose the language', async ({ app }) => {
  await press(app.page.getByRole('radio', { name: 'English' }), '{ArrowLeft}');
  await expect.poll(() => app.window.document.documentElement.lang).toBe('ja');
});

test('everything that can be focused shows it', async ({ app }) => {
  const { train } = new TrainingLesson(app);
  await focus(train);
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
  await expect.element(train).not.toHaveFocus();
  await userEvent.keyboard('{Tab}');
  await expect.element(train).toHaveFocus();
  await expect.element(train).toHaveStyle({ outlineStyle: 'solid' });
});

test('a command brings the focus to the figure of the lesson', async ({ open }) => {
  const { page, desktop } = await open({ lesson: '05-flow' });
  const figure = page.css('#content aside');
  await expect.element(figure).toBeVisible();
  desktop.choose('focusFigure');
  await expect.element(figure).toHaveFocus();
});
