// A page that crashes, hangs or fails: it is loaded anew, replaced or asked about, and the log tells of it.

import { expect, test } from '../security/secureApp.ts';
import { entryFile, ERROR_TITLES, logOf, textOf, withFile } from './brokenParts.ts';

/** Busy for much longer than a window waits to be shown. */
const STUCK = 'for (const end = performance.now() + 30_000; performance.now() < end; );';

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
    // A life that ends right after it began, however slow this machine is.
    contents?.emit('did-finish-load');
    contents?.reload();
    await shown;
    return { deaths, visible: window?.isVisible(), url: contents?.getURL() };
  });
  expect(outcome).toEqual({ deaths: 3, visible: true, url: 'app://lab/error/crashed' });
  const text = await textOf(electron);
  expect(ERROR_TITLES.some((title) => text.includes(title))).toBe(true);
});

test('a window is shown also where its page is busy without an end', async ({ copy, launch }) => {
  await withFile(await entryFile(copy.app), STUCK, async () => {
    const app = await launch();
    const { electron } = app;
    // Nobody can ask the window before the page has come to an end, on a busy machine: the log has the order.
    await expect(async () => {
      expect(await logOf(app)).toContain('its window is shown before it is there');
    }).toPass();
    const isShown = () =>
      electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
    await expect.poll(isShown).toBe(true);
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

test('an error in the main process is logged, and told once', async ({ secure }) => {
  const { electron, page } = secure;
  await electron.evaluate(() => {
    for (let i = 0; i < 100; i++) void Promise.reject(new Error(`nobody caught this ${i}`));
    setTimeout(() => {
      throw new Error('nobody caught that');
    });
  });
  await expect(page.getByText(/background part of the app|アプリの内部で/)).toHaveCount(1);
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
