// The plain functions and the classes compute the same, bit for bit, and so does PyTorch up to rounding.

import { describe, expect, it } from 'vitest';

import {
  digits,
  recordedTraining,
} from '../../tests/parity/recordings.ts';
import { initialWeights } from '../nn/initialization.ts';
import { NumPyRandom } from '../random/numpy.ts';
import { PyTorchRandom } from '../random/pytorch.ts';
import { standardKernels } from '../tensor/kernels.ts';
import { gatherRows } from '../tensor/operations.ts';
import { Tensor } from '../tensor/tensor.ts';
import { presets } from '../training/runConfig.ts';
import { Trainer } from '../training/trainer.ts';
import { trainingStep } from './stepByStep.ts';

function batchOf(
  source: Tensor,
  order: Int32Array,
  start: number,
  size: number,
) {
  const rows = Math.min(size, source.rows - start);
  const batch = Tensor.zeros(rows, source.columns);
  gatherRows(source, order, start, batch);
  return batch;
}

function parametersFor(seed: number) {
  const [W1, W2] = initialWeights(
    [64, 10, 10],
    'kaiming',
    new PyTorchRandom(seed),
  );
  return {
    W1: W1.copiedTo(standardKernels),
    b1: Tensor.zeros(1, 10),
    W2: W2.copiedTo(standardKernels),
    b2: Tensor.zeros(1, 10),
  };
}

/** Trains the parameters as the refactored preset does. */
function train(
  epochs: number,
  parameters: ReturnType<typeof parametersFor>,
) {
  const { batchSize, learningRate } = presets.refactored;
  const { train: examples } = new Trainer(presets.refactored, digits);
  const shuffles = new NumPyRandom(0);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = shuffles.permutation(examples.X.rows);
    for (let start = 0; start < order.length; start += batchSize) {
      trainingStep(
        parameters,
        batchOf(examples.X, order, start, batchSize),
        batchOf(examples.y, order, start, batchSize),
        learningRate,
      );
    }
  }
}

describe('the step-by-step version', () => {
  it('comes to the same parameters as the classes, bit for bit', () => {
    const parameters = parametersFor(0);
    train(3, parameters);
    const trainer = new Trainer(presets.refactored, digits);
    for (let i = 0; i < 3 * trainer.stepsPerEpoch; i++) trainer.step();
    const { W1, b1, W2, b2 } = parameters;
    [W1, b1, W2, b2].forEach((tensor, i) =>
      expect(tensor.data).toEqual(
        trainer.model.parameters[i].value.data,
      ),
    );
  });

  it('reaches what PyTorch recorded for the refactored program', () => {
    const parameters = parametersFor(0);
    train(presets.refactored.epochs, parameters);
    const trainer = new Trainer(presets.refactored, digits);
    const { W1, b1, W2, b2 } = parameters;
    [W1, b1, W2, b2].forEach(({ data }, i) =>
      trainer.model.parameters[i].value.data.set(data),
    );
    const { X, y } = trainer.val;
    const recorded = recordedTraining('refactored', 0).epochs_log.at(
      -1,
    );
    const loss = trainer.model.forward(X, y);
    expect(
      Math.abs(loss / (recorded?.val_loss ?? NaN) - 1),
    ).toBeLessThan(1e-5);
  });
});
