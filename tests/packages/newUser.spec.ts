// A new learner on a Debian: the app is found in the menu, lesson 1 is open, an exercise is written, a run is opened from the files, and the app is removed.

import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { encodeRun } from '../../core/runs/runFile.ts';
import { trainedRecord } from '../../core/testing/records.ts';
import { product } from '../../packaging/product.ts';
import { canInstallPackages } from '../../scripts/test/testableHere.ts';
import { keptRuns, sha256 } from '../faults/keptFiles.ts';
import { digits } from '../parity/recordings.ts';
import { dataOf, startFromEntry, test } from './debianFixtures.ts';
import { aptGet, installed } from './debianSystem.ts';
import { expect } from './fixtures.ts';
import { entryOf } from './installedEntry.ts';

async function takeTour(page: Page): Promise<void> {
  const tour = page.getByRole('dialog');
  for (let step = 1; step < 4; step++) await tour.getByRole('button', { name: 'Next' }).click();
  await tour.getByRole('button', { name: 'Start learning' }).click();
  await expect(tour).toBeHidden();
}

if (canInstallPackages) {
  test.describe.configure({ timeout: 300_000 });

  test.afterAll(() => {
    if (installed() !== '') aptGet('purge', product.executable);
  });

  test('a new learner gets from the menu through a lesson and an exercise to a run of somebody else’s', async ({
    packages,
    user,
  }) => {
    aptGet('install', packages.present);
    expect(entryOf(product.executable)).toMatchObject({
      Name: 'Backprop Lab',
      Categories: 'Education;Science;',
    });
    const run = trainedRecord(digits, { id: 'run-of-a-friend', name: 'Of a friend' });
    const file = join(user.home, 'of a friend.bprun');
    await writeFile(file, encodeRun(run, sha256));
    execFileSync('chown', [user.name, file]);

    const app = await startFromEntry(user);
    const { page } = app;
    await page.getByText('English', { exact: true }).click();
    await takeTour(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/What an MLP is/);

    await page.getByRole('navigation').getByRole('button', { name: 'Workbench' }).click();
    await page.locator('main ul').getByText('The backward pass of ReLU', { exact: true }).click();
    await page
      .getByRole('textbox', { name: 'Your Python' })
      .fill('def relu_backward(dA, Z):\n    return dA * (Z > 0)\n');
    await page.getByRole('button', { name: 'Run and check' }).click();
    await expect(page.getByText('Lines with blanks: done without help')).toBeVisible({
      timeout: 60_000,
    });

    user.start('gio', 'open', file);
    await expect
      .poll(async () => (await keptRuns(dataOf(user))).map(({ head }) => head.id))
      .toEqual([run.head.id]);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Of a friend');
    await app.close();
    aptGet('purge', product.executable);
  });
}
