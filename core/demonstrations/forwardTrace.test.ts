// The trace of a digit and the network's confidence, against PyTorch's recorded results and against plain float64.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  digits,
  float32,
  recordedForward,
  recordedSeeds,
  recordedSplit,
} from '../../tests/parity/recordings.ts';
import { IMAGES } from '../data/digits.ts';
import { initialWeights } from '../nn/initialization.ts';
import { PyTorchRandom } from '../random/pytorch.ts';
import {
  crossEntropyOf,
  weightedSums,
} from '../testing/float64Network.ts';
import { inits } from '../nn/initialization.ts';
import { confidence, forwardTrace } from './forwardTrace.ts';

const split = recordedSplit();

const images = fc.integer({ min: 0, max: IMAGES - 1 });
const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

function sum(values: Iterable<number>): number {
  return Array.from(values).reduce((total, value) => total + value, 0);
}

/** Mean and standard deviation (over n - 1) of the training pixels, the textbook's way. */
function pixelStatistics() {
  const values = split.train.flatMap((row) =>
    Array.from(digits.X.subarray(row * 64, row * 64 + 64)),
  );
  const mean = sum(values) / values.length;
  const squares = sum(values.map((value) => (value - mean) ** 2));
  return { mean, std: Math.sqrt(squares / (values.length - 1)) };
}

const { mean, std } = pixelStatistics();

function standardised(row: number): number[] {
  return Array.from(
    digits.X.subarray(row * 64, row * 64 + 64),
    (pixel) => (pixel - mean) / std,
  );
}

describe('forwardTrace', () => {
  it.each(recordedSeeds)(
    'gives the logits and probabilities that PyTorch recorded for the first training images, seed %d',
    (seed) => {
      const recorded = recordedForward(seed);
      split.train.slice(0, 5).forEach((index, i) => {
        const trace = forwardTrace(digits, index, 'randn', seed);
        expect(Array.from(trace.W1.values)).toEqual(
          float32(recorded.params.W1),
        );
        recorded.logits_first5[i].forEach((logit, k) => {
          expect(trace.Z2.values[k]).toBeCloseTo(logit, 3);
        });
        recorded.probabilities_first5[i].forEach((value, k) => {
          expect(trace.A2.values[k]).toBeCloseTo(value, 4);
        });
      });
    },
  );

  it.each(inits)(
    'is the network in float64, whatever the image and the seed (%s)',
    (init) => {
      fc.assert(
        fc.property(images, seeds, (index, seed) => {
          const trace = forwardTrace(digits, index, init, seed);
          const x = standardised(index);
          x.forEach((value, p) =>
            expect(trace.X.values[p]).toBeCloseTo(value, 5),
          );
          const rows = Array.from({ length: 30 }, (_, unit) =>
            Array.from(
              trace.W1.values.slice(unit * 64, unit * 64 + 64),
            ),
          );
          const zeros = Array<number>(30).fill(0);
          const [z1] = weightedSums(x, [{ W: rows, b: zeros }]);
          z1.forEach((z, unit) => {
            expect(trace.Z1.values[unit]).toBeCloseTo(z, 3);
            const products = trace.products.values.slice(
              unit * 64,
              unit * 64 + 64,
            );
            expect(sum(products)).toBeCloseTo(z, 3);
          });
          expect(Array.from(trace.A1.values)).toEqual(
            Array.from(trace.Z1.values, (z) => Math.max(z, 0)),
          );
          const size = Math.max(...trace.Z2.values);
          const powers = Array.from(trace.Z2.values, (z) =>
            Math.exp(z - size),
          );
          powers.forEach((power, k) =>
            expect(trace.A2.values[k]).toBeCloseTo(
              power / sum(powers),
              5,
            ),
          );
          expect(trace.Z2.values[trace.answer]).toBe(size);
        }),
        { numRuns: 30 },
      );
    },
  );

  it('has the shapes of the article’s network', () => {
    const trace = forwardTrace(digits, 0, 'kaiming', 0);
    const shapes = {
      X: [1, 64],
      W1: [30, 64],
      products: [30, 64],
      Z1: [1, 30],
      A1: [1, 30],
      Z2: [1, 10],
      A2: [1, 10],
    } as const;
    for (const name of Object.keys(shapes) as (keyof typeof shapes)[]) {
      const { rows, columns, values } = trace[name];
      expect([name, rows, columns]).toEqual([name, ...shapes[name]]);
      expect(values).toHaveLength(rows * columns);
    }
  });

  it('knows the image, its label and its part', () => {
    fc.assert(
      fc.property(images, (index) => {
        const trace = forwardTrace(digits, index, 'randn', 0);
        expect(trace.index).toBe(index);
        expect(trace.label).toBe(digits.labels[index]);
        expect(Array.from(trace.pixels)).toEqual(
          Array.from(digits.X.subarray(index * 64, index * 64 + 64)),
        );
        expect(trace.part).toBe(
          split.val.includes(index) ? 'validation' : 'training',
        );
        expect(trace.mean).toBeCloseTo(mean, 6);
        expect(trace.std).toBeCloseTo(std, 6);
      }),
    );
  });

  it('scales all logits by one factor with Kaiming, so the answer stays', () => {
    fc.assert(
      fc.property(images, seeds, (index, seed) => {
        const plain = forwardTrace(digits, index, 'randn', seed);
        const scaled = forwardTrace(digits, index, 'kaiming', seed);
        const factor = Math.sqrt(2 / 64) * Math.sqrt(2 / 30);
        plain.Z2.values.forEach((z, k) =>
          expect(scaled.Z2.values[k]).toBeCloseTo(z * factor, 4),
        );
        expect(scaled.answer).toBe(plain.answer);
      }),
      { numRuns: 30 },
    );
  });

  it.each([-1, IMAGES, 0.5, NaN])('refuses image %d', (index) => {
    expect(() => forwardTrace(digits, index, 'randn', 0)).toThrow(
      new RangeError(
        `forward trace: the image must be a whole number from 0 to 1796, not ${index}`,
      ),
    );
  });

  it.each([-1, 2 ** 32, 0.5, NaN])('refuses seed %d', (seed) => {
    const message = `forward trace: the seed must be a whole number from 0 to 4294967295, not ${seed}`;
    expect(() => forwardTrace(digits, 0, 'randn', seed)).toThrow(
      new RangeError(message),
    );
    expect(() => confidence(digits, 'randn', seed)).toThrow(
      new RangeError(message),
    );
  });

  it('refuses weights that it does not know', () => {
    const init = 'zeros' as 'randn';
    expect(() => forwardTrace(digits, 0, init, 0)).toThrow(
      new RangeError(
        'forward trace: the weights must be kaiming or randn, not zeros',
      ),
    );
  });
});

