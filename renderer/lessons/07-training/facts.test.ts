// The figures in the lesson's text, against a real Trainer with the article's settings.

import { readFileSync } from 'node:fs';

import { presets } from '@backprop-lab/core/training/runConfig';
import { beforeAll, describe, expect, it, vi } from 'vitest';

import { activeSharesOf } from '../../../core/demonstrations/activations.ts';
import { comparedRunInPortions } from '../../../core/demonstrations/comparedRun.ts';
import { heldOutScoreInPortions } from '../../../core/demonstrations/heldOut.ts';
import { lossValley } from '../../../core/demonstrations/lossValley.ts';
import { valleyRates } from '../../../core/demonstrations/lossValleyPixels.ts';
import { buildMistaken } from '../../../core/mistakes/mistakenModel.ts';
import { trainSideBySide } from '../../../core/mistakes/sideBySide.ts';
import { MSE } from '../../../core/nn/mse.ts';
import { SoftmaxCrossEntropy } from '../../../core/nn/softmaxCrossEntropy.ts';
import { atOnce } from '../../../core/portions.ts';
import { NumPyRandom } from '../../../core/random/numpy.ts';
import { Tensor } from '../../../core/tensor/tensor.ts';
import { trained, trainedOn } from '../../../core/testing/trained.ts';
import { Trainer } from '../../../core/training/trainer.ts';
import { digits } from '../../../tests/parity/recordings.ts';
import { chosenNetworks } from './chosenNetworks.ts';
import { facts, measured } from './facts.ts';

function numbered(text: string): number {
  return Number(text.replaceAll(',', ''));
}

describe('the facts of the training lesson', () => {
  const trainer = new Trainer(presets.article, digits);
  const batches: number[] = [];

  beforeAll(() => {
    while (!trainer.atEpochEnd) {
      trainer.step();
      batches.push(trainer.objective.loss.prediction.rows);
    }
  });

  it('count the images that there are, and those of each part', () => {
    expect(numbered(facts.images)).toBe(digits.count);
    expect(numbered(facts.trainRows)).toBe(trainer.train.X.rows);
    expect(numbered(facts.valRows)).toBe(trainer.val.X.rows);
  });

  it('count the mini-batches of an epoch as they really come', () => {
    expect(numbered(facts.steps)).toBe(batches.length);
    expect(numbered(facts.steps)).toBe(trainer.stepsPerEpoch);
    expect(batches.reduce((sum, rows) => sum + rows, 0)).toBe(numbered(facts.trainRows));
  });

  it('say how many images a mini-batch holds, and the last one', () => {
    expect(new Set(batches.slice(0, -1))).toEqual(new Set([numbered(facts.batchSize)]));
    expect(batches.at(-1)).toBe(numbered(facts.lastBatch));
    expect(numbered(facts.lastBatch)).toBeLessThan(numbered(facts.batchSize));
  });

  it('count the updates of the whole run', () => {
    expect(numbered(facts.totalSteps)).toBe(trainer.totalSteps);
    expect(numbered(facts.epochs)).toBe(trainer.totalSteps / trainer.stepsPerEpoch);
  });

  it('say how wide the hidden layer is', () => {
    expect(numbered(facts.hidden)).toBe(trainer.model.parameters[0].value.rows);
  });

  it('hold the article’s learning rate, as text', () => {
    expect(facts.learningRate).toBe('0.03');
  });

  it('say what is rounded up to the number of mini-batches', () => {
    expect(Math.ceil(numbered(facts.quotient))).toBe(trainer.stepsPerEpoch);
    expect(numbered(facts.quotient)).toBeLessThan(trainer.stepsPerEpoch);
  });

  it.each(['ja', 'en'])('are what the text in %s asks for', (language) => {
    const text = readFileSync(new URL(`${language}.md`, import.meta.url), 'utf8');
    const asked = Array.from(text.matchAll(/\{facts\.(\w+)\}/g), ([, name = '']) => name);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((name) => !Object.hasOwn(facts, name))).toEqual([]);
  });
});

