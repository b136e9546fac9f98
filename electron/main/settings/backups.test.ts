// Starting over: everything goes into a backup and comes back from it, for thirty days.

import {
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { Backups } from './backups.ts';

// A disk that refuses to delete is none that a test can have.
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  return { ...real, rm: vi.fn(real.rm) };
});

/** On Windows a link to a file needs a right that few have. */
const hasLinks = process.platform !== 'win32';

const DAY = 24 * 60 * 60 * 1000;

let folder: string;
let backups: Backups;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backprop-lab-backups-'));
  backups = new Backups(folder);
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function keep(settings: string, run: string) {
  await mkdir(join(folder, 'runs'), { recursive: true });
  await writeFile(join(folder, 'settings.json'), settings);
  await writeFile(join(folder, 'session.json'), `where ${settings} was`);
  await writeFile(join(folder, 'runs', 'a.bprun'), run);
}

async function kept() {
  return [
    await readFile(join(folder, 'settings.json'), 'utf8'),
    await readFile(join(folder, 'session.json'), 'utf8'),
    await readFile(join(folder, 'runs', 'a.bprun'), 'utf8'),
  ];
}

describe('Backups', () => {
  it('are none at first, not even in a folder that is not there', async () => {
    expect(await backups.list()).toEqual([]);
    expect(await new Backups(join(folder, 'none')).list()).toEqual([]);
  });

  it('put everything away and bring it back; what was there meanwhile is a backup then', async () => {
    await keep('first', 'run 1');
    await backups.make();
    expect(await readdir(folder)).not.toContain('runs');
    const [backup] = await backups.list();
    expect((backup?.until ?? 0) - (backup?.made ?? 0)).toBe(30 * DAY);

    await keep('second', 'run 2');
    await backups.restore(backup?.id ?? '');
    expect(await kept()).toEqual(['first', 'where first was', 'run 1']);
    const [other, ...rest] = await backups.list();
    expect(rest).toEqual([]);
    await backups.restore(other?.id ?? '');
    expect(await kept()).toEqual(['second', 'where second was', 'run 2']);
  });

  it('are removed after thirty days, and nothing else is', async () => {
    await keep('x', 'y');
    await backups.make();
    const [fresh] = await backups.list();
    await rename(
      join(folder, fresh?.id ?? ''),
      join(folder, `backup-${Date.now() - 30 * DAY + 60_000}`),
    );
    expect(await backups.list()).toHaveLength(1);
    const [nearly] = await backups.list();
    await rename(
      join(folder, nearly?.id ?? ''),
      join(folder, `backup-${Date.now() - 30 * DAY - 1}`),
    );
    await mkdir(join(folder, 'backup-of-mine'));
    expect(await backups.list()).toEqual([]);
    expect((await readdir(folder)).sort()).toEqual([
      ...['backup-of-mine', 'session.json', 'settings.json'],
    ]);
  });

  it('take nothing along that is not theirs, when they are too old and when they come back', async () => {
    await keep('first', 'run 1');
    await backups.make();
    const [backup] = await backups.list();
    const folders = ['backup-1', 'backup-20260101', backup?.id ?? ''];
    for (const name of folders) {
      await mkdir(join(folder, name, 'photos'), { recursive: true });
      await writeFile(join(folder, name, 'photos', 'a.jpg'), 'mine');
      await writeFile(join(folder, name, 'thesis.txt'), 'mine');
    }
    await backups.list();
    await backups.restore(backup?.id ?? '');
    expect(await kept()).toEqual(['first', 'where first was', 'run 1']);
    for (const name of folders) {
      expect((await readdir(join(folder, name))).sort()).toEqual(['photos', 'thesis.txt']);
    }
  });

  it.runIf(hasLinks)(
    'hold what a link led to, and what comes back is where the link leads',
    async () => {
      await keep('first', 'run 1');
      const elsewhere = join(folder, 'elsewhere.json');
      await rename(join(folder, 'settings.json'), elsewhere);
      await symlink(elsewhere, join(folder, 'settings.json'));
      await backups.make();
      await writeFile(elsewhere, 'second');
      const [backup] = await backups.list();
      expect(await readFile(join(folder, backup?.id ?? '', 'settings.json'), 'utf8')).toBe('first');
      await backups.restore(backup?.id ?? '');
      expect(await readFile(elsewhere, 'utf8')).toBe('first');
      expect((await lstat(join(folder, 'settings.json'))).isSymbolicLink()).toBe(true);
    },
  );

  describe('when the clock is odd', () => {
    beforeEach(() => {
      vi.useFakeTimers({ toFake: ['Date'] });
    });

    afterEach(() => {
      vi.useRealTimers();
    });

    it.each(['1971-03-04T05:06:07Z', '1969-12-31T23:00:00Z', '2286-11-21T00:00:00Z'])(
      'are made and come back in %s',
      async (moment) => {
        vi.setSystemTime(new Date(moment));
        await keep('first', 'run 1');
        await backups.make();
        const [backup] = await backups.list();
        await keep('second', 'run 2');
        await backups.restore(backup?.id ?? '');
        expect(await kept()).toEqual(['first', 'where first was', 'run 1']);
      },
    );

    it('are never one where the clock shows the same moment again', async () => {
      for (const text of ['first', 'second', 'third']) {
        vi.setSystemTime(new Date('2026-11-24T12:00:00Z'));
        await keep(text, `run of ${text}`);
        await backups.make();
      }
      const all = await backups.list();
      expect(new Set(all.map(({ id }) => id)).size).toBe(3);
      await backups.restore(all.at(-1)?.id ?? '');
      expect(await kept()).toEqual(['first', 'where first was', 'run of first']);
    });
  });

  it.runIf(hasLinks)(
    'are listed also where one that is too old cannot be removed, or is no folder',
    async () => {
      const error = vi.spyOn(console, 'error').mockReturnValue();
      await keep('x', 'y');
      await backups.make();
      await writeFile(join(folder, 'backup-7'), 'no backup');
      await symlink(folder, join(folder, 'backup-8'));
      await mkdir(join(folder, 'backup-9'));
      vi.mocked(rm).mockRejectedValueOnce(Object.assign(new Error('x'), { code: 'EROFS' }));
      expect(await backups.list()).toHaveLength(1);
      expect(error.mock.calls).toEqual([['An old backup could not be removed: Error EROFS']]);
      expect(await readdir(folder)).toEqual(expect.arrayContaining(['backup-7', 'backup-8']));
      error.mockRestore();
    },
  );

  it('of another name are refused', async () => {
    await keep('x', 'y');
    for (const id of ['../other', 'backup-1', '']) {
      await expect(backups.restore(id)).rejects.toThrow('There is no backup');
    }
    expect(await kept()).toEqual(['x', 'where x was', 'y']);
  });
});
