// What the training lesson states is what the code does.

import { texts } from './app/actions.ts';
import { expect, test } from './app/test.ts';

/** The core's files as they are, by their path from here. */
const sources = import.meta.glob<string>('../../core/**/*.ts', {
  query: '?raw',
  import: 'default',
});

const trimmedLines = (text: string) => text.split('\n').map((line) => line.trim());

test('every code pane shows lines that stand in core/ as they are', async ({ app: { page } }) => {
  const panes = page.css('article figure').filter({ has: page.css('pre') });
  await expect.poll(() => panes.length).toBeGreaterThanOrEqual(6);
  for (let index = 0; index < panes.length; index++) {
    const [path = ''] = texts(panes.nth(index).css('figcaption code'));
    const source = (await sources[`../../${path}`]?.()) ?? '';
    const shown = (panes.nth(index).css('pre').element() as HTMLElement).innerText;
    const lines = trimmedLines(source);
    expect(trimmedLines(shown).length).toBeGreaterThan(0);
    expect(trimmedLines(shown).filter((line) => !lines.includes(line))).toEqual([]);
  }
});

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
  expect(scripts.filter((name) => /^(ja|en)-/.test(name))).toHaveLength(1);
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
