// Starts the empty window, drives it, and ends it.

import { _electron, type ElectronApplication, type Page } from '@playwright/test';

import type { Program } from './electronScripts.ts';
import { withFreshProfile } from './profile.ts';

export type StartEmptyWindow = <Result>(
  work: (electron: ElectronApplication, page: Page) => Promise<Result>,
) => Promise<Result>;

export function emptyWindowOf({ executable, arguments: words }: Program): StartEmptyWindow {
  return (work) =>
    withFreshProfile('en', async (profile) => {
      const electron = await _electron.launch({
        executablePath: executable,
        args: [...words, `--user-data-dir=${profile}`],
        colorScheme: null,
      });
      try {
        return await work(electron, await electron.firstWindow());
      } finally {
        await electron.close();
      }
    });
}
