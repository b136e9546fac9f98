// When a run pauses by itself: against the plain sentences, by hand and by chance.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { small, trained } from '../../tests/inspectedRun.ts';
import { stopReason, type StopConditions } from './stopConditions.ts';

const ROWS = 10;

/** The epochs, counted from 1, at whose ends it pauses. */
function pauses(
  conditions: StopConditions,
  valLosses: readonly number[],
  valCorrect: readonly number[] = valLosses.map(() => 0),
): number[] {
  return valLosses.flatMap((_, i) => {
    const soFar = {
      valLosses: valLosses.slice(0, i + 1),
      valCorrect: valCorrect.slice(0, i + 1),
    };
    return stopReason(conditions, soFar, ROWS) ? [i + 1] : [];
  });
}

describe('a run pauses', () => {
  it('after so many epochs', () => {
    expect(pauses({ epoch: 2 }, [3, 2, 1])).toEqual([2]);
    expect(pauses({ epoch: 9 }, [3, 2, 1])).toEqual([]);
  });

  it('when the loss gets that small, and again when it has been larger meanwhile', () => {
    expect(pauses({ loss: 1 }, [3, 1, 0.5, 2, 0.9])).toEqual([2, 5]);
    expect(pauses({ loss: 1 }, [0.5, 0.4])).toEqual([1]);
  });

  it('when so many are right', () => {
    expect(pauses({ accuracy: 0.95 }, [1, 1, 1], [9, 10, 10])).toEqual([
      2,
    ]);
    expect(pauses({ accuracy: 0.9 }, [1, 1], [9, 9])).toEqual([1]);
  });

  it('after so many epochs without progress', () => {
    expect(
      pauses({ patience: 2 }, [3, 2, 2, 2, 1, 5, 5, 5, 5]),
    ).toEqual([4, 7, 9]);
  });

  it('never without a condition, and at no epoch before the last best one plus the patience', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1 }),
        fc.integer({ min: 1, max: 5 }),
        (losses, patience) => {
          expect(pauses({}, losses)).toEqual([]);
          for (const epoch of pauses({ patience }, losses)) {
            const before = losses.slice(0, epoch - patience);
            const since = losses.slice(epoch - patience, epoch);
            expect(Math.min(...since)).toBeGreaterThanOrEqual(
              Math.min(...before),
            );
          }
        },
      ),
    );
  });

  it('says why, and goes on from there to the same numbers', async () => {
    const stopped = await trained({ ...small, epochs: 6 }, 'lab');
    await stopped.service.setStopConditions({ epoch: 2, accuracy: 1 });
    await stopped.train('end');
    expect(stopped.listener.messages.at(-1)).toMatchObject({
      state: 'paused',
      stoppedBy: 'epoch',
    });
    await stopped.train('end');
    expect(stopped.listener.messages.at(-1)).toMatchObject({
      state: 'finished',
    });
    expect(stopped.listener.messages.at(-1)?.stoppedBy).toBeUndefined();
    const straight = await trained({ ...small, epochs: 6 }, 'lab');
    await straight.train('end');
    expect(await stopped.service.parameters()).toEqual(
      await straight.service.parameters(),
    );
  });

  it('by the conditions of the run before as well', async () => {
    const { service, host, listener } = await trained(small, 'lab');
    await service.setStopConditions({ epoch: 1 });
    const next = await service.prepare(small, 'lab');
    await service.train('end');
    await host.runEventLoop();
    expect(listener.messages.at(-1)).toMatchObject({
      runId: next.id,
      state: 'paused',
      stoppedBy: 'epoch',
    });
  });

  it('in the lab alone: a lesson has no word on it', async () => {
    const { service, train, listener } = await trained(
      small,
      '07-training',
    );
    await service.setStopConditions({ epoch: 1 });
    await train('end');
    expect(listener.messages.at(-1)).toMatchObject({
      state: 'finished',
    });
  });

  it('at a share that is reached exactly', () => {
    const soFar = { valLosses: [1], valCorrect: [55] };
    expect(stopReason({ accuracy: 0.55 }, soFar, 100)).toBe('accuracy');
  });
});
