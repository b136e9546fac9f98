// A folder on disk: files are there whole or not at all.

import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { FolderOnDisk } from './folderOnDisk.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

let path: string;
let folder: FolderOnDisk;

beforeEach(async () => {
  path = join(await mkdtemp(join(tmpdir(), 'backprop-lab-folder-')), 'runs');
  folder = new FolderOnDisk(path);
});

afterEach(async () => {
  await rm(join(path, '..'), { recursive: true });
});

describe('FolderOnDisk', () => {
  it('is empty before there is a folder, and makes one to write', async () => {
    expect(await folder.entries()).toEqual([]);
    const written = await folder.write('a', bytes('hello'));
    const { mtimeMs } = await stat(join(path, 'a'));
    expect(written).toEqual({ name: 'a', bytes: 5, modified: mtimeMs });
    expect(await folder.entries()).toEqual([written]);
    expect(Buffer.from(await folder.read('a', 5)).toString()).toBe('hello');
  });

  it('reads no file that is larger than what is wanted', async () => {
    await folder.write('a', bytes('hello'));
    await expect(folder.read('a', 4)).rejects.toMatchObject({ code: 'TOO_LARGE' });
  });

  it('replaces a file and leaves nothing beside it', async () => {
    await folder.write('a', bytes('before'));
    await Promise.all([folder.write('a', bytes('after')), folder.write('b', bytes('other'))]);
    expect((await readdir(path)).sort()).toEqual(['a', 'b']);
    expect(await readFile(join(path, 'a'), 'utf8')).toBe('after');
  });

  it('leaves the file as it was when a write fails', async () => {
    await mkdir(join(path, 'taken'), { recursive: true });
    await writeFile(join(path, 'taken', 'inside'), 'x');
    await expect(folder.write('taken', bytes('y'))).rejects.toThrow();
    expect(await readdir(path)).toEqual(['taken']);
  });

  it('removes what a killed process had not finished, never lists it, and spares its own', async () => {
    await mkdir(path);
    await writeFile(join(path, 'a.1234-1.partial'), 'half');
    await writeFile(join(path, `b.${process.pid}-7.partial`), 'being written');
    await writeFile(join(path, 'c'), 'whole');
    expect((await folder.entries()).map(({ name }) => name)).toEqual(['c']);
    expect((await readdir(path)).sort()).toEqual([`b.${process.pid}-7.partial`, 'c']);
  });

  it('renames and removes, folders that took a file’s name as well', async () => {
    await folder.write('a', bytes('x'));
    await folder.rename('a', 'b');
    await mkdir(join(path, 'c', 'd'), { recursive: true });
    await folder.remove('c');
    expect(await readdir(path)).toEqual(['b']);
    await folder.remove('b');
    await expect(folder.read('b', 5)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
