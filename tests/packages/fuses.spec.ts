// What the packaged executable cannot be talked into: read from its fuses, and tried. Beside each trial stands the same with an Electron without fuses, which falls for it.

import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { configuration } from '../../packaging/configuration.ts';
import { product } from '../../packaging/product.ts';
import { canPackage } from '../../scripts/test/testableHere.ts';
import { expect, test } from './fixtures.ts';
import { expectFuses } from './fuseState.ts';
import { hasFileProtocolFuse, runtimeUnderTest } from './packagedFolder.ts';

const run = promisify(execFile);

const unfused = () => join(runtimeUnderTest(), 'electron');

/** A script that leaves a file behind when anybody runs it. */
async function trap(folder: string) {
  const mark = join(folder, 'mark');
  const code = `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`;
  const script = join(folder, 'trap.cjs');
  await writeFile(script, code);
  return { script, code, hasSprung: () => existsSync(mark), reset: () => rm(mark) };
}

/** Whether an executable says that Node's inspector listens. */
const LISTENS = /Debugger listening on ws:/;

if (canPackage) {
  test.describe.configure({ timeout: 120_000 });

  test('the fuses are set as they should be', async ({ folder }) => {
    // From Electron 29 on. An older one has none to read: the next test is all that holds then.
    await expectFuses(join(folder, product.executable), await hasFileProtocolFuse());
  });

  test('releases are made with an Electron that has the file protocol’s fuse, and demand that it is off', () => {
    // Of the configuration only: whether it is off cannot be read from an Electron that lacks it.
    const { electronFuses, electronVersion } = configuration();
    expect(Number.parseInt(electronVersion ?? '')).toBeGreaterThanOrEqual(29);
    expect(electronFuses).toMatchObject({ grantFileProtocolExtraPrivileges: false });
  });

  test('ELECTRON_RUN_AS_NODE and NODE_OPTIONS run nothing', async ({ launch, userData }) => {
    const { script, code, hasSprung, reset } = await trap(userData);
    await run(unfused(), ['-e', code], { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } });
    expect(hasSprung()).toBe(true);
    await reset();

    const environment = { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require ${script}` };
    const app = await launch(environment, '-e', code);
    await app.close();
    expect(hasSprung()).toBe(false);
  });

  test('no inspector listens, neither when asked at the start nor by a signal', async ({
    launch,
  }) => {
    const asNode = { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } };
    const { stderr } = await run(unfused(), ['--inspect=0', '-e', '0'], asNode);
    expect(stderr).toMatch(LISTENS);

    const app = await launch({}, '--inspect=0', '--inspect-brk=0');
    app.process.kill('SIGUSR1');
    // Without an inspector to open, the signal does what it does to any process.
    const [, signal] = (await once(app.process, 'exit')) as [number | null, string | null];
    expect(signal).toBe('SIGUSR1');
    expect(app.stderr()).not.toMatch(LISTENS);
  });

  test('an app folder in place of the archive is not loaded', async ({ folder, userData }) => {
    const parent = await mkdtemp(join(tmpdir(), 'backprop-lab-swapped-'));
    const { script, hasSprung, reset } = await trap(parent);
    const main = `require(${JSON.stringify(script)}); require('electron').app.exit(0);`;
    const swapped = join(parent, 'swapped');
    await run('cp', ['-al', folder, swapped]);
    const resources = join(swapped, 'resources');
    await rm(join(resources, 'app.asar'));
    await mkdir(join(resources, 'app'));
    await writeFile(join(resources, 'app/package.json'), '{"name":"other","main":"main.cjs"}');
    await writeFile(join(resources, 'app/main.cjs'), main);
    const start = (executable: string) =>
      spawn(executable, ['--no-sandbox', `--user-data-dir=${userData}`], { stdio: 'ignore' });

    const real = start(join(swapped, product.executable));
    await once(real, 'exit');
    expect(hasSprung()).toBe(false);

    await run('cp', [unfused(), join(parent, 'unfused')]);
    await rename(join(parent, 'unfused'), join(swapped, product.executable));
    await once(start(join(swapped, product.executable)), 'exit');
    expect(hasSprung()).toBe(true);
    await reset();
    await rm(parent, { recursive: true });
  });
}
