// A Chromium of today to test the renderer in: what the system usually has, unless another one is named.

import { existsSync } from 'node:fs';
import { posix, win32 } from 'node:path';

import { LaunchError } from '../launchError.ts';
import { installPackages } from './aptPackages.ts';

const DEBIANS = '/usr/bin/chromium';

/** Where browsers of Chromium's kind lie on a system. On Windows there is always Edge. */
export function usualPlaces(
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
): readonly string[] {
  switch (platform) {
    case 'win32': {
      const { ProgramFiles, LOCALAPPDATA } = environment;
      const folders = [ProgramFiles, environment['ProgramFiles(x86)'], LOCALAPPDATA];
      const browsers = ['Google\\Chrome\\Application\\chrome.exe'];
      browsers.push('Microsoft\\Edge\\Application\\msedge.exe');
      return browsers.flatMap((browser) =>
        folders.flatMap((folder) => (folder ? [win32.join(folder, browser)] : [])),
      );
    }
    case 'darwin':
      return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map((name) =>
        posix.join('/Applications', `${name}.app`, 'Contents/MacOS', name),
      );
    default:
      return [DEBIANS];
  }
}

/** Its executable; whether it is there is another question. */
export function findChromium(): string {
  const places = usualPlaces();
  return process.env.CHROMIUM_UNDER_TEST ?? places.find(existsSync) ?? places[0] ?? DEBIANS;
}

/**
 * Installs Chromium where it is missing and Debian has it.
 * @throws LaunchError when it cannot be installed, or the one named is not there
 */
export function requireChromium(platform: NodeJS.Platform = process.platform): void {
  const executable = findChromium();
  if (existsSync(executable)) return;
  if (process.env.CHROMIUM_UNDER_TEST !== undefined) {
    throw new LaunchError(
      `There is no Chromium at ${executable}, which CHROMIUM_UNDER_TEST names.`,
    );
  }
  const lacking =
    'The tests need a Chromium of today (CHROMIUM_UNDER_TEST may name one that is elsewhere)';
  if (platform !== 'linux') {
    throw new LaunchError(`${lacking}: install Chrome, Edge or Chromium.`);
  }
  installPackages(lacking, ['chromium']);
}
