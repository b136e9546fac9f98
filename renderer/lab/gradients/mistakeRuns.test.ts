// Two trainings side by side as the window follows them: the core's own numbers, and only those asked for last.

import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { trainSideBySide } from '../../../core/mistakes/sideBySide.ts';
import { shortConfig } from '../../../core/testing/runs.ts';
import { digits } from '../../../tests/parity/recordings.ts';
import { WindowWithCore } from '../../../tests/windowWithCore.ts';
import { core } from '../../state/core.svelte.ts';
import { MistakeRuns } from './mistakeRuns.svelte.ts';

let page: WindowWithCore;
let runs: MistakeRuns;

beforeEach(() => {
  page = new WindowWithCore();
  vi.stubGlobal('window', page);
  core.connect();
  runs = new MistakeRuns();
});

afterEach(() => {
  runs.clear();
  page.lose();
  vi.unstubAllGlobals();
});

it('shows the pairs that the core computes', async () => {
  await runs.train(shortConfig, 'forgottenMask');
  expect(runs.status).toBe('done');
  expect(runs.pairs).toEqual([...trainSideBySide(shortConfig, 'forgottenMask', digits)]);
  expect([runs.config, runs.mistake]).toEqual([shortConfig, 'forgottenMask']);
  expect(runs.divergedIn).toBeUndefined();
});

it('shows nothing of the runs before once others are asked for', async () => {
  const first = runs.train({ ...shortConfig, epochs: 1000 }, 'wrongSign');
  await vi.waitUntil(() => runs.pairs.length > 0, { timeout: 8000, interval: 1 });
  const second = runs.train(shortConfig, 'biasNotSummed');
  await Promise.all([first, second]);
  expect(runs.pairs).toEqual([...trainSideBySide(shortConfig, 'biasNotSummed', digits)]);
});

it('tells whoever asked that there is no such mistake in this network', async () => {
  await expect(runs.train(shortConfig, 'missingTwo')).rejects.toThrow('belongs to regression');
  expect(runs.status).toBe('none');
});
