// Packages are made with the Electron that package.json names and with no other: not with the one that stands in when running from source.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { OwnRuntime } from '../scripts/electron/electronPackage.ts';
import { LaunchError } from '../scripts/launchError.ts';
import { projectRoot } from '../scripts/project.ts';

/** The version that package.json pins. */
export function pinnedElectron(): string {
  const { devDependencies } = JSON.parse(
    readFileSync(join(projectRoot, 'package.json'), 'utf8'),
  ) as { devDependencies: { electron: string } };
  return devDependencies.electron;
}

/**
 * @param folder an Electron as it was unpacked
 * @throws LaunchError when it is another version, or none that says so
 */
export function requirePinnedElectron(folder: string, pinned = pinnedElectron()): void {
  const file = join(folder, 'version');
  const found = existsSync(file)
    ? `Electron ${readFileSync(file, 'utf8').trim().replace(/^v/, '')}`
    : 'an Electron of unknown version';
  if (found !== `Electron ${pinned}`) {
    throw new LaunchError(
      `Packages are made with Electron ${pinned} only, as package.json says, and never with ${found}.`,
    );
  }
}

/**
 * What electron-builder is about to package: an Electron that it was given says which it is; from one that it downloaded itself, by the pinned number and its checksum, it has taken the file `version` away by now.
 * @throws LaunchError when it was given another
 */
export function refuseGivenElectron(folder: string): void {
  if (existsSync(join(folder, 'version'))) requirePinnedElectron(folder);
}

/**
 * The substitute used when Electron cannot be downloaded is only for running from source; packaging fails then.
 * @throws LaunchError saying why there is no Electron to package
 */
export function requireReleaseRuntime(own: OwnRuntime, pinned = pinnedElectron()): void {
  if ('folder' in own) {
    requirePinnedElectron(own.folder, pinned);
    return;
  }
  throw new LaunchError(
    `Packages are made with Electron ${pinned} only, and ${own.missing}: connect to the internet, or name a mirror in ELECTRON_MIRROR.`,
  );
}
