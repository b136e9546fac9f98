// Parts of the app are broken or missing: the window says what happened and what to do, never nothing.

import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import axe from 'axe-core';
import type { ElectronApplication, Page } from '@playwright/test';

import { expect, test, type SecureApp } from '../security/secureApp.ts';

/** Puts `text` in a file's place while `work` is done. */
async function withFile(path: string, text: string | undefined, work: () => Promise<void>) {
  const original = await readFile(path);
  await rm(path);
  if (text !== undefined) await writeFile(path, text);
  try {
    await work();
  } finally {
    await writeFile(path, original);
  }
}

/** The window's text, asked through the main process: a page that crashed cannot be driven any more. */
function textOf(electron: ElectronApplication): Promise<string> {
  return electron.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return (await contents?.executeJavaScript('document.body.innerText')) as string;
  });
}

/** Clicks a link that leads nowhere: the driver would wait for a page to come. */
async function follow(electron: ElectronApplication, link: 'log' | 'copy'): Promise<void> {
  await electron.evaluate(async ({ BrowserWindow }, name) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    await contents?.executeJavaScript(`document.querySelector('a.${name}').click()`, true);
  }, link);
}

async function speakEnglish(userData: string): Promise<void> {
  const settings = { version: 2, language: 'en' };
  await writeFile(join(userData, 'settings.json'), JSON.stringify({ settings }), { mode: 0o666 });
}

async function logOf({ userData }: SecureApp): Promise<string> {
  return readFile(join(userData, 'logs/main.log'), 'utf8');
}

/** The core's bundle, whatever the build called it. */
async function coreFile(app: string): Promise<string> {
  const main = await readFile(join(app, 'out/main/index.cjs'), 'utf8');
  const name = /["'`]([\w./-]*coreProcess[\w.-]*\.c?js)["'`]/.exec(main)?.[1] ?? '';
  return join(app, 'out/main', name);
}

async function entryFile(app: string): Promise<string> {
  const html = await readFile(join(app, 'out/renderer/index.html'), 'utf8');
  const name = /src="\.?\/?([^"]+\.js)"/.exec(html)?.[1] ?? '';
  return join(app, 'out/renderer', name);
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: inPage } = window as unknown as { axe: typeof axe };
    return (await inPage.run()).violations.map(({ id }) => id);
  });
}

const ERROR_TITLES = [
  'Backprop Lab cannot show its page',
  'Backprop Lab の画面を表示できません',
] as const;

for (const [what, text] of [
  ['is missing', undefined],
  ['makes no sense', 'import {'],
  ['fails', 'throw new Error("broken on purpose")'],
] as const) {
  test(`the page’s script ${what}: the error page says so, and Try again works once it is whole`, async ({
    copy,
    start,
  }) => {
    const userData = await copy.newFolder();
    await speakEnglish(userData);
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
  const settings = { version: 2, language: 'ja', theme: 'dark' };
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
  const userData = await copy.newFolder();
  await speakEnglish(userData);
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
  const userData = await copy.newFolder();
  await speakEnglish(userData);
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

test('a page that crashes three times in a row gives way to the error page', async ({
  secure: { electron },
}) => {
  for (let i = 0; i < 3; i++) {
    await electron.evaluate(
      ({ BrowserWindow }) =>
        new Promise<void>((resolve) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          // A life that ends right after it began, however slow this machine is.
          contents?.emit('did-finish-load');
          contents?.once('did-finish-load', () => resolve());
          contents?.forcefullyCrashRenderer();
        }),
    );
  }
  const text = await textOf(electron);
  expect(ERROR_TITLES.some((title) => text.includes(title))).toBe(true);
});

test('a page that dies whenever it begins to load gives way to the error page, in a window that is shown', async ({
  secure: { electron },
}) => {
  const outcome = await electron.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const contents = window?.webContents;
    // As when the very first page dies before it was read: the window was never shown.
    window?.hide();
    let deaths = 0;
    const shown = new Promise<void>((resolve) => window?.once('show', () => resolve()));
    contents?.on('render-process-gone', () => (deaths += 1));
    contents?.on('did-navigate', (_event, url) => {
      if (url === 'app://lab/index.html') contents.forcefullyCrashRenderer();
    });
    contents?.reload();
    await shown;
    return { deaths, visible: window?.isVisible(), url: contents?.getURL() };
  });
  expect(outcome).toEqual({ deaths: 3, visible: true, url: 'app://lab/error/crashed' });
  const text = await textOf(electron);
  expect(ERROR_TITLES.some((title) => text.includes(title))).toBe(true);
});

test('a window is shown also where its page never comes to an end', async ({ copy, start }) => {
  await withFile(await entryFile(copy.app), 'for (;;);', async () => {
    const { electron } = await start();
    await expect
      .poll(() =>
        electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()),
      )
      .toBe(true);
    await electron.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.destroy();
    });
  });
});

test('a page that does not respond is asked about, and loaded anew if that is wished', async ({
  secure: { electron },
}) => {
  const outcome = await electron.evaluate(async ({ BrowserWindow, dialog }) => {
    const [window] = BrowserWindow.getAllWindows();
    const buttons: string[] = [];
    dialog.showMessageBox = (async (_window: unknown, given: { buttons: string[] }) => {
      buttons.push(...given.buttons);
      return { response: 1, checkboxChecked: false };
    }) as typeof dialog.showMessageBox;
    const loaded = new Promise<void>((resolve) => {
      window?.webContents.once('did-finish-load', () => resolve());
    });
    window?.emit('unresponsive');
    await loaded;
    return { buttons, url: window?.webContents.getURL() };
  });
  expect(outcome.buttons).toHaveLength(2);
  expect(outcome.url).toBe('app://lab/index.html');
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
    const userData = await copy.newFolder();
    await speakEnglish(userData);
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

test('an error in the main process is logged, and told once', async ({ secure }) => {
  const { electron, page } = secure;
  await electron.evaluate(() => {
    for (let i = 0; i < 100; i++) void Promise.reject(new Error(`nobody caught this ${i}`));
    setTimeout(() => {
      throw new Error('nobody caught that');
    });
  });
  await expect(page.getByText(/background part of the app|アプリの裏側で/)).toHaveCount(1);
  await expect.poll(() => logOf(secure)).toContain('nobody caught this 0');
  const lines = (await logOf(secure)).split('\n').filter((line) => line.includes('nobody caught'));
  expect(lines.length).toBeLessThanOrEqual(30);
  for (const line of lines) expect(line).toMatch(/^\[\d{4}-\d\d-\d\d [\d:.]+\] \[error\] /);
});

test('an error in the page is in the log', async ({ secure }) => {
  await secure.page.evaluate(() => {
    setTimeout(() => {
      throw new Error('thrown in the page');
    });
  });
  await expect.poll(() => logOf(secure)).toContain('The window reports: Error: thrown in the page');
});
