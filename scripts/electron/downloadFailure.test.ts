// A failed download is remembered for a day, and only for the very same download.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { nextTry, readRecentFailure, recordFailure } from './downloadFailure.ts';

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
  await recordFailure(file, failure);
  expect(readRecentFailure(file, failure.what, NOON)).toEqual(failure);
  expect(readRecentFailure(file, failure.what, NOON + 24 * HOUR - 1)).toEqual(failure);
  expect(readRecentFailure(file, failure.what, NOON + 24 * HOUR)).toBeUndefined();
});

it('is not recalled for another version or another mirror', async () => {
  await recordFailure(file, failure);
  expect(readRecentFailure(file, 'Electron 45.4.1 from B', NOON)).toBeUndefined();
  expect(readRecentFailure(file, 'Electron 46.0.0 from A', NOON)).toBeUndefined();
});

it('is not recalled by a clock that was set back', async () => {
  await recordFailure(file, failure);
  expect(readRecentFailure(file, failure.what, NOON - 1)).toBeUndefined();
});

it('is unknown where there is no file, or half of one', async () => {
  expect(readRecentFailure(file, failure.what, NOON)).toBeUndefined();
  await recordFailure(file, failure);
  writeFileSync(file, '{"what":"Electron 45');
  expect(readRecentFailure(file, failure.what, NOON)).toBeUndefined();
});

it('says when the download is tried again', () => {
  expect(nextTry(failure, NOON)).toContain('in 24 hours, or when ELECTRON_MIRROR changes');
  expect(nextTry(failure, NOON + 21.5 * HOUR)).toContain('in 3 hours,');
  expect(nextTry(failure, NOON + 23.5 * HOUR)).toContain('in 1 hour,');
});
