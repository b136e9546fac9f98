// The packaged app from its first start to its second: what one did is there again, and what is in it is what it uses.

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { extractFile } from '@electron/asar';

import { filesInArchive } from '../../packaging/sizes.ts';
import { canPackage } from '../../scripts/test/testableHere.ts';
import { expect, test, VERSION } from './fixtures.ts';
import { expectProgress, makeProgress } from './progress.ts';

if (canPackage) {
  test.describe.configure({ timeout: 120_000 });

  test('a learner trains, quits, starts again, and everything is there', async ({ launch }) => {
    const first = await launch();
    await makeProgress(first.page);
    await first.close();
    expect(first.process.exitCode).toBe(0);

    const second = await launch();
    await expectProgress(second.page);
    await second.close();
  });

  test('the archive holds exactly what the app reads, and no node_modules', async ({ folder }) => {
    const archive = join(folder, 'resources/app.asar');
    const expected = [
      /^package\.json$/,
      /^out\/main\/(index|coreProcess|logWriter|settingsFile)\.cjs$/,
      /^out\/preload\/index\.cjs$/,
      /^out\/renderer\/index\.html$/,
      /^out\/renderer\/(licences|lesson-files)\.json$/,
      /^out\/renderer\/assets\/[\w.!-]+\.(js|css|woff2)$/,
      /^out\/renderer\/python\/(digits\.csv|(exercises|lock|names)\.json|library\.zip|snapshot\.bin)$/,
      /^out\/renderer\/python\/(pyodide(\.asm)?\.mjs|pyodide\.asm\.wasm|(python|table)Worker-[\w-]+\.js)$/,
      /^resources\/((digits|iris|wine|diabetes)\.csv|icon\.png)$/,
      /^resources\/recorded\/[\w-]+\.json$/,
    ];
    const names = filesInArchive(archive).map(([path]) => path);
    expect(names.filter((name) => !expected.some((kind) => kind.test(name)))).toEqual([]);
    expect(expected.filter((kind) => !names.some((name) => kind.test(name)))).toEqual([]);
    const { version, main, ...rest } = JSON.parse(
      extractFile(archive, 'package.json').toString(),
    ) as Record<string, unknown>;
    expect([version, main]).toEqual([VERSION, 'out/main/index.cjs']);
    expect(Object.keys(rest)).not.toContain('devDependencies');
    expect(Object.keys(rest)).not.toContain('scripts');
  });

  test('beside the executable lie only the app’s languages, its archive and the licences', async ({
    folder,
  }) => {
    expect((await readdir(join(folder, 'locales'))).sort()).toEqual(['en-US.pak', 'ja.pak']);
    expect(await readdir(join(folder, 'resources'))).toEqual(['app.asar']);
    const names = await readdir(folder);
    expect(names).toContain('LICENSE.electron.txt');
    expect(names).toContain('LICENSES.chromium.html');
    expect(names).not.toContain('node_modules');
  });
}
