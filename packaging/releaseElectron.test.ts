// Nothing is packaged but the Electron that package.json names: one sentence says so, whatever else there is.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { LaunchError } from '../scripts/launchError.ts';
import { projectRoot } from '../scripts/project.ts';
import { configuration } from './configuration.ts';
import { pinnedElectron, requirePinnedElectron, requireReleaseRuntime } from './releaseElectron.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'electron-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function refusal(work: () => void): string {
  let message = '';
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(LaunchError);
    message = (error as LaunchError).message;
  }
  return message;
}

describe('an unpacked Electron', () => {
  it.each(['45.4.1', 'v45.4.1\n'])('passes when it says %j', (version) => {
    writeFileSync(join(folder, 'version'), version);
    expect(refusal(() => requirePinnedElectron(folder, '45.4.1'))).toBe('');
  });

  it('is refused when it is another, as the one from the npm registry is', () => {
    writeFileSync(join(folder, 'version'), '25.1.1');
    expect(refusal(() => requirePinnedElectron(folder, '45.4.1'))).toBe(
      'Packages are made with Electron 45.4.1 only, as package.json says, and never with Electron 25.1.1.',
    );
  });

  it('is refused when it does not say which it is', () => {
    mkdirSync(join(folder, 'resources'));
    expect(refusal(() => requirePinnedElectron(folder, '45.4.1'))).toMatch(/of unknown version\.$/);
  });
});

describe('npm run dist', () => {
  it('refuses where only the stand-in can be had, and says what to do', () => {
    const missing = 'Electron 45.4.1 could not be downloaded from github.com (fetch failed)';
    expect(refusal(() => requireReleaseRuntime({ missing }, '45.4.1'))).toBe(
      `Packages are made with Electron 45.4.1 only, and ${missing}: connect to the internet, or name a mirror in ELECTRON_MIRROR.`,
    );
  });

  it('checks the Electron that was really unpacked, for every package', async () => {
    writeFileSync(join(folder, 'version'), '25.1.1');
    const { afterExtract, electronVersion, electronDist } = configuration();
    expect([electronVersion, electronDist]).toEqual([pinnedElectron(), undefined]);
    if (typeof afterExtract !== 'function') throw new Error('nothing checks it');
    // Of what it is given it looks at this alone.
    const context = { appOutDir: folder } as Parameters<typeof afterExtract>[0];
    await expect(async () => afterExtract(context)).rejects.toThrow(/never with Electron 25\.1\.1/);
    // As electron-builder leaves what it downloaded itself.
    rmSync(join(folder, 'version'));
    await expect(afterExtract(context)).resolves.toBeUndefined();
  });

  it('takes its version from package.json, which names one exactly', () => {
    const text = readFileSync(join(projectRoot, 'package.json'), 'utf8');
    expect(pinnedElectron()).toMatch(/^\d+\.\d+\.\d+$/);
    expect(text).toContain(`"electron": "${pinnedElectron()}"`);
  });
});
