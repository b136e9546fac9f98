// The real app in its real window, with settings of its own that are gone after the test.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { test as base, _electron, expect, type ElectronApplication } from '@playwright/test';

import { browserUnderTest, errorsOf, type BrowserUnderTest } from '../browser/browserUnderTest.ts';
import type { EngineOption } from '../browser/engine.ts';
import type { RunningApp } from './runningApp.ts';

export { expect } from '@playwright/test';
export type { RunningApp } from './runningApp.ts';

interface WorkerFixtures extends EngineOption {
  /** Today's Chromium with the built renderer, when that is the engine. */
  readonly browserUnderTest: BrowserUnderTest | undefined;
}

interface Fixtures {
  /** The folder that this test's app keeps its settings in. */
  readonly userData: string;
  /** Starts the app, again if need be, on the same settings, or on those of another folder, with more words on its command line. */
  readonly launch: (folder?: string, ...words: string[]) => Promise<RunningApp>;
  /** The app in English, at the lesson on training. */
  readonly app: RunningApp;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  engine: ['electron', { scope: 'worker', option: true }],

  browserUnderTest: [
    async ({ engine }, use) => {
      if (engine === 'chromium') await browserUnderTest(use);
      else await use(undefined);
    },
    { scope: 'worker' },
  ],

  userData: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'backprop-lab-test-'));
    await skipTour(folder);
    await use(folder);
    // Windows lets go of files a moment after the processes that had them open.
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  },

  launch: async ({ userData, browserUnderTest: browser }, use) => {
    const running: RunningApp[] = [];
    await use(async (folder = userData, ...words) => {
      const app = await (browser?.open(folder) ?? startApp(folder, ...words));
      running.push(app);
      return app;
    });
    for (const app of running) await app.close();
    expect(running.flatMap(({ errors }) => errors)).toEqual([]);
  },

  app: async ({ launch }, use) => {
    const app = await launch();
    await readTraining(app);
    await use(app);
  },
});

/** As after a first start: the tour does not come by itself again. */
async function skipTour(userData: string): Promise<void> {
  const settings = { version: 3, preferences: { tourSeen: true } };
  await writeFile(join(userData, 'settings.json'), JSON.stringify({ settings }));
}

/** Goes to the lesson on training, in English. */
export async function readTraining({ page }: RunningApp): Promise<void> {
  await page.getByText('English', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('button', { name: /^7/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Training/);
}

/** Starts the app on the settings and runs in `userData`. Whoever starts it ends it. */
export async function startApp(userData: string, ...words: string[]): Promise<RunningApp> {
  const electron = await _electron.launch({
    executablePath: electronUnderTest().executable,
    args: commandLine(userData, words),
    colorScheme: null,
  });
  const page = await electron.firstWindow();
  const errors = errorsOf(page);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await windowShown(electron);
  await requireRoom(electron);
  return {
    electron,
    page,
    errors,
    close: () => electron.close(),
    setSize: (width, height) =>
      electron.evaluate(
        ({ BrowserWindow }, size) => {
          BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
        },
        { width, height },
      ),
    killCore: async () => {
      process.kill(await corePid({ electron }), 'SIGKILL');
    },
  };
}

/** What a window needs that is as large as the tests expect it, its frame and a taskbar included. */
const ROOM = { width: 1280, height: 700 };

/** On a smaller screen the list of lessons is folded away, and nearly every test would wait for it in vain. */
async function requireRoom(electron: ElectronApplication): Promise<void> {
  const { width, height } = await electron.evaluate(
    ({ screen }) => screen.getPrimaryDisplay().workArea,
  );
  if (width >= ROOM.width && height >= ROOM.height) return;
  await electron.close();
  throw new Error(
    `These tests need a screen with room for ${ROOM.width} by ${ROOM.height}; this one has ${width} by ${height}`,
  );
}

/** The page may be ready a moment before its window is on the screen, and nobody can use it until then. */
export async function windowShown(electron: ElectronApplication): Promise<void> {
  const isShown = () =>
    electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
  await expect.poll(isShown).toBe(true);
}

function electronUnderTest() {
  return JSON.parse(process.env.ELECTRON_UNDER_TEST ?? '') as {
    executable: string;
    arguments: string[];
  };
}

function commandLine(userData: string, words: readonly string[]): string[] {
  return [...electronUnderTest().arguments, `--user-data-dir=${userData}`, ...words];
}

/** Starts the app once more while it is running: as a double click on a file does. @returns the second start's exit code, once it has handed over */
export async function startAgain(userData: string, ...words: string[]): Promise<number | null> {
  const second = spawn(electronUnderTest().executable, commandLine(userData, words), {
    stdio: 'ignore',
  });
  const [code] = (await once(second, 'exit')) as [number | null];
  return code;
}

/** Sets the size of the window's content, in pixels. */
export async function resize(app: RunningApp, width: number, height: number) {
  await app.setSize(width, height);
  await app.page.waitForFunction((wanted) => innerWidth === wanted, width);
}

type Modifier = 'control' | 'shift' | 'alt';

/** Presses keys in the window as the system does, so that the menus' shortcuts hear of them. */
export async function pressKeys(
  { electron }: Pick<RunningApp, 'electron'>,
  key: string,
  ...modifiers: Modifier[]
) {
  await electron.evaluate(
    ({ BrowserWindow }, { keyCode, held }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.webContents.sendInputEvent({ type: 'keyDown', keyCode, modifiers: held });
      window?.webContents.sendInputEvent({ type: 'keyUp', keyCode, modifiers: held });
    },
    { keyCode: key, held: modifiers },
  );
}

/** Chooses an item of a menu by the labels that lead to it. */
export async function chooseInMenu({ electron }: RunningApp, ...labels: string[]): Promise<void> {
  await electron.evaluate(({ Menu }, path) => {
    let items = Menu.getApplicationMenu()?.items ?? [];
    for (const [depth, label] of path.entries()) {
      const item = items.find((each) => each.label.replace('&', '').startsWith(label));
      if (!item?.enabled) throw new Error(`The menu has no ${path.slice(0, depth + 1).join(', ')}`);
      if (depth === path.length - 1) (item.click as () => void)();
      items = item.submenu?.items ?? [];
    }
  }, labels);
}

/** The text on the system's clipboard, which has line ends of its own on Windows. */
export async function clipboardText({ electron }: Pick<RunningApp, 'electron'>): Promise<string> {
  const text = await electron.evaluate(({ clipboard }) => clipboard.readText());
  return text.replaceAll('\r\n', '\n');
}

/** The process that hosts the core. */
export async function corePid({ electron }: Pick<RunningApp, 'electron'>): Promise<number> {
  let pids: readonly number[] = [];
  await expect(async () => {
    pids = await electron.evaluate(({ app }) =>
      app
        .getAppMetrics()
        .filter(({ type, name }) => type === 'Utility' && name === 'Backprop Lab core')
        .map(({ pid }) => pid),
    );
    expect(pids).toHaveLength(1);
  }).toPass();
  return pids[0] ?? 0;
}
