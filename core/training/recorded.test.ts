// Finding PyTorch's recording of a run, when there is one.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  recordedSeeds,
  recordedTraining,
  recordedTrainingText,
} from '../../tests/parity/recordings.ts';
import { FakeHost } from '../testing/fakeHost.ts';
import { recordedRun } from './recorded.ts';
import { presets, type RunConfig } from './runConfig.ts';

const presetNames = ['article', 'refactored'] as const;

const recordings = presetNames.flatMap((preset) =>
  recordedSeeds.map((seed) => ({ preset, seed })),
);

const files = Object.fromEntries(
  recordings.map(({ preset, seed }) => [
    `recorded/train-${preset}-seed${seed}.json`,
    recordedTrainingText(preset, seed),
  ]),
);

function find(config: RunConfig) {
  return recordedRun(config, new FakeHost(0, files));
}

describe('recordedRun', () => {
  it.each(recordings)(
    'gives PyTorch’s figures for the $preset preset with both seeds $seed',
    async ({ preset, seed }) => {
      const found = await find({
        ...presets[preset],
        torchSeed: seed,
        numpySeed: seed,
      });
      const log = recordedTraining(preset, seed).epochs_log;
      expect(found).toEqual({
        trainLosses: Float64Array.from(
          log,
          (epoch) => epoch.train_loss,
        ),
        valLosses: Float64Array.from(log, (epoch) => epoch.val_loss),
        valCorrect: Uint32Array.from(log, (epoch) => epoch.val_correct),
      });
    },
  );

  it('still fits a run that ends earlier', async () => {
    const found = await find({ ...presets.article, epochs: 3 });
    expect(found?.valCorrect[2]).toBe(
      recordedTraining('article', 0).epochs_log[2].val_correct,
    );
  });

  it('does not fit a run that goes on longer', async () => {
    expect(
      await find({ ...presets.article, epochs: 31 }),
    ).toBeUndefined();
  });

  it('does not fit seeds that differ or were not recorded', async () => {
    for (const [torchSeed, numpySeed] of [
      [0, 42],
      [42, 0],
      [1, 1],
    ]) {
      expect(
        await find({ ...presets.article, torchSeed, numpySeed }),
      ).toBeUndefined();
    }
  });

  it.each(presetNames)(
    'does not fit the %s preset with any other setting changed',
    async (name) => {
      const preset: RunConfig = presets[name];
      const other = {
        hiddenSizes: fc.constantFrom<number[][]>(
          [31],
          [30, 30],
          [10, 10],
        ),
        init: fc.constant('randn' as const),
        learningRate: fc.constantFrom(0.02, 0.0300001),
        batchSize: fc.constantFrom(29, 31),
        splitSeed: fc.constantFrom(0, 43),
        testShare: fc.constantFrom(0.2000001, 0.3),
        standardization: fc.constant(
          preset.standardization === 'sample'
            ? ('population' as const)
            : ('sample' as const),
        ),
      };
      const changes = fc
        .record(other, { requiredKeys: [] })
        .filter((change) => Object.keys(change).length > 0);
      await fc.assert(
        fc.asyncProperty(changes, async (change) => {
          expect(await find({ ...preset, ...change })).toBeUndefined();
        }),
      );
    },
  );

  it('reads no file when there is no recording', async () => {
    const host = new FakeHost(0, files);
    await recordedRun({ ...presets.article, torchSeed: 5 }, host);
    expect(host.reads).toEqual([]);
  });
});
