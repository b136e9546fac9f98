// A hand that is quicker than the page: whatever it leaves before it is there, nothing goes wrong.

import type { OpenApp } from './app/openApp.ts';
import { expect, test } from './app/test.ts';

/** So soon after each other pages are changed, in milliseconds: sooner than any is there. */
const DELAYS = [0, 1, 4, 8, 16, 24, 30];

/** Opens one page after the other. */
async function hurryThrough({ desktop }: OpenApp, pages: readonly string[]): Promise<void> {
  for (const delay of DELAYS) {
    for (const page of pages) {
      desktop.choose('goTo', page);
      await new Promise((done) => setTimeout(done, delay));
    }
  }
}

test.for<[string, string[]]>([
  ['from a lesson to a page and back', ['settings', '01-mlp']],
  ['from a lesson to another over a page', ['02-activation', 'runs', '03-output-layer']],
  ['from page to page', ['gradients', 'runs', 'glossary', 'search', 'settings', 'about']],
  ['through lessons', ['04-forward', '05-flow', '07-training', '08-regression', '09-refactoring']],
  [
    'between what trains and what lists runs',
    ['07-training', 'runs', '08-regression', 'gradients'],
  ],
])('pages are changed %s before they are there', async ([, pages], { open }) => {
  const app = await open();
  await hurryThrough(app, pages);
  app.desktop.choose('goTo', '06-backward');
  await expect
    .element(app.page.getByRole('heading', { level: 1 }))
    .toHaveTextContent('Backward by hand');
});