describe('what the training lesson says of whole runs', () => {
  const article = presets.article;

  /** Validation images right when every epoch has this order. */
  function rightInOrder(order: Int32Array): number {
    const trainer = new Trainer(article, digits);
    // Not before: the data are split by it, too.
    const permutation = vi.spyOn(NumPyRandom.prototype, 'permutation');
    permutation.mockImplementation(() => order.slice());
    const { valCorrect } = trainedOn(trainer);
    permutation.mockRestore();
    return valCorrect;
  }

  it('a fixed order does no harm, one sorted by digit does', () => {
    const { train } = new Trainer(article, digits);
    const sorted = Int32Array.from(train.labels.keys()).sort(
      (a, b) => (train.labels[a] ?? 0) - (train.labels[b] ?? 0) || a - b,
    );
    const oneDigit = Array.from({ length: 48 }, (_, i) =>
      sorted.subarray(30 * i, 30 * i + 30),
    ).filter((rows) => new Set(Array.from(rows, (row) => train.labels[row])).size === 1);
    expect(oneDigit.length).toBeGreaterThan(24);
    const shuffled = new NumPyRandom(article.numpySeed).permutation(train.X.rows);
    expect(trained(article, digits).valCorrect).toBe(measured.newOrder);
    expect(rightInOrder(shuffled)).toBe(measured.fixedOrder);
    expect(rightInOrder(sorted)).toBe(measured.sortedOrder);
  });

  it('the validation loss rises with single images, while the training loss falls all the time', () => {
    const { epochs } = trained({ ...article, batchSize: 1 }, digits);
    const losses = epochs.map(({ valLoss }) => valLoss);
    const lowest = Math.min(...losses);
    expect(lowest.toFixed(3)).toBe(facts.overfitLowest);
    expect(losses.indexOf(lowest) + 1).toBe(measured.overfitEpoch);
    expect(losses.at(-1)?.toFixed(3)).toBe(facts.overfitLast);
    const late = epochs.slice(measured.overfitEpoch - 1).map(({ trainLoss }) => trainLoss);
    expect(late).toEqual(late.toSorted((a, b) => b - a));
  });

  it('a mask made from the gradient keeps the loss where guessing is', () => {
    const pairs = [...trainSideBySide(article, 'maskFromGradient', digits)];
    expect(pairs.at(-1)?.mistaken.trainLoss.toFixed(3)).toBe(facts.wrongMask);
    expect(Math.abs(measured.wrongMask - Math.log(10))).toBeLessThan(0.01);
  });

  it('the training loss is above the validation loss early on only because it is a mean over the epoch', () => {
    const trainer = new Trainer(article, digits);
    const losses: number[] = [];
    while (!trainer.atEpochEnd) losses.push(trainer.step());
    const { trainLoss, valLoss } = trainer.finishEpoch();
    expect(trainLoss).toBeCloseTo(losses.reduce((sum, loss) => sum + loss, 0) / losses.length, 12);
    const atEnd = trainer.model.forward(trainer.train.X, trainer.train.y);
    expect([trainLoss, atEnd, valLoss].map((loss) => loss.toFixed(3))).toEqual([
      facts.trainMean,
      facts.trainAtEnd,
      facts.valAtEnd,
    ]);
    expect(atEnd).toBeLessThan(valLoss);
    expect(valLoss).toBeLessThan(trainLoss);
  });

  it('with the wrong mask the biases of the hidden layer only fall, until all neurons are dead', () => {
    const build = buildMistaken('maskFromGradient');
    const trainer = new Trainer(article, digits, { build });
    const [, b1] = trainer.model.parameters;
    let least = Infinity;
    while (!trainer.atEpochEnd) {
      trainer.step();
      least = Math.min(least, ...(b1?.grad.data ?? []));
    }
    expect(least).toBeGreaterThanOrEqual(0);
    const dead = atOnce(comparedRunInPortions(digits, 'wrongMask', 0)).dead;
    expect([dead[0], dead.at(-1)]).toEqual([0, 30]);
  });

  it.each([0, 1, 2])(
    'with the wrong mask and all biases at 0, all neurons die, too (seed %i)',
    (seed) => {
      const build = buildMistaken('maskFromGradient');
      const trainer = new Trainer({ ...article, torchSeed: seed }, digits, { build });
      const [, b1] = trainer.model.parameters;
      while (trainer.steps < trainer.totalSteps) {
        trainer.step();
        b1?.value.data.fill(0);
        if (trainer.atEpochEnd) trainer.finishEpoch();
      }
      expect(b1?.value.data.some((bias) => bias !== 0)).toBe(false);
      expect(Math.max(...activeSharesOf(trainer))).toBe(0);
    },
  );

  it('per image and sum the gradient of cross entropy is at most 1, that of the squared error as large as the miss', () => {
    const y = Tensor.fromRows([[1, 0]]);
    for (const size of [1, 30, 1000]) {
      const entropy = new SoftmaxCrossEntropy(2);
      entropy.forward(Tensor.fromRows([[-size, size]]), y);
      expect(Math.max(...entropy.backward().data.map(Math.abs))).toBeLessThanOrEqual(1);
      const squares = new MSE();
      squares.forward(Tensor.fromRows([[size]]), Tensor.fromRows([[0]]));
      expect(squares.backward().data[0]).toBe(2 * size);
    }
  });

  it('the network that is to be broken on purpose breaks', () => {
    const { diverged } = trained(
      { ...article, hiddenSizes: [30, 30, 30, 30], learningRate: 10 },
      digits,
    );
    expect(diverged).toBe(true);
  });
});

