// A run that is paused, resumed and redirected at random moments.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { digits } from '../../tests/parity/recordings.ts';
import {
  parametersOf,
  startRun,
  uninterrupted,
} from '../testing/runs.ts';
import type { Goal } from './run.ts';

const whole = uninterrupted(digits);

type Action = 'event loop' | 'pause' | 'acknowledge' | Goal;

describe('Run, however it is interrupted', () => {
  it('keeps to one loop when it is paused and resumed before the event loop runs', async () => {
    const { host, run, trainer } = startRun(digits);
    run.train('end');
    for (let i = 0; i < 3; i++) {
      run.pause();
      run.train('end');
    }
    const { steps } = trainer;
    await host.runEventLoopOnce();
    expect(host.pendingYields).toBe(1);
    expect(trainer.steps - steps).toBeLessThanOrEqual(8);
  });

  it('gives the numbers of an uninterrupted run bit for bit, each once', async () => {
    const histories = fc.array(
      fc.constantFrom<Action[]>(
        'event loop',
        'pause',
        'acknowledge',
        'step',
        'epoch',
        'end',
      ),
      { maxLength: 25 },
    );
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const { host, listener, run, trainer } = startRun(
          digits,
          undefined,
          { byHand: true },
        );
        for (const action of history) {
          if (action === 'event loop') await host.runEventLoopOnce();
          else if (action === 'pause') run.pause();
          else if (action === 'acknowledge')
            await listener.acknowledge();
          else run.train(action);
        }
        run.train('end');
        await host.runEventLoop();
        await listener.acknowledge();
        await listener.acknowledge();
        expect(listener.mostInFlight).toBe(1);
        expect(listener.states.at(-1)).toBe('finished');
        expect(listener.batchLosses).toEqual(whole.batchLosses);
        expect(listener.trainLosses).toEqual(whole.trainLosses);
        expect(parametersOf(trainer)).toEqual(whole.parameters);
      }),
      { numRuns: 100 },
    );
  });
});
