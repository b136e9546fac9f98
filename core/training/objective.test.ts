// What each task trains for: outputs, targets, when an answer is right; and that the presets learn it.

import { describe, expect, it } from 'vitest';

import {
  digits,
  recordedSplit,
} from '../../tests/parity/recordings.ts';
import { CLASSES } from '../data/digits.ts';
import { NumPyRandom } from '../random/numpy.ts';
import { Tensor } from '../tensor/tensor.ts';
import { plainPass, type Rows } from '../testing/plainBackprop.ts';
import { objectiveOf } from './objective.ts';
import { presets, type RunConfig } from './runConfig.ts';
import { Trainer } from './trainer.ts';

const labels = Uint8Array.of(0, 3, 8, 8, 9);

function rightOf(
  config: RunConfig,
  outputs: Rows,
  given: readonly number[],
): boolean[] {
  const objective = objectiveOf(config, labels, CLASSES);
  const prediction = Tensor.fromRows(outputs);
  return given.map((label, row) =>
    objective.isCorrect(objective.answer(prediction, row), label),
  );
}

const column = (values: readonly number[]) =>
  values.map((value) => [value]);

describe('an answer is right', () => {
  it('in classification when its largest probability is the label’s', () => {
    const row = (label: number) =>
      Array.from({ length: 10 }, (_, c) => (c === label ? 0.4 : 0.06));
    const outputs = [row(0), row(7), row(9), row(9)];
    expect(rightOf(presets.article, outputs, [0, 7, 9, 8])).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('in regression when it rounds to the label', () => {
    const outputs = column([2.6, 3.4, 3.51, -0.4, 9.6]);
    expect(
      rightOf(presets.regression, outputs, [3, 3, 3, 0, 9]),
    ).toEqual([true, true, false, true, false]);
  });

  it('in standardised regression when it does so on the digits’ scale', () => {
    const mean = 28 / 5;
    const std = Math.sqrt((0 + 9 + 64 + 64 + 81) / 5 - mean ** 2);
    const outputs = column(
      [2.6, 3.4, 3.51, -0.4, 9.6].map((digit) => (digit - mean) / std),
    );
    expect(
      rightOf(presets.regressionStandardized, outputs, [3, 3, 3, 0, 9]),
    ).toEqual([true, true, false, true, false]);
  });

  it('in binary classification on its side of one half', () => {
    const outputs = column([0.51, 0.51, 0.5, 0.49, 0.49, 1]);
    const given = [3, 8, 3, 8, 3, 3];
    expect(
      rightOf({ ...presets.binary, positiveClass: 3 }, outputs, given),
    ).toEqual([true, false, false, true, false, true]);
  });
});

describe('standardised targets', () => {
  it('take their scale from the training labels alone', () => {
    const config = presets.regressionStandardized;
    const { train, val } = new Trainer(config, digits);
    const own = recordedSplit().train.map((row) => digits.labels[row]);
    const mean = own.reduce((a, b) => a + b, 0) / own.length;
    const variance =
      own.reduce((sum, label) => sum + (label - mean) ** 2, 0) /
      own.length;
    for (const { y, labels: given } of [train, val]) {
      expect(y.shape).toEqual([given.length, 1]);
      y.data.forEach((value, i) =>
        expect(value).toBeCloseTo(
          (given[i] - mean) / Math.sqrt(variance),
          6,
        ),
      );
    }
    // The validation labels have another mean, and keep it.
    const valMean = val.y.data.reduce((a, b) => a + b, 0) / 360;
    expect(Math.abs(valMean)).toBeGreaterThan(1e-3);
  });
});

/** The validation losses and right answers of the whole preset. */
function trained(config: RunConfig) {
  const trainer = new Trainer(config, digits);
  const epochs = Array.from({ length: config.epochs }, () => {
    do trainer.step();
    while (!trainer.atEpochEnd);
    return trainer.finishEpoch();
  });
  const last = epochs[epochs.length - 1];
  return { trainer, epochs, last };
}

describe('the preset', () => {
  it('regressionStandardized learns more than always answering the mean', () => {
    const { trainer, last } = trained(presets.regressionStandardized);
    const { y, labels: given } = trainer.val;
    const constant = y.data.reduce((sum, v) => sum + v * v, 0) / 360;
    expect(constant).toBeGreaterThan(0.9);
    expect(last.trainLoss).toBeLessThan(0.1);
    expect(last.valLoss).toBeLessThan(0.2 * constant);
    const answered = (digit: number) =>
      given.filter((label) => label === digit).length;
    const best = Math.max(...[...Array(10).keys()].map(answered));
    expect(last.valCorrect).toBeGreaterThan(3 * best);
  });

  it.each([8, 0])(
    'binary learns more than always answering no: %d against the rest',
    (positiveClass) => {
      const { trainer, last } = trained({
        ...presets.binary,
        positiveClass,
      });
      const { labels: given } = trainer.val;
      const no = given.filter(
        (label) => label !== positiveClass,
      ).length;
      const share = no / 360;
      const constant =
        -share * Math.log(share) - (1 - share) * Math.log(1 - share);
      expect(last.valLoss).toBeLessThan(0.4 * constant);
      expect(last.valCorrect).toBeGreaterThan((no + 360) / 2);
    },
  );
});

/** An epoch's losses, from gradients on plain arrays in float64. */
function plainEpoch(config: RunConfig): number[] {
  const { model, train, stepsPerEpoch } = new Trainer(config, digits);
  const valuesOf = (kind: string) =>
    model.parameters
      .filter(({ name }) => name.startsWith(kind))
      .map(({ value }) => value.toRows());
  const weights = valuesOf('W');
  const biases = valuesOf('b');
  const [X, y] = [train.X.toRows(), train.y.toRows()];
  const order = new NumPyRandom(config.numpySeed).permutation(X.length);
  return Array.from({ length: stepsPerEpoch }, (_, step) => {
    const start = step * config.batchSize;
    const rows = order.slice(start, start + config.batchSize);
    const { loss, gradients } = plainPass({
      ...config,
      weights,
      biases: biases.map(([b]) => b),
      X: Array.from(rows, (row) => X[row]),
      y: Array.from(rows, (row) => y[row]),
    });
    const descend = (values: Rows, name: string) =>
      values.forEach((row, r) =>
        row.forEach((_, c) => {
          row[c] -= config.learningRate * gradients[name][r][c];
        }),
      );
    weights.forEach((W, l) => descend(W, `W${l + 1}`));
    biases.forEach((b, l) => descend(b, `b${l + 1}`));
    return loss;
  });
}

describe('the first epoch', () => {
  const { article, regression, regressionStandardized, binary } =
    presets;

  it.each<readonly [string, RunConfig]>([
    ['article', article],
    ['regression', { ...regression, learningRate: 1e-4 }],
    ['regressionStandardized', regressionStandardized],
    ['binary', binary],
    [
      'binary with sigmoid',
      {
        ...binary,
        hiddenSizes: [8, 6],
        activations: ['sigmoid', 'tanh'],
        torchSeed: 5,
        numpySeed: 9,
      },
    ],
    [
      'regression with tanh',
      { ...regressionStandardized, activations: ['tanh'] },
    ],
    ['leaky ReLU', { ...article, activations: ['leakyRelu'] }],
  ])('has the losses of plain arrays in float64: %s', (_, config) => {
    const trainer = new Trainer(config, digits);
    for (const loss of plainEpoch(config)) {
      expect(Math.abs(trainer.step() / loss - 1)).toBeLessThan(1e-5);
    }
    expect(trainer.atEpochEnd).toBe(true);
  });
});
