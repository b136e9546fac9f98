// Gradient checks of batches and networks at the edge: unusable, empty, one row, constant pixels, dead units.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { digits } from '../../tests/parity/recordings.ts';
import { Tensor } from '../tensor/tensor.ts';
import { tasks } from '../data/task.ts';
import { presets } from '../training/runConfig.ts';
import { GradientCheck } from './gradientCheck.ts';
import { UnusableBatch, type Subject } from './subject.ts';
import {
  autogradOf,
  checked,
  digitSubjects,
  plainOf,
  smallSubjects,
  subjectWith,
  worstError,
} from './testing/subjects.ts';

const digitSubject = digitSubjects(digits);

/** The message of what the check throws before it begins. */
function refusal(subject: Subject): string {
  try {
    new GradientCheck(subject, 'autograd');
  } catch (error) {
    expect(error).toBeInstanceOf(UnusableBatch);
    return (error as Error).message;
  }
  return 'none';
}

describe('an unusable batch', () => {
  it('is told with the row and column of its first bad value', () => {
    const places = fc.record({
      value: fc.constantFrom(NaN, Infinity, -Infinity),
      name: fc.constantFrom('X', 'y'),
      row: fc.nat({ max: 19 }),
      place: fc.nat(),
    });
    fc.assert(
      fc.property(places, ({ value, name, row, place }) => {
        const subject = digitSubject({ hiddenSizes: [2] }, 20);
        const { columns, data } =
          name === 'X' ? subject.batch.X : subject.batch.y;
        const column = place % columns;
        data[row * columns + column] = value;
        data[data.length - 1] = value;
        expect(refusal(subject)).toBe(
          `The data hold ${value} in row ${row}, column ${column} of ${name} (counted from 0): remove the row or give it a number, because a single one spoils every gradient.`,
        );
      }),
      { numRuns: 20 },
    );
  });

  it('is one without rows', () => {
    const subject = digitSubject({}, 5);
    const empty = {
      X: Tensor.zeros(0, 64),
      y: Tensor.zeros(0, 10),
      labels: new Uint8Array(0),
      rows: new Int32Array(0),
    };
    expect(refusal({ ...subject, batch: empty })).toBe(
      'The batch is empty: a gradient check needs at least one row.',
    );
  });

  it('is none with values as large as float32 has', () => {
    const subject = digitSubject({}, 5);
    subject.batch.X.data[3] = 3e38;
    expect(refusal(subject)).toBe('none');
  });
});

describe('one row', () => {
  it.each(tasks)('has autograd’s gradients: %s', (task) => {
    const preset =
      task === 'classification' ? presets.article : presets[task];
    const subject = digitSubject(preset, 1);
    const { check, result } = checked(subject);
    const { gradients } = autogradOf(subject);
    expect(worstError(result, gradients)).toBeLessThanOrEqual(1);
    expect(check.judge({ rtol: 1e-4 }).partsAt).toBeUndefined();
    // The gradient of a bias is the row of dZ itself.
    expect(check.terms('b2', 0, 0)).toMatchObject({
      count: 1,
      rest: 0,
    });
  });
});

describe('small networks of all kinds', () => {
  it('have the gradients of plain arrays, and no parting point', () => {
    fc.assert(
      fc.property(smallSubjects, (subject) => {
        const { check, result } = checked(subject);
        const { loss, gradients, sums } = plainOf(subject);
        // Farther apart, the smallest probabilities meet the article's 1e-10.
        const logits = sums[sums.length - 1];
        const apart = logits.map(
          (z) => Math.max(...z) - Math.min(...z),
        );
        fc.pre(Math.max(...apart) < 7);
        expect(Math.abs(result.loss - loss)).toBeLessThan(
          1e-5 * (1 + loss),
        );
        const all = Object.values(gradients).flat(2);
        const atol = 1e-5 * Math.max(1, ...all.map(Math.abs));
        for (const { name, manual } of result.parameters) {
          const plain = gradients[name].flat();
          manual.forEach((value, k) =>
            expect(Math.abs(value - plain[k])).toBeLessThan(atol),
          );
        }
        expect(check.judge({ rtol: 0, atol }).partsAt).toBeUndefined();
      }),
    );
  });
});

