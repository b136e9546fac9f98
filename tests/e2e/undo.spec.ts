// Undo and redo: of what is typed in text fields, of forms, of choices and of deletions; by keys and by menu.

import { chooseInMenu, expect, test } from './app.ts';
import { TrainingLesson } from './trainingLesson.ts';

test('changes of the form are undone one by one and done again', async ({ app }) => {
  const { page } = app;
  const lesson = new TrainingLesson(page);
  const [rate, epochs] = [lesson.field('Learning rate'), lesson.field('Epochs')];
  await rate.click();
  await rate.press('End');
  await page.keyboard.type('5');
  await epochs.fill('7');
  await page.getByRole('form').getByLabel('Activation').selectOption({ index: 2 });

  await page.keyboard.press('Control+z');
  await expect(page.getByRole('form').getByLabel('Activation')).toHaveValue('relu');
  await page.keyboard.press('Control+z');
  await expect(epochs).toHaveValue('30');
  await page.keyboard.press('Control+z');
  await expect(rate).toHaveValue('0.03');
  await page.keyboard.press('Control+y');
  await expect(rate).toHaveValue('0.035');
  await page.keyboard.press('Control+Shift+z');
  await expect(epochs).toHaveValue('7');
});

test('undo leads back to the form it changes', { tag: '@electron' }, async ({ app }) => {
  const { page } = app;
  await new TrainingLesson(page).field('Epochs').fill('7');
  await page.getByRole('button', { name: /^2/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Activation/);
  await chooseInMenu(app, 'Edit', 'Undo');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Training/);
  await expect(new TrainingLesson(page).field('Epochs')).toHaveValue('30');
  await chooseInMenu(app, 'Edit', 'Redo');
  await expect(new TrainingLesson(page).field('Epochs')).toHaveValue('7');
});

test(
  'a note is undone as text, by keys and by the menu, and the form is left alone',
  { tag: '@electron' },
  async ({ app }) => {
    const { page } = app;
    const lesson = new TrainingLesson(page);
    await lesson.field('Epochs').fill('7');
    await page.getByText('Bookmarks and notes').click();
    const note = page.getByLabel('Your note on this lesson');
    await note.click();
    await page.keyboard.type('first');
    await page.keyboard.press('Control+z');
    await expect(note).toHaveValue('');
    await page.keyboard.press('Control+Shift+z');
    await expect(note).toHaveValue('first');
    await chooseInMenu(app, 'Edit', 'Undo');
    await expect(note).toHaveValue('');
    await chooseInMenu(app, 'Edit', 'Redo');
    await expect(note).toHaveValue('first');
    await expect(lesson.field('Epochs')).toHaveValue('7');
  },
);

test('a theme, and the deletion of a run, are taken back', async ({ app }) => {
  const { page } = app;
  const isDark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  await page.getByText('Light', { exact: true }).click();
  await page.getByText('Dark', { exact: true }).click();
  await expect.poll(isDark).toBe(true);
  await page.keyboard.press('Control+z');
  await expect.poll(isDark).toBe(false);

  const lesson = new TrainingLesson(page);
  await lesson.field('Epochs').fill('1');
  await lesson.train.click();
  await lesson.finished();
  await page.getByRole('button', { name: 'Runs', exact: true }).click();
  await page.getByRole('checkbox', { name: /^Choose/ }).check();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByText('No run is kept yet.')).toBeVisible();
  await page.getByRole('button', { name: /^2/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Activation/);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Runs');
  await expect(page.getByRole('button', { name: /^Open / })).toHaveCount(1);
  await page.keyboard.press('Control+y');
  await expect(page.getByText('No run is kept yet.')).toBeVisible();
});
