// The window's process sits in Chromium's sandbox and has no power of its own.

import { readFile, readlink } from 'node:fs/promises';

import { expect, test } from './secureApp.ts';

async function statusOf(pid: number): Promise<Record<string, string>> {
  const text = await readFile(`/proc/${pid}/status`, 'utf8');
  const lines = text.split('\n').map((line) => line.split(':\t'));
  return Object.fromEntries(lines.map(([name = '', value = '']) => [name, value.trim()]));
}

test('the window’s process is confined by seccomp and by namespaces of its own', async ({
  secure: { electron, page },
}) => {
  const main = electron.process().pid ?? 0;
  const commandLine = await readFile(`/proc/${main}/cmdline`, 'utf8');
  expect(commandLine).not.toContain('--no-sandbox');
  expect((await statusOf(main)).Uid).not.toMatch(/^0\b/);

  const pid = await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  const status = await statusOf(pid ?? 0);
  expect(status.Seccomp).toBe('2');
  expect(status.NoNewPrivs).toBe('1');
  expect(status.CapEff).toBe('0000000000000000');
  for (const namespace of ['user', 'pid', 'net']) {
    const [own, outside] = await Promise.all(
      [pid, main].map((each) => readlink(`/proc/${each}/ns/${namespace}`)),
    );
    expect(own, namespace).not.toBe(outside);
  }
  expect(await page.evaluate(() => 'require' in window || 'process' in window)).toBe(false);
});

test('the page’s own changes to the language do not reach the preload', async ({
  secure: { page },
}) => {
  const stolen = await page.evaluate(async () => {
    const seen: unknown[] = [];
    const apply = Object.getOwnPropertyDescriptor(Function.prototype, 'apply') ?? {};
    Function.prototype.apply = function (this: unknown, ...given: [unknown, unknown]) {
      seen.push(given);
      const result: unknown = Reflect.apply(this as () => unknown, given[0], given[1] as unknown[]);
      return result;
    };
    const { desktop } = window as unknown as { desktop: { dataFolder: () => Promise<string> } };
    await desktop.dataFolder();
    Object.defineProperty(Function.prototype, 'apply', apply);
    return seen.length;
  });
  expect(stolen).toBe(0);
});

test('web preferences are Electron’s safe ones', async ({ secure: { electron } }) => {
  const preferences = await electron.evaluate(({ BrowserWindow }) =>
    (
      BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      }
    ).getLastWebPreferences(),
  );
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
  });
  expect(preferences.nodeIntegrationInWorker ?? false).toBe(false);
  expect(preferences.nodeIntegrationInSubFrames ?? false).toBe(false);
  expect(preferences.webSecurity ?? true).toBe(true);
  expect(preferences.allowRunningInsecureContent ?? false).toBe(false);
  expect(preferences.experimentalFeatures ?? false).toBe(false);
  expect(preferences.enableBlinkFeatures ?? '').toBe('');
});
