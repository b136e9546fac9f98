// `npm run test:release`: every package in dist/ that this machine can run is installed or unpacked, its fuses are read, it trains the article, and it is taken away again.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import { installation } from '../../packaging/installation.ts';
import { filesFor } from '../../packaging/releases.ts';
import { appVersion, projectRoot } from '../../scripts/project.ts';
import { trainArticle } from '../packages/article.ts';
import { expectFuses } from '../packages/fuseState.ts';
import { startPackaged } from '../packages/packagedApp.ts';

const dist = join(projectRoot, 'dist');

function run([program, ...words]: readonly [string, ...string[]], cwd: string): void {
  const { status, stdout, stderr, error } = spawnSync(program, words, {
    cwd,
    encoding: 'utf8',
    // The installer for Windows wants the place it is given without quotation marks.
    windowsVerbatimArguments: true,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stdout}${stderr}`);
}

for (const name of filesFor(appVersion)) {
  test(`${name} is installed, trains the article and is removed`, async () => {
    // Several minutes where everything is looked at by a virus scanner first.
    test.setTimeout(600_000);
    // macOS has its temporary folder behind a link.
    const folder = await mkdtemp(join(await realpath(tmpdir()), 'backprop lab 逆伝播-'));
    const isRoot = process.getuid?.() === 0;
    const { commands, executable, removal } = installation(join(dist, name), { folder, isRoot });
    for (const command of commands) run(command, folder);
    await expectFuses(executable, true);

    const app = await startPackaged({ executable, userData: join(folder, 'data') });
    await trainArticle(app.page);
    await app.close();
    expect(app.process.exitCode).toBe(0);

    for (const command of removal) run(command, folder);
    // The uninstaller of Windows goes on by itself after it was called.
    if (removal.length > 0) await expect.poll(() => existsSync(executable)).toBe(false);
    await rm(folder, { recursive: true, maxRetries: 10 });
  });
}
