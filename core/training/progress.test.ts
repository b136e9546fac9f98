// The progress feed: nothing is lost, nothing is told twice, and nobody is flooded.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  FakeHost,
  FakeListener,
  settled,
} from '../testing/fakeHost.ts';
import { ProgressFeed } from './progress.ts';

const INTERVAL = 40;

function feedWith({ byHand = false } = {}) {
  const host = new FakeHost();
  const listener = new FakeListener(byHand);
  const feed = new ProgressFeed(host, listener.listen, () => ({
    runId: 7,
    state: 'running',
    milliseconds: host.time,
  }));
  return { host, listener, feed, messages: listener.messages };
}

describe('ProgressFeed', () => {
  it('sends what was collected, with what the head says', async () => {
    const { feed, host, messages } = feedWith();
    host.time = 123;
    feed.addStep(3);
    feed.addStep(2);
    feed.addEpoch({
      epoch: 1,
      trainLoss: 2.5,
      valLoss: 1.5,
      valCorrect: 9,
    });
    feed.offer();
    await settled();
    expect(messages).toEqual([
      {
        runId: 7,
        state: 'running',
        milliseconds: 123,
        firstStep: 0,
        batchLosses: Float32Array.of(3, 2),
        firstEpoch: 0,
        trainLosses: Float64Array.of(2.5),
        valLosses: Float64Array.of(1.5),
        valCorrect: Uint32Array.of(9),
      },
    ]);
  });

  it('waits for the interval before it sends what is offered', async () => {
    const { feed, host, messages } = feedWith();
    for (const time of [0, 1, INTERVAL - 1, INTERVAL, 2 * INTERVAL]) {
      host.time = time;
      feed.offer();
      await settled();
    }
    expect(messages.map(({ milliseconds }) => milliseconds)).toEqual([
      0,
      INTERVAL,
      2 * INTERVAL,
    ]);
  });

  it('sends a change of state at once', async () => {
    const { feed, messages } = feedWith();
    feed.offer();
    await settled();
    feed.flush();
    expect(messages).toHaveLength(2);
  });

  it('sends a change of state after the message in flight, and only once', async () => {
    const { feed, listener, messages } = feedWith({ byHand: true });
    feed.flush();
    feed.flush();
    feed.addStep(1);
    feed.flush();
    expect(messages).toHaveLength(1);
    await listener.acknowledge();
    expect(messages).toHaveLength(2);
    expect(messages[1].batchLosses).toEqual(Float32Array.of(1));
    await listener.acknowledge();
    expect(messages).toHaveLength(2);
  });

  it('gives a slow listener fewer and larger messages', async () => {
    const { feed, host, listener, messages } = feedWith({
      byHand: true,
    });
    for (let step = 0; step < 100; step++) {
      host.time += INTERVAL;
      feed.addStep(step);
      feed.offer();
      if (step % 50 === 49) await listener.acknowledge();
    }
    const sizes = messages.map(({ batchLosses }) => batchLosses.length);
    expect(sizes).toEqual([1, 50]);
  });
});

type Action =
  | { readonly kind: 'step'; readonly loss: number }
  | { readonly kind: 'epoch' | 'offer' | 'flush' | 'acknowledge' }
  | { readonly kind: 'wait'; readonly milliseconds: number };

const actions: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    kind: fc.constant('step' as const),
    loss: fc.float({ noNaN: true }),
  }),
  fc.record({
    kind: fc.constantFrom(
      'epoch' as const,
      'offer' as const,
      'flush' as const,
      'acknowledge' as const,
    ),
  }),
  fc.record({
    kind: fc.constant('wait' as const),
    milliseconds: fc.integer({ min: 0, max: 60 }),
  }),
);

describe('ProgressFeed, whatever happens in whatever order', () => {
  it('keeps one message in flight, the interval, and every result exactly once', async () => {
    const histories = fc.array(actions, { maxLength: 80 });
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const { feed, host, listener, messages } = feedWith({
          byHand: true,
        });
        const losses: number[] = [];
        const epochs: number[] = [];
        let lastSent = -Infinity;
        for (const action of history) {
          const before = messages.length;
          switch (action.kind) {
            case 'step':
              losses.push(action.loss);
              feed.addStep(action.loss);
              break;
            case 'epoch': {
              const trainLoss = epochs.length;
              epochs.push(trainLoss);
              feed.addEpoch({
                epoch: epochs.length,
                trainLoss,
                valLoss: 0,
                valCorrect: 0,
              });
              break;
            }
            case 'wait':
              host.time += action.milliseconds;
              break;
            case 'acknowledge':
              await listener.acknowledge();
              break;
            default:
              feed[action.kind]();
          }
          if (messages.length > before) {
            if (action.kind === 'offer') {
              expect(host.time - lastSent).toBeGreaterThanOrEqual(
                INTERVAL,
              );
            }
            lastSent = host.time;
          }
        }
        feed.flush();
        await listener.acknowledge();
        await listener.acknowledge();

        expect(listener.mostInFlight).toBe(1);
        expect(listener.batchLosses).toEqual(losses);
        expect(listener.trainLosses).toEqual(epochs);
        let [step, epoch] = [0, 0];
        for (const message of messages) {
          expect(message.firstStep).toBe(step);
          expect(message.firstEpoch).toBe(epoch);
          step += message.batchLosses.length;
          epoch += message.trainLosses.length;
        }
      }),
      { numRuns: 300 },
    );
  });
});
