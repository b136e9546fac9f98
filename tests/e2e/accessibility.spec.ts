// axe on every kind of page, in both languages and both themes.

import axe from 'axe-core';
import type { Page } from '@playwright/test';

import { chooseInMenu, expect, pressKeys, resize, test, type RunningApp } from './app.ts';
import { GradientsPage } from './gradientsPage.ts';
import { TrainingLesson } from './trainingLesson.ts';

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: inPage } = window as unknown as { axe: typeof axe };
    const { violations: found } = await inPage.run();
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

/** Headings that go down more than one level at a time. */
async function headingJumps(page: Page): Promise<string[]> {
  const headings = await page
    .locator('h1, h2, h3, h4')
    .evaluateAll((all) =>
      all.map(({ tagName, textContent }) => ({ level: Number(tagName.slice(1)), textContent })),
    );
  return headings.flatMap(({ level, textContent }, i) =>
    level - (headings[i - 1]?.level ?? 0) > 1 ? [`h${level} too deep: ${textContent}`] : [],
  );
}

/** What makes the page scroll sideways. */
async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    ['#content', 'aside'].flatMap((selector) => {
      const element = document.querySelector(selector);
      return element && element.scrollWidth > element.clientWidth
        ? [`${selector} is ${element.scrollWidth} wide in ${element.clientWidth}`]
        : [];
    }),
  );
}

/** In a narrow window the list of lessons closes after use. */
async function openList(page: Page): Promise<void> {
  const show = page.getByRole('button', { name: /Show the list of lessons|レッスン一覧を開く/ });
  if (await show.isVisible()) await show.click();
}

async function useTheme({ page }: RunningApp, name: 'Light' | 'Dark') {
  await page.getByText(name, { exact: true }).click();
  await page.waitForFunction(
    (dark) => matchMedia('(prefers-color-scheme: dark)').matches === dark,
    name === 'Dark',
  );
}

