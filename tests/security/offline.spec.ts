// A tour through everything the app can do: no request but app://, and no call to any address outside this machine.

import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { ElectronApplication, Page } from '@playwright/test';

import { corePid, pressKeys } from '../e2e/app.ts';
import { GradientsPage } from '../e2e/gradientsPage.ts';
import { TrainingLesson } from '../e2e/trainingLesson.ts';
import { countCalls, callsToOutside, tracer } from './networkTrace.ts';
import { expect, test, type SecureApp } from './secureApp.ts';

// Every call of every process is watched, which takes its time.
test.setTimeout(5 * 60_000);

/** Keeps the address of every request of the session from now on, the page's own included: it is loaded anew. */
async function watchRequests({ electron, page }: SecureApp): Promise<void> {
  await electron.evaluate(({ session }) => {
    const requests: string[] = [];
    Object.assign(globalThis, { requests });
    session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
      requests.push(url);
      answer({});
    });
  });
  await page.reload();
}

function requestsOf(electron: ElectronApplication): Promise<string[]> {
  return electron.evaluate(() => (globalThis as unknown as { requests: string[] }).requests);
}

async function readEverything(page: Page, language: 'English' | '日本語'): Promise<void> {
  const sidebar = page.getByRole('navigation').first();
  await sidebar.getByText(language, { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', language === 'English' ? 'en' : 'ja');
  const entries = page.locator('nav button.lesson');
  const count = await entries.count();
  expect(count).toBeGreaterThan(12);
  for (let i = 0; i < count; i++) {
    await entries.nth(i).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
}

async function tour(app: SecureApp): Promise<void> {
  const { electron, page, userData } = app;
  await readEverything(page, '日本語');
  await readEverything(page, 'English');
  await page.getByRole('navigation').first().getByText('Dark', { exact: true }).click();

  await page.getByRole('button', { name: /^7/ }).click();
  const lesson = new TrainingLesson(page);
  await lesson.train.click();
  await lesson.finished();

  const gradients = new GradientsPage(page);
  await gradients.open();

  const file = join(userData, 'everything.zip');
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('button', { name: 'Save everything as a file' }).click();
  await expect(page.getByText(file)).toBeVisible();

  await page.getByRole('button', { name: 'About Backprop Lab' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('About');
  await expect(page.getByText('Open one to read its licence in full.')).toBeVisible();
  await page.locator('details summary').first().click();

  await exportRun(app);
  await replaceCore(app);

  await pressKeys(app, 'K', 'control');
  await expect(page.getByRole('combobox', { name: 'Find a page or command' })).toBeFocused();
  await page.keyboard.type('Glossary');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Glossary');
}

/** Opens the run that was kept, and saves it as a program. */
async function exportRun({ electron, page, userData }: SecureApp): Promise<void> {
  const program = join(userData, 'run.py');
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, program);
  await page.getByRole('button', { name: 'Runs', exact: true }).click();
  await page.getByRole('button', { name: /^Open/ }).first().click();
  await page.getByRole('button', { name: 'PyTorch program (.py)' }).click();
  await expect.poll(() => existsSync(program)).toBe(true);
}

/** Kills the core; another takes its place and computes. */
async function replaceCore(app: SecureApp): Promise<void> {
  const pid = await corePid(app);
  process.kill(pid, 'SIGKILL');
  await app.page.getByRole('button', { name: /^7/ }).click();
  const lesson = new TrainingLesson(app.page);
  await lesson.field('Epochs').fill('2');
  await lesson.train.click();
  await lesson.finished();
  expect(await corePid(app)).not.toBe(pid);
}

test('a tour through the whole app makes no request but app:// and reaches no other machine', async ({
  copy,
  start,
}) => {
  const trace = join(await copy.newFolder(), 'calls');
  const executable = await copy.executableUnder('traced', tracer(trace));
  const app = await start({ executable });
  await watchRequests(app);
  await tour(app);
  const requests = await requestsOf(app.electron);
  expect(requests.length).toBeGreaterThan(30);
  expect(requests.filter((url) => !url.startsWith('app://lab/'))).toEqual([]);
  await app.electron.close();
  expect(await countCalls(trace)).toBeGreaterThan(0);
  expect(await callsToOutside(trace)).toEqual([]);
});

test('the watch sees what a page or the main process would say to the network', async ({
  copy,
  start,
}) => {
  const trace = join(await copy.newFolder(), 'calls');
  const app = await start({ executable: await copy.executableUnder('control', tracer(trace)) });
  await app.page.getByRole('heading', { level: 1 }).waitFor();
  await watchRequests(app);
  // 192.0.2.0/24 is set aside for examples: nobody is there.
  await app.electron.evaluate(({ net }) => {
    const request = net.request('http://192.0.2.1/from-the-session');
    request.on('error', () => undefined);
    request.end();
    // Node's own, which goes past the session.
    void fetch('http://192.0.2.2/').catch(() => undefined);
  });
  await expect
    .poll(async () => (await requestsOf(app.electron)).join(' '))
    .toContain('http://192.0.2.1/from-the-session');
  await expect.poll(async () => (await callsToOutside(trace)).join('\n')).toContain('192.0.2.2');
});

test('a request to anywhere else ends before it is made', async ({ secure: { electron } }) => {
  const error = await electron.evaluate(
    ({ net }) =>
      new Promise<string>((resolve) => {
        const request = net.request('http://192.0.2.1/');
        request.on('error', ({ message }) => resolve(message));
        request.on('response', () => resolve('answered'));
        request.end();
      }),
  );
  expect(error).toBe('net::ERR_BLOCKED_BY_CLIENT');
});
