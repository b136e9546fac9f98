// Printing: from the menu and by its keys, every lesson on a few pages of A4, whole and light.

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { chooseInMenu, expect, pressKeys, test, type RunningApp } from './app.ts';

/** Of the text on a page of A4, in pixels. */
const PAGE_WIDTH = Math.floor(((210 - 2 * 18) / 25.4) * 96);

/** Weights worked out by hand, step by step, and a figure for each experiment: twelve pages, where others take eight. */
const LONGEST: readonly number[] = [6, 7];
const STILL_FRAMES = 30;

/** Notes each wish to print instead of asking the system. @param reason what the system answers */
async function watchPrinting({ electron }: RunningApp, reason: string): Promise<void> {
  await electron.evaluate(({ BrowserWindow, dialog }, answer) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const wishes: unknown[] = [];
    const told: string[] = [];
    Object.assign(globalThis, { wishes, told });
    Object.assign(contents ?? {}, {
      print: (options: unknown, done: (isPrinted: boolean, reason: string) => void) => {
        wishes.push(options);
        done(answer === '', answer);
      },
    });
    dialog.showMessageBox = (async (_window: unknown, { message }: { message: string }) => {
      told.push(message);
      return { response: 0, checkboxChecked: false };
    }) as typeof dialog.showMessageBox;
  }, reason);
}

const noted = ({ electron }: RunningApp) =>
  electron.evaluate(() => {
    const { wishes, told } = globalThis as unknown as { wishes: unknown[]; told: string[] };
    return { wishes, told };
  });

async function printed({ electron }: RunningApp): Promise<Buffer> {
  const bytes = await electron.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const options = { printBackground: true, preferCSSPageSize: true };
    return (await contents?.printToPDF(options))?.toString('base64') ?? '';
  });
  return Buffer.from(bytes, 'base64');
}

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

test('the menu and Ctrl+P ask the system to print, in either language', async ({ app }) => {
  await watchPrinting(app, '');
  await chooseInMenu(app, 'File', 'Print…');
  await pressKeys(app, 'P', 'control');
  await expect
    .poll(() => noted(app))
    .toEqual({ wishes: [{ printBackground: true }, { printBackground: true }], told: [] });
  await app.page.getByText('日本語', { exact: true }).click();
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'ja');
  await chooseInMenu(app, 'ファイル', '印刷…');
  await expect.poll(async () => (await noted(app)).wishes.length).toBe(3);
});

test('a printer that is missing is told of, and a print that was called off is not', async ({
  app,
}) => {
  await watchPrinting(app, 'Print job canceled');
  await chooseInMenu(app, 'File', 'Print…');
  expect((await noted(app)).told).toEqual([]);
  await watchPrinting(app, 'Invalid printer settings');
  await chooseInMenu(app, 'File', 'Print…');
  expect((await noted(app)).told).toEqual([
    expect.stringMatching(/^The page could not be printed\. Check .* that a printer is there/),
  ]);
});

test('without a printer a lesson is saved as a PDF, and a place that it cannot be saved in is told of', async ({
  app,
  userData,
}) => {
  const file = join(userData, 'lesson 7.pdf');
  const saveAs = (path: string) =>
    app.electron.evaluate(({ dialog }, filePath) => {
      const { told } = globalThis as unknown as { told: string[] };
      dialog.showSaveDialog = ((_window: unknown, options: unknown) => {
        Object.assign(globalThis, { asked: options });
        return Promise.resolve({ canceled: false, filePath });
      }) as typeof dialog.showSaveDialog;
      // The second of the two buttons.
      dialog.showMessageBox = (async (_window: unknown, { message }: { message: string }) => {
        told.push(message);
        return { response: 1, checkboxChecked: false };
      }) as typeof dialog.showMessageBox;
    }, path);

  await watchPrinting(app, 'Invalid printer settings');
  await saveAs(file);
  await chooseInMenu(app, 'File', 'Print…');
  await expect.poll(() => existsSync(file)).toBe(true);
  const pdf = await readFile(file);
  expect(pdf.toString('latin1', 0, 5)).toBe('%PDF-');
  expect(pagesOf(pdf)).toBe(pagesOf(await printed(app)));
  expect((await noted(app)).told).toHaveLength(1);
  const asked = await app.electron.evaluate(() => (globalThis as { asked?: unknown }).asked);
  expect(asked).toEqual({
    defaultPath: expect.stringMatching(/[\\/]7-Training-Backprop-Lab\.pdf$/),
    properties: ['showOverwriteConfirmation'],
  });

  await watchPrinting(app, 'Invalid printer settings');
  await saveAs(join(userData, 'no such folder/lesson 7.pdf'));
  await chooseInMenu(app, 'File', 'Print…');
  await expect
    .poll(async () => (await noted(app)).told)
    .toEqual([expect.anything(), expect.stringMatching(/lesson 7\.pdf” \(ENOENT\)/)]);
});

