// What comes from the registry: checked before it is used, put in place in one step.

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { LaunchError } from './launchError.ts';
import { putInPlace, requireIntegrity } from './registryRuntime.ts';

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

describe('putInPlace', () => {
  it('moves the finished folder to its place', async () => {
    const finished = folderWith('finished', 'ours');
    const place = join(folder, 'place');
    await putInPlace(finished, place);
    expect(readFileSync(join(place, 'electron'), 'utf8')).toBe('ours');
    expect(existsSync(finished)).toBe(false);
  });

  it('lets the folder of a faster process stay', async () => {
    const place = folderWith('place', 'theirs');
    await putInPlace(folderWith('finished', 'ours'), place);
    expect(readFileSync(join(place, 'electron'), 'utf8')).toBe('theirs');
  });

  it('does not hide that the folder could not be moved', async () => {
    const place = join(folder, 'place');
    await expect(putInPlace(join(folder, 'missing'), place)).rejects.toThrow('ENOENT');
    expect(existsSync(place)).toBe(false);
  });
});
