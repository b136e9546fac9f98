// What lessons ask without anybody's press is asked of the next core when one dies before it answers.

import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { presets } from '../../core/training/runConfig.ts';
import { WindowWithCore } from '../../tests/windowWithCore.ts';
import { core } from '../state/core.svelte.ts';
import { experiments } from './07-training/experiments.ts';
import { trials } from './07-training/trials.svelte.ts';
import { predictions } from './08-regression/predictions.svelte.ts';

let page: WindowWithCore;

beforeEach(() => {
  page = new WindowWithCore();
  vi.stubGlobal('window', page);
  core.connect();
});

afterEach(() => {
  page.lose();
  vi.unstubAllGlobals();
});

/** The core hears the question, but dies before it answers; another takes its place. */
async function dyingBeforeItAnswers(ask: () => Promise<void>): Promise<void> {
  page.blockMessages();
  const asked = ask();
  // The question is on its way.
  await core.service();
  page.lose();
  page.connect();
  await asked;
}

it('lesson 7 recalls what was tried', async () => {
  const service = await core.service();
  await service.prepare({ ...presets.article, learningRate: 0.3 }, '07-training');
  await service.train('end');
  const states = async () => (await service.listRuns()).map(({ head }) => head.state);
  await expect.poll(states, { timeout: 50_000 }).toContain('finished');
  await dyingBeforeItAnswers(() => trials.recall());
  const { rate } = experiments;
  expect(trials.of(rate, '0.3')?.epoch?.epoch).toBe(30);
});

it('lesson 8 keeps its answers on screen, as the next core has no run to ask about', async () => {
  const service = await core.service();
  const { id, valRows } = await service.prepare(presets.regressionStandardized, '08-regression');
  await predictions.follow(id, 0);
  expect(predictions.all).toHaveLength(valRows);
  const before = predictions.all;
  // The next core knows of no run: what is on screen stays.
  await dyingBeforeItAnswers(() => predictions.follow(id, 1));
  expect(predictions.all).toEqual(before);
});
