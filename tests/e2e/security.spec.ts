// The window has no power of its own, and nothing is fetched from anywhere but the app.

import { expect, test } from './app.ts';
import { TrainingLesson } from './trainingLesson.ts';

test('the page has no Node and only the preload’s few functions', async ({ app: { page } }) => {
  const found = await page.evaluate(() => ({
    require: typeof (window as { require?: unknown }).require,
    process: typeof (window as { process?: unknown }).process,
    desktop: Object.keys((window as unknown as { desktop: object }).desktop).sort(),
  }));
  expect(found).toEqual({
    require: 'undefined',
    process: 'undefined',
    desktop: [
      ...['acknowledgeSettings', 'connectCore', 'copyDiagnostics', 'dataFolder'],
      ...['listBackups', 'onCommand', 'onFileOpened', 'onMainError'],
      ...['onSettingsState', 'openChromiumLicences', 'openDataFolder', 'openFile'],
      ...['perform', 'readSettings', 'readSettingsState', 'replaceCore'],
      ...['reportError', 'reportFailedStart', 'resetData', 'restoreBackup'],
      ...['saveFile', 'saveSettings', 'showInMenus', 'showLog'],
      ...['versions'],
    ],
  });
});

test('inline scripts and eval are refused', async ({ launch }) => {
  const { page, errors } = await launch();
  const outcome = await page.evaluate(async () => {
    const ran: string[] = [];
    Object.assign(window, { ran });
    const blocked = new Set<string>();
    document.addEventListener('securitypolicyviolation', ({ blockedURI }) => {
      blocked.add(blockedURI.slice(0, 20));
    });
    const inline = document.createElement('script');
    inline.textContent = 'ran.push("inline")';
    document.body.append(inline);
    for (const src of ['data:text/javascript,ran.push("data")', 'https://example.org/x.js']) {
      const script = document.createElement('script');
      script.src = src;
      const over = new Promise((resolve) => {
        script.onerror = resolve;
        script.onload = () => resolve(ran.push(src));
      });
      document.body.append(script);
      await over;
    }
    const refused = [...blocked].sort();
    // A page's own timer: the driver's code may evaluate what the page may not.
    const evaluated = await new Promise<string[]>((resolve) => {
      setTimeout(() => {
        const attempts = [
          () => (0, eval)('1') as unknown,
          () => (Reflect.construct(Function, ['return 1']) as () => unknown)(),
        ];
        resolve(
          attempts.map((attempt) => {
            try {
              return String(attempt());
            } catch (error) {
              return (error as Error).name;
            }
          }),
        );
      });
    });
    return { ran, evaluated, refused };
  });
  expect(outcome).toEqual({
    ran: [],
    evaluated: ['EvalError', 'EvalError'],
    refused: ['data', 'https://example.org/', 'inline'],
  });
  expect(errors.splice(0).join()).toContain('Content Security Policy');
});

test('the window opens no other page and goes nowhere', async ({ app: { page, electron } }) => {
  const opened = await page.evaluate(() => window.open('https://example.org') !== null);
  expect(opened).toBe(false);
  const prevented = await electron.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) throw new Error('the app has no window');
    const { webContents } = window;
    // The last of all listeners: what the app's own did is done.
    const tried = new Promise((resolve) => {
      webContents.once('will-navigate', (event) => resolve(event.defaultPrevented));
    });
    await webContents.executeJavaScript('location.href = "https://example.org"; null');
    return tried;
  });
  expect(prevented).toBe(true);
  expect(page.url()).toMatch(/^app:/);
  expect(electron.windows()).toHaveLength(1);
});

test('of a settings message what fits is saved, and what does not is told of', async ({
  app: { page },
}) => {
  const { refused, kept } = await page.evaluate(async () => {
    const { desktop } = window as unknown as {
      desktop: {
        readSettings: () => Promise<{ preferences: object }>;
        saveSettings: (changes: unknown) => Promise<void>;
      };
    };
    await desktop.saveSettings({ preferences: { language: 'xx', motion: 'reduced' } });
    return {
      kept: (await desktop.readSettings()).preferences,
      refused: await desktop.saveSettings({ language: 'en' }).then(
        () => false,
        () => true,
      ),
    };
  });
  expect(kept).toMatchObject({ language: 'en', motion: 'reduced' });
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText(
    'Not saved: language.',
  );
  expect(refused).toBe(true);
});

test('a whole run makes no request but app://', async ({ app: { page, electron } }) => {
  await electron.evaluate(({ session }) => {
    const seen: string[] = [];
    Object.assign(globalThis, { requestsSeen: seen });
    session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
      seen.push(url);
      answer({});
    });
  });
  await electron.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) throw new Error('the app has no window');
    const { webContents } = window;
    const loaded = new Promise<void>((resolve) => {
      webContents.once('did-finish-load', () => resolve());
    });
    webContents.reloadIgnoringCache();
    await loaded;
  });
  const lesson = new TrainingLesson(page);
  await lesson.train.click();
  await lesson.finished();
  const seen = await electron.evaluate(
    () => (globalThis as unknown as { requestsSeen: string[] }).requestsSeen,
  );
  expect(seen.length).toBeGreaterThan(3);
  expect(seen.filter((url) => !url.startsWith('app://lab/'))).toEqual([]);
});

test('the protocol serves nothing from outside its folder', async ({ app: { page, errors } }) => {
  const statuses = await page.evaluate(async () => {
    const paths = [
      '/../main/index.cjs',
      '/%2e%2e/main/index.cjs',
      '/..%2fmain%2findex.cjs',
      '/nothing.js',
    ];
    return Promise.all(paths.map(async (path) => (await fetch(`app://lab${path}`)).status));
  });
  expect(statuses).toEqual([404, 404, 404, 404]);
  expect(errors.splice(0).every((error) => error.includes('404'))).toBe(true);
});
