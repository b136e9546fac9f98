// The real app in its real window, with settings of its own that are gone after the test.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  test as base,
  _electron,
  expect,
  type ElectronApplication,
  type Page,
} from '@playwright/test';

import { browserUnderTest, errorsOf, type BrowserUnderTest } from '../browser/browserUnderTest.ts';
import type { EngineOption } from '../browser/engine.ts';

export { expect } from '@playwright/test';

/** A started app. */
export interface RunningApp {
  /** In a browser there is none: a test that needs it has the tag `@electron`. */
  readonly electron: ElectronApplication;
  readonly page: Page;
  /** What the page reported as wrong; must stay empty. */
  readonly errors: string[];
  close(): Promise<void>;
  /** Of the window's content, in pixels. */
  setSize(width: number, height: number): Promise<void>;
  /** Ends the core at once, whatever it is doing; another takes its place. */
  killCore(): Promise<void>;
}

interface WorkerFixtures extends EngineOption {
  /** Today's Chromium with the built renderer, when that is the engine. */
  readonly browserUnderTest: BrowserUnderTest | undefined;
}

interface Fixtures {
  /** The folder that this test's app keeps its settings in. */
  readonly userData: string;
  /** Starts the app, again if need be, on the same settings, or on those of another folder. */
  readonly launch: (folder?: string) => Promise<RunningApp>;
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

  // Playwright wants its fixtures destructured, also where there are none.
  // eslint-disable-next-line no-empty-pattern
  userData: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'backprop-lab-test-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },

  launch: async ({ userData, browserUnderTest: browser }, use) => {
    const running: RunningApp[] = [];
    await use(async (folder = userData) => {
      const app = await (browser?.open(folder) ?? startApp(folder));
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

/** Goes to the lesson on training, in English. */
export async function readTraining({ page }: RunningApp): Promise<void> {
  await page.getByText('English', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('button', { name: /^7/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Training/);
}

/** Starts the app on the settings and runs in `userData`. Whoever starts it ends it. */
export async function startApp(userData: string): Promise<RunningApp> {
  const found = JSON.parse(process.env.ELECTRON_UNDER_TEST ?? '') as {
    executable: string;
    arguments: string[];
  };
  const electron = await _electron.launch({
    executablePath: found.executable,
    args: [...found.arguments, `--user-data-dir=${userData}`],
    colorScheme: null,
  });
  const page = await electron.firstWindow();
  const errors = errorsOf(page);
  await page.getByRole('heading', { level: 1 }).waitFor();
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

/** Sets the size of the window's content, in pixels. */
export async function resize(app: RunningApp, width: number, height: number) {
  await app.setSize(width, height);
  await app.page.waitForFunction((wanted) => innerWidth === wanted, width);
}

/** The process that hosts the core. */
export async function corePid({ electron }: Pick<RunningApp, 'electron'>): Promise<number> {
  const pids = await electron.evaluate(({ app }) =>
    app
      .getAppMetrics()
      .filter(({ type, name }) => type === 'Utility' && name === 'Backprop Lab core')
      .map(({ pid }) => pid),
  );
  expect(pids).toHaveLength(1);
  return pids[0] ?? 0;
}
