// How the app is started from the menus of Linux desktops: with the file that was double-clicked, and in the sandbox.

import { expect, it } from 'vitest';

import { configuration } from './configuration.ts';
import { desktopFile } from './desktopEntry.ts';

/** What stands for files in an entry: there may be one of them. */
const FIELD_CODE = /%[fFuU]/g;

/** The AppImage's target writes its command itself: the arguments that are configured, then this one. */
const OF_THE_APPIMAGE = '%U';

it('the .deb’s entry takes one file', () => {
  const [, exec = ''] = /^Exec=(.*)$/m.exec(desktopFile('/usr/bin/backprop-lab')) ?? [];
  expect(exec).toBe('/usr/bin/backprop-lab %f');
});

it('the AppImage’s entry has one field code, and no switch turns the sandbox off', () => {
  const { linux } = configuration();
  const exec = ['AppRun', ...(linux?.executableArgs ?? ['--no-sandbox']), OF_THE_APPIMAGE].join(
    ' ',
  );
  expect(exec.match(FIELD_CODE)).toHaveLength(1);
  expect(exec).not.toContain('--no-sandbox');
});
