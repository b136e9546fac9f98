// Links out of the app: a few known ones, after asking, in the browser.

import type { ElectronApplication } from '@playwright/test';

import { externalLinks } from '../../electron/externalLinks.ts';
import { expect, test } from './secureApp.ts';

/** Puts a recorder in place of the browser, and an answer in place of the dialog. */
async function answerWith(electron: ElectronApplication, response: number): Promise<void> {
  await electron.evaluate(({ shell, dialog }, given) => {
    const record = { opened: [] as string[], asked: [] as string[] };
    Object.assign(globalThis, { linkRecord: record });
    shell.openExternal = async (url) => void record.opened.push(url);
    dialog.showMessageBox = (async (_window: unknown, { detail }: { detail: string }) => {
      record.asked.push(detail);
      return { response: given, checkboxChecked: false };
    }) as typeof dialog.showMessageBox;
  }, response);
}

function recorded(electron: ElectronApplication) {
  return electron.evaluate(
    () =>
      (globalThis as unknown as { linkRecord: { opened: string[]; asked: string[] } }).linkRecord,
  );
}

test('a known link opens in the browser once the learner agrees', async ({
  secure: { electron, page },
}) => {
  await answerWith(electron, 0);
  const opened: string[] = [];
  // One after another: a window with a question on the screen asks no second one.
  for (const url of Object.values(externalLinks)) {
    expect(await page.evaluate((address) => window.open(address) !== null, url)).toBe(false);
    opened.push(url);
    await expect.poll(() => recorded(electron)).toEqual({ opened, asked: opened });
  }
});

test('a learner who declines stays in the app', async ({ secure: { electron, page } }) => {
  await answerWith(electron, 1);
  await page.evaluate((address) => window.open(address), externalLinks.digits);
  await expect.poll(async () => (await recorded(electron)).asked).toEqual([externalLinks.digits]);
  expect((await recorded(electron)).opened).toEqual([]);
});

test('no other address is even asked about', async ({ secure: { electron, page } }) => {
  await answerWith(electron, 0);
  const others = [
    'https://example.org/',
    'http://creativecommons.org/licenses/by/4.0/',
    'https://creativecommons.org/licenses/by/4.0/?x',
    'https://creativecommons.org.example.org/licenses/by/4.0/',
    'https://user@creativecommons.org/licenses/by/4.0/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://example.org/share',
    'mailto:someone@example.org',
  ];
  for (const url of others) await page.evaluate((address) => window.open(address), url);
  // The last one is known: once it was asked about, all before it have been dealt with.
  await page.evaluate((address) => window.open(address), externalLinks.digits);
  await expect.poll(async () => (await recorded(electron)).asked).toEqual([externalLinks.digits]);
});
