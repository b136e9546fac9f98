// The command palette and the sheet of shortcuts: every page and action by its name, with the keyboard alone.

import { userEvent, type Locator } from 'vitest/browser';

import { focus, texts } from './app/actions.ts';
import type { OpenApp } from './app/openApp.ts';
import { expect, test } from './app/test.ts';
import { containing } from './app/textPatterns.ts';
import { TrainingLesson } from './trainingLesson.ts';

const options = ({ page }: OpenApp): Locator =>
  page.getByRole('listbox', { name: 'Find a page or command' }).getByRole('option');

async function openPalette({ page, desktop }: OpenApp): Promise<Locator> {
  desktop.choose('palette');
  const field = page.getByRole('combobox', { name: 'Find a page or command' });
  await expect.element(field).toHaveFocus();
  return field;
}

async function nothingLiesOver({ page }: OpenApp): Promise<void> {
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
}

test('every lesson and page is reached by its name', async ({ app }) => {
  const { page } = app;
  const list = page.getByRole('navigation', { name: 'Lessons' }).getByRole('button');
  const names = texts(list.css('.title'));
  expect(names.length).toBeGreaterThanOrEqual(14);
  for (const name of names) {
    await openPalette(app);
    await userEvent.keyboard(name);
    await userEvent.keyboard('{Enter}');
    await nothingLiesOver(app);
    await expect.element(page.css('[aria-current="page"]')).toHaveTextContent(name);
  }
});

test('commands are chosen with the arrow keys and done with Enter', async ({ app, profile }) => {
  await openPalette(app);
  await userEvent.keyboard('Appearance');
  const chosen = app.page
    .getByRole('listbox', { name: 'Find a page or command' })
    .getByRole('option', { selected: true });
  await expect.element(chosen).toHaveTextContent('Appearance: System');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await expect.element(chosen).toHaveTextContent('Dark');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => profile.settings.preferences.theme).toBe('dark');

  await openPalette(app);
  await userEvent.keyboard('train one epoch{Enter}');
  await expect.element(new TrainingLesson(app).controls).toHaveTextContent('after epoch 1');
});

test('what exports is found by that word, in either language', async ({ app }) => {
  for (const word of ['export', 'エクスポート']) {
    const field = await openPalette(app);
    await field.fill(word);
    const found = options(app);
    for (const name of ['Save everything as a file', 'Runs', 'Workbench']) {
      await expect.element(found.filter({ hasText: name }).first()).toBeVisible();
    }
    await userEvent.keyboard('{Escape}');
    await nothingLiesOver(app);
  }
});

test('a name in Japanese is found as well, and Japanese writing is not cut short by Enter', async ({
  app,
}) => {
  const field = await openPalette(app);
  await userEvent.keyboard('用語集');
  await expect.poll(() => texts(options(app))).toEqual([containing('Glossary')]);
  const ofWriting = { key: 'Enter', isComposing: true, bubbles: true, cancelable: true };
  field.element().dispatchEvent(new app.window.KeyboardEvent('keydown', ofWriting));
  await expect.element(field).toBeVisible();
  await userEvent.keyboard('xyz');
  await expect
    .poll(() => texts(options(app)))
    .toEqual([containing('Search the lessons for “用語集xyz”')]);
  await expect.element(app.page.getByText('No page or command has that name.')).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.element(app.page.getByRole('searchbox')).toHaveValue('用語集xyz');
});

test('Escape and a press beside it close it, and the focus is where it was', async ({ app }) => {
  const field = new TrainingLesson(app).field('Learning rate');
  await focus(field);
  await openPalette(app);
  await userEvent.keyboard('{Escape}');
  await nothingLiesOver(app);
  await expect.element(field).toHaveFocus();
  await openPalette(app);
  // The palette lies over what is pressed.
  await app.page.css('body').click({ position: { x: 5, y: 5 }, force: true });
  await nothingLiesOver(app);
});

test('what can be pressed on the page is found by its name', async ({ app }) => {
  const rate = new TrainingLesson(app).field('Learning rate');
  await rate.fill('0.5');
  await openPalette(app);
  await userEvent.keyboard('back to the article');
  const [first = ''] = texts(options(app));
  expect(first).toMatch(/Back to the article’s values.*On this page/);
  await userEvent.keyboard('{Enter}');
  await expect.element(rate).toHaveValue('0.03');
});

test('the sheet of keys is opened from the palette, and the palette from the sheet', async ({
  app,
}) => {
  const { page, window } = app;
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await openPalette(app);
  await userEvent.keyboard('keyboard shortcuts{Enter}');
  await expect.element(sheet).toBeVisible();
  // The palette that was left tells of its end only now, and must not take the sheet with it.
  await new Promise((done) => window.requestAnimationFrame(() => window.setTimeout(done)));
  await expect.element(sheet).toBeVisible();
  await expect.element(sheet.getByText('Find a page or command…')).toBeVisible();
  await expect.element(sheet).toHaveTextContent('Ctrl+K');
  await openPalette(app);
  await expect.element(sheet).not.toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  await nothingLiesOver(app);
});
