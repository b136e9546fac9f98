// Questions asked one after another: each answer is shown once it is there, and nothing is asked after a stop.

import type { CoreService } from '@backprop-lab/core/service';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { AnswerSeries } from './answerSeries.svelte.ts';
import { core } from './core.svelte.ts';

/** What the core was asked and has not answered, in order. */
let requests: { question: number; answer: (value: string) => void; fail: (error: Error) => void }[];

beforeEach(() => {
  requests = [];
  vi.spyOn(core, 'service').mockResolvedValue({} as CoreService);
});

afterEach(() => {
  vi.restoreAllMocks();
});

function heldSeries() {
  return new AnswerSeries(
    (_service, question: number) =>
      new Promise<string>((answer, fail) => {
        requests.push({ question, answer, fail });
      }),
  );
}

/** Lets all that is under way in the window come to rest. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

async function answerNext(value: string): Promise<void> {
  requests.shift()?.answer(value);
  await settled();
}

it('asks the next question once the one before is answered', async () => {
  const series = heldSeries();
  const asked = series.ask([1, 2]);
  await settled();
  expect([requests.map(({ question }) => question), series.isUnderWay]).toEqual([[1], true]);
  await answerNext('one');
  expect(series.answers).toEqual([{ question: 1, value: 'one' }]);
  expect(requests.map(({ question }) => question)).toEqual([2]);
  await answerNext('two');
  await asked;
  expect(series.answers.map(({ value }) => value)).toEqual(['one', 'two']);
  expect(series.isUnderWay).toBe(false);
});

it('keeps what is there and asks no further after a stop', async () => {
  const series = heldSeries();
  void series.ask([1, 2, 3]);
  await settled();
  await answerNext('one');
  series.stop();
  await answerNext('two');
  expect([requests.length, series.isUnderWay]).toEqual([0, false]);
  expect(series.answers.map(({ value }) => value)).toEqual(['one']);
  series.forget();
  expect(series.answers).toEqual([]);
});

it('begins anew, and passes over answers to what was asked before', async () => {
  const series = heldSeries();
  void series.ask([1, 2]);
  await settled();
  void series.ask([3]);
  await settled();
  await answerNext('one');
  await answerNext('three');
  expect(series.answers).toEqual([{ question: 3, value: 'three' }]);
  expect(requests).toEqual([]);
});

it('is not under way any longer when a question fails', async () => {
  const series = heldSeries();
  const asked = series.ask([1, 2]);
  await settled();
  requests[0]?.fail(new RangeError('no such seed'));
  await expect(asked).rejects.toThrow('no such seed');
  expect(series.isUnderWay).toBe(false);
});
