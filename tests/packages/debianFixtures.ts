// What tests of the installed .deb share: packages of two versions, an ordinary user, and a start as the menu starts it.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { makeDebianPackage } from '../../packaging/debianPackage.ts';
import { product } from '../../packaging/product.ts';
import { architecture, requireTools } from './debianSystem.ts';
import { test as base, VERSION } from './fixtures.ts';
import { entryOf, execWords } from './installedEntry.ts';
import { startPackaged } from './packagedApp.ts';
import { packageApp } from './packagedFolder.ts';
import { TestUser } from './testUser.ts';

/** The version that is updated. */
export const OLDER = '0.1.0';

interface Packages {
  /** Paths of the .deb of this version and of one before it. */
  readonly packages: { readonly present: string; readonly older: string };
}

export const test = base.extend<{ readonly user: TestUser }, Packages>({
  packages: [
    async ({ folder }, use) => {
      requireTools();
      const output = await mkdtemp(join(tmpdir(), 'backprop-lab-debian-'));
      try {
        const olderFolder = await packageApp(join(output, 'older'), OLDER);
        const make = (from: string, version: string) =>
          makeDebianPackage({
            folder: from,
            version,
            architecture: architecture(),
            // Releases take the time to be small.
            compression: 'none',
            destination: output,
          });
        await use({ older: await make(olderFolder, OLDER), present: await make(folder, VERSION) });
      } finally {
        await rm(output, { recursive: true });
      }
    },
    { scope: 'worker', timeout: 300_000 },
  ],

  user: async ({}, use) => {
    const user = new TestUser(`learner-${process.pid}`);
    await use(user);
    await user.remove();
  },
});

/** Where the app keeps a user's progress. */
export const dataOf = ({ home }: TestUser) => join(home, '.config', product.name.en);

/** Starts the app with what its entry in the menus says, and switches that let tests drive it. */
export function startFromEntry(user: TestUser, ...files: string[]) {
  const [executable = '', ...given] = execWords(entryOf(product.executable), files);
  return startPackaged({ executable, arguments: given, userData: dataOf(user), user });
}
