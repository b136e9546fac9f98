// Drives a packaged app as it is: without Node's inspector, which its fuses refuse, through Chromium's own debugging port.

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { chromium, expect, type Page } from '@playwright/test';

import type { TestUser } from './testUser.ts';

interface Start {
  readonly executable: string;
  readonly arguments?: readonly string[];
  readonly userData: string;
  /** Whether the app finds that folder by itself: by a policy. */
  readonly knowsItsFolder?: boolean;
  readonly environment?: NodeJS.ProcessEnv;
  /** Who runs it: we, unless told otherwise. */
  readonly user?: TestUser;
}

export interface PackagedApp {
  readonly page: Page;
  readonly process: ChildProcess;
  /** What it wrote to standard error so far. */
  stderr(): string;
  /** Closes the window, as its cross does, and waits until the app has ended. */
  close(): Promise<void>;
}

/** Starts the app and waits for its first page. Whoever starts it ends it. */
export async function startPackaged(start: Start): Promise<PackagedApp> {
  const { process: child, stderr } = spawnPackaged(start);
  try {
    const browser = await chromium.connectOverCDP(await debuggingAddress(start.userData), {
      // Electron knows no downloads' folder to be set.
      noDefaults: true,
    });
    const [context] = browser.contexts();
    if (!context) throw new Error('the app has no window');
    const page = context.pages()[0] ?? (await context.waitForEvent('page'));
    await page.getByRole('heading', { level: 1 }).waitFor();
    const close = async () => {
      const ended = once(child, 'exit');
      await page.close();
      await ended;
    };
    return { page, process: child, stderr, close };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

/** Starts it with a debugging port of its own choice. */
function spawnPackaged(start: Start) {
  const { executable, arguments: given = [], userData, environment, user } = start;
  const child = spawn(
    executable,
    [
      ...sandboxSwitches(user),
      '--remote-debugging-port=0',
      ...(start.knowsItsFolder ? [] : [`--user-data-dir=${userData}`]),
      ...given,
    ],
    {
      env: { ...process.env, ...user?.environment, ...environment },
      stdio: ['ignore', 'ignore', 'pipe'],
      ...(user ? { uid: user.uid, gid: user.gid, cwd: user.home } : {}),
    },
  );
  let text = '';
  child.stderr.on('data', (data: Buffer) => (text += data.toString()));
  return { process: child, stderr: () => text };
}

/** For root alone Chromium has no sandbox. */
function sandboxSwitches(user: TestUser | undefined): string[] {
  return !user && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** The app writes its port into a file as soon as it listens. */
async function debuggingAddress(userData: string): Promise<string> {
  const file = join(userData, 'DevToolsActivePort');
  const answers = async () => {
    if (!existsSync(file)) return undefined;
    const address = `http://127.0.0.1:${readFileSync(file, 'utf8').split('\n')[0] ?? ''}`;
    const pages = await fetch(`${address}/json/list`).catch(() => undefined);
    const list = (await pages?.json()) as { url: string }[] | undefined;
    // An earlier start may have left the file of a port that is closed by now.
    return list?.some(({ url }) => url.startsWith('app:')) ? address : undefined;
  };
  let address: string | undefined;
  await expect.poll(async () => (address = await answers()), { timeout: 40_000 }).toBeDefined();
  return address ?? '';
}
