// What the tests of packages share: one packaged folder for all of them, and places to keep settings in.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { test as base } from '@playwright/test';

import { product } from '../../packaging/product.ts';
import { appVersion } from '../../scripts/project.ts';
import { startPackaged, type PackagedApp } from './packagedApp.ts';
import { packageApp } from './packagedFolder.ts';

export { expect } from '@playwright/test';

export const VERSION = appVersion;

interface WorkerFixtures {
  /** The packaged app. Nobody may change it. */
  readonly folder: string;
}

interface Fixtures {
  readonly userData: string;
  /** Starts the packaged app on this test's own settings. */
  readonly launch: (environment?: NodeJS.ProcessEnv, ...given: string[]) => Promise<PackagedApp>;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  folder: [
    async ({}, use) => {
      const output = await mkdtemp(join(tmpdir(), 'backprop-lab-package-'));
      try {
        await use(await packageApp(output, VERSION));
      } finally {
        await rm(output, { recursive: true });
      }
    },
    { scope: 'worker', timeout: 300_000 },
  ],

  userData: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'backprop-lab-test-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },

  launch: async ({ folder, userData }, use) => {
    const apps: PackagedApp[] = [];
    await use(async (environment = {}, ...given) => {
      const executable = join(folder, product.executable);
      const app = await startPackaged({ executable, arguments: given, userData, environment });
      apps.push(app);
      return app;
    });
    for (const { process: child } of apps) child.kill('SIGKILL');
  },
});
