// The float64 pass against autograd, plain arrays and the float32 pass, mistakes included.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { appliesTo, mistakeNames } from '../mistakes/mistakes.ts';
import { manualGradientsFloat64 } from './manualFloat64.ts';
import { manualPass, type Subject } from './subject.ts';
import {
  autogradOf,
  plainOf,
  smallSubjects,
} from './testing/subjects.ts';

const mistakes = [undefined, ...mistakeNames];

function float64Of(
  { network, weights, batch }: Subject,
  mistake?: (typeof mistakes)[number],
) {
  return manualGradientsFloat64(
    network,
    weights,
    batch.X,
    batch.y,
    mistake,
  );
}

/** The largest difference, relative to the largest value of all tensors, or to `floor`. */
function errorOf(
  actual: readonly ArrayLike<number>[],
  expected: readonly ArrayLike<number>[],
  floor = 1e-3,
): number {
  expect(actual.map(({ length }) => length)).toEqual(
    expected.map(({ length }) => length),
  );
  const all = expected.flatMap((values) => Array.from(values));
  const differences = actual
    .flatMap((values) => Array.from(values))
    .map((value, k) => Math.abs(value - all[k]));
  const largest = Math.max(...all.map(Math.abs));
  return Math.max(...differences) / Math.max(largest, floor);
}

describe('manualGradientsFloat64', () => {
  it('are autograd’s gradients without the 1e-10', () => {
    fc.assert(
      fc.property(smallSubjects, (subject) => {
        const { gradients } = autogradOf(subject);
        const expected = Object.keys(gradients)
          .filter((name) => /^[Wb]/.test(name))
          .map((name) => gradients[name].data);
        expect(errorOf(float64Of(subject), expected)).toBeLessThan(
          1e-10,
        );
      }),
    );
  });

  it.each(mistakes)(
    'with the mistake %s are what plain arrays give',
    (mistake) => {
      fc.assert(
        fc.property(smallSubjects, (subject) => {
          fc.pre(!mistake || appliesTo(mistake, subject.network));
          const expected = plainOf(subject, mistake).gradients;
          const names = Object.keys(expected).toSorted(
            (a, b) => Number(a.slice(1)) - Number(b.slice(1)),
          );
          const found = float64Of(subject, mistake);
          const plain = names.map((name) => expected[name].flat());
          expect(errorOf(found, plain)).toBeLessThan(1e-10);
        }),
      );
    },
  );

  it.each(mistakes)(
    'with the mistake %s are the float32 gradients but for rounding',
    (mistake) => {
      fc.assert(
        fc.property(smallSubjects, (subject) => {
          fc.pre(!mistake || appliesTo(mistake, subject.network));
          const { parameters } = manualPass(subject, mistake);
          const float32 = parameters.map(({ grad }) => grad.data);
          const found = float64Of(subject, mistake);
          expect(errorOf(float32, found, 1)).toBeLessThan(1e-5);
        }),
      );
    },
  );
});
