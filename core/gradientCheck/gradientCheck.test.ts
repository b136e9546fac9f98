// Gradient checks of many networks against autograd, right and with each mistake.

import { describe, expect, it } from 'vitest';

import { digits } from '../../tests/parity/recordings.ts';
import {
  mistakeNames,
  type MistakeName,
} from '../mistakes/mistakes.ts';
import { gradientError } from '../testing/float64Network.ts';
import { presets, type RunConfig } from '../training/runConfig.ts';
import {
  autogradOf,
  checked,
  digitSubjects,
  plainOf,
  worstError,
} from './testing/subjects.ts';

const digitSubject = digitSubjects(digits);

describe('autograd', () => {
  const { article, regression, regressionStandardized, binary } =
    presets;
  const networks: readonly (readonly [string, Partial<RunConfig>])[] = [
    ['classification', article],
    ['regression', regression],
    [
      'standardised regression',
      { ...regressionStandardized, activations: ['leakyRelu'] },
    ],
    ['binary', { ...binary, positiveClass: 3 }],
    ['sigmoid', { activations: ['sigmoid'], hiddenSizes: [17] }],
    [
      'deep tanh',
      { ...binary, activations: ['tanh'], hiddenSizes: [12, 9, 5] },
    ],
    [
      'linear',
      {
        ...regressionStandardized,
        activations: ['identity'],
        hiddenSizes: [1],
      },
    ],
    [
      'deep leaky ReLU',
      { activations: ['leakyRelu'], hiddenSizes: [20, 10] },
    ],
  ];

  it.each(networks)('agrees with other seeds too: %s', (_, changes) => {
    for (const torchSeed of [1, 7, 12345]) {
      const subject = digitSubject({ ...changes, torchSeed });
      const { check, result } = checked(subject);
      const { loss, gradients } = autogradOf(subject);
      expect(worstError(result, gradients)).toBeLessThanOrEqual(1);
      const { parameters, partsAt } = check.judge({ rtol: 1e-4 });
      expect(parameters.filter(({ close }) => !close)).toEqual([]);
      expect(partsAt).toBeUndefined();
      expect(Math.abs(result.loss / loss - 1)).toBeLessThan(1e-5);
      expect(
        Math.abs((result.referenceLoss ?? 0) / loss - 1),
      ).toBeLessThan(1e-6);
    }
  });

  it('in portions gives what it gives at once', () => {
    // 38,410 values: 104 rows at a time.
    const subject = digitSubject({ hiddenSizes: [512] }, 300);
    const { check, result, shares } = checked(subject);
    const { loss, gradients } = autogradOf(subject, {
      epsilon: 1e-10,
      slopeAtZero: 1,
    });
    expect(result.referenceLoss).toBeCloseTo(loss, 12);
    for (const { name, reference } of result.parameters) {
      const expected = Array.from(gradients[name].data);
      expect(gradientError(reference, expected)).toBeLessThan(1e-6);
    }
    // The gradients of Z and A have a row for each of the batch.
    expect(check.judge({ rtol: 1e-3 }).partsAt).toBeUndefined();
    const [, logits] = plainOf(subject).sums;
    logits.forEach((z, row) => {
      const label = subject.batch.labels[row];
      const e = z.map((value) => Math.exp(value - z[label]));
      const p = 1 / e.reduce((sum, value) => sum + value, 0);
      expect(result.trueClass?.probability[row]).toBeCloseTo(p, 8);
      const dZ = gradients.Z2.data.subarray(row * 10, row * 10 + 10);
      expect(result.trueClass?.reference[row]).toBeCloseTo(
        Math.hypot(...dZ),
        10,
      );
    });
    expect(shares.length).toBeGreaterThan(4);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });
});

describe('the zeros of the hidden sums’ gradients', () => {
  const subject = digitSubject({ hiddenSizes: [30, 20] });
  const off = plainOf(subject).sums.map(
    (Z) => Z.flat().filter((z) => z <= 0).length,
  );
  const values = [1437 * 30, 1437 * 20];
  const zerosOf = (mistake?: MistakeName) =>
    checked(subject, 'autograd', mistake).result.zeros ?? [];

  it('are where ReLU was off, on both sides', () => {
    expect(zerosOf()).toEqual(
      ['Z1', 'Z2'].map((name, i) => ({
        name,
        values: values[i],
        manual: off[i],
        reference: off[i],
      })),
    );
  });

  it('are missing without the mask, and others where the mask is made from the gradient', () => {
    for (const { manual } of zerosOf('forgottenMask')) {
      expect(manual).toBe(0);
    }
    for (const { manual, reference } of zerosOf('maskFromGradient')) {
      expect(manual).toBeGreaterThan(0);
      expect(manual).not.toBe(reference);
    }
  });

  it.each(['transposedWeight', 'wrongSign', 'updatedWeight'] as const)(
    'stay with the mistake %s, which leaves the mask',
    (mistake) => {
      for (const { manual, reference } of zerosOf(mistake)) {
        expect(manual).toBe(reference);
      }
    },
  );

  it('are not told by a reference without gradients of sums', () => {
    expect(
      checked(digitSubject({}, 5), 'finite').result.zeros,
    ).toBeUndefined();
  });
});

describe('a mistake', () => {
  const names = ['W1', 'b1', 'W2', 'b2'];
  const parting: Record<MistakeName, [string, readonly string[]]> = {
    forgottenMean: ['Z2', names],
    forgottenMask: ['Z1', ['W1', 'b1']],
    maskFromGradient: ['Z1', ['W1', 'b1']],
    transposedWeight: ['A1', ['W1', 'b1']],
    biasNotSummed: ['b2', ['b1', 'b2']],
    wrongSign: ['Z2', names],
    missingTwo: ['Z2', names],
    accumulated: ['b2', names],
    updatedWeight: ['A1', ['W1', 'b1']],
  };

  it.each(mistakeNames)('shows where it was made: %s', (mistake) => {
    const changes = mistake === 'missingTwo' ? presets.regression : {};
    const { check } = checked(
      digitSubject(changes),
      'autograd',
      mistake,
    );
    const { parameters, partsAt } = check.judge({ rtol: 1e-4 });
    const [point, wrong] = parting[mistake];
    const named = (of: typeof parameters) => of.map(({ name }) => name);
    expect(partsAt).toBe(point);
    expect(named(parameters.filter(({ close }) => !close))).toEqual(
      wrong,
    );
    expect(
      named(parameters.filter((each) => !each.closeInFloat64)),
    ).toEqual(wrong);
  });
});
