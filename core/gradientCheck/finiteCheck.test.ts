// Gradient checks against finite differences: kinks are left out and told, large networks are sampled.

import { describe, expect, it } from 'vitest';

import { digits } from '../../tests/parity/recordings.ts';
import { presets } from '../training/runConfig.ts';
import type { CheckedParameter } from './checkResult.ts';
import { KINK, MEASURED, UNMEASURED } from './referenceGradients.ts';
import {
  autogradOf,
  checked,
  digitSubjects,
  subjectWith,
} from './testing/subjects.ts';

const digitSubject = digitSubjects(digits);

function places(status: Uint8Array | undefined, wanted: number) {
  return [...(status ?? []).entries()]
    .filter(([, found]) => found === wanted)
    .map(([k]) => k);
}

/** The largest difference among the measured values, and its first place. */
function worstMeasured({
  manual,
  reference,
  status,
  columns,
}: CheckedParameter) {
  let worst = { value: -1, row: 0, column: 0 };
  for (const k of places(status, MEASURED)) {
    const value = Math.abs(manual[k] - reference[k]);
    if (value > worst.value) {
      const [row, column] = [Math.floor(k / columns), k % columns];
      worst = { value, row, column };
    }
  }
  return worst;
}

/** Units 1 and 3 stand at exactly 0 in one row each; input 1 is 0 in the row of unit 3. */
const edged = subjectWith(
  { task: 'regression' },
  [
    [
      [1, 2],
      [2, 1],
      [-1, 3],
      [0, 5],
    ],
    [[1, -2, 0.5, 4]],
  ],
  [
    [1, -2],
    [3, 0],
    [2, 2],
  ],
  [1, 2, 3],
);
/** Row after row of W1: unit 1 moves with both inputs of row 0, unit 3 with input 0 of row 1 alone. */
const kinksOfW1 = [2, 3, 6];
const kinksOfB1 = [1, 3];

describe('finite differences', () => {
  it('leave out what stands at a kink, and count it', () => {
    const { check, result } = checked(edged, 'finite');
    const [W1, b1, W2, b2] = result.parameters;
    expect(places(W1.status, KINK)).toEqual(kinksOfW1);
    expect(places(b1.status, KINK)).toEqual(kinksOfB1);
    expect([W1, b1, W2, b2].map(({ kinks }) => kinks)).toEqual([
      3, 2, 0, 0,
    ]);
    for (const { unmeasured, verdict } of result.parameters) {
      expect(unmeasured).toBe(0);
      expect(verdict).toBe('good');
    }
    // Autograd's slope there is 1: with it the two would part.
    const { gradients } = autogradOf(edged, { slopeAtZero: 1 });
    expect(
      Math.abs(gradients.b1.data[1] - b1.manual[1]),
    ).toBeGreaterThan(1);
    const { parameters, partsAt } = check.judge({ rtol: 1e-4 });
    expect(parameters.map(({ far }) => far)).toEqual([0, 0, 0, 0]);
    expect(partsAt).toBeUndefined();
    expect(result.referenceLoss).toBeUndefined();
    expect(result.steps).toEqual({
      smallest: 2 ** -17,
      largest: 2 ** -15,
    });
  });

  it('judge the other values of the same parameter, in their own places', () => {
    const { check, result } = checked(edged, 'finite', 'wrongSign');
    const { parameters, partsAt } = check.judge({ rtol: 1e-4 });
    expect(parameters.map(({ far }) => far)).toEqual([
      result.parameters[0].manual.filter(
        (value, k) => value !== 0 && !kinksOfW1.includes(k),
      ).length,
      result.parameters[1].manual.filter(
        (value, k) => value !== 0 && !kinksOfB1.includes(k),
      ).length,
      4,
      1,
    ]);
    expect(partsAt).toBe('b2');
    for (const parameter of result.parameters) {
      const { comparison, rows, columns } = parameter;
      const { value, ...place } = worstMeasured(parameter);
      expect(comparison).toMatchObject({ rows, columns });
      expect(comparison?.absolute).toMatchObject(place);
      expect(comparison?.absolute.value).toBe(value);
      expect(comparison?.relative.value).toBeCloseTo(2, 4);
      const { row, column } = comparison?.relative ?? {
        row: -1,
        column: -1,
      };
      const k = row * columns + column;
      expect(places(parameter.status, MEASURED)).toContain(k);
      const [a, b] = [parameter.manual[k], parameter.reference[k]];
      expect(Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b))).toBe(
        comparison?.relative.value,
      );
    }
  });

  it('say nothing of a parameter that stands at kinks alone', () => {
    const zero = [
      [0, 0],
      [0, 0],
    ];
    const subject = subjectWith(
      { task: 'regression' },
      [zero, [[1, -1]]],
      [[1, 2]],
      [5],
    );
    const { check, result } = checked(subject, 'finite');
    for (const parameter of result.parameters.slice(0, 2)) {
      expect(parameter.kinks).toBe(parameter.manual.length);
      expect(parameter).not.toHaveProperty('comparison');
      expect(parameter).not.toHaveProperty('verdict');
    }
    const { parameters, partsAt } = check.judge({ rtol: 1e-4 });
    expect(parameters.every(({ close }) => close)).toBe(true);
    expect(partsAt).toBeUndefined();
  });

  it.each([
    ['classification', presets.article],
    ['regression', presets.regression],
    ['binary', { ...presets.binary, activations: ['tanh' as const] }],
  ])('agree with all values: %s', (_, preset) => {
    const subject = digitSubject({ ...preset, hiddenSizes: [12] }, 100);
    const { check, result, shares } = checked(subject, 'finite');
    for (const { status, unmeasured } of result.parameters) {
      expect(places(status, UNMEASURED)).toEqual([]);
      expect(unmeasured).toBe(0);
    }
    const { parameters } = check.judge({ rtol: 1e-4 });
    expect(parameters.filter(({ close }) => !close)).toEqual([]);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });
});

