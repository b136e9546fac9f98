// Undo and redo from the native menu: of a form, and of text, which is the engine's own.

import { chooseInMenu, expect, test } from './app.ts';
import { TrainingLesson } from './trainingLesson.ts';

test('the menu undoes a form from anywhere, and in a note the text alone', async ({ app }) => {
  const { page } = app;
  const heading = page.getByRole('heading', { level: 1 });
  const lesson = new TrainingLesson(page);

  await test.step('undo leads back to the form it changes', async () => {
    await lesson.field('Epochs').fill('7');
    await page.getByRole('button', { name: /^2/ }).click();
    await expect(heading).toHaveText(/Activation/);
    await chooseInMenu(app, 'Edit', 'Undo');
    await expect(heading).toHaveText(/Training/);
    await expect(lesson.field('Epochs')).toHaveValue('30');
    await chooseInMenu(app, 'Edit', 'Redo');
    await expect(lesson.field('Epochs')).toHaveValue('7');
  });

  await test.step('a note is undone as text, by keys and by the menu', async () => {
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
  });
});