/** Until the figures have what the core computes for them: the lesson has kept its height for a while of frames. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator('main article')).not.toHaveAttribute('aria-busy');
  await page.locator('main article').evaluate(
    (article, frames) =>
      new Promise<void>((resolve) => {
        let [height, kept] = [0, 0];
        const look = () => {
          const now = article.scrollHeight;
          kept = now === height ? kept + 1 : 0;
          height = now;
          if (kept === frames) resolve();
          else requestAnimationFrame(look);
        };
        look();
      }),
    STILL_FRAMES,
  );
}

/** What reaches beyond a page as wide as the body is. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate((width) => {
    const { left } = document.body.getBoundingClientRect();
    const parts = [...document.querySelectorAll<HTMLElement>('pre, .katex-html, svg, canvas')];
    const beyond = parts.filter((part) => {
      const isSeen = part.checkVisibility() && !part.closest('.hide-tail');
      return isSeen && part.getBoundingClientRect().right - left > width + 1;
    });
    const scrolled = parts.filter(
      (part) => part.matches('pre') && part.scrollWidth > part.clientWidth,
    );
    return [...beyond, ...scrolled].map(({ outerHTML }) => outerHTML.slice(0, 200));
  }, PAGE_WIDTH);
}

for (const [language, name] of [
  ['ja', '日本語'],
  ['en', 'English'],
] as const) {
  test(`lessons take few pages, and nothing of them is cut off: ${language}`, async ({ app }) => {
    const { page } = app;
    await page.getByText(name, { exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    for (const lesson of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      await page
        .getByRole('button', { name: new RegExp(`^${lesson}`) })
        .first()
        .click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(new RegExp(`^${lesson}`));
      await settled(page);
      const pdf = await printed(app);
      expect(pdf.toString('latin1'), `${lesson}`).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12]/);
      expect(pagesOf(pdf), `${lesson}`).toBeGreaterThanOrEqual(5);
      expect(pagesOf(pdf), `${lesson}`).toBeLessThanOrEqual(LONGEST.includes(lesson) ? 12 : 8);

      await page.emulateMedia({ media: 'print' });
      await page.evaluate((width) => (document.body.style.width = `${width}px`), PAGE_WIDTH);
      // Charts follow their place's width a frame later.
      await expect.poll(() => cutOff(page), `${lesson}`).toEqual([]);
      await page.evaluate(() => (document.body.style.width = ''));
      await page.emulateMedia({ media: null });
    }
  });
}

test('paper is light whatever the window is, and text has one size', async ({ app }) => {
  const { page } = app;
  await page.getByText('Dark', { exact: true }).click();
  await expect
    .poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches))
    .toBe(true);
  const colours = () =>
    page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      return { colorScheme: style.colorScheme, ink: style.getPropertyValue('--ink') };
    });
  const before = await colours();
  expect(before.ink).not.toBe('#1c1e21');
  const light = pagesOf(await printed(app));
  await page.evaluate(() => {
    // The last of all listeners: what the app's own did is done.
    window.addEventListener('beforeprint', () => {
      const { colorScheme } = getComputedStyle(document.documentElement);
      const ink = getComputedStyle(document.documentElement).getPropertyValue('--ink');
      const chart = document.querySelector<HTMLCanvasElement>('aside canvas');
      Object.assign(window, { onPaper: { colorScheme, ink }, chart: chart?.toDataURL() });
    });
    document.documentElement.dataset.textSize = 'largest';
  });
  const picture = () =>
    page.evaluate(() => document.querySelector<HTMLCanvasElement>('aside canvas')?.toDataURL());
  expect(pagesOf(await printed(app))).toBe(light);
  const inDark = await picture();
  await printed(app);
  const { onPaper, chart } = await page.evaluate(() => {
    const noticed = window as unknown as { onPaper: unknown; chart: string };
    return { onPaper: noticed.onPaper, chart: noticed.chart };
  });
  expect(onPaper).toEqual({ colorScheme: 'light', ink: '#1c1e21' });
  expect(chart).not.toBe(inDark);
  // Afterwards the window is as it was.
  expect(await colours()).toEqual(before);
});
