// The output layer of lesson 3 against its definitions in float64 and finite differences.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { outputLayer, softmaxBothWays } from './outputLayer.ts';

const sums = fc.array(fc.double({ min: -6, max: 6, noNaN: true }), {
  minLength: 2,
  maxLength: 5,
});

function softmax(z: readonly number[]): number[] {
  const e = z.map((value) => Math.exp(value - Math.max(...z)));
  const sum = e.reduce((a, b) => a + b, 0);
  return e.map((value) => value / sum);
}

type Task = 'classification' | 'binary' | 'regression';

/** The losses as they are defined. */
function lossOf(
  task: Task,
  z: readonly number[],
  target: number,
): number {
  if (task === 'classification') return -Math.log(softmax(z)[target]);
  if (task === 'regression') return (z[0] - target) ** 2;
  const p = 1 / (1 + Math.exp(-z[0]));
  return -Math.log(target === 1 ? p : 1 - p);
}

function differences(
  task: Task,
  z: readonly number[],
  target: number,
  temperature = 1,
) {
  const h = 1e-5;
  return z.map((_, i) => {
    const at = (shift: number) => {
      const moved = z.with(i, z[i] + shift);
      const scaled = moved.map((value) => value / temperature);
      return lossOf(task, scaled, target);
    };
    return (at(h) - at(-h)) / (2 * h);
  });
}

describe('the output layer', () => {
  it.each<[Task, number[], number]>([
    ['classification', [2, -1, 0.5], 0],
    ['classification', [2, -1, 0.5], 1],
    ['binary', [1.5], 1],
    ['binary', [-0.5], 1],
    ['binary', [2], 0],
    ['regression', [3.5], 5],
    ['regression', [-1], 2],
  ])('%s with the sums %j and the target %d', (task, z, target) => {
    const { answers, gradients, loss } = outputLayer(task, z, target);
    expect(loss).toBeCloseTo(lossOf(task, z, target), 5);
    differences(task, z, target).forEach((gradient, i) =>
      expect(gradients[i]).toBeCloseTo(gradient, 4),
    );
    if (task === 'classification') {
      softmax(z).forEach((p, i) =>
        expect(answers[i]).toBeCloseTo(p, 6),
      );
    }
    if (task === 'binary') {
      expect(answers[0]).toBeCloseTo(1 / (1 + Math.exp(-z[0])), 6);
    }
    if (task === 'regression') expect(answers[0]).toBe(z[0]);
  });

  it.each([
    [[2, 0.5, -1], 0, 2],
    [[2, 0.5, -1], 2, 2],
    [[2, 0.5, -1], 1, 0.5],
    [[3, -4, 1], 1, 5],
    [[0.2, 0.1, 0.3], 0, 0.1],
  ])(
    'the sums %j with the target %d at the temperature %d',
    (z, target, temperature) => {
      const { gradients } = outputLayer(
        'classification',
        z,
        target,
        temperature,
      );
      differences('classification', z, target, temperature).forEach(
        (gradient, i) => expect(gradients[i]).toBeCloseTo(gradient, 4),
      );
    },
  );

  it('a temperature of 2 halves what the probabilities alone would say', () => {
    const { answers, gradients } = outputLayer(
      'classification',
      [2, 0.5, -1],
      0,
      2,
    );
    expect(answers[0] - 1).toBeCloseTo(-0.41, 3);
    expect(gradients[0]).toBeCloseTo(-0.205, 3);
  });

  it.each([0, -1, NaN])('refuses the temperature %d', (temperature) => {
    expect(() =>
      outputLayer('classification', [1, 2], 0, temperature),
    ).toThrow(RangeError);
  });

  it.each<[Task, number[], number]>([
    ['classification', [1], 0],
    ['binary', [1, 2], 0],
    ['classification', [1, 2], 2],
    ['binary', [1], 0.5],
  ])(
    'refuses %s with the sums %j and the target %d',
    (task, z, target) => {
      expect(() => outputLayer(task, z, target)).toThrow(RangeError);
    },
  );
});

describe('softmax both ways', () => {
  it('agrees with the definition while the sums are small', () => {
    fc.assert(
      fc.property(
        sums,
        fc.double({ min: 0.5, max: 5, noNaN: true }),
        (z, temperature) => {
          const expected = softmax(
            z.map((value) => value / temperature),
          );
          const { plain, shifted } = softmaxBothWays(z, temperature);
          expected.forEach((p, i) => {
            expect(plain[i]).toBeCloseTo(p, 5);
            expect(shifted[i]).toBeCloseTo(p, 5);
          });
        },
      ),
    );
  });

  it('is NaN the plain way once an exponential overflows float32, and stays right the other way', () => {
    const z = [2, 1, 0].map((value) => value + 100);
    const { exponentials, plain, shifted } = softmaxBothWays(z, 1);
    expect([...exponentials]).toEqual([Infinity, Infinity, Infinity]);
    expect([...plain].every(Number.isNaN)).toBe(true);
    softmax([2, 1, 0]).forEach((p, i) =>
      expect(shifted[i]).toBeCloseTo(p, 5),
    );
  });

  it('overflows between 88 and 89', () => {
    expect(softmaxBothWays([88, 0], 1).exponentials[0]).toBeLessThan(
      Infinity,
    );
    expect(softmaxBothWays([89, 0], 1).exponentials[0]).toBe(Infinity);
  });

  it.each([0, -1, NaN])('refuses the temperature %d', (temperature) => {
    expect(() => softmaxBothWays([1, 2], temperature)).toThrow(
      RangeError,
    );
  });
});
