// A folder on disk: files are there whole or not at all.

import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

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
    await writeFile(join(path, '.backprop-lab.1234-2.partial'), 'half');
    await writeFile(join(path, `.backprop-lab.${process.pid}-7.partial`), 'being written');
    await writeFile(join(path, 'c'), 'whole');
    expect((await folder.entries()).map(({ name }) => name)).toEqual(['c']);
    expect((await readdir(path)).sort()).toEqual([`.backprop-lab.${process.pid}-7.partial`, 'c']);
  });

  it('spares unfinished files of other programs, and folders that are called like its own', async () => {
    await mkdir(join(path, 'a.1-1.partial', 'inside'), { recursive: true });
    await writeFile(join(path, 'thesis.partial'), 'mine');
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect((await folder.entries()).map(({ name }) => name)).toEqual(['thesis.partial']);
    expect(said).toHaveBeenCalledOnce();
    said.mockRestore();
    expect((await readdir(path)).sort()).toEqual(['a.1-1.partial', 'thesis.partial']);
  });

  it('renames and removes', async () => {
    await folder.write('a', bytes('x'));
    await folder.rename('a', 'b');
    expect(await readdir(path)).toEqual(['b']);
    await folder.remove('b');
    await expect(folder.read('b', 10)).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(folder.remove('b')).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('removes a folder only where nothing is in it, and of a link the link', async () => {
    await mkdir(join(path, 'full', 'inside'), { recursive: true });
    await mkdir(join(path, 'empty'));
    await symlink(join(path, 'full'), join(path, 'link'));
    await expect(folder.remove('full')).rejects.toThrow();
    await folder.remove('empty');
    await folder.remove('link');
    expect(await readdir(path)).toEqual(['full']);
    expect(await readdir(join(path, 'full'))).toEqual(['inside']);
  });

  it('lists also what cannot be read, with the reason, without waiting for any of it', async () => {
    await folder.write('run', bytes('x'));
    await mkdir(join(path, 'folder'));
    execFileSync('mkfifo', [join(path, 'pipe')]);
    await symlink('circle', join(path, 'circle'));
    await symlink('nowhere', join(path, 'dangling'));
    await symlink('/dev/zero', join(path, 'device'));
    await symlink('run', join(path, 'link'));
    await symlink('pipe', join(path, 'link to a pipe'));
    const found = await folder.entries();
    expect(Object.fromEntries(found.map(({ name, obstacle }) => [name, obstacle]))).toEqual({
      run: undefined,
      link: undefined,
      folder: 'NOT_A_FILE',
      pipe: 'NOT_A_FILE',
      'link to a pipe': 'NOT_A_FILE',
      device: 'NOT_A_FILE',
      circle: 'ELOOP',
      dangling: 'ENOENT',
    });
    for (const { name, obstacle } of found) {
      if (obstacle) await expect(folder.read(name, 10)).rejects.toMatchObject({ code: obstacle });
    }
  });

  it('knows files by names that are no text here', async () => {
    await folder.write('a', bytes('x'));
    // バッチ as Japanese Windows writes it, and é of Western Europe.
    for (const raw of [[0x83, 0x6f, 0x83, 0x62, 0x83, 0x60], [0xe9]]) {
      const name = Buffer.from(raw);
      await writeFile(Buffer.concat([Buffer.from(`${path}/`), name]), 'odd');
      const odd = (await folder.entries()).find((entry) => entry.name !== 'a');
      expect(odd).toMatchObject({ bytes: 3 });
      expect(Buffer.from(await folder.read(odd?.name ?? '', 10)).toString()).toBe('odd');
      await folder.rename(odd?.name ?? '', 'b');
      await folder.remove('b');
    }
    expect(await readdir(path)).toEqual(['a']);
  });
});
