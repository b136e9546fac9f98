// Unfinished work leaves nothing behind, whoever ended it.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { withTempFolder } from './tempFolder.ts';

let parent: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'temp-folder-'));
});

afterEach(() => {
  rmSync(parent, { recursive: true, force: true });
});

it('gives each work an empty folder of its own and what the work returns', async () => {
  const folders = await Promise.all([
    withTempFolder(parent, async (folder) => folder),
    withTempFolder(parent, async (folder) => {
      expect(readdirSync(folder)).toEqual([]);
      return folder;
    }),
  ]);
  expect(new Set(folders).size).toBe(2);
});

it('makes the parent where there is none', async () => {
  await withTempFolder(join(parent, 'cache/deep'), async (folder) => {
    expect(existsSync(folder)).toBe(true);
  });
});

it('is gone after the work, also after one that failed', async () => {
  await withTempFolder(parent, async (folder) => {
    writeFileSync(join(folder, 'half'), '');
  });
  const failing = withTempFolder(parent, async (folder) => {
    writeFileSync(join(folder, 'half'), '');
    throw new Error('the disk is full');
  });
  await expect(failing).rejects.toThrow('the disk is full');
  expect(readdirSync(parent)).toEqual([]);
});

it('clears what a killed process left, and nothing else', async () => {
  const { pid: dead } = spawnSync(process.execPath, ['-e', '']);
  const abandoned = `unfinished-${dead}-abc`;
  const others = [`unfinished-${process.pid}-abc`, 'electron-25.1.1'];
  for (const name of [abandoned, ...others])
    mkdirSync(join(parent, name, 'inside'), { recursive: true });
  await withTempFolder(parent, async () => {
    expect(existsSync(join(parent, abandoned))).toBe(false);
  });
  expect(readdirSync(parent).sort()).toEqual(others.sort());
});
