// The command palette and the sheet of shortcuts: every page and action by its name, with the keyboard alone.

import { expect, pressKeys, test, type RunningApp } from './app.ts';
import { TrainingLesson } from './trainingLesson.ts';

const options = ({ page }: RunningApp) =>
  page.getByRole('listbox', { name: 'Find a page or command' }).getByRole('option');

async function openPalette(app: RunningApp) {
  await pressKeys(app, 'K', 'control');
  const field = app.page.getByRole('combobox', { name: 'Find a page or command' });
  await expect(field).toBeFocused();
  return field;
}

test('every lesson and page is reached by its name', async ({ app }) => {
  const { page } = app;
  const list = page.getByRole('navigation', { name: 'Lessons' }).getByRole('button');
  const names = await list.locator('.title').allInnerTexts();
  expect(names.length).toBeGreaterThanOrEqual(14);
  for (const name of names) {
    await openPalette(app);
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.locator('[aria-current="page"]')).toContainText(name);
  }
});

test('commands are chosen with the arrow keys and done with Enter', async ({ app }) => {
  const { page } = app;
  await openPalette(app);
  await page.keyboard.type('Appearance');
  const chosen = options(app).and(page.locator('[aria-selected="true"]'));
  await expect(chosen).toHaveText(/Appearance: System/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(chosen).toHaveText(/Dark/);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => matchMedia('(prefers-color-scheme: dark)').matches);

  await openPalette(app);
  await page.keyboard.type('train one epoch');
  await page.keyboard.press('Enter');
  await expect(new TrainingLesson(page).result).toContainText('after epoch 1');
});

test('a name in Japanese is found as well, and Japanese writing is not cut short by Enter', async ({
  app,
}) => {
  const { page } = app;
  const field = await openPalette(app);
  await page.keyboard.type('用語集');
  await expect(options(app)).toHaveText([/Glossary/]);
  await field.dispatchEvent('keydown', { key: 'Enter', isComposing: true });
  await expect(field).toBeVisible();
  await page.keyboard.type('xyz');
  await expect(options(app)).toHaveCount(0);
  await expect(page.getByText('No page or command has that name.')).toBeVisible();
});

test('Escape and a press beside it close it, and the focus is where it was', async ({ app }) => {
  const { page } = app;
  const field = new TrainingLesson(page).field('Learning rate');
  await field.focus();
  await openPalette(app);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(field).toBeFocused();
  await openPalette(app);
  await page.mouse.click(5, 5);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('what can be pressed on the page is found by its name', async ({ app }) => {
  const { page } = app;
  const rate = new TrainingLesson(page).field('Learning rate');
  await rate.fill('0.5');
  await openPalette(app);
  await page.keyboard.type('back to the article');
  await expect(options(app).first()).toHaveText(/Back to the article’s values.*On this page/);
  await page.keyboard.press('Enter');
  await expect(rate).toHaveValue('0.03');
});

test('the sheet of keys is opened from the palette, and the palette from the sheet', async ({
  app,
}) => {
  const { page } = app;
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await openPalette(app);
  await page.keyboard.type('keyboard shortcuts');
  await page.keyboard.press('Enter');
  await expect(sheet).toBeVisible();
  // The palette that was left tells of its end only now, and must not take the sheet with it.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  await expect(sheet).toBeVisible();
  await expect(sheet.getByText('Find a page or command…')).toBeVisible();
  await expect(sheet).toContainText('Ctrl+K');
  await openPalette(app);
  await expect(sheet).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
