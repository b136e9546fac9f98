// Undo and redo of forms, of choices and of deletions, by keys and as the menu asks for it.

import { userEvent } from 'vitest/browser';

import { press } from './app/actions.ts';
import { expect, test } from './app/test.ts';
import { TrainingLesson } from './trainingLesson.ts';

const UNDO = '{Control>}z{/Control}';
const REDO = '{Control>}y{/Control}';

test('changes of the form are undone one by one and done again', async ({ app }) => {
  const lesson = new TrainingLesson(app);
  const [rate, epochs] = [lesson.field('Learning rate'), lesson.field('Epochs')];
  const activation = app.page.getByRole('form').getByLabelText('Activation', { exact: true });
  await rate.click();
  await userEvent.keyboard('{End}5');
  await expect.element(rate).toHaveValue('0.035');
  await epochs.fill('7');
  await activation.selectOptions('tanh');
  await expect.element(activation).toHaveValue('tanh');

  await userEvent.keyboard(UNDO);
  await expect.element(activation).toHaveValue('relu');
  await userEvent.keyboard(UNDO);
  await expect.element(epochs).toHaveValue('30');
  await userEvent.keyboard(UNDO);
  await expect.element(rate).toHaveValue('0.03');
  await userEvent.keyboard(REDO);
  await expect.element(rate).toHaveValue('0.035');
  await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  await expect.element(epochs).toHaveValue('7');
});

test('undo leads back to the form it changes', async ({ app }) => {
  const { page, desktop } = app;
  const heading = page.getByRole('heading', { level: 1 });
  await new TrainingLesson(app).field('Epochs').fill('7');
  await page.getByRole('button', { name: /^2/ }).click();
  await expect.element(heading).toHaveTextContent('Activation');
  desktop.choose('undo');
  await expect.element(heading).toHaveTextContent('Training');
  await expect.element(new TrainingLesson(app).field('Epochs')).toHaveValue('30');
  desktop.choose('redo');
  await expect.element(new TrainingLesson(app).field('Epochs')).toHaveValue('7');
});

test('in a note, undo from the menu is the engine’s own, and the form is left alone', async ({
  app,
}) => {
  const { page, desktop } = app;
  const lesson = new TrainingLesson(app);
  await lesson.field('Epochs').fill('7');
  await page.getByText('Bookmarks and notes').click();
  const note = page.getByLabelText('Your note on this lesson');
  await note.click();
  await userEvent.keyboard('first');
  desktop.choose('undo');
  desktop.choose('redo');
  await expect.poll(() => desktop.performed).toEqual(['undoText', 'redoText']);
  await userEvent.keyboard(UNDO);
  await expect.element(note).toHaveValue('');
  await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  await expect.element(note).toHaveValue('first');
  await expect.element(lesson.field('Epochs')).toHaveValue('7');
});

test('a theme, and the deletion of a run, are taken back', async ({ app, profile }) => {
  const { page } = app;
  await page.getByText('Light', { exact: true }).click();
  await page.getByText('Dark', { exact: true }).click();
  await expect.poll(() => profile.settings.preferences.theme).toBe('dark');
  await userEvent.keyboard(UNDO);
  await expect.poll(() => profile.settings.preferences.theme).toBe('light');
  await expect.element(page.getByRole('radio', { name: 'Light' })).toBeChecked();

  const lesson = new TrainingLesson(app);
  await lesson.field('Epochs').fill('1');
  await lesson.train.click();
  await lesson.finished();
  await page.getByRole('button', { name: 'Runs', exact: true }).click();
  await page.getByRole('checkbox', { name: /^Choose/ }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect.element(page.getByText('No run is kept yet.')).toBeVisible();
  await page.getByRole('button', { name: /^2/ }).click();
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Activation');
  await press(page.getByRole('button', { name: /^2/ }), UNDO);
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(/^Runs$/);
  await expect.element(page.getByRole('button', { name: /^Open / })).toBeVisible();
  await userEvent.keyboard(REDO);
  await expect.element(page.getByText('No run is kept yet.')).toBeVisible();
});
