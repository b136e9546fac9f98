// A file is written whole or not at all, also where a disk knows no such thing as waiting for it.

import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import type * as FileSystem from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** What the disk says when it is to be waited for. */
const refusals = vi.hoisted(() => ({
  ofFolders: undefined as string | undefined,
  ofFiles: undefined as string | undefined,
}));

vi.mock('node:fs/promises', async (original) => {
  const system = await original<typeof FileSystem>();
  return {
    ...system,
    open: async (...given: Parameters<typeof system.open>) => {
      const handle = await system.open(...given);
      const isFolder = (await handle.stat()).isDirectory();
      const code = isFolder ? refusals.ofFolders : refusals.ofFiles;
      if (code) handle.sync = () => Promise.reject(Object.assign(new Error(code), { code }));
      return handle;
    },
  };
});

const { writeWhole, syncFolder, unfinishedBy } = await import('./wholeFile.ts');
const { FolderOnDisk } = await import('./core/folderOnDisk.ts');
const { saveAt } = await import('./main/files/savedFile.ts');

const bytes = (text: string) => new TextEncoder().encode(text);

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backprop-lab-whole-'));
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(async () => {
  refusals.ofFolders = undefined;
  refusals.ofFiles = undefined;
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

const at = (name: string) => join(folder, name);

describe('a file that is written whole', () => {
  it('says when it was changed and leaves nothing beside it', async () => {
    const modified = await writeWhole(at('a'), bytes('one'));
    expect(modified).toBe((await stat(at('a'))).mtimeMs);
    await writeWhole(at('a'), bytes('two'));
    expect(await readFile(at('a'), 'utf8')).toBe('two');
    expect(await readdir(folder)).toEqual(['a']);
  });

  it('may have a name as long as names can be', async () => {
    for (const name of ['x'.repeat(255), 'あ'.repeat(85), '😀'.repeat(63)]) {
      await writeWhole(at(name), bytes(name));
      expect(await readFile(at(name), 'utf8')).toBe(name);
    }
    await expect(writeWhole(at('x'.repeat(256)), bytes(''))).rejects.toThrow('ENAMETOOLONG');
    expect(await readdir(folder)).toHaveLength(3);
  });

  it('leaves what was there when it fails', async () => {
    await mkdir(at('taken'));
    await writeFile(at('taken/inside'), 'x');
    await expect(writeWhole(at('taken'), bytes('y'))).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['taken']);
  });

  it.each(['ENOSPC', 'EIO', 'EDQUOT'])('has failed where the disk says %s of it', async (code) => {
    await writeFile(at('a'), 'before');
    refusals.ofFiles = code;
    await expect(writeWhole(at('a'), bytes('after'))).rejects.toMatchObject({ code });
    expect(await readFile(at('a'), 'utf8')).toBe('before');
    expect(await readdir(folder)).toEqual(['a']);
  });

  it.each(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EBADF', 'EPERM'])(
    'is there where files cannot be waited for (%s)',
    async (code) => {
      refusals.ofFiles = code;
      refusals.ofFolders = code;
      await writeWhole(at('a'), bytes('after'));
      expect(await readFile(at('a'), 'utf8')).toBe('after');
    },
  );
});

const codes = ['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'EBADF', 'EIO', 'EPERM', 'EACCES', 'ENOSYS'];

describe.each(codes)('a folder that cannot be waited for (%s)', (code) => {
  beforeEach(() => {
    refusals.ofFolders = code;
  });

  it('keeps runs all the same: written, renamed, removed', async () => {
    const runs = new FolderOnDisk(at('runs'));
    const { modified } = await runs.write('a', bytes('x'));
    await runs.rename('a', 'b');
    expect(await runs.entries()).toEqual([{ name: 'b', bytes: 1, modified }]);
    await runs.remove('b');
    expect(await runs.entries()).toEqual([]);
  });

  it('takes what the learner saves', async () => {
    const outcome = await saveAt(at('a.zip'), bytes('x'));
    expect(outcome).toEqual({ kind: 'saved', path: at('a.zip') });
    expect(await readFile(at('a.zip'), 'utf8')).toBe('x');
  });
});

it('a folder that cannot be opened, or is gone, is no failure to wait for', async () => {
  await syncFolder(at('none'));
  await mkdir(at('closed'));
  await chmod(at('closed'), 0);
  await syncFolder(at('closed'));
});

it('is told once for each reason, with nothing of whose folder it is', async () => {
  const said = vi.mocked(console.error);
  refusals.ofFolders = 'EXDEV';
  await syncFolder(folder);
  await syncFolder(folder);
  expect(said).toHaveBeenCalledTimes(1);
  expect(String(said.mock.calls[0])).not.toContain(folder);
});

it('unfinished files are those of one’s own making, by whichever version', () => {
  expect(unfinishedBy(`.backprop-lab.${process.pid}-3.partial`)).toBe('this');
  expect(unfinishedBy('.backprop-lab.1-3.partial')).toBe('another');
  expect(unfinishedBy('2026-01-01-abc.bprun.1234-1.partial')).toBe('another');
  for (const name of ['thesis.partial', 'a.bprun', '.partial', 'notes-2.partial']) {
    expect(unfinishedBy(name)).toBeUndefined();
  }
});
