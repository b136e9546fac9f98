// The app's texts are written in one small typeface that is there with the first page; the whole typeface comes with other characters only.

import type { Page } from '@playwright/test';

import { expect, pressKeys, test } from './app.ts';

const OWN = 'Backprop Lab Sans';
const WHOLE = 'Noto Sans JP Variable';
/** The part of the whole typeface that ought to have ᵀ, and is looked into for it. */
const LATIN_EXTENDED = 'U+100-';

/** Which families were loaded, once nothing more is on its way. */
async function loadedFamilies(page: Page): Promise<string[]> {
  const families = await page.evaluate(async (ignored) => {
    // What was changed just now is laid out with the next frame, and asks for its fonts then.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await document.fonts.ready;
    return [...document.fonts]
      .filter(
        ({ status, unicodeRange }) => status === 'loaded' && !unicodeRange.startsWith(ignored),
      )
      .map(({ family }) => family.replaceAll('"', ''));
  }, LATIN_EXTENDED);
  return [...new Set(families)];
}

for (const language of ['日本語', 'English']) {
  test(`every lesson and page has its characters, ${language}`, async ({ app: { page } }) => {
    await page.getByText(language, { exact: true }).click();
    const buttons = page.getByRole('navigation').getByRole('button', { name: /\S/ });
    expect(await buttons.count()).toBeGreaterThan(12);
    for (const button of await buttons.all()) {
      await button.click();
      await expect(page.locator('main article, main h1').first()).not.toHaveAttribute('aria-busy');
      const families = await loadedFamilies(page);
      expect(families, await page.title()).toContain(OWN);
      expect(families, await page.title()).not.toContain(WHOLE);
    }
  });
}

test('the palette has its characters', async ({ app }) => {
  const { page } = app;
  await page.getByText('日本語', { exact: true }).click();
  await pressKeys(app, 'K', 'control');
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
  await expect.poll(() => loadedFamilies(page)).toContain(OWN);
  expect(await loadedFamilies(page)).not.toContain(WHOLE);
});

test('what a learner writes is shown in the whole typeface', async ({ app: { page } }) => {
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('searchbox').fill('鬱');
  await expect.poll(() => loadedFamilies(page)).toContain(WHOLE);
});
