// What a system cannot run is on a list, and nothing else is.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { projectRoot } from '../project.ts';
import { leftOut, linuxOnly, notOnMacOS, notOnWindows, testsIn } from './leftOut.ts';

const ROOMS = ['core', 'electron', 'packaging', 'renderer', 'scripts', 'tests'];
/** Left out by themselves, where they cannot run. */
const PACKAGES = 'tests/packages/';

const files = ROOMS.flatMap((room) =>
  readdirSync(join(projectRoot, room), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(test|spec)\.ts$/.test(path))
    .map((path) => `${room}/${path.replaceAll('\\', '/')}`),
).filter((path) => !path.startsWith(PACKAGES) && !path.endsWith('leftOut.test.ts'));

const asking = (pattern: RegExp) =>
  files.filter((path) => pattern.test(readFileSync(join(projectRoot, path), 'utf8')));

describe('what only Linux has', () => {
  it('is asked for by files on the list alone', () => {
    const found = asking(/secureApp\.ts'|smallDisk\.ts'|\/dev\/full/);
    expect(found.sort()).toEqual([...linuxOnly].sort());
  });
});

describe('what Windows has not', () => {
  it('is asked for by files on a list alone', () => {
    const found = asking(/'mkfifo'|['"`]\/dev\/(zero|null)|\bchmod(Sync)?\(|runUntilStopped \}/);
    const listed = [...linuxOnly, ...notOnWindows];
    expect(found.filter((path) => !listed.includes(path))).toEqual([]);
    expect(notOnWindows.filter((path) => !found.includes(path))).toEqual([]);
  });
});

describe('links to files, which on Windows need a right that few have,', () => {
  it('are made by files on a list, or by tests that leave themselves out', () => {
    const found = asking(/\bsymlink(Sync)?\(/).filter(
      (path) => ![...linuxOnly, ...notOnWindows].includes(path),
    );
    const careful = asking(/\brunIf\(|'junction'/);
    expect(found.filter((path) => !careful.includes(path))).toEqual([]);
  });
});

describe('what a Mac has otherwise', () => {
  it('keys and menus, is asked for by files on a list alone', () => {
    const found = asking(/Control[>+]|'control'|'Ctrl\+/).filter((path) =>
      path.startsWith('tests/'),
    );
    const listed = [...linuxOnly, ...notOnMacOS];
    expect(found.filter((path) => !listed.includes(path))).toEqual([]);
    expect(notOnMacOS.filter((path) => !found.includes(path))).toEqual([]);
  });
});

it('nothing is left out on Linux', () => {
  expect(leftOut('linux')).toEqual([]);
  expect(leftOut('darwin')).toEqual([...linuxOnly, ...notOnMacOS]);
  expect(leftOut('win32')).toEqual([...linuxOnly, ...notOnWindows]);
});

it('tests are counted as they are written', () => {
  expect(testsIn(['scripts/test/leftOut.test.ts'])).toBe(6);
});
