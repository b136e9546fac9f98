// Once through everything there is, in either language, one in the dark and one in the light, on today's engine. Nothing may be reported as wrong.

import type { Page } from '@playwright/test';

import { expect, test } from '../e2e/app.ts';

const LESSONS = 10;

const themeNames = {
  ja: { dark: 'ダーク', light: 'ライト' },
  en: { dark: 'Dark', light: 'Light' },
} as const;
const languageNames = { ja: '日本語', en: 'English' } as const;

/** Brings everything on the page onto the screen once, a screen a frame, down to its end. */
async function readToTheEnd(page: Page): Promise<void> {
  await page.locator('#content').evaluate(
    (content) =>
      new Promise<void>((resolve) => {
        const next = () => {
          const { scrollTop, clientHeight, scrollHeight } = content;
          if (scrollTop + clientHeight >= scrollHeight - 1) {
            resolve();
            return;
          }
          content.scrollTop += clientHeight;
          requestAnimationFrame(next);
        };
        next();
      }),
  );
}

for (const [code, theme] of [
  ['ja', 'dark'],
  ['en', 'light'],
] as const) {
  test(`every lesson and page is opened and read to its end, ${theme}, ${code}`, async ({
    launch,
  }) => {
    test.slow();
    const { page } = await launch();
    await page.getByText(languageNames[code], { exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', code);
    const list = page.getByRole('navigation');
    const lessons = await list.locator('ol').getByRole('button').all();
    expect(lessons).toHaveLength(LESSONS);
    const others = await list.locator('ul').getByRole('button').all();
    expect(others.length).toBeGreaterThanOrEqual(5);
    const titles = new Set<string>();
    await list.getByText(themeNames[code][theme], { exact: true }).click();
    await page.waitForFunction(
      (wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches,
      theme,
    );
    for (const entry of [...lessons, ...others]) {
      await entry.click();
      await expect(entry).toHaveAttribute('aria-current', 'page');
      const heading = page.getByRole('heading', { level: 1 });
      await expect(heading).toBeVisible();
      await readToTheEnd(page);
      titles.add(await heading.innerText());
    }
    expect(titles.size).toBe(LESSONS + others.length);
    expect(await page.locator('.katex-error').count()).toBe(0);
    const fonts = await page.evaluate(() =>
      [...document.fonts].filter(({ status }) => status === 'error').map(({ family }) => family),
    );
    expect(fonts).toEqual([]);
  });
}
