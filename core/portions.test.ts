// Work in portions, in slices, at once, or not to its end.

import { describe, expect, it } from 'vitest';

import {
  atOnce,
  blocksOf,
  inSlices,
  isLong,
  untilAnswer,
  type Portions,
} from './portions.ts';
import { FakeHost } from './testing/fakeHost.ts';

function* counting(to: number): Portions<string, number> {
  for (let i = 1; i <= to; i++) yield i;
  return 'done';
}

describe('work in portions', () => {
  it('can be done at once', () => {
    expect(atOnce(counting(100))).toBe('done');
  });

  it('handles what is waiting after each slice, and says how far it is', async () => {
    const host = new FakeHost(5);
    const said: number[] = [];
    const result = inSlices(counting(20), host, (share) =>
      said.push(share),
    );
    await host.runEventLoop();
    expect(await result).toBe('done');
    // The clock shows five milliseconds more at every look, a slice has sixteen.
    expect(said).toEqual([4, 8, 12, 16, 20]);
    expect(host.yieldCount).toBe(5);
  });

  it('is done until an answer is due, and goes on from there', () => {
    const host = new FakeHost(10);
    const work = counting(5);
    const said: number[] = [];
    const say = (share: number) => said.push(share);
    // The clock shows ten milliseconds more at every look, an answer is due after thirty.
    expect(untilAnswer(work, host, say)).toEqual({
      done: false,
      value: 3,
    });
    expect(untilAnswer(work, host, say)).toEqual({
      done: true,
      value: 'done',
    });
    expect(said).toEqual([1, 2, 3, 4, 5]);
  });

  it('never waits where no time passes', async () => {
    const host = new FakeHost(0);
    expect(await inSlices(counting(1000), host)).toBe('done');
    expect(host.yieldCount).toBe(0);
  });

  it('ends where it is told to', async () => {
    const host = new FakeHost(20);
    let portions = 0;
    const work = (function* () {
      for (;;) yield ++portions;
    })();
    const result = inSlices(work, host, (said) => {
      if (said === 3) throw new RangeError('enough');
    });
    const refusal = expect(result).rejects.toThrow('enough');
    await host.runEventLoop();
    await refusal;
    expect(portions).toBe(3);
  });

  it('has blocks that leave nothing out, each no longer than a portion', () => {
    for (const [count, operations, step] of [
      [0, 10, 1],
      [1, 2 ** 30, 1],
      [1000, 2 ** 20, 1],
      [1001, 2 ** 18, 4],
      [7, 2 ** 30, 4],
    ]) {
      let end = 0;
      for (const [from, to] of blocksOf(count, operations, step)) {
        expect(from).toBe(end);
        expect(to).toBeGreaterThan(from);
        const least = (to - from) * operations <= 2 ** 24;
        expect(least || to - from <= step).toBe(true);
        end = to;
      }
      expect(end).toBe(count);
    }
    expect([isLong(2 ** 22), isLong(2 ** 22 + 1)]).toEqual([
      false,
      true,
    ]);
  });
});
