// The figures in the lesson's text, against the core with the article's settings.

import { readFileSync } from 'node:fs';

import { presets, type RunConfig } from '@backprop-lab/core/training/runConfig';
import { describe, expect, it } from 'vitest';

import { PIXELS } from '../../../core/data/digits.ts';
import { trainValSplit } from '../../../core/data/split.ts';
import { featureStatistics, standardize } from '../../../core/data/standardization.ts';
import { confidence, forwardTrace } from '../../../core/demonstrations/forwardTrace.ts';
import { Linear } from '../../../core/nn/linear.ts';
import { ReLU } from '../../../core/nn/relu.ts';
import { crossEntropyOf } from '../../../core/testing/float64Network.ts';
import { trained } from '../../../core/testing/trained.ts';
import { prepare } from '../../../core/training/prepare.ts';
import { digits } from '../../../tests/parity/recordings.ts';
import { magnitude } from '../../language/numbers.ts';
import { facts, measured, standardised } from './facts.ts';

const { splitSeed, testShare, torchSeed } = presets.article;
const { train, val } = trainValSplit(digits.count, testShare, splitSeed);
const sample = featureStatistics(digits, train, 'sample');
const randn = confidence(digits, 'randn', torchSeed);
const kaiming = confidence(digits, 'kaiming', torchSeed);
const trace = forwardTrace(digits, 0, 'randn', torchSeed);

/** The cross entropy of every training image before training, in float64 and without the article's 1e-10. */
function exactLosses(init: RunConfig['init']): number[] {
  const { train, weights } = prepare({ ...presets.article, init }, digits);
  const [W1, W2] = weights;
  if (!W1 || !W2) throw new RangeError('no weights');
  const rows = ({ data, columns }: typeof W1) =>
    Array.from({ length: data.length / columns }, (_, r) => [
      ...data.subarray(r * columns, (r + 1) * columns),
    ]);
  const through = (x: number[], W: number[][]) =>
    W.map((w) => w.reduce((sum, weight, j) => sum + weight * (x[j] ?? NaN), 0));
  return rows(train.X).map((x, i) => {
    const hidden = through(x, rows(W1)).map((z) => Math.max(z, 0));
    return crossEntropyOf(through(hidden, rows(W2)), train.labels[i] ?? NaN);
  });
}

/** Root mean squares of the hidden layers' activations for all training images. */
function sizes(config: Partial<RunConfig>): number[] {
  const { train, weights } = prepare({ ...presets.article, ...config }, digits);
  let X = train.X;
  return weights.slice(0, -1).map((W, i) => {
    X = new ReLU(W.rows).forward(new Linear(i + 1, W).forward(X));
    return Math.sqrt(X.data.reduce((sum, a) => sum + a * a, 0) / X.data.length);
  });
}

const deep = Array<number>(10).fill(30);

function numbered(text: string): number {
  return Number(text.replaceAll(',', '').replace('−', '-'));
}

function textIn(language: string): string {
  return readFileSync(new URL(`${language}.md`, import.meta.url), 'utf8');
}

