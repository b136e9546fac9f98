// What the learner saves lies where it was chosen: through links, with the mode it had, and never in place of a device.

import { execFileSync } from 'node:child_process';
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { saveAt } from './savedFile.ts';

const bytes = new TextEncoder().encode('new');

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backprop-lab-saved-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

const at = (name: string) => join(folder, name);

describe('a file that is saved', () => {
  it('over a link is the file that it leads to, over however many links', async () => {
    await mkdir(at('elsewhere'));
    await writeFile(at('elsewhere/real.csv'), 'old');
    await symlink('elsewhere/real.csv', at('near'));
    await symlink('near', at('far'));
    for (const name of ['near', 'far']) {
      await writeFile(at('elsewhere/real.csv'), 'old');
      expect(await saveAt(at(name), bytes)).toEqual({ kind: 'saved', path: at(name) });
      expect(await readFile(at('elsewhere/real.csv'), 'utf8')).toBe('new');
    }
    expect(await readlink(at('near'))).toBe('elsewhere/real.csv');
    expect(await readlink(at('far'))).toBe('near');
  });

  it('over a link that leads nowhere yet makes the file there', async () => {
    await symlink('later.csv', at('link'));
    expect(await saveAt(at('link'), bytes)).toMatchObject({ kind: 'saved' });
    expect((await lstat(at('link'))).isSymbolicLink()).toBe(true);
    expect(await readFile(at('later.csv'), 'utf8')).toBe('new');
  });

  it('keeps the mode of the file before it', async () => {
    for (const mode of [0o600, 0o640, 0o666]) {
      await writeFile(at('a'), 'old');
      await chmod(at('a'), mode);
      await saveAt(at('a'), bytes);
      expect((await stat(at('a'))).mode & 0o777).toBe(mode);
    }
  });

  it('never takes the place of a folder, a pipe or a device, nor of links in a circle', async () => {
    await mkdir(at('folder'));
    execFileSync('mkfifo', [at('pipe')]);
    await symlink('/dev/null', at('device'));
    await symlink('circle', at('circle'));
    for (const [name, code] of Object.entries({
      folder: 'NOT_A_FILE',
      pipe: 'NOT_A_FILE',
      device: 'NOT_A_FILE',
      circle: 'ELOOP',
    })) {
      const path = at(name);
      expect(await saveAt(path, bytes)).toEqual({ kind: 'failed', path, code });
    }
    expect((await readdir(folder)).sort()).toEqual(['circle', 'device', 'folder', 'pipe']);
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true);
  });

  it('says the system’s code where it cannot be', async () => {
    const path = at('none/a.csv');
    expect(await saveAt(path, bytes)).toEqual({ kind: 'failed', path, code: 'ENOENT' });
  });
});
