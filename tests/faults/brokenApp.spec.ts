// Files of the app are broken or missing: the window says what happened and what to do, never nothing.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import axe from 'axe-core';
import type { ElectronApplication, Page } from '@playwright/test';

import { expect, test, type SecureApp } from '../security/secureApp.ts';
import { englishFolder, entryFile, ERROR_TITLES, logOf, textOf, withFile } from './brokenParts.ts';

/** Clicks a link that leads nowhere: the driver would wait for a page to come. */
async function follow(electron: ElectronApplication, link: 'log' | 'copy'): Promise<void> {
  await electron.evaluate(async ({ BrowserWindow }, name) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    await contents?.executeJavaScript(`document.querySelector('a.${name}').click()`, true);
  }, link);
}

/** The core's bundle, whatever the build called it. */
async function coreFile(app: string): Promise<string> {
  const main = await readFile(join(app, 'out/main/index.cjs'), 'utf8');
  const name = /["'`]([\w./-]*coreProcess[\w.-]*\.c?js)["'`]/.exec(main)?.[1] ?? '';
  return join(app, 'out/main', name);
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: inPage } = window as unknown as { axe: typeof axe };
    return (await inPage.run()).violations.map(({ id }) => id);
  });
}

for (const [what, text] of [
  ['is missing', undefined],
  ['makes no sense', 'import {'],
  ['fails', 'throw new Error("broken on purpose")'],
] as const) {
  test(`the page’s script ${what}: the error page says so, and Try again works once it is whole`, async ({
    copy,
    start,
  }) => {
    const userData = await englishFolder(copy);
    let app: SecureApp | undefined;
    await withFile(await entryFile(copy.app), text, async () => {
      app = await start({ userData });
      await expect(app.page.getByRole('heading', { level: 1 })).toHaveText(ERROR_TITLES[0]);
      await expect(app.page.locator('main')).toContainText('could not start');
      expect(await violations(app.page)).toEqual([]);
      expect(await logOf(app)).toContain('The page did not start');
    });
    if (!app) throw new Error('the app did not start');
    await app.page.getByRole('link', { name: 'Try again' }).click();
    await expect(app.page.getByRole('heading', { level: 1 })).toContainText('MLP');
  });
}

test('the page’s own file is missing: the error page speaks Japanese to whoever chose it', async ({
  copy,
  start,
}) => {
  const userData = await copy.newFolder();
  const settings = { version: 3, preferences: { language: 'ja', theme: 'dark' } };
  await writeFile(join(userData, 'settings.json'), JSON.stringify({ settings }), { mode: 0o666 });
  await withFile(join(copy.app, 'out/renderer/index.html'), undefined, async () => {
    const { page } = await start({ userData });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(ERROR_TITLES[1]);
    await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
    await expect(page.locator('main')).toContainText('main.log');
    expect(await violations(page)).toEqual([]);
  });
});

test('a lesson’s file is missing: that is told, and everything else is there', async ({
  copy,
  start,
}) => {
  const userData = await englishFolder(copy);
  const list = await readFile(join(copy.app, 'out/renderer/lesson-files.json'), 'utf8');
  const files = (JSON.parse(list) as Record<string, string[]>)['01-mlp/en'];
  const page = files?.find((file) => /\/Page-[\w-]+\.js$/.test(file)) ?? '';
  await withFile(join(copy.app, 'out/renderer', page), undefined, async () => {
    const app = await start({ userData });
    await expect(async () => {
      expect(await logOf(app)).toContain('The window reports');
    }).toPass();
    await app.page.getByRole('button', { name: /^2/ }).click();
    await expect(app.page.getByRole('heading', { level: 1 })).toContainText('Activation');
    // What the core computes.
    await expect(app.page.locator('figure canvas, figure svg').first()).toBeVisible();
    await app.page.getByRole('button', { name: 'Runs', exact: true }).click();
    await expect(app.page.getByRole('heading', { level: 1 })).toHaveText('Runs');
  });
});

test('the preload is broken: the error page says so, copies diagnostics and shows the log', async ({
  copy,
  start,
}) => {
  const userData = await englishFolder(copy);
  await withFile(join(copy.app, 'out/preload/index.cjs'), 'throw new Error("no")', async () => {
    const { electron, page } = await start({ userData });
    await expect(page.locator('main')).toContainText('connects the page with your computer');
    await electron.evaluate(({ shell }) => {
      shell.showItemInFolder = (path) => Object.assign(globalThis, { shownPath: path });
    });
    await follow(electron, 'log');
    await expect
      .poll(() => electron.evaluate(() => (globalThis as { shownPath?: string }).shownPath))
      .toBe(join(userData, 'logs/main.log'));
    await follow(electron, 'copy');
    await expect.poll(() => textOf(electron)).toContain('The diagnostics are on the clipboard.');
    const copied = await electron.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied).toContain('Backprop Lab: diagnostics');
    expect(copied).toContain('[error] The preload');
  });
});

for (const [when, broken] of [
  ['at its start', 'console.error("broken on purpose"); process.exit(7);'],
  [
    'as soon as a window turns to it',
    'process.parentPort.once("message", () => { console.error("broken on purpose"); process.exit(7); });',
  ],
] as const) {
  test(`a core that ends ${when} is given up after three attempts, on every page, until asked for again`, async ({
    copy,
    start,
  }) => {
    const userData = await englishFolder(copy);
    let app: SecureApp | undefined;
    await withFile(await coreFile(copy.app), broken, async () => {
      const started = await start({ userData });
      app = started;
      const { page } = started;
      const notice = page.getByText('stopped three times right after starting');
      await expect(notice).toBeVisible();
      for (const name of ['Glossary', 'Settings', 'Gradients']) {
        await page.getByRole('button', { name, exact: true }).click();
        await expect(notice).toBeVisible();
      }
      const log = await logOf(started);
      expect(log.match(/The core ended with code 7/g)).toHaveLength(3);
      // What it said last arrives when it likes.
      await expect.poll(() => logOf(started)).toContain('The core says: broken on purpose');
      await page.reload();
      await expect(notice).toBeVisible();
      await page.getByRole('button', { name: /^2/ }).click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Activation');
      await page.getByRole('button', { name: 'Start it again' }).click();
      await expect.poll(async () => (await logOf(started)).match(/code 7/g)?.length).toBe(6);
      await expect(notice).toBeVisible();
    });
    if (!app) throw new Error('the app did not start');
    await app.page.getByRole('button', { name: 'Start it again' }).click();
    await expect(app.page.getByText('stopped three times')).toBeHidden();
    // The figure that has waited all the while gets its answer now.
    await expect(app.page.locator('figure canvas, figure svg').first()).toBeVisible();
  });
}
