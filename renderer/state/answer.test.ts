// Answers that come late, out of order or never: what is shown is always an answer with the question it belongs to.

import type { CoreService } from '@backprop-lab/core/service';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { Answer } from './answer.svelte.ts';
import { core, CoreLost } from './core.svelte.ts';

interface Request {
  readonly question: string;
  readonly answer: (value?: string) => void;
  readonly fail: (error: Error) => void;
}

/** What the core was asked and has not answered, in order. */
let requests: Request[] = [];

beforeEach(() => {
  requests = [];
  vi.spyOn(core, 'service').mockResolvedValue({} as CoreService);
});

afterEach(() => {
  vi.restoreAllMocks();
});

function heldAnswer() {
  return new Answer(
    (_service, question: string) =>
      new Promise<string | undefined>((resolve, reject) => {
        requests.push({ question, answer: resolve, fail: reject });
      }),
  );
}

/** Lets all that is under way in the window come to rest. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

it('has nothing to show before the first answer', async () => {
  const answer = heldAnswer();
  void answer.ask('A');
  await settled();
  expect([requests.length, answer.current]).toEqual([1, undefined]);
});

it('shows the old answer with the old question until the new one is answered', async () => {
  const answer = heldAnswer();
  void answer.ask('A');
  await settled();
  requests[0]?.answer('to A');
  await settled();
  void answer.ask('B');
  await settled();
  expect(answer.current).toEqual({ question: 'A', value: 'to A' });
  requests[1]?.answer('to B');
  await settled();
  expect(answer.current).toEqual({ question: 'B', value: 'to B' });
});

it('passes over an answer that comes after that of a newer question', async () => {
  const answer = heldAnswer();
  const asked = [answer.ask('A'), answer.ask('B')];
  await settled();
  requests[1]?.answer('to B');
  await settled();
  requests[0]?.answer('to A');
  await Promise.all(asked);
  expect(answer.current).toEqual({ question: 'B', value: 'to B' });
});

it('in whatever order answers come, some never, shows the newest that came with its own question', async () => {
  const arrivals = fc.integer({ min: 1, max: 6 }).chain((asked) =>
    fc.record({
      asked: fc.constant(asked),
      order: fc.shuffledSubarray([...Array(asked).keys()]),
    }),
  );
  await fc.assert(
    fc.asyncProperty(arrivals, async ({ asked, order }) => {
      requests = [];
      const answer = heldAnswer();
      for (let i = 0; i < asked; i++) void answer.ask(String(i));
      await settled();
      let newest = -1;
      for (const i of order) {
        requests[i]?.answer(`to ${i}`);
        await settled();
        newest = Math.max(newest, i);
        expect(answer.current).toEqual({ question: String(newest), value: `to ${newest}` });
      }
      if (order.length === 0) expect(answer.current).toBeUndefined();
    }),
  );
});

it('keeps what it shows where the core has nothing to say', async () => {
  const answer = heldAnswer();
  answer.show('A', 'to A');
  const asked = answer.ask('B');
  await settled();
  requests[0]?.answer(undefined);
  await asked;
  expect(answer.current).toEqual({ question: 'A', value: 'to A' });
});

it('passes over what was asked before an answer that was known without asking', async () => {
  const answer = heldAnswer();
  const asked = answer.ask('A');
  await settled();
  answer.show('B', 'known');
  requests[0]?.answer('to A');
  await asked;
  expect(answer.current).toEqual({ question: 'B', value: 'known' });
});

it('asks the next core the same question when one ends before it answers', async () => {
  const answer = heldAnswer();
  const asked = answer.ask('A');
  await settled();
  requests[0]?.fail(new CoreLost());
  await settled();
  expect(requests.map(({ question }) => question)).toEqual(['A', 'A']);
  requests[1]?.answer('to A');
  await asked;
  expect(answer.current).toEqual({ question: 'A', value: 'to A' });
});

it('gives up a question that ends three cores, and keeps what it shows', async () => {
  const answer = heldAnswer();
  answer.show('A', 'to A');
  const asked = expect(answer.ask('B')).rejects.toThrow(CoreLost);
  for (let i = 0; i < 3; i++) {
    await settled();
    requests[i]?.fail(new CoreLost());
  }
  await asked;
  expect([requests.length, answer.current]).toEqual([3, { question: 'A', value: 'to A' }]);
});

it('tells whoever asked what the core refuses, without asking again', async () => {
  const answer = heldAnswer();
  const asked = expect(answer.ask('A')).rejects.toThrow('no such layer');
  await settled();
  requests[0]?.fail(new RangeError('no such layer'));
  await asked;
  expect([requests.length, answer.current]).toEqual([1, undefined]);
});