describe('what the training lesson says of the loss over two weights', () => {
  const { lowest, curvatures, paths } = lossValley(digits, valleyRates);

  it('names its second derivatives and the limit of the rate', () => {
    expect(curvatures.map((each) => each.toFixed(2))).toEqual([facts.along, facts.across]);
    expect((2 / curvatures[1]).toFixed(3)).toBe(facts.limit);
  });

  it('says by what each step multiplies the distance from the lowest point', () => {
    for (const [i, { points }] of paths.entries()) {
      const [before, after] = points.slice(0, 2).map(({ w1, w2 }) => ({
        along: w1 - lowest.w1 - (w2 - lowest.w2),
        across: w1 - lowest.w1 + (w2 - lowest.w2),
      }));
      if (!before || !after) throw new RangeError('a path has no steps');
      expect(after.along / before.along).toBeCloseTo(measured.factorsAlong[i] ?? NaN, 2);
      expect(after.across / before.across).toBeCloseTo(measured.factorsAcross[i] ?? NaN, 2);
    }
  });
});

describe('what the training lesson says of a test set', () => {
  it('the best by one half lose their lead on the other', () => {
    const scores = Array.from({ length: 10 }, (_, seed) =>
      atOnce(heldOutScoreInPortions(digits, seed)),
    );
    const first = chosenNetworks(scores, 'validation');
    expect(first?.best).toHaveLength(measured.bestCount);
    expect(String(first?.ofBest.chooseBy)).toBe(facts.bestChosen);
    expect(first?.ofAll.chooseBy.toFixed(1)).toBe(facts.allChosen);
    expect(first?.ofBest.other.toFixed(1)).toBe(facts.bestOther);
    expect(first?.ofAll.other.toFixed(1)).toBe(facts.allOther);
    const second = chosenNetworks(scores, 'test');
    if (!second) throw new RangeError('there are no networks');
    const { ofBest, ofAll } = second;
    expect(ofBest.other - ofAll.other).toBeLessThan((ofBest.chooseBy - ofAll.chooseBy) / 2);
  });
});
