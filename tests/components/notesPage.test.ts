// The page of all notes and bookmarks: found, opened at their place, changed, and kindly empty.

import { userEvent } from 'vitest/browser';

import { accessibilityProblems, problemsInBothLooks } from './app/axe.ts';
import type { OpenApp } from './app/openApp.ts';
import { expect, test } from './app/test.ts';

function title({ page }: OpenApp) {
  return page.getByRole('heading', { level: 1 });
}

async function keepSome({ page }: OpenApp): Promise<void> {
  await page.getByText('Bookmarks and notes').click();
  await page.getByRole('button', { name: /^Bookmark “Try it”/ }).click();
  await page.getByLabelText('Your note on this lesson').fill('Try rate 0.3 again');
  await page.getByRole('button', { name: 'Those of all lessons' }).click();
}

test('before there are any it says how to make them, in both languages', async ({ open }) => {
  const app = await open({ lesson: 'notes' });
  await expect.element(title(app)).toHaveTextContent(/^My notes$/);
  await expect.element(app.page.getByText(/^Nothing yet\./)).toBeVisible();
  expect(await accessibilityProblems(app)).toEqual([]);
  await app.page.getByText('日本語', { exact: true }).click();
  await expect.element(app.page.getByText(/^まだ何もありません。/)).toBeVisible();
  expect(await accessibilityProblems(app)).toEqual([]);
});

test('a bookmark opens its section, in the language on screen', async ({ app }) => {
  const { page } = app;
  await keepSome(app);
  await expect.element(title(app)).toHaveTextContent(/^My notes$/);
  expect(await problemsInBothLooks(app)).toEqual([]);
  await page.getByText('日本語', { exact: true }).click();
  const place = page.getByRole('region', { name: /^7/ }).getByRole('button', {
    name: 'やってみよう',
    exact: true,
  });
  await expect.element(place).toBeVisible();
  (await place.findElement()).focus();
  await userEvent.keyboard('{Enter}');
  const heading = page.getByRole('heading', { name: 'やってみよう' });
  await expect.element(heading).toHaveFocus();
  await expect.element(heading).toBeInViewport();
});

test('a note is changed here as well, and a bookmark removed by mistake is put back', async ({
  app,
  profile,
}) => {
  const { page } = app;
  await keepSome(app);
  const note = page.getByRole('textbox', { name: 'Note on “7 Training”' });
  await expect.element(note).toHaveValue('Try rate 0.3 again');
  await note.fill('');
  await note.fill('Rate 3 diverges');
  await expect
    .poll(() => profile.settings.work.notes)
    .toEqual({ '07-training': 'Rate 3 diverges' });
  await page.getByRole('button', { name: 'Remove the bookmark at “Try it”' }).click();
  await expect.poll(() => profile.settings.work.bookmarks).toEqual({ '07-training': [] });
  const bookmark = page.getByRole('button', { name: 'Bookmark “Try it”' });
  await expect.element(bookmark).toHaveAttribute('aria-pressed', 'false');
  await bookmark.click();
  await expect.poll(() => profile.settings.work.bookmarks['07-training']).toHaveLength(1);
  await page.getByRole('button', { name: 'Open the lesson “7 Training”' }).click();
  await expect.element(title(app)).toHaveTextContent('Training');
  await expect
    .element(page.getByLabelText('Your note on this lesson'))
    .toHaveValue('Rate 3 diverges');
});

test('every section that can be bookmarked has its title here', async ({ open }) => {
  for (const lesson of ['00-before-you-begin', '06-backward', '09-refactoring']) {
    const all = Array.from({ length: 15 }, (_, section) => section);
    const first = await open({ lesson, bookmarks: { [lesson]: all } });
    const sections = () =>
      first.page
        .css('article > h2')
        .elements()
        .map(({ textContent }) => textContent.trim());
    await first.page.getByText('Bookmarks and notes').click();
    await expect.poll(() => sections().at(-1)).toMatch(/./);
    const listed = first.page.css('details .button-title');
    await expect.poll(() => listed.elements().length).toBe(sections().length);
    const titles = listed.elements().map(({ textContent }) => textContent.trim());
    await first.page.getByRole('button', { name: 'My notes', exact: true }).click();
    const here = first.page.css('section .button-title');
    await expect
      .poll(() => here.elements().map(({ textContent }) => textContent.trim()))
      .toEqual(titles);
    first.close();
  }
});
