// How the app is started from the menus of Linux desktops: with the file that was double-clicked, and in the sandbox.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { projectRoot } from '../scripts/project.ts';
import { configuration } from './configuration.ts';
import { desktopFile, mimeFile } from './desktopEntry.ts';
import { ownFiles } from './product.ts';

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

it('every system is told of runs and experiments', () => {
  expect(ownFiles.map(({ extension }) => extension)).toEqual(['bprun', 'bpexp']);
  const installer = readFileSync(join(projectRoot, 'packaging/windows/installer.nsh'), 'utf8');
  const associations = [configuration().fileAssociations ?? []].flat();
  for (const { extension, mimeType, windowsClass, description } of ownFiles) {
    expect(desktopFile('app')).toMatch(new RegExp(`^MimeType=.*${mimeType};`, 'm'));
    expect(mimeFile()).toContain(`<glob pattern="*.${extension}"/>`);
    expect(mimeFile()).toContain(`<comment xml:lang="ja">${description.ja}</comment>`);
    expect(associations).toContainEqual(
      expect.objectContaining({ ext: extension, mimeType, name: windowsClass }),
    );
    expect(installer).toContain(`Classes\\${windowsClass}" "" "${description.ja}"`);
  }
});
