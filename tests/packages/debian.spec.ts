// The life of the .deb on a real system: built, installed with apt, started from the menu, opened by a file, upgraded, removed. Read from dpkg, the kernel and the files on the disk.

import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { copyFile, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { encodeRun } from '../../core/runs/runFile.ts';
import { trainedRecord } from '../../core/testing/records.ts';
import { product, runFile } from '../../packaging/product.ts';
import { canInstallPackages } from '../../scripts/test/testableHere.ts';
import { keptRuns, sha256 } from '../faults/keptFiles.ts';
import { digits } from '../parity/recordings.ts';
import { dataOf, OLDER, startFromEntry, test } from './debianFixtures.ts';
import { aptGet, installed, traces } from './debianSystem.ts';
import { entryOf, execWords } from './installedEntry.ts';
import { expect, VERSION } from './fixtures.ts';
import { startPackaged } from './packagedApp.ts';
import { expectProgress, makeProgress } from './progress.ts';
import type { TestUser } from './testUser.ts';
import {
  expectProgressOf010,
  golden,
  layFolderOf010,
  resumeRunOf010,
  takeArchiveOf010,
  uninterruptedOf010,
} from './version010.ts';

const PLACE = '/usr/lib/backprop-lab';
const EXECUTABLE_NAMED = '/usr/bin/backprop-lab';
const EXECUTABLE = join(PLACE, product.executable);
/** Where administrators decide something for everybody (docs/school.md). */
const POLICY = '/etc/backprop-lab/policy.json';

const processesOf = (user: TestUser) =>
  user.processes().filter(({ executable }) => executable === EXECUTABLE);

if (canInstallPackages) {
  test.describe.configure({ mode: 'serial', timeout: 300_000 });

  test.afterAll(() => {
    if (installed() !== '') aptGet('purge', product.executable);
  });

  test('the package says what it is and carries nothing but the app', ({ packages }) => {
    const field = (name: string) =>
      execFileSync('dpkg-deb', ['--field', packages.present, name], { encoding: 'utf8' }).trim();
    expect(field('Package')).toBe('backprop-lab');
    expect(field('Version')).toBe(VERSION);
    expect(field('Section')).toBe('education');
    expect(field('Depends')).toContain('libgtk-3-0t64 | libgtk-3-0');
    // A bare Debian lacks it, and Electron ends without a word when it cannot open it.
    expect(field('Depends').split(', ')).toContain('libx11-xcb1');
    // Without one, menus in Japanese are rows of empty boxes there.
    expect(field('Recommends')).toContain('fonts-noto-cjk');
    const lines = execFileSync('dpkg-deb', ['--contents', packages.present], { encoding: 'utf8' })
      .trim()
      .split('\n');
    const foreign = lines.filter((line) => !line.includes(' root/root '));
    expect(foreign).toEqual([]);
    const setuid = lines.filter((line) => /^-..s/.test(line));
    expect(setuid).toHaveLength(1);
    expect(setuid[0]).toContain('./usr/lib/backprop-lab/chrome-sandbox');
    // Nothing that everybody may write to.
    expect(lines.filter((line) => !line.startsWith('l') && line[8] === 'w')).toEqual([]);
    const places = lines
      .map((line) => /\.\/\S*/.exec(line)?.[0] ?? '')
      .filter((path) => !path.endsWith('/'));
    const outside = places.filter(
      (path) =>
        !/^\.\/usr\/(lib\/backprop-lab\/|bin\/backprop-lab$|share\/(applications|doc|icons|lintian|mime)\/)/.test(
          path,
        ),
    );
    expect(outside).toEqual([]);
  });

  test('installed with apt, used in the sandbox, upgraded and removed: progress stays', async ({
    packages,
    user,
  }) => {
    aptGet('install', packages.older);
    expect(installed()).toBe(`install ok installed ${OLDER}`);
    execFileSync('desktop-file-validate', [
      `/usr/share/applications/${product.executable}.desktop`,
    ]);
    const entry = entryOf(product.executable);
    expect(entry).toMatchObject({
      Name: 'Backprop Lab',
      'Name[ja]': '逆伝播ラボ',
      Categories: 'Education;Science;',
    });

    const app = await startFromEntry(user);
    const processes = processesOf(user);
    for (const { commandLine } of processes) expect(commandLine).not.toContain('--no-sandbox');
    const renderers = processes.filter(({ commandLine }) =>
      commandLine.includes('--type=renderer'),
    );
    expect(renderers).toHaveLength(1);
    // 2: the kernel filters its system calls.
    expect(renderers[0]?.status).toMatch(/^Seccomp:\s+2$/m);
    await makeProgress(app.page);
    await app.close();

    // The same user after an upgrade: progress is there.
    aptGet('install', packages.present);
    expect(installed()).toBe(`install ok installed ${VERSION}`);
    const upgraded = await startFromEntry(user);
    await expectProgress(upgraded.page);
    await upgraded.close();

    // Removed: the app is gone, the progress is not.
    const settings = await readFile(join(dataOf(user), 'settings.json'), 'utf8');
    aptGet('remove', product.executable);
    expect(installed()).toBe('');
    expect(traces()).toEqual([]);
    expect(await readFile(join(dataOf(user), 'settings.json'), 'utf8')).toBe(settings);
    expect(existsSync(join(dataOf(user), 'runs'))).toBe(true);
  });

  test('an update from 0.1.0 takes its folder over: settings, runs, a checkpoint, an archive', async ({
    packages,
    user,
  }) => {
    aptGet('install', packages.older);
    await layFolderOf010(dataOf(user));
    execFileSync('chown', ['-R', user.name, join(user.home, '.config')]);
    aptGet('install', packages.present);
    expect(installed()).toBe(`install ok installed ${VERSION}`);

    const archive = join(user.home, 'everything.zip');
    await copyFile(golden('settings/archive-0.1.0.zip'), archive);
    const app = await startFromEntry(user, archive);
    await expectProgressOf010(app.page);
    // The run that 0.1.0 left goes on, to what 0.1.0 itself came to without an interruption.
    await resumeRunOf010(app.page);
    await expect.poll(async () => (await keptRuns(dataOf(user))).length).toBe(2);
    const runs = await keptRuns(dataOf(user));
    const resumed = runs.find(({ head }) => head.id === 'interrupted-0-1-0');
    expect(resumed?.head.state).toBe('finished');
    const { batchLosses } = await uninterruptedOf010();
    expect(resumed?.curves.batchLosses).toHaveLength(batchLosses.length);
    batchLosses.forEach((loss, step) => {
      expect(resumed?.curves.batchLosses[step]).toBeCloseTo(loss, 5);
    });
    await takeArchiveOf010(app.page);
    await expect.poll(async () => (await keptRuns(dataOf(user))).length).toBe(3);
    await app.close();

    // A copy of the settings as 0.1.0 wrote them stays.
    const copies = (await readdir(dataOf(user))).filter((name) => name.includes('.version-2-'));
    expect(copies).toHaveLength(1);
    expect(await readFile(join(dataOf(user), copies[0] ?? ''))).toEqual(
      await readFile(golden('settings/version-2.json')),
    );
    aptGet('purge', product.executable);
  });

  test('an administrator’s policy gives each user a folder and a language, and a mistake in it ends the start', async ({
    packages,
    user,
  }) => {
    aptGet('install', packages.present);
    const place = join('/srv', user.name);
    mkdirSync(place);
    execFileSync('chown', [user.name, place]);
    mkdirSync(dirname(POLICY), { recursive: true });
    try {
      writeFileSync(POLICY, JSON.stringify({ dataFolder: '/srv/{user}/lab', language: 'ja' }));
      const userData = join(place, 'lab');
      const [executable = '', ...given] = execWords(entryOf(product.executable), []);
      const start = { executable, arguments: given, userData, user, knowsItsFolder: true };
      const app = await startPackaged(start);
      await expect(app.page.locator('html')).toHaveAttribute('lang', 'ja');
      await app.close();
      expect(existsSync(join(userData, 'settings.json'))).toBe(true);
      expect(existsSync(dataOf(user))).toBe(false);

      writeFileSync(POLICY, '{ "dataFolder": "/srv/{users}/lab" }');
      const refused = spawn(executable, given, {
        uid: user.uid,
        gid: user.gid,
        cwd: user.home,
        env: { ...process.env, ...user.environment, LANGUAGE: 'en' },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      let told = '';
      refused.stderr.setEncoding('utf8').on('data', (text: string) => (told += text));
      await expect.poll(() => told).toContain(`“{users}” in the folder that ${POLICY} names`);
      refused.kill('SIGKILL');
      expect(existsSync('/srv/{users}')).toBe(false);
    } finally {
      rmSync(dirname(POLICY), { recursive: true });
      rmSync(place, { recursive: true });
    }
    aptGet('purge', product.executable);
  });

  test('the system knows run files, and opens them with the app from the menu', async ({
    packages,
    user,
  }) => {
    aptGet('install', packages.present);
    const file = join(user.home, 'a run.bprun');
    const record = trainedRecord(digits, { id: 'run-double-click', name: 'Double click' });
    writeFileSync(file, encodeRun(record, sha256));
    execFileSync('chown', [user.name, file]);
    expect(user.run('gio', 'info', '-a', 'standard::content-type', file)).toContain(
      runFile.mimeType,
    );
    const handlers = user.run('gio', 'mime', runFile.mimeType);
    expect(handlers).toContain('Default application');
    expect(handlers).toContain('backprop-lab.desktop');

    // As a double click does, through whatever the system holds to be the right app.
    user.start('gio', 'open', file);
    await expect
      .poll(() => processesOf(user).map(({ commandLine }) => commandLine))
      .toContain(`${EXECUTABLE_NAMED} ${file}`);
    // The app takes it in.
    await expect
      .poll(async () => (await keptRuns(dataOf(user))).map(({ head }) => head.id))
      .toEqual([record.head.id]);
    aptGet('purge', product.executable);
    expect(traces()).toEqual([]);
    expect(user.run('gio', 'mime', runFile.mimeType)).not.toContain('backprop-lab.desktop');
  });
}
