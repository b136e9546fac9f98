// The app without a mouse.

import { expect, test } from './app.ts';
import { TrainingLesson } from './trainingLesson.ts';

test('Tab reaches the skip link, the list, the language and the run; Enter trains', async ({
  app: { page },
}) => {
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the lesson' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();

  const lesson = new TrainingLesson(page);
  await lesson.field('Epochs').focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await lesson.finished();
  await expect(lesson.result).toContainText('226 of 360 right');
});

test('the arrow keys choose the language', async ({ app: { page } }) => {
  await page.getByRole('radio', { name: 'English' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
});

test('everything that can be focused shows it', async ({ app: { page } }) => {
  const lesson = new TrainingLesson(page);
  await lesson.train.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(lesson.train).toHaveCSS('outline-style', 'solid');
});
