// One walk through every lesson and page in the real window: each opens, axe finds nothing, nothing is reported as wrong.

import axe from 'axe-core';
import type { Page } from '@playwright/test';

import { expect, test } from './app.ts';

/** The article's nine and their preparation. */
const LESSONS = 10;
const MIN_PAGES = 5;

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: inPage } = window as unknown as { axe: typeof axe };
    // Contrast is measured in tests/components, in both themes: it takes longer than all else together.
    const { violations: found } = await inPage.run({
      rules: { 'color-contrast': { enabled: false } },
    });
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

test('every lesson and page opens, and axe finds nothing wrong with it', async ({
  app: { page },
}) => {
  test.slow();
  const list = page.getByRole('navigation');
  const lessons = await list.locator('ol').getByRole('button').all();
  const others = await list.locator('ul').getByRole('button').all();
  expect(lessons).toHaveLength(LESSONS);
  expect(others.length).toBeGreaterThanOrEqual(MIN_PAGES);
  const found: Record<string, unknown> = {};
  for (const entry of [...lessons, ...others]) {
    await entry.click();
    await expect(entry).toHaveAttribute('aria-current', 'page');
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toBeVisible();
    const wrong = await violations(page);
    if (wrong.length > 0) found[await heading.innerText()] = wrong;
  }
  expect(found).toEqual({});
});