for (const theme of ['Light', 'Dark'] as const) {
  test(`the training lesson before, after and after a failed run, ${theme}`, async ({ app }) => {
    const { page } = app;
    const lesson = new TrainingLesson(page);
    await useTheme(app, theme);
    expect(await violations(page)).toEqual([]);

    await lesson.openTable();
    await page.getByText('Data: split and standardisation').click();
    await lesson.train.click();
    await lesson.finished();
    expect(await violations(page)).toEqual([]);

    await lesson.field('Learning rate').fill('x');
    await lesson.train.click();
    await expect(lesson.result).toContainText('Please correct');
    expect(await violations(page)).toEqual([]);

    await page.getByText('日本語', { exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/学習/);
    expect(await violations(page)).toEqual([]);
  });

  test(`checks answered wrongly and rightly, a term opened, and the glossary, ${theme}`, async ({
    app,
  }) => {
    const { page } = app;
    await useTheme(app, theme);
    const choice = page.getByRole('form', { name: /jumps up and down/ });
    await choice.getByRole('radio', { name: 'More epochs.' }).check();
    await choice.getByRole('button', { name: 'Check the answer' }).click();
    const number = page.getByRole('form', { name: /How many steps has an epoch/ });
    await number.getByRole('textbox').fill('15');
    await number.getByRole('textbox').press('Enter');
    await expect(number).toContainText('Right.');
    await page.getByRole('button', { name: 'learning rate', exact: true }).click();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Glossary' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Glossary');
    await expect(page.getByRole('button', { name: '7 Training' }).nth(1)).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.getByText('日本語', { exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('用語集');
    expect(await violations(page)).toEqual([]);
  });
}

for (const theme of ['Light', 'Dark'] as const) {
  for (const [language, summary] of [
    ['English', 'In short'],
    ['日本語', 'まとめ'],
  ] as const) {
    test(`every lesson in ${language}, ${theme}: axe, headings in order, nothing cut off`, async ({
      app,
    }) => {
      const { page } = app;
      await resize(app, 1000, 700);
      await openList(page);
      await useTheme(app, theme);
      await page.getByText(language, { exact: true }).click();
      const found: Record<string, unknown> = {};
      for (let number = 1; number <= 9; number++) {
        const list = page.getByRole('navigation').locator('ol');
        await openList(page);
        await list.getByRole('button', { name: new RegExp(`^${number}`) }).click();
        await expect(page.getByRole('heading', { level: 1 })).toContainText(String(number));
        await expect(
          page.getByRole('heading', { level: 2, name: summary, exact: true }),
        ).toBeAttached();
        const wrong = [
          ...(await violations(page)),
          ...(await headingJumps(page)),
          ...(await cutOff(page)),
        ];
        if (wrong.length > 0) found[`lesson ${number}`] = wrong;
      }
      expect(found).toEqual({});
    });
  }
}

for (const theme of ['Light', 'Dark'] as const) {
  test(`the gradients page with a mistake and a value taken apart, lesson 6, and the search, ${theme}`, async ({
    app,
  }) => {
    const { page } = app;
    await useTheme(app, theme);
    const gradients = new GradientsPage(page);
    await gradients.open();
    expect(await violations(page)).toEqual([]);
    await gradients.makeMistake('forgottenMask');
    await expect(gradients.summary).toContainText('Not close: W1, b1.');
    await page.getByText('These values as a table').first().click();
    await gradients.maps('W1').press('Enter');
    await expect(page.getByRole('region', { name: /^The sum behind/ })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.getByText('日本語', { exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('勾配の比較');
    expect(await violations(page)).toEqual([]);

    await page.getByRole('button', { name: /^6/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/逆伝播を書く/);
    await expect(page.getByRole('application')).toHaveCount(4);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '検索' }).click();
    await page.getByRole('searchbox').fill('勾配');
    await expect(page.getByRole('button', { name: /逆伝播を書く –/ }).first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}

for (const theme of ['Light', 'Dark'] as const) {
  test(`runs, one of them, several compared, settings, and messages, ${theme}`, async ({ app }) => {
    const { page } = app;
    await useTheme(app, theme);
    await page.getByText('Bookmarks and notes').click();
    await expect(page.getByLabel('Your note on this lesson')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    const lesson = new TrainingLesson(page);
    await lesson.field('Epochs').fill('2');
    await lesson.train.click();
    await lesson.finished();
    await lesson.field('Learning rate').fill('0.3');
    await lesson.train.click();
    await lesson.finished();
    await lesson.oneStep.click();
    await expect(lesson.result).toContainText('step 1 of 48');
    await app.killCore();
    await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible();
    await resize(app, 1000, 700);

    const looks: Readonly<Record<string, () => Promise<void>>> = {
      list: async () => {
        await openList(page);
        await page.getByRole('button', { name: 'Runs', exact: true }).click();
        await expect(page.getByRole('button', { name: /^Open/ })).toHaveCount(2);
      },
      compared: async () => {
        for (const box of await page.getByRole('checkbox', { name: /^Choose/ }).all()) {
          await box.check();
        }
        await page.getByRole('button', { name: 'Compare' }).click();
        await expect(page.locator('figcaption li')).toHaveCount(2);
      },
      one: async () => {
        await page.getByRole('button', { name: '← All runs' }).click();
        await page.getByRole('button', { name: /^Open/ }).first().click();
        await expect(page.getByRole('table', { name: 'Confusion matrix' })).toBeVisible();
      },
      settings: async () => {
        await openList(page);
        await page.getByRole('button', { name: 'Settings', exact: true }).click();
        await expect(page.getByText(/^2 runs take/)).toBeVisible();
        await page.getByRole('button', { name: 'Start over …' }).click();
      },
      about: async () => {
        await page.getByRole('button', { name: 'About Backprop Lab' }).click();
        await page.getByText('valibot 1').click();
        await expect(page.getByText('Open one to read its licence in full.')).toBeVisible();
      },
      'about in Japanese': async () => {
        await openList(page);
        await page.getByText('日本語', { exact: true }).first().click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('このアプリについて');
      },
      'settings in Japanese': async () => {
        await page.getByRole('button', { name: '設定', exact: true }).click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('設定');
      },
    };
    const found: Record<string, unknown> = {};
    for (const [name, show] of Object.entries(looks)) {
      await show();
      const wrong = [
        ...(await violations(page)),
        ...(await headingJumps(page)),
        ...(await cutOff(page)),
      ];
      if (wrong.length > 0) found[name] = wrong;
    }
    expect(found).toEqual({});
  });
}

for (const theme of ['Light', 'Dark'] as const) {
  test(
    `what lies over the page: tour, palette, shortcuts, ${theme}`,
    { tag: '@electron' },
    async ({ app }) => {
      const { page } = app;
      await useTheme(app, theme);
      await chooseInMenu(app, 'Help', 'Take the tour');
      await expect(page.getByRole('dialog', { name: 'A short tour' })).toBeFocused();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');

      await pressKeys(app, 'K', 'control');
      await expect(page.getByRole('combobox', { name: 'Find a page or command' })).toBeFocused();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.type('learn');
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');

      await pressKeys(app, '/', 'control');
      await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
      expect(await violations(page)).toEqual([]);
    },
  );
}
