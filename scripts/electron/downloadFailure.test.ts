// A failed download is remembered for a day, and only for the very same download.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { nextTry, recallFailure, rememberFailure } from './downloadFailure.ts';

const HOUR = 3_600_000;
const NOON = Date.UTC(2026, 0, 1, 12);
const failure = { what: 'Electron 45.4.1 from A', reason: 'fetch failed', time: NOON };

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'failure-'));
  file = join(folder, 'cache/failed.json');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('is recalled for a day', async () => {
  await rememberFailure(file, failure);
  expect(recallFailure(file, failure.what, NOON)).toEqual(failure);
  expect(recallFailure(file, failure.what, NOON + 24 * HOUR - 1)).toEqual(failure);
  expect(recallFailure(file, failure.what, NOON + 24 * HOUR)).toBeUndefined();
});

it('is not recalled for another version or another mirror', async () => {
  await rememberFailure(file, failure);
  expect(recallFailure(file, 'Electron 45.4.1 from B', NOON)).toBeUndefined();
  expect(recallFailure(file, 'Electron 46.0.0 from A', NOON)).toBeUndefined();
});

it('is not recalled by a clock that was set back', async () => {
  await rememberFailure(file, failure);
  expect(recallFailure(file, failure.what, NOON - 1)).toBeUndefined();
});

it('is unknown where there is no file, or half of one', async () => {
  expect(recallFailure(file, failure.what, NOON)).toBeUndefined();
  await rememberFailure(file, failure);
  writeFileSync(file, '{"what":"Electron 45');
  expect(recallFailure(file, failure.what, NOON)).toBeUndefined();
});

it('says when the download is tried again', () => {
  expect(nextTry(failure, NOON)).toContain('in 24 hours, or when ELECTRON_MIRROR changes');
  expect(nextTry(failure, NOON + 21.5 * HOUR)).toContain('in 3 hours,');
  expect(nextTry(failure, NOON + 23.5 * HOUR)).toContain('in 1 hour,');
});
