// A Chromium of today to test the renderer in: Debian's, unless another one is named.

import { existsSync } from 'node:fs';

import { LaunchError } from '../launchError.ts';
import { installPackages } from './aptPackages.ts';

const DEBIANS = '/usr/bin/chromium';

/** Its executable; whether it is there is another question. */
export function findChromium(): string {
  return process.env.CHROMIUM_UNDER_TEST ?? DEBIANS;
}

/**
 * Installs Chromium where it is missing.
 * @throws LaunchError when it cannot be installed, or the one named is not there
 */
export function requireChromium(): void {
  const executable = findChromium();
  if (existsSync(executable)) return;
  if (executable !== DEBIANS) {
    throw new LaunchError(
      `There is no Chromium at ${executable}, which CHROMIUM_UNDER_TEST names.`,
    );
  }
  installPackages(
    'The tests need a Chromium of today (CHROMIUM_UNDER_TEST may name one that is elsewhere)',
    ['chromium'],
  );
}
