// A file that is replaced: where it really lies, as it may be read, and never half.

import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readTextFile, replaceFile } from './replaceFile.ts';

let folder: string;
let file: string;
let elsewhere: string;
let target: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backprop-lab-replace-'));
  file = join(folder, 'a', 'session.json');
  elsewhere = join(folder, 'b');
  target = join(elsewhere, 'kept.json');
  mkdirSync(join(folder, 'a'));
  mkdirSync(elsewhere);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const modeOf = (path: string) => statSync(path).mode & 0o7777;
const isLink = (path: string) => lstatSync(path).isSymbolicLink();

describe('a replaced file', () => {
  it('is made where there was none, and nothing is left beside it', () => {
    replaceFile(file, 'first');
    replaceFile(file, 'second');
    expect(readFileSync(file, 'utf8')).toBe('second');
    expect(readdirSync(join(folder, 'a'))).toEqual(['session.json']);
  });

  it.each([
    ['a link', () => symlinkSync(target, file)],
    ['a relative link', () => symlinkSync('../b/kept.json', file)],
    [
      'a link to a link',
      () => {
        symlinkSync(target, join(elsewhere, 'middle'));
        symlinkSync('../b/middle', file);
      },
    ],
    [
      'a file in a folder that is a link',
      () => {
        rmSync(join(folder, 'a'), { recursive: true });
        symlinkSync(elsewhere, join(folder, 'a'));
        symlinkSync('kept.json', file);
      },
    ],
  ])('that is %s is written where it leads, whether something is there or not', (_what, make) => {
    make();
    for (const text of ['made', 'changed']) {
      replaceFile(file, text);
      expect(readFileSync(target, 'utf8')).toBe(text);
      expect(isLink(file)).toBe(true);
    }
    expect(lstatSync(target).isFile()).toBe(true);
    expect(readdirSync(elsewhere).filter((name) => name.includes('partial'))).toEqual([]);
  });

  it.each([0o600, 0o640, 0o664, 0o444])('keeps its mode %o, through a link as well', (mode) => {
    writeFileSync(target, 'x');
    chmodSync(target, mode);
    symlinkSync(target, file);
    replaceFile(file, 'y');
    expect(modeOf(target)).toBe(mode);
    expect(readFileSync(target, 'utf8')).toBe('y');
  });

  it.each([
    ['a pipe that nobody reads', () => execFileSync('mkfifo', [`${file}.partial`])],
    ['a link to a file of the learner’s', () => symlinkSync(target, `${file}.partial`)],
    ['a link to nowhere', () => symlinkSync('nowhere', `${file}.partial`)],
    ['what a killed process left', () => writeFileSync(`${file}.partial`, 'half')],
  ])('is written though %s has the name of its beginning', (_what, make) => {
    writeFileSync(target, 'mine');
    make();
    replaceFile(file, 'x');
    expect(readFileSync(file, 'utf8')).toBe('x');
    expect(readFileSync(target, 'utf8')).toBe('mine');
    expect(readdirSync(join(folder, 'a'))).toEqual(['session.json']);
  });

  it('cannot be written where links lead in a circle', () => {
    symlinkSync(file, file);
    expect(() => replaceFile(file, 'x')).toThrow(expect.objectContaining({ code: 'ELOOP' }));
    expect(isLink(file)).toBe(true);
  });
});

describe('a file that is read', () => {
  it('begins after a byte order mark', () => {
    writeFileSync(target, '\ufeff{}');
    expect(readTextFile(target)).toBe('{}');
  });

  it('is neither a folder nor a device', () => {
    expect(() => readTextFile(folder)).toThrow('It is no file');
    expect(() => readTextFile('/dev/zero')).toThrow('It is no file');
  });
});
