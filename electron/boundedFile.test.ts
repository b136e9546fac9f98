// Only regular files are read, and no more of them than is wanted.

import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readBoundedFile } from './boundedFile.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backprop-lab-bounded-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

const at = (name: string) => join(folder, name);
const codeOf = (reading: Promise<unknown>) =>
  reading.catch((error: unknown) => (error as { code?: unknown }).code);

describe('a file that is read', () => {
  it('comes whole where it is as large as it may be, links followed', async () => {
    await writeFile(at('a'), 'hello');
    await symlink(at('a'), at('link'));
    for (const name of ['a', 'link']) {
      expect(new TextDecoder().decode(await readBoundedFile(at(name), 5))).toBe('hello');
    }
    await writeFile(at('empty'), '');
    expect(await readBoundedFile(at('empty'), 5)).toHaveLength(0);
  });

  it('is refused by its size, before it is read', async () => {
    await writeFile(at('a'), 'hello');
    expect(await codeOf(readBoundedFile(at('a'), 4))).toBe('TOO_LARGE');
    // It has no bytes on the disk, but to read them would take them all into memory.
    await writeFile(at('large'), '');
    await truncate(at('large'), 2_000_000_000);
    const before = process.memoryUsage.rss();
    expect(await codeOf(readBoundedFile(at('large'), 2 ** 30))).toBe('TOO_LARGE');
    expect(process.memoryUsage.rss() - before).toBeLessThan(100_000_000);
  });

  it('is no folder, and what is not there is not there', async () => {
    await mkdir(at('folder'));
    expect(await codeOf(readBoundedFile(at('folder'), 10))).toBe('NOT_A_FILE');
    expect(await codeOf(readBoundedFile(at('none'), 10))).toBe('ENOENT');
    await symlink(at('loop'), at('loop'));
    expect(await codeOf(readBoundedFile(at('loop'), 10))).toBe('ELOOP');
  });

  it('is no device that gives bytes without end, and no pipe that nobody writes to', async () => {
    await symlink('/dev/zero', at('zeros.bprun'));
    await symlink('/dev/full', at('full.bprun'));
    execFileSync('mkfifo', [at('pipe.bprun')]);
    for (const name of ['zeros', 'full', 'pipe']) {
      expect(await codeOf(readBoundedFile(at(`${name}.bprun`), 10))).toBe('NOT_A_FILE');
    }
  });
});
