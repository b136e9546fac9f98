// Adam in the article's loop, against what torch.optim.Adam came to.

import { describe, expect, it } from 'vitest';

import {
  digits,
  recordedOptimizers,
} from '../../tests/parity/recordings.ts';
import { NumPyRandom } from '../random/numpy.ts';
import { gatherRows } from '../tensor/operations.ts';
import { Tensor } from '../tensor/tensor.ts';
import { presets } from '../training/runConfig.ts';
import { Trainer } from '../training/trainer.ts';
import { Adam } from './adam.ts';

/** The epochs of the recording, with Adam in SGD's place. */
function trainWithAdam(
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
  const optimizer = new Adam(model.parameters, {
    learningRate: 0.001,
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

describe.each(['optimizers', 'optimizers-deep'])(
  'Adam of %s',
  (name) => {
    it.each([0, 42])(
      'has torch.optim.Adam’s figures with seed %d',
      (seed) => {
        const { hidden, runs } = recordedOptimizers(
          `${name}-seed${seed}`,
        );
        const epochs = trainWithAdam(
          seed,
          [...hidden],
          runs.adam.length,
        );
        epochs.forEach(
          ({ trainLoss, valLoss, valCorrect }, i) => {
            const recorded = runs.adam[i];
            expect(
              Math.abs(trainLoss / recorded.train_loss - 1),
            ).toBeLessThan(1e-4);
            expect(
              Math.abs(valLoss / recorded.val_loss - 1),
            ).toBeLessThan(1e-4);
            expect(valCorrect).toBe(recorded.val_correct);
          },
        );
      },
    );
  },
);
