// Lesson 7: the training loop, on points in three classes.

import { datasetOf } from '../../../core/data/datasets.ts';
import { Model } from '../../../core/nn/model.ts';
import { SoftmaxCrossEntropy } from '../../../core/nn/softmaxCrossEntropy.ts';
import type { Tensor } from '../../../core/tensor/tensor.ts';
import { presets } from '../../../core/training/runConfig.ts';
import { Trainer } from '../../../core/training/trainer.ts';
import type { TrainerParts } from '../../../core/training/trainerParts.ts';
import type { panes } from '../../../renderer/lessons/07-training/panes.ts';
import { classifier, linearBackward, throughModel, update } from './layerCases.ts';
import type { PaneCases } from './paneCase.ts';

const config = {
  ...presets.article,
  ...{ data: 'blobs' as const, centers: 3, samples: 40, noise: 0.8, dataSeed: 1 },
  ...{ hiddenSizes: [5], batchSize: 7, learningRate: 0.1, numpySeed: 5 },
};
const newTrainer = (parts?: TrainerParts) =>
  new Trainer(config, datasetOf('blobs').make(config, ''), parts);

const names = ['W1', 'b1', 'W2', 'b2'] as const;

function parametersOf({ model }: Trainer) {
  return Object.fromEntries(
    names.map((name, i) => [name, model.parameters[i].value.toRows()]),
  ) as Record<(typeof names)[number], number[][]>;
}

/** All mini-batches of the first epoch, as the model is given them. */
function firstEpoch() {
  const found: { X: number[][]; y: number[][] }[] = [];
  class Watched extends Model {
    override forward(X: Tensor, y: Tensor): number {
      found.push({ X: X.toRows(), y: y.toRows() });
      return super.forward(X, y);
    }
  }
  const trainer = newTrainer({ build: (weights, loss) => new Watched(weights, loss) });
  for (let step = 0; step < trainer.stepsPerEpoch; step++) trainer.step();
  return found;
}

const start = newTrainer();
const [first] = firstEpoch();

export const cases: PaneCases<typeof panes> = {
  sgd: update('update([W, b], [dW, db], rate)'),
  step: {
    given: { ...first, ...parametersOf(start), rate: config.learningRate },
    run: 'loss = step(X, y, [W1, b1, W2, b2], rate)',
    typescript: () => {
      const trainer = newTrainer();
      const loss = trainer.step();
      return { loss, ...parametersOf(trainer) };
    },
  },
  backward: {
    given: classifier,
    run: `
parameters = [W1, b1, W2, b2]
dW1, db1, dW2, db2 = backward(X, y, parameters, *forward(X, parameters))
`,
    typescript: () => {
      const { dW1, db1, dW2, db2 } = throughModel(classifier, new SoftmaxCrossEntropy(3));
      return { dW1, db1, dW2, db2 };
    },
  },
  linear: linearBackward('dW, db, dX = linear_backward(dZ, X, W)'),
  nextBatch: {
    given: { X: start.train.X, y: start.train.y, size: config.batchSize, seed: config.numpySeed },
    run: `
np.random.seed(seed)
found = list(batches(X, y, size))
sizes = [len(Xb) for Xb, _ in found]
Xb = np.concatenate([Xb for Xb, _ in found])
yb = np.concatenate([yb for _, yb in found])
`,
    typescript: () => {
      const found = firstEpoch();
      return {
        sizes: found.map(({ X }) => X.length),
        Xb: found.flatMap(({ X }) => X),
        yb: found.flatMap(({ y }) => y),
      };
    },
  },
  validate: {
    given: {
      ...{ X: start.val.X, y: start.val.y, labels: [...start.val.labels] },
      ...parametersOf(start),
    },
    run: 'loss, correct = validate(X, y, labels, [W1, b1, W2, b2])',
    typescript: () => {
      const { valLoss, valCorrect } = newTrainer().finishEpoch();
      return { loss: valLoss, correct: valCorrect };
    },
  },
};
