// Starting over: everything goes into a backup and comes back from it, for thirty days.

import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { Backups } from './backups.ts';

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

  it('of another name are refused', async () => {
    await keep('x', 'y');
    for (const id of ['../other', 'backup-1', '']) {
      await expect(backups.restore(id)).rejects.toThrow('There is no backup');
    }
    expect(await kept()).toEqual(['x', 'where x was', 'y']);
  });
});