describe('confidence', () => {
  it.each(recordedSeeds)(
    'counts as many confident images as PyTorch, seed %d',
    (seed) => {
      const { confident, rows } = confidence(digits, 'randn', seed);
      expect(rows).toBe(split.train.length);
      expect(confident).toBe(
        recordedForward(seed).saturated_rows_over_0_99,
      );
    },
  );

  it.each(inits)(
    'is the network in float64 over all training images (%s)',
    (init) => {
      const seed = 7;
      const result = confidence(digits, init, seed);
      const layers = initialWeights(
        [64, 30, 10],
        init,
        new PyTorchRandom(seed),
      ).map((W) => ({
        W: W.toRows(),
        b: Array<number>(W.rows).fill(0),
      }));
      const X = split.train.map(standardised);
      const sums = X.map((x) => weightedSums(x, layers));
      const labels = split.train.map((row) => digits.labels[row]);
      const answers = sums.map(([, z2]) => z2.indexOf(Math.max(...z2)));
      const largest = sums.map(([, z2], i) =>
        Math.exp(-crossEntropyOf(z2, answers[i])),
      );

      expect(result.confident).toBe(
        largest.filter((p) => p > 0.99).length,
      );
      expect(result.right).toBe(
        answers.filter((answer, i) => answer === labels[i]).length,
      );
      expect(result.histogram).toHaveLength(10);
      result.histogram.forEach((count, bin) => {
        const inside = largest.filter(
          (p) => Math.min(Math.floor(p * 10), 9) === bin,
        );
        expect(count).toBe(inside.length);
      });
      const sizes = {
        X: X.flat(),
        Z1: sums.flatMap(([z1]) => z1),
        A1: sums.flatMap(([z1]) => z1.map((z) => Math.max(z, 0))),
        Z2: sums.flatMap(([, z2]) => z2),
      };
      for (const name of ['X', 'Z1', 'A1', 'Z2'] as const) {
        const squares = sizes[name].map((value) => value ** 2);
        expect(result.sizes[name]).toBeCloseTo(
          Math.sqrt(sum(squares) / squares.length),
          4,
        );
      }
      // The article's 1e-10 bounds what a vanishing probability costs.
      const losses = sums.map(
        ([, z2], i) =>
          -Math.log(Math.exp(-crossEntropyOf(z2, labels[i])) + 1e-10),
      );
      expect(result.loss).toBeCloseTo(sum(losses) / losses.length, 4);
    },
  );
});
