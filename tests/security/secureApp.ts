// The app as a package has it, run by an ordinary user inside Chromium's real sandbox.

import { test as base, _electron, type ElectronApplication, type Page } from '@playwright/test';

import { windowShown } from '../e2e/app.ts';
import { makeAppCopy, type AppCopy } from './appCopy.ts';

export { expect } from '@playwright/test';

export interface SecureApp {
  readonly electron: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
}

interface StartOptions {
  readonly executable?: string;
  readonly userData?: string;
  readonly switches?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

interface Fixtures {
  /** Starts the app and does not wait for its page. */
  readonly launch: (options?: StartOptions) => Promise<Omit<SecureApp, 'page'>>;
  readonly start: (options?: StartOptions) => Promise<SecureApp>;
  /** The app, started and showing its first lesson. */
  readonly secure: SecureApp;
}

export const test = base.extend<Fixtures, { readonly copy: AppCopy }>({
  copy: [
    async ({}, use) => {
      const copy = await makeAppCopy();
      await use(copy);
      await copy.remove();
    },
    // A whole Electron is copied.
    { scope: 'worker', timeout: 5 * 60_000 },
  ],

  launch: async ({ copy }, use) => {
    const running: ElectronApplication[] = [];
    await use(async ({ executable, userData, switches = [], environment = {} } = {}) => {
      const folder = userData ?? (await copy.newFolder());
      const electron = await _electron.launch({
        executablePath: executable ?? copy.executable,
        args: [...switches, `--user-data-dir=${folder}`],
        chromiumSandbox: true,
        colorScheme: null,
        env: { ...(process.env as Record<string, string>), ...environment },
      });
      running.push(electron);
      return { electron, userData: folder };
    });
    for (const electron of running) await electron.close();
  },

  start: async ({ launch }, use) => {
    await use(async (options) => {
      const app = await launch(options);
      return { ...app, page: await app.electron.firstWindow() };
    });
  },

  secure: async ({ start }, use) => {
    const app = await start();
    await app.page.getByRole('heading', { level: 1 }).waitFor();
    await windowShown(app.electron);
    await use(app);
  },
});
