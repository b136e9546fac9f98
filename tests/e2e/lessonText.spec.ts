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
