// The figures of lesson 2 against their definitions in float64, and against autograd.

import { describe, expect, it } from 'vitest';

import { digits } from '../../tests/parity/recordings.ts';
import { activations, type Activation } from '../nn/activation.ts';
import { initialWeights } from '../nn/initialization.ts';
import { PyTorchRandom } from '../random/pytorch.ts';
import { autogradGradients } from '../reference/autogradModel.ts';
import type { Matrix } from '../reference/matrix.ts';
import { presets } from '../training/runConfig.ts';
import { Trainer } from '../training/trainer.ts';
import {
  activationAt,
  activationCurve,
  activeShares,
  gradientNorms,
  stackedLayers,
} from './activations.ts';

const definitions: Readonly<Record<Activation, (z: number) => number>> =
  {
    relu: (z) => Math.max(z, 0),
    leakyRelu: (z) => (z > 0 ? z : 0.01 * z),
    sigmoid: (z) => 1 / (1 + Math.exp(-z)),
    tanh: Math.tanh,
    identity: (z) => z,
  };

describe('the curve of an activation', () => {
  it.each(activations)(
    '%s is its definition, and its slope the limit of differences',
    (name) => {
      const g = definitions[name];
      const { z, values, slopes } = activationCurve(name);
      const h = 1e-5;
      z.forEach((input, i) => {
        expect(values[i]).toBeCloseTo(g(input), 5);
        if (Math.abs(input) > 2 * h) {
          const slope = (g(input + h) - g(input - h)) / (2 * h);
          expect(slopes[i]).toBeCloseTo(slope, 4);
        }
      });
      expect([z[0], z.at(-1)]).toEqual([-6, 6]);
      const [value, slope] = activationAt(name, 1.5);
      expect(value).toBeCloseTo(g(1.5), 6);
      expect(slope).toBeCloseTo((g(1.5 + h) - g(1.5 - h)) / (2 * h), 4);
    },
  );

  it('of sigmoid is steepest at 0, with a slope of a quarter', () => {
    const { z, slopes } = activationCurve('sigmoid');
    expect(Math.max(...slopes)).toBeCloseTo(0.25, 6);
    expect(z[slopes.indexOf(Math.max(...slopes))]).toBeCloseTo(0, 6);
  });
});

describe('layers on top of each other', () => {
  it.each([1, 2, 3, 6])(
    'are one line without activations: %i',
    (count) => {
      const { largestDifference, outputs, x } = stackedLayers(
        'identity',
        count,
      );
      const size = Math.max(...outputs.map(Math.abs));
      expect(largestDifference).toBeLessThan(1e-5 * (1 + size));
      // Evenly spaced inputs of a line have evenly spaced outputs.
      const rise = (outputs[60] - outputs[0]) / (x[60] - x[0]);
      x.forEach((input, i) =>
        expect(outputs[i]).toBeCloseTo(
          outputs[0] + rise * (input - x[0]),
          3,
        ),
      );
    },
  );

  it.each([2, 3, 6])(
    'are no line with ReLU between them: %i',
    (count) => {
      const { largestDifference } = stackedLayers('relu', count);
      expect(largestDifference).toBeGreaterThan(0.1);
    },
  );

  it.each([0, 7, 1.5])('refuses %d layers', (count) => {
    expect(() => stackedLayers('relu', count)).toThrow(RangeError);
  });
});

describe('the gradient of each layer', () => {
  it.each([
    ['sigmoid', 5],
    ['relu', 3],
    ['tanh', 2],
  ] as const)(
    'has the length that autograd finds: %s, %i hidden layers',
    (activation, depth) => {
      const { train } = new Trainer(presets.article, digits);
      const sizes = [64, ...Array<number>(depth).fill(30), 10];
      const weights = initialWeights(
        sizes,
        'kaiming',
        new PyTorchRandom(0),
      );
      const { gradients } = autogradGradients({
        task: 'classification',
        activations: [activation],
        parameters: Object.fromEntries<Matrix>(
          weights.flatMap((W, i) => [
            [`W${i + 1}`, W],
            [
              `b${i + 1}`,
              {
                rows: 1,
                columns: W.rows,
                data: new Float32Array(W.rows),
              },
            ],
          ]),
        ),
        X: {
          rows: 100,
          columns: 64,
          data: train.X.data.subarray(0, 6400),
        },
        targets: train.labels.subarray(0, 100),
      });
      const lengths = gradientNorms(digits, activation, depth);
      expect(lengths).toHaveLength(depth + 1);
      lengths.forEach((length, i) => {
        const expected = Math.hypot(...gradients[`W${i + 1}`].data);
        expect(Math.abs(length / expected - 1)).toBeLessThan(1e-4);
      });
    },
  );

  it('dies away towards the input with sigmoid and not with ReLU', () => {
    const ratio = (activation: Activation) => {
      const lengths = gradientNorms(digits, activation, 6);
      return lengths[0] / lengths[6];
    };
    expect(ratio('sigmoid')).toBeLessThan(0.01);
    expect(ratio('relu')).toBeGreaterThan(0.1);
  });

  it.each([0, 11, NaN])('refuses %d hidden layers', (count) => {
    expect(() => gradientNorms(digits, 'relu', count)).toThrow(
      RangeError,
    );
  });
});

describe('the share of active neurons', () => {
  const shares = activeShares(digits);

  it('is counted for every neuron before training and after each epoch', () => {
    expect(shares).toHaveLength(31);
    const { train } = new Trainer(presets.article, digits);
    const [W] = initialWeights(
      [64, 30, 10],
      'kaiming',
      new PyTorchRandom(0),
    );
    const counted = Array.from({ length: 30 }, (_, unit) => {
      let active = 0;
      for (let row = 0; row < 1437; row++) {
        let sum = 0;
        for (let p = 0; p < 64; p++) {
          sum += train.X.data[row * 64 + p] * W.data[unit * 64 + p];
        }
        if (sum > 0) active += 1;
      }
      return active / 1437;
    });
    counted.forEach((share, unit) =>
      expect(shares[0][unit]).toBeCloseTo(share, 2),
    );
  });

  it('is a part of the neurons, not all and not none, also after training', () => {
    for (const epoch of shares) {
      const mean = epoch.reduce((sum, share) => sum + share, 0) / 30;
      expect(mean).toBeGreaterThan(0.2);
      expect(mean).toBeLessThan(0.8);
    }
  });
});
