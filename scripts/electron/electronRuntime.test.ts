// Which Electron is taken: the one that was named, then the package's own, then the registry's.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { LaunchError } from '../launchError.ts';
import {
  appArguments,
  executableIn,
  findElectron,
  resourcesOf,
  type Sources,
} from './electronRuntime.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'runtime-'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(file: string, text = ''): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** A folder with what looks like an Electron. */
function runtime(name: string, version?: string): string {
  const folder = join(root, name);
  write(executableIn(folder));
  if (version !== undefined) write(join(folder, 'version'), version);
  return folder;
}

/** Sources that know nothing, but for what is given; asking for another is an error. */
function sources(known: Partial<Sources>): Sources {
  return {
    overridePath: undefined,
    ownRuntime: () => Promise.resolve({ missing: 'it was not there' }),
    registryRuntimeFits: false,
    registryRuntime: () => Promise.reject(new Error('the registry was asked')),
    ...known,
  };
}

describe('findElectron', () => {
  it('takes the named one before all others and asks for no other', async () => {
    const folder = runtime('named', 'v33.1.0\n');
    const found = await findElectron(
      sources({
        overridePath: folder,
        ownRuntime: () => Promise.reject(new Error('the package was asked')),
        registryRuntimeFits: true,
      }),
    );
    expect(found).toMatchObject({ folder, executable: executableIn(folder) });
    expect(found.explanation).toBe(
      'Running on Electron 33.1.0, as ELECTRON_OVERRIDE_DIST_PATH says.',
    );
  });

  it('takes the package’s own before the registry’s', async () => {
    const folder = runtime('own', '45.4.1');
    const found = await findElectron(
      sources({ ownRuntime: () => Promise.resolve({ folder }), registryRuntimeFits: true }),
    );
    expect(found.folder).toBe(folder);
    expect(found.explanation).toBe(
      'Running on Electron 45.4.1, the version this project is made for.',
    );
  });

  it('takes the registry’s when there is no other, and says why in one line', async () => {
    const folder = runtime('registry', '25.1.1');
    const found = await findElectron(
      sources({
        ownRuntime: () => Promise.resolve({ missing: 'the site is shut', nextTry: 'try at noon' }),
        registryRuntimeFits: true,
        registryRuntime: () => Promise.resolve(folder),
      }),
    );
    expect(found.folder).toBe(folder);
    expect(found.explanation).toBe(
      'Running on Electron 25.1.1, from the npm registry, because the site is shut; try at noon.',
    );
  });

  it('names no version where none is written down', async () => {
    const found = await findElectron(sources({ overridePath: runtime('bare') }));
    expect(found.explanation).toContain('Running on Electron, ');
  });

  it('treats an empty override as none', async () => {
    const folder = runtime('own');
    const found = await findElectron(
      sources({ overridePath: '', ownRuntime: () => Promise.resolve({ folder }) }),
    );
    expect(found.folder).toBe(folder);
  });

  it('says what to do when none can be had', async () => {
    const failing = findElectron(sources({}));
    await expect(failing).rejects.toThrow(LaunchError);
    await expect(failing).rejects.toThrow(
      /because it was not there: .*ELECTRON_MIRROR.*ELECTRON_OVERRIDE_DIST_PATH/,
    );
  });

  it('says which file it misses in the named folder', async () => {
    const folder = join(root, 'empty');
    mkdirSync(folder);
    const failing = findElectron(sources({ overridePath: folder }));
    await expect(failing).rejects.toThrow(LaunchError);
    await expect(failing).rejects.toThrow(
      `There is no Electron in ${folder}: let ELECTRON_OVERRIDE_DIST_PATH name a folder that holds ${executableIn(folder).slice(folder.length + 1)}.`,
    );
  });

  it('passes on why the registry could not give one', async () => {
    const reason = new LaunchError('no network');
    const failing = findElectron(
      sources({ registryRuntimeFits: true, registryRuntime: () => Promise.reject(reason) }),
    );
    await expect(failing).rejects.toBe(reason);
  });
});

describe('an unpacked Electron', () => {
  it.each([
    ['linux', 'electron', 'resources'],
    ['win32', 'electron.exe', 'resources'],
    ['darwin', 'Electron.app/Contents/MacOS/Electron', 'Electron.app/Contents/Resources'],
  ] as const)('has its parts on %s where they are', (platform, executable, resources) => {
    const folder = join(root, '花子 山田');
    expect(executableIn(folder, platform)).toBe(join(folder, executable));
    expect(resourcesOf(folder, platform)).toBe(join(folder, resources));
  });
});

describe('appArguments', () => {
  it('names the project to an Electron that has its default app, and to no other', async () => {
    const folder = runtime('plain');
    const found = await findElectron(sources({ overridePath: folder }));
    expect(appArguments(found, 'project')).toEqual([]);

    write(join(resourcesOf(folder), 'default_app.asar'));
    expect(appArguments(found, 'project')).toEqual(['project']);
  });
});
