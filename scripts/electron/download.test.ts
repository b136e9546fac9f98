// Downloads that succeed, fail, stop, or are merely slow.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { Arrival, runDownload, type Timeouts } from './download.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'download-'));
  mkdirSync(join(folder, 'arrived'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.restoreAllMocks();
});

/** Runs a stand-in for the installer; it finds its folder in the environment. */
function run(program: string, timeouts?: Timeouts): Promise<string | undefined> {
  vi.spyOn(console, 'log').mockReturnValue(undefined);
  const script = join(folder, 'installer.cjs');
  writeFileSync(script, program);
  const arrived = join(folder, 'arrived');
  return runDownload(
    {
      title: 'Downloading...',
      script,
      environment: { ...process.env, ARRIVED: arrived },
      folders: [arrived, join(folder, 'not-there-yet')],
    },
    timeouts,
    20,
  );
}

describe('runDownload', () => {
  it('gives no reason when it succeeded', async () => {
    const program = `
      if (!require('node:fs').existsSync(process.env.ARRIVED)) throw new Error('no folder');
    `;
    expect(await run(program)).toBeUndefined();
  });

  it('gives the first line of the installer’s error as the reason, to end a sentence with', async () => {
    const program = `
      console.error('(node:1) ExperimentalWarning: something new');
      console.error(new TypeError('fetch failed.').stack);
      process.exitCode = 1;
    `;
    expect(await run(program)).toBe('fetch failed');
  });

  it('has a reason also for an installer that says nothing', async () => {
    expect(await run('process.exitCode = 1')).toBe('the installer failed');
  });

  it('ends an installer to which nothing comes', async () => {
    const program = `
      // Where the real one will put the archive.
      require('node:fs').mkdirSync(require('node:path').join(process.env.ARRIVED, 'temporary'));
      setInterval(() => undefined, 1000);
    `;
    expect(await run(program, { first: 100, next: 100_000 })).toBe('nothing arrives');
  });

  it('ends an installer to which nothing comes any more', async () => {
    const program = `
      const { appendFileSync } = require('node:fs');
      const { join } = require('node:path');
      appendFileSync(join(process.env.ARRIVED, 'archive.zip'), 'some bytes');
      setInterval(() => undefined, 1000);
    `;
    expect(await run(program, { first: 100_000, next: 100 })).toBe('nothing arrives');
  });
});

describe('Arrival', () => {
  const timeouts = { first: 12, next: 60 };

  it('waits for the first byte only as long as it says', () => {
    const arrival = new Arrival(timeouts, 0, 0);
    expect(arrival.hasStalled(0, 11)).toBe(false);
    expect(arrival.hasStalled(0, 12)).toBe(true);
  });

  it('has all the time in the world for a download that gets on', () => {
    const arrival = new Arrival(timeouts, 0, 0);
    const looks = Array.from({ length: 1000 }, (_, index) => index + 1);
    expect(looks.some((look) => arrival.hasStalled(look, look * 11))).toBe(false);
  });

  it('counts its timeout from the last change, a vanished archive included', () => {
    const arrival = new Arrival(timeouts, 100, 0);
    expect(arrival.hasStalled(200, 10)).toBe(false);
    expect(arrival.hasStalled(200, 69)).toBe(false);
    expect(arrival.hasStalled(0, 69)).toBe(false);
    expect(arrival.hasStalled(0, 128)).toBe(false);
    expect(arrival.hasStalled(0, 129)).toBe(true);
  });
});