describe('a pixel that is the same in every row', () => {
  it.each([-0.8, 0, 1e6])('agrees when it is %d', (constant) => {
    const subject = digitSubject(
      { ...presets.binary, hiddenSizes: [5] },
      40,
    );
    const { data } = subject.batch.X;
    for (let row = 0; row < 40; row++) data[row * 64 + 10] = constant;
    const { check, result } = checked(subject);
    const { parameters } = check.judge({ rtol: 1e-4 });
    expect(parameters.every(({ close }) => close)).toBe(true);
    // Every row has the same factor, so the sum is that of the bias.
    const [W1, b1] = result.parameters;
    b1.manual.forEach((bias, unit) => {
      const error = W1.manual[unit * 64 + 10] - constant * bias;
      expect(Math.abs(error)).toBeLessThanOrEqual(
        1e-5 * Math.abs(constant),
      );
    });
  });
});

const zeros = (rows: number, columns: number) =>
  Array.from({ length: rows }, () => Array<number>(columns).fill(0));

describe('a network that is dead', () => {
  const X = [
    [1, 2],
    [-1, 0.5],
    [0.25, -3],
    [2, 1],
  ];
  const labels = [1, 1, 0, 7];

  it('with all weights zero learns its last bias alone, as autograd says', () => {
    const subject = subjectWith(
      {},
      [zeros(3, 2), zeros(10, 3)],
      X,
      labels,
    );
    const { check, result } = checked(subject);
    const [W1, b1, W2, b2] = result.parameters.map((each) =>
      Array.from(each.manual, (value) => value + 0),
    );
    expect([W1, b1, W2].flat().every((value) => value === 0)).toBe(
      true,
    );
    labels.forEach((label) => {
      const share = labels.filter((l) => l === label).length / 4;
      expect(b2[label]).toBeCloseTo(0.1 - share, 6);
    });
    const { parameters, partsAt } = check.judge({ rtol: 1e-4 });
    expect(parameters.every(({ close }) => close)).toBe(true);
    expect(partsAt).toBeUndefined();
    expect(result.parameters[0]).toMatchObject({
      verdict: 'good',
      comparison: { absolute: { value: 0 }, equalShare: 1 },
    });
  });

  it('with units that no row wakes has zeros for them, as autograd says', () => {
    // Positive inputs, negative weights.
    const subject = subjectWith(
      { task: 'regression' },
      [
        [
          [-1, -2],
          [1, 1],
        ],
        [[3, 0.5]],
      ],
      X.map((row) => row.map(Math.abs)),
      labels,
    );
    const { check, result } = checked(subject);
    const [W1, b1, W2] = result.parameters;
    expect(Array.from(W1.manual.slice(0, 2), Math.abs)).toEqual([0, 0]);
    expect([b1.manual[0], W2.manual[0]].map(Math.abs)).toEqual([0, 0]);
    expect(b1.manual[1]).not.toBe(0);
    const { parameters } = check.judge({ rtol: 1e-6 });
    expect(parameters.every(({ close }) => close)).toBe(true);
  });

  it('with sums of exactly 0 parts from autograd at Z1, whose slope there is 1', () => {
    const subject = subjectWith(
      { task: 'binary', positiveClass: 7 },
      [zeros(3, 2), [[1, -2, 3]]],
      X,
      labels,
    );
    const { check, result } = checked(subject);
    expect(check.judge({ rtol: 1e-4 }).partsAt).toBe('Z1');
    const { gradients } = autogradOf(subject, { slopeAtZero: 1 });
    const [W1, b1] = result.parameters;
    expect(b1.reference).toEqual(gradients.b1.data);
    expect(b1.reference.every((value) => value !== 0)).toBe(true);
    for (const { manual } of [W1, b1]) {
      expect(manual.every((value) => value === 0)).toBe(true);
    }
  });
});
