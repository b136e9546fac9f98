// What is copied from a lesson is on the system's clipboard.

import { readFileSync } from 'node:fs';

import { cutPython, withCommentsIn } from '../../renderer/build/cutPython.ts';
import { clipboardText, expect, pressKeys, resize, test } from './app.ts';

const program = readFileSync(
  new URL('../../renderer/lessons/06-backward/backward.py', import.meta.url),
  'utf8',
);
const inEnglish = (...names: string[]) =>
  withCommentsIn('en', cutPython(program, names, 'backward.py'), 'backward.py');

test('the whole Python program of a lesson opens on demand and can be copied', async ({ app }) => {
  const { page } = app;
  await page.getByRole('button', { name: /^6/ }).click();
  await page.getByRole('button', { name: 'Show the whole Python program' }).click();
  const shown = page.getByRole('group', { name: 'The whole program backward.py' });
  await expect(shown).toContainText('dZ2 = (A2 - y) / m');
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await clipboardText(app)).toBe(`${inEnglish()}\n`);
});

test('a pane that is selected and copied gives its code, with no break where a line wraps', async ({
  app,
}) => {
  const { page } = app;
  await resize(app, 1000, 700);
  await page.getByRole('button', { name: /^6/ }).click();
  const pane = page.getByRole('group', { name: 'linear_backward in Python' });
  await expect(pane).toContainText('dZ.T @ A');
  await pane.evaluate((element) => getSelection()?.selectAllChildren(element));
  await pressKeys(app, 'C', 'control');
  const read = () => clipboardText(app);
  await expect.poll(read).toContain('linear_backward');
  expect((await read()).trimEnd()).toBe(inEnglish('linear_backward'));
});

test('a paragraph with formulas is copied with each of them once, as text and as HTML', async ({
  app,
}) => {
  const { page } = app;
  await page.getByRole('button', { name: /^6/ }).click();
  const paragraph = page.locator('article > p:has(.katex):not(:has([popover]))').first();
  await paragraph.waitFor();
  await paragraph.evaluate((element) => {
    getSelection()?.selectAllChildren(element);
    // After whoever else has heard of it.
    window.addEventListener('copy', ({ clipboardData }) => {
      document.documentElement.dataset.html = clipboardData?.getData('text/html') ?? '';
    });
  });
  const formulas = await paragraph.locator('.katex').count();
  await page.keyboard.press('Control+C');
  const read = () => clipboardText(app);
  await expect.poll(async () => (await read()).match(/\$[^$]+\$/g)?.length).toBe(formulas);
  const html = await page.locator('html').getAttribute('data-html');
  for (const text of [await read(), html]) {
    expect(text?.match(/\$[^$]+\$/g)).toHaveLength(formulas);
    expect(text).not.toMatch(/katex|annotation|<math|\\(grad|data|param|pre)\b/);
  }
});
