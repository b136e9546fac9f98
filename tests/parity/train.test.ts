// Whole trainings against PyTorch's: losses, right answers, shuffles and final parameters.

import { describe, expect, it } from 'vitest';

import { NumPyRandom } from '../../core/random/numpy.ts';
import { presets, type RunConfig } from '../../core/training/runConfig.ts';
import { Trainer, type EpochResult } from '../../core/training/trainer.ts';
import {
  digits,
  float32,
  recordedOptimizers,
  recordedSeeds,
  recordedTraining,
  type EpochRecord,
} from './recordings.ts';

const RELATIVE = 1e-5;
const ABSOLUTE = 1e-5;

function train(config: RunConfig) {
  const trainer = new Trainer(config, digits);
  const stepLosses: number[] = [];
  const epochs: EpochResult[] = [];
  while (trainer.steps < trainer.totalSteps) {
    stepLosses.push(trainer.step());
    if (trainer.atEpochEnd) epochs.push(trainer.finishEpoch());
  }
  return { trainer, stepLosses, epochs };
}

function expectLosses(actual: readonly number[], expected: readonly number[]) {
  expect(actual).toHaveLength(expected.length);
  const errors = expected.map((loss, i) => Math.abs(actual[i] - loss) / loss);
  expect(Math.max(...errors)).toBeLessThanOrEqual(RELATIVE);
}

function expectEpochs(actual: readonly EpochResult[], expected: readonly EpochRecord[]) {
  expectLosses(
    actual.map(({ trainLoss }) => trainLoss),
    expected.map((epoch) => epoch.train_loss),
  );
  expectLosses(
    actual.map(({ valLoss }) => valLoss),
    expected.map((epoch) => epoch.val_loss),
  );
  expect(actual.map(({ valCorrect }) => valCorrect)).toEqual(
    expected.map((epoch) => epoch.val_correct),
  );
}

describe.each(['article', 'refactored'] as const)('the %s program', (preset) => {
  describe.each(recordedSeeds)('with both seeds %d', (seed) => {
    const recorded = recordedTraining(preset, seed);
    const { trainer, stepLosses, epochs } = train({
      ...presets[preset],
      torchSeed: seed,
      numpySeed: seed,
    });

    it('has PyTorch’s loss at every step of the first epoch', () => {
      expectLosses(stepLosses.slice(0, trainer.stepsPerEpoch), recorded.first_epoch_step_losses);
    });

    it('has PyTorch’s losses and right answers after every epoch', () => {
      expectEpochs(epochs, recorded.epochs_log);
    });

    it('ends with PyTorch’s parameters', () => {
      expect(trainer.model.parameters.map(({ name }) => name)).toEqual(Object.keys(recorded.final));
      for (const { name, value } of trainer.model.parameters) {
        const expected = float32(recorded.final[name]);
        expect(value.data).toHaveLength(expected.length);
        const errors = expected.map((entry, i) => Math.abs(value.data[i] - entry));
        expect(Math.max(...errors)).toBeLessThanOrEqual(ABSOLUTE);
      }
    });

    it('shuffles as NumPy did, epoch after epoch', () => {
      const random = new NumPyRandom(seed);
      for (const first10 of recorded.shuffles_first10) {
        expect(Array.from(random.permutation(1437).subarray(0, 10))).toEqual(first10);
      }
    });
  });
});

describe.each(['optimizers', 'optimizers-deep'])('plain SGD of %s', (name) => {
  it.each(recordedSeeds)('has torch.optim.SGD’s figures with seed %d', (seed) => {
    const recorded = recordedOptimizers(`${name}-seed${seed}`);
    const { epochs } = train({
      ...presets.article,
      hiddenSizes: [...recorded.hidden],
      epochs: recorded.runs.sgd.length,
      torchSeed: seed,
      numpySeed: seed,
    });
    expectEpochs(epochs, recorded.runs.sgd);
  });
});