describe('a network of more than 4,000 values', () => {
  const subject = digitSubject({ hiddenSizes: [60] }, 10);
  const sampled = ['W1', 'W2'];

  it('is measured at 200 evenly spaced values of each parameter', () => {
    const { result } = checked(subject, 'finite');
    for (const parameter of result.parameters) {
      const { name, status, reference, unmeasured } = parameter;
      const { length } = parameter.manual;
      const left = places(status, UNMEASURED);
      const expected = sampled.includes(name)
        ? Array.from({ length: 200 }, (_, i) =>
            Math.floor((i * length) / 200),
          )
        : [...Array(length).keys()];
      expect(left).toHaveLength(length - expected.length);
      expect(unmeasured).toBe(left.length);
      for (const k of expected) expect(left).not.toContain(k);
      expect(left.every((k) => Number.isNaN(reference[k]))).toBe(true);
      const measured = places(status, MEASURED);
      expect(measured.every((k) => Number.isFinite(reference[k]))).toBe(
        true,
      );
    }
  });

  it('is judged at those alone', () => {
    const right = checked(subject, 'finite');
    const fine = right.check.judge({ rtol: 1e-4 });
    expect(fine.parameters.every(({ far }) => far === 0)).toBe(true);
    expect(fine.partsAt).toBeUndefined();
    for (const { verdict, comparison } of right.result.parameters) {
      expect(verdict).toMatch(/^(good|fineWithKinks)$/);
      expect(comparison?.absolute.value).toBeLessThan(1e-6);
    }

    const wrong = checked(subject, 'finite', 'wrongSign');
    const judgement = wrong.check.judge({ rtol: 1e-4 });
    expect(judgement.partsAt).toBe('b2');
    judgement.parameters.forEach(({ far, close }, i) => {
      const parameter = wrong.result.parameters[i];
      const { status, manual, comparison } = parameter;
      const measured = places(status, MEASURED);
      expect(close).toBe(false);
      expect(far).toBe(measured.filter((k) => manual[k] !== 0).length);
      expect(comparison?.absolute).toEqual(worstMeasured(parameter));
    });
  });

  it('is measured whole up to there', () => {
    // 64 * 53 + 53 + 53 * 10 + 10 = 3,985
    const { result } = checked(
      digitSubject({ hiddenSizes: [53] }, 2),
      'finite',
    );
    expect(
      result.parameters.map(({ unmeasured }) => unmeasured),
    ).toEqual([0, 0, 0, 0]);
  });
});
