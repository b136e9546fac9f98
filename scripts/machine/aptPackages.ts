// Debian packages that are missing: installed when we may, otherwise named with the line that installs them.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

import { LaunchError } from '../launchError.ts';

/** Where there is apt, it is here. */
export const APT_GET = '/usr/bin/apt-get';

/** Packages that Debian 13 and Ubuntu 24.04 renamed for 64-bit time. */
export const renamedPackages: ReadonlySet<string> = new Set([
  'libasound2',
  'libatk-bridge2.0-0',
  'libatk1.0-0',
  'libatspi2.0-0',
  'libcups2',
  'libglib2.0-0',
  'libgtk-3-0',
]);

/** What installing needs to know of the machine; tests put their own in place. */
export interface AptSystem {
  readonly isAptSystem: boolean;
  readonly isRoot: boolean;
  /** Whether apt knows a package of this name. */
  knows(name: string): boolean;
  /** Runs apt-get; true when it succeeded. */
  aptGet(...words: string[]): boolean;
}

const thisSystem: AptSystem = {
  isAptSystem: existsSync(APT_GET),
  isRoot: process.getuid?.() === 0,
  knows: (name) => spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0,
  aptGet: (...words) =>
    spawnSync('apt-get', words, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0,
};

/**
 * Installs the packages as root on an apt system, saying so.
 *
 * @param lacking what the user misses, to begin the sentence with
 * @throws LaunchError with the exact command where it may not install, or installing failed
 */
export function installPackages(
  lacking: string,
  packages: readonly string[],
  system: AptSystem = thisSystem,
): void {
  if (!system.isAptSystem) {
    throw new LaunchError(
      `${lacking}: install what your system calls the Debian packages ${packages.join(' ')}.`,
    );
  }
  if (system.isRoot) system.aptGet('update', '-qq');
  const names = packages.map((name) =>
    renamedPackages.has(name) && system.knows(`${name}t64`) ? `${name}t64` : name,
  );
  const words = ['install', '-y', '--no-install-recommends', ...names];
  if (!system.isRoot) {
    throw new LaunchError(`${lacking}: run  sudo apt-get ${words.join(' ')}`);
  }
  console.log(`${lacking}. Installing: apt-get ${words.join(' ')}`);
  if (!system.aptGet(...words, '-qq')) {
    throw new LaunchError(`${lacking}, and apt-get could not install ${names.join(' ')}.`);
  }
}
