// How a lesson's text comes: whole, typeset, and no other lesson with it.

import { expect, test } from './app/test.ts';

test('formulas are typeset, with MathML for screen readers', async ({ app: { page } }) => {
  await expect.element(page.css('.katex-display')).toHaveLength(4);
  expect(page.css('.katex-error')).toHaveLength(0);
  expect(page.css('.katex-mathml math').length).toBeGreaterThan(4);
});

test('at the start only the open lesson is loaded', async ({ open }) => {
  const app = await open({ lesson: '01-mlp' });
  await expect.element(app.page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  const scripts = app.window.performance
    .getEntriesByType('resource')
    .map(({ name }) => name.split('/').at(-1) ?? '')
    .filter((name) => name.endsWith('.js'));
  expect(scripts.filter((name) => name.startsWith('Page-'))).toHaveLength(1);
  // The lesson's text, and the interface's words; those of the other language come afterwards.
  const texts = scripts.filter((name) => /^(ja|en)-/.test(name)).length;
  expect([2, 3]).toContain(texts);
  expect(scripts.filter((name) => name.includes('lesson-text'))).toEqual([]);
});

test('every block of a lesson’s text arrives by itself', async ({ app }) => {
  const article = app.page.css('main article');
  await expect.element(article).not.toHaveAttribute('aria-busy');
  const blocks = [...article.element().children];
  expect(blocks.length).toBeGreaterThan(0);
  const missing = blocks.filter((block) => app.window.getComputedStyle(block).display === 'none');
  expect(missing).toEqual([]);
});