describe('the facts of the lesson on the forward pass', () => {
  it('count the images of each part, and what an image is', () => {
    expect(numbered(facts.images)).toBe(digits.count);
    expect(numbered(facts.trainRows)).toBe(train.length);
    expect(numbered(facts.valRows)).toBe(val.length);
    expect(numbered(facts.pixels)).toBe(PIXELS);
    expect(numbered(facts.brightest)).toBe(digits.X.reduce((a, b) => Math.max(a, b)));
    expect(numbered(facts.classes)).toBe(new Set(digits.labels).size);
    expect(numbered(facts.splitSeed)).toBe(splitSeed);
    expect(numbered(facts.seed)).toBe(torchSeed);
  });

  it('have the mean and both deviations of the training pixels', () => {
    const population = featureStatistics(digits, train, 'population');
    expect(measured.mean.toFixed(5)).toBe(sample.mean.toFixed(5));
    expect(facts.sampleStd).toBe(sample.std.toFixed(5));
    expect(facts.populationStd).toBe(population.std.toFixed(5));
    expect(facts.sampleStd).not.toBe(facts.populationStd);
    for (const pixel of [0, 5, 16]) {
      expect(standardised(pixel)).toBeCloseTo(standardize(pixel, sample, 'sample'), 4);
    }
    expect(numbered(facts.darkestX)).toBeCloseTo(standardize(0, sample, 'sample'), 2);
    expect(numbered(facts.brightestX)).toBeCloseTo(standardize(16, sample, 'sample'), 2);
  });

  it('count the pixels that are the same in every training image', () => {
    const constant = Array.from({ length: PIXELS }, (_, pixel) => {
      const values = Array.from(train, (row) => digits.X[row * PIXELS + pixel]);
      return new Set(values).size;
    }).filter((different) => different === 1);
    expect(numbered(facts.constantPixels)).toBe(constant.length);
  });

  it('count what the untrained network says, with either weights', () => {
    expect(numbered(facts.confident)).toBe(randn.confident);
    expect(kaiming.confident).toBe(0);
    expect(numbered(facts.right)).toBe(randn.right);
    expect(numbered(facts.right)).toBe(kaiming.right);
    expect(facts.randnLoss).toBe(randn.loss.toFixed(2));
    expect(facts.kaimingLoss).toBe(kaiming.loss.toFixed(2));
    expect(numbered(facts.guessed)).toBe(Math.round(train.length / 10));
    expect(numbered(facts.evenLoss)).toBeCloseTo(crossEntropyOf(Array(10).fill(0), 3), 2);
  });

  it('say how Kaiming scales the weights and the logits', () => {
    const scaled = forwardTrace(digits, 0, 'kaiming', torchSeed);
    const ratio = (name: 'W1' | 'Z2') =>
      (scaled[name].values[3] ?? 0) / (trace[name].values[3] ?? 0);
    expect(ratio('W1')).toBeCloseTo(numbered(facts.scale1), 3);
    expect(ratio('Z2') / ratio('W1')).toBeCloseTo(numbered(facts.scale2), 3);
    expect(1 / ratio('Z2')).toBeCloseTo(numbered(facts.shrunk), 1);
  });

  it('say from which distance on one logit takes 99 of 100 parts', () => {
    const distance = numbered(facts.confidentDistance);
    expect(Math.exp(-crossEntropyOf([distance, 0], 0))).toBeCloseTo(0.99, 3);
  });

  it('say what the loss would be without the 1e-10, and how much of it an image can cost', () => {
    const losses = exactLosses('randn');
    const mean = losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
    expect(mean.toFixed(2)).toBe(facts.uncappedLoss);
    expect(Math.max(...losses)).toBeGreaterThan(numbered(facts.largestLoss));
    const capped = losses.map((loss) => -Math.log(Math.exp(-loss) + 1e-10));
    expect(Math.max(...capped).toFixed(2)).toBe(facts.largestLoss);
    const cappedMean = capped.reduce((sum, loss) => sum + loss, 0) / losses.length;
    expect(cappedMean).toBeCloseTo(numbered(facts.randnLoss), 2);
    const kaimings = exactLosses('kaiming');
    const kaimingMean = kaimings.reduce((sum, loss) => sum + loss, 0) / kaimings.length;
    expect(kaimingMean.toFixed(2)).toBe(facts.kaimingLoss);
  });

  it('say what becomes of the size after ten layers, which only an average keeps', () => {
    expect(sizes({ hiddenSizes: deep })[9]?.toFixed(2)).toBe(facts.sizeAfterTen);
    const plain = sizes({ hiddenSizes: deep, init: 'randn' })[9] ?? NaN;
    expect(magnitude(plain)).toBe(facts.plainAfterTen);
    const squares = Array.from({ length: 60 }, (_, torchSeed) =>
      sizes({ hiddenSizes: deep, torchSeed }).map((size) => size ** 2),
    );
    for (const layer of [0, 3, 6]) {
      const mean = squares.reduce((sum, size) => sum + (size[layer] ?? NaN), 0) / squares.length;
      expect(Math.abs(mean - 1)).toBeLessThan(0.25);
    }
  });

  it('say what training makes of either weights', () => {
    const right = (init: RunConfig['init'], torchSeed = 0) =>
      trained({ ...presets.article, init, torchSeed }, digits).valCorrect;
    expect(right('kaiming')).toBe(measured.kaimingTrained);
    expect(right('randn')).toBe(measured.randnTrained);
    for (const seed of [1, 2]) expect(right('kaiming', seed)).toBeGreaterThan(right('randn', seed));
  });

  it('find the untrained network sure of itself with other seeds too, with Kaiming never', () => {
    for (const seed of [1, 2, 3, 42]) {
      expect(confidence(digits, 'randn', seed).confident).toBeGreaterThan(train.length / 2);
      expect(confidence(digits, 'kaiming', seed).confident).toBeLessThan(train.length / 50);
    }
  });

  it('hold back the share of the article’s split', () => {
    expect(facts.valShare).toBe('20%');
    expect(Math.ceil((numbered(facts.valShare.replace('%', '')) / 100) * digits.count)).toBe(
      val.length,
    );
  });

  it('promise typical sizes that the weights really give', () => {
    expect(randn.sizes.X).toBeCloseTo(1, 3);
    expect(Math.abs(randn.sizes.Z1 / 8 - 1)).toBeLessThan(0.1);
    expect(Math.abs(randn.sizes.Z2 / Math.sqrt(30 * 32) - 1)).toBeLessThan(0.1);
    expect(Math.abs(kaiming.sizes.A1 - 1)).toBeLessThan(0.1);
  });
});

describe.each(['ja', 'en'])('the text in %s', (language) => {
  const text = textIn(language);

  it('asks for facts that there are', () => {
    const asked = Array.from(text.matchAll(/\{facts\.(\w+)\}/g), ([, name = '']) => name);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((name) => !Object.hasOwn(facts, name))).toEqual([]);
  });

  it('writes the statistics and the shapes of its formulas as they are', () => {
    expect(text).toContain(String.raw`\mu = ${sample.mean.toFixed(3)}`);
    expect(text).toContain(String.raw`\sigma = ${sample.std.toFixed(3)}`);
    const { X, W1, Z1, Z2 } = trace;
    const shapes = {
      [String.raw`\pre{Z_1}`]: ['m', Z1.columns],
      [String.raw`\data{X}`]: ['m', X.columns],
      [String.raw`\param{W_1}^{\top}`]: [W1.columns, W1.rows],
      [String.raw`\param{b_1}`]: [1, Z1.columns],
      [String.raw`\data{A_1}`]: ['m', Z1.columns],
      [String.raw`\pre{Z_2}`]: ['m', Z2.columns],
      [String.raw`\param{W_2}^{\top}`]: [Z1.columns, Z2.columns],
      [String.raw`\param{b_2}`]: [1, Z2.columns],
      [String.raw`\data{A_2}`]: ['m', Z2.columns],
    };
    const written = Array.from(
      text.matchAll(/\\underset\{\((\w+),\\,(\d+)\)\}\{([^&=]*?\})\}(?=[\\\s&])/g),
    );
    expect(written).toHaveLength(10);
    for (const [, rows, columns, matrix = ''] of written) {
      expect([matrix, rows, columns]).toEqual([matrix, ...(shapes[matrix] ?? []).map(String)]);
    }
  });
});
