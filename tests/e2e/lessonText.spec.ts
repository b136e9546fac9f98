// What the training lesson states is what the code does.

import { readFileSync } from 'node:fs';

import { expect, test } from './app.ts';

test('every code pane shows lines that stand in core/ as they are', async ({ app: { page } }) => {
  const panes = page.locator('article figure', { has: page.locator('pre') });
  expect(await panes.count()).toBeGreaterThanOrEqual(6);
  for (const pane of await panes.all()) {
    const path = await pane.locator('figcaption code').innerText();
    const source = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
    const lines = source.split('\n').map((line) => line.trim());
    const shown = (await pane.locator('pre').innerText()).split('\n').map((line) => line.trim());
    expect(shown.filter((line) => !lines.includes(line))).toEqual([]);
  }
});

test('formulas are typeset, with MathML for screen readers', async ({ app: { page } }) => {
  expect(await page.locator('.katex-display').count()).toBe(4);
  expect(await page.locator('.katex-error').count()).toBe(0);
  expect(await page.locator('.katex-mathml math').count()).toBeGreaterThan(4);
});

test('at the start only the open lesson is loaded', async ({ launch }) => {
  const { page } = await launch();
  const scripts: string[] = [];
  page.on('request', (request) => {
    const name = request.url().split('/').at(-1) ?? '';
    if (name.endsWith('.js')) scripts.push(name);
  });
  await page.reload();
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  expect(scripts.filter((name) => name.startsWith('Page-'))).toHaveLength(1);
  expect(scripts.filter((name) => /^(ja|en)-/.test(name))).toHaveLength(1);
  expect(scripts.filter((name) => name.includes('lesson-text'))).toEqual([]);
});

test('every block of a lesson’s text arrives by itself', async ({ app: { page } }) => {
  const article = page.locator('main article');
  await expect(article).not.toHaveAttribute('aria-busy');
  for (const block of await article.locator(':scope > *').all()) {
    await expect(block).not.toHaveCSS('display', 'none');
  }
});
