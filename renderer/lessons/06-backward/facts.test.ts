// The figures in lesson 6's text, against the network they speak of.

import { describe, expect, it } from 'vitest';

import { nudgedWeight } from '../../../core/demonstrations/nudgedWeight.ts';
import { checked, digitSubjects } from '../../../core/gradientCheck/testing/subjects.ts';
import type { MistakeName } from '../../../core/mistakes/mistakes.ts';
import { Linear } from '../../../core/nn/linear.ts';
import { Trainer } from '../../../core/training/trainer.ts';
import { presets } from '../../../core/training/runConfig.ts';
import { digits } from '../../../tests/parity/recordings.ts';
import { facts, possibleMistakes, saturated } from './facts.ts';
import { lengthRatio } from './lengthRatio.ts';

const { train, model } = new Trainer(presets.article, digits);

describe('the figures of lesson 6', () => {
  it('are those of the article’s network on all its training images', () => {
    const [, , W2] = model.parameters;
    const shape = (rows: number, columns: number) => `(${rows}, ${columns})`;
    expect(facts.rows).toBe(train.X.rows.toLocaleString('en'));
    expect(facts.W2Shape).toBe(shape(W2.value.rows, W2.value.columns));
    expect(facts.Z2Shape).toBe(shape(train.X.rows, W2.value.rows));
    const count = model.parameters.reduce((sum, { value }) => sum + value.data.length, 0);
    expect(facts.parameters).toBe(count.toLocaleString('en'));
    expect(facts.A1Shape).toBe(shape(train.X.rows, W2.value.columns));
  });

  it('hide every mistake but the one that belongs to regression', () => {
    expect(facts.mistakes).toBe(String(possibleMistakes.length));
    expect(possibleMistakes).toHaveLength(8);
    expect(possibleMistakes).not.toContain('missingTwo');
  });

  it('count the images that are below the article’s 1e-10 with randn, and none with Kaiming', () => {
    const below = (init: 'randn' | 'kaiming') =>
      checked(digitSubjects(digits)({ init })).result.trueClass?.probability.filter(
        (p) => p < 1e-10,
      ).length;
    expect(below('randn')).toBe(saturated);
    expect(below('kaiming')).toBe(0);
  });

  it('say of random weights that no sum is exactly 0', () => {
    const [W1] = model.parameters;
    const { data } = new Linear(1, W1.value).forward(train.X);
    expect(data.filter((z) => z === 0)).toHaveLength(0);
  });
});

describe('the hidden mistakes', () => {
  const subject = digitSubjects(digits)({ torchSeed: presets.article.torchSeed });

  /** What a learner can tell from the table: rough directions and lengths, and the zeros. */
  function shown(mistake: MistakeName) {
    const { check, result } = checked(subject, 'autograd', mistake);
    const { parameters, partsAt } = check.judge({ rtol: 1e-5, atol: 1e-8 });
    return JSON.stringify([
      partsAt,
      parameters.map(({ close }) => close),
      result.parameters.map(({ comparison }) => comparison?.cosine.toFixed(1)),
      result.parameters.map((parameter) => lengthRatio(parameter).toPrecision(1)),
      result.zeros?.map(({ manual, reference }) => [manual === 0, manual === reference]),
    ]);
  }

  it('can all be told apart by what is shown', () => {
    const seen = possibleMistakes.map(shown);
    expect(new Set(seen).size).toBe(possibleMistakes.length);
  });

  it('spoil gradients further back, but not always: a bias that is not summed leaves W1 right', () => {
    const { parameters, partsAt } = checked(subject, 'autograd', 'biasNotSummed').check.judge({
      rtol: 1e-5,
      atol: 1e-8,
    });
    expect(partsAt).toBe('b2');
    expect(parameters.filter(({ close }) => !close).map(({ name }) => name)).toEqual(['b1', 'b2']);
  });
});

describe('lengthRatio', () => {
  it('compares Euclidean lengths', () => {
    const ratio = lengthRatio({
      name: 'b1',
      rows: 1,
      columns: 2,
      manual: Float32Array.of(6, -8),
      reference: Float64Array.of(3, 4),
      kinks: 0,
      unmeasured: 0,
    });
    expect(ratio).toBe(2);
  });
});

describe('the finite differences of lesson 6', () => {
  const weight = { parameter: 'W2', row: 0, column: 0 } as const;
  const { gradient, nudges } = nudgedWeight(weight, [0.1, 0.01, 0.001, 0.0001], 0);
  const [oneSide, bothSides] = [
    nudges.map(({ quotient }) => Math.abs(quotient - gradient)),
    nudges.map(({ central }) => Math.abs(central - gradient)),
  ];

  it('come ten times nearer with a tenth of the step on one side, a hundred times on both', () => {
    for (const i of [1, 2, 3]) {
      expect((oneSide[i - 1] ?? NaN) / (oneSide[i] ?? NaN)).toBeCloseTo(10, -0.5);
    }
    expect((bothSides[0] ?? NaN) / (bothSides[1] ?? NaN)).toBeGreaterThan(80);
  });

  it('end at the digits that the gradient has in float32', () => {
    expect(bothSides[3]).toBeLessThan(2 ** -23 * Math.abs(gradient));
    expect(bothSides[3]).toBeGreaterThan(0);
  });
});
