// How steps lie in epochs, against counting them one by one; and a changed run against one that had its settings from the beginning.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { small, trained } from '../../tests/inspectedRun.ts';
import type { RunChange } from './runChanges.ts';
import { Schedule, type Scheduled } from './schedule.ts';

const change: fc.Arbitrary<RunChange> = fc
  .record({
    afterStep: fc.integer({ min: 1, max: 60 }),
    learningRate: fc.constantFrom(undefined, 0.5, 0.25),
    batchSize: fc.constantFrom(3, 5, 50),
  })
  .map(({ learningRate, ...rest }) => ({
    ...rest,
    ...(learningRate !== undefined && { learningRate }),
  }));

const config: fc.Arbitrary<Scheduled> = fc.record({
  learningRate: fc.constant(1),
  batchSize: fc.integer({ min: 1, max: 30 }),
  epochs: fc.integer({ min: 1, max: 6 }),
  changes: fc
    .array(change, { maxLength: 4 })
    .map((all) => all.toSorted((a, b) => a.afterStep - b.afterStep)),
});

describe('a schedule', () => {
  it('counts as one counts by hand', () => {
    fc.assert(
      fc.property(
        config,
        fc.integer({ min: 1, max: 40 }),
        (settings, rows) => {
          const schedule = new Schedule(settings, rows);
          let steps = 0;
          for (let epoch = 0; epoch < settings.epochs; epoch++) {
            let size = settings.batchSize;
            for (const each of settings.changes) {
              if (each.afterStep <= steps)
                size = each.batchSize ?? size;
            }
            for (let left = rows, at = 0; left > 0; left -= size) {
              expect(schedule.epochsDone(steps)).toBe(epoch);
              expect(schedule.stepInEpoch(steps)).toBe(at);
              expect(schedule.batchSizeIn(epoch)).toBe(size);
              let rate = settings.learningRate;
              for (const each of settings.changes) {
                if (each.afterStep <= steps)
                  rate = each.learningRate ?? rate;
              }
              expect(schedule.learningRateOf(steps + 1)).toBe(rate);
              steps += 1;
              at += 1;
            }
          }
          expect(schedule.totalSteps).toBe(steps);
          expect(schedule.epochsDone(steps)).toBe(settings.epochs);
          expect(schedule.stepInEpoch(steps)).toBe(0);
        },
      ),
    );
  });
});

describe('a run that is changed while it is paused', () => {
  const changed = { learningRate: 0.3, batchSize: 100 };

  it('says so, and gives the numbers of one that had the change in its settings', async () => {
    const first = await trained({ ...small, epochs: 4 });
    for (let step = 0; step < 50; step++) await first.train('step');
    const description = await first.service.changeRun(
      first.id,
      changed,
    );
    const changes = [{ afterStep: 50, ...changed }];
    expect(description?.config.changes).toEqual(changes);
    // Two epochs of 48 steps, two of 15.
    expect(description?.totalSteps).toBe(126);
    await first.train('end');
    const second = await trained({ ...small, epochs: 4, changes });
    await second.train('end');
    expect(await first.service.parameters()).toEqual(
      await second.service.parameters(),
    );
    expect(first.listener.trainLosses).toHaveLength(4);
    expect(first.listener.trainLosses).toEqual(
      second.listener.trainLosses,
    );
    const plain = await trained({ ...small, epochs: 4 });
    await plain.train('end');
    expect(await first.service.parameters()).not.toEqual(
      await plain.service.parameters(),
    );
  });

  it('is not changed while it trains, nor to what is not allowed, and keeps what it had', async () => {
    const { service, id, train } = await trained(small);
    await train('step');
    await expect(
      service.changeRun(id, { learningRate: -1 }),
    ).rejects.toThrow('changes must be a list');
    await expect(
      service.changeRun(id, { batchSize: 2.5 }),
    ).rejects.toThrow('changes must be a list');
    expect((await service.currentRun())?.config.changes).toEqual([]);
    expect(
      await service.changeRun(id + 1, { learningRate: 1 }),
    ).toBeUndefined();
    await train('end');
    expect(
      await service.changeRun(id, { learningRate: 1 }),
    ).toBeUndefined();
  });
});
