// The article's loop with each optimiser, against what torch.optim's came to.

import { describe, expect, it } from 'vitest';

import {
  digits,
  recordedOptimizers,
  recordedSeeds,
  type OptimizerRun,
} from '../../tests/parity/recordings.ts';
import { NumPyRandom } from '../random/numpy.ts';
import { gatherRows } from '../tensor/operations.ts';
import { Tensor } from '../tensor/tensor.ts';
import { torchDefaults } from '../testing/optimizers.ts';
import { presets } from '../training/runConfig.ts';
import { Trainer } from '../training/trainer.ts';
import {
  buildOptimizer,
  type OptimizerName,
  type OptimizerSettings,
} from './optimizers.ts';

interface RecordedRun {
  readonly run: OptimizerRun;
  readonly name: OptimizerName;
  readonly settings: Partial<OptimizerSettings>;
  /** How far losses may be from PyTorch's, relative to them. */
  readonly tolerance: number;
}

/** As the recordings' note has them. */
const recordedRuns: readonly RecordedRun[] = [
  {
    run: 'sgd',
    name: 'sgd',
    settings: { learningRate: 0.03 },
    tolerance: 1e-5,
  },
  {
    run: 'momentum',
    name: 'momentum',
    settings: { learningRate: 0.03, momentum: 0.9 },
    tolerance: 1e-5,
  },
  {
    run: 'sgd_l2',
    name: 'sgd',
    settings: { learningRate: 0.03, weightDecay: 0.01 },
    tolerance: 1e-5,
  },
  {
    run: 'rmsprop',
    name: 'rmsprop',
    settings: { learningRate: 0.001 },
    tolerance: 1e-4,
  },
  {
    run: 'adam',
    name: 'adam',
    settings: { learningRate: 0.001 },
    tolerance: 1e-4,
  },
];

/** The epochs of the recording, with this optimiser in SGD's place. */
function train(
  { name, settings }: RecordedRun,
  seed: number,
  hiddenSizes: number[],
  epochs: number,
) {
  const { batchSize } = presets.article;
  const trainer = new Trainer(
    { ...presets.article, hiddenSizes, torchSeed: seed },
    digits,
  );
  const { model, train, val, objective, kernels } = trainer;
  const optimizer = buildOptimizer(name, model.parameters, {
    ...torchDefaults,
    ...settings,
  });
  const shuffles = new NumPyRandom(seed);
  return Array.from({ length: epochs }, () => {
    const order = shuffles.permutation(train.X.rows);
    const losses: number[] = [];
    for (
      let start = 0;
      start < order.length;
      start += batchSize
    ) {
      const rows = Math.min(batchSize, order.length - start);
      const X = Tensor.zeros(rows, train.X.columns, kernels);
      const y = Tensor.zeros(rows, train.y.columns, kernels);
      gatherRows(train.X, order, start, X);
      gatherRows(train.y, order, start, y);
      losses.push(model.forward(X, y));
      model.backward();
      optimizer.step();
    }
    const valLoss = model.forward(val.X, val.y);
    const valCorrect = val.labels.filter(
      (label, i) =>
        objective.answer(objective.loss.prediction, i) === label,
    ).length;
    const sum = losses.reduce((total, loss) => total + loss, 0);
    return {
      trainLoss: sum / losses.length,
      valLoss,
      valCorrect,
    };
  });
}

const recordings = ['optimizers', 'optimizers-deep'].flatMap(
  (file) =>
    recordedSeeds.map((seed) => ({
      seed,
      recording: recordedOptimizers(`${file}-seed${seed}`),
    })),
);

describe.each(recordings)(
  'with hidden layers $recording.hidden and seed $seed',
  ({ seed, recording: { hidden, runs } }) => {
    it.each(recordedRuns)(
      '$run has torch.optim’s figures',
      (recordedRun) => {
        const recorded = runs[recordedRun.run];
        const epochs = train(
          recordedRun,
          seed,
          [...hidden],
          recorded.length,
        );
        const { tolerance } = recordedRun;
        epochs.forEach(
          ({ trainLoss, valLoss, valCorrect }, i) => {
            const { train_loss, val_loss, val_correct } =
              recorded[i];
            expect(
              Math.abs(trainLoss / train_loss - 1),
            ).toBeLessThan(tolerance);
            expect(Math.abs(valLoss / val_loss - 1)).toBeLessThan(
              tolerance,
            );
            expect(valCorrect).toBe(val_correct);
          },
        );
      },
    );
  },
);
