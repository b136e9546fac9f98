// The entry in the menus that an AppImage carries, as electron-builder writes it from our configuration, judged by the desktops' own checker.

import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';

import { build, Platform } from 'electron-builder';

import { configuration } from '../../packaging/configuration.ts';
import { desktopEntry } from '../../packaging/desktopEntry.ts';
import { ownFiles } from '../../packaging/product.ts';
import { projectRoot } from '../../scripts/project.ts';
import { canInstallPackages } from '../../scripts/test/testableHere.ts';
import { requireTools } from './debianSystem.ts';
import { expect, test } from './fixtures.ts';
import { entriesOf } from './installedEntry.ts';

/** Of the target for AppImages, up to the point where it would fetch its tools. */
async function appImageEntry(folder: string, output: string): Promise<string> {
  let text = '';
  const base = configuration();
  await build({
    projectDir: projectRoot,
    prepackaged: folder,
    targets: Platform.LINUX.createTarget('AppImage'),
    config: { ...base, directories: { ...base.directories, output } },
    effectiveOptionComputed: ({ desktop }: { desktop: string }) => {
      text = desktop;
      return Promise.resolve(true);
    },
  });
  return text;
}

if (canInstallPackages) {
  test.describe.configure({ timeout: 120_000 });

  test('an AppImage’s entry is valid, names both languages and starts the app in its sandbox', async ({
    folder,
  }, info) => {
    requireTools();
    const text = await appImageEntry(folder, info.outputPath('dist'));
    const file = info.outputPath('backprop-lab.desktop');
    await writeFile(file, text);
    // Fails with what is wrong, two places for files among it.
    execFileSync('desktop-file-validate', [file]);
    expect(entriesOf(text)).toMatchObject({
      ...desktopEntry,
      // One place for files, and no switch that would turn the sandbox off.
      Exec: 'AppRun %U',
      MimeType: ownFiles.map(({ mimeType }) => `${mimeType};`).join(''),
      StartupWMClass: 'backprop-lab',
    });
  });
}
