// The fast differences of small networks: against the slow ones, against autograd; their order and their refusals.

import fc from 'fast-check';
import type { HiddenActivation } from './activations.ts';
import { describe, expect, it } from 'vitest';

import {
  autogradForward,
  autogradGradients,
  reluPattern,
  type Forward,
  type Problem,
} from './autogradModel.ts';
import { finiteDifferences } from './finiteDifference.ts';
import { networkDifferences } from './networkDifferences.ts';
import {
  allDifferences,
  allEntries,
  chain,
} from './testing/differences.ts';
import { leaf } from './testing/matrices.ts';
import { problems } from './testing/problems.ts';

/** Two autograd forward passes for each entry. */
function slow(problem: Problem) {
  const { parameters } = problem;
  let forward: Forward;
  return finiteDifferences(
    (moved) => {
      forward = autogradForward({ ...problem, parameters: moved });
      return forward.loss.data[0];
    },
    parameters,
    allEntries(problem),
    () => reluPattern(forward),
  );
}

/**
 * Whether no sum is rounded before the last hidden pre-activation, so that the
 * two ways agree on the sign of every one of them; leaky ReLU multiplies by
 * 0.01, which is rounded.
 */
function signsAreExact({ activations, parameters }: Problem): boolean {
  const among = (...names: HiddenActivation[]) =>
    activations?.every((name) => names.includes(name)) ?? true;
  return (
    among('relu') ||
    (among('relu', 'leakyRelu') && !('W3' in parameters))
  );
}

/** Three layers on two rows. */
const deep = chain(
  [
    [1, 0.5],
    [0.5, 0.25],
    [2, -1],
  ],
  [1, -2],
);

describe('networkDifferences', () => {
  it('are the differences of the whole loss', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const expected = [...slow(problem)];
        const found = allDifferences(problem);
        expect(found.length).toBe(expected.length);

        // Each rounding of the loss, 2^-52 of it, is divided by the step of 2^-17: 3e-11, and there are some of them.
        const { loss } = autogradForward(problem);
        const tolerance = 1e-9 * (1 + loss.data[0]);
        found.forEach(({ parameter, index, step, ...slopes }, k) => {
          expect(expected[k]).toMatchObject({ parameter, index, step });
          for (const slope of ['gradient', 'left', 'right'] as const) {
            const error = Math.abs(slopes[slope] - expected[k][slope]);
            expect(error).toBeLessThan(tolerance);
          }
          if (signsAreExact(problem)) {
            expect(slopes.kink).toBe(expected[k].kink);
          }
        });
      }),
    );
  });

  it('are autograd’s gradients where there is no kink', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const { loss, gradients } = autogradGradients(problem);
        // h² / 6 times a third derivative, which stays below 10,000 in so small a network.
        const tolerance = 1e-7 * (1 + loss);
        return allDifferences(problem).every(
          ({ parameter, index, gradient, kink }) => {
            const expected = gradients[parameter].data[index];
            return kink || Math.abs(gradient - expected) < tolerance;
          },
        );
      }),
    );
  });

  it('have the epsilon of denominator and logarithm', () => {
    const problem: Problem = {
      task: 'classification',
      parameters: {
        W1: leaf([[1], [-0.5]]),
        b1: leaf([[0.25, 0]]),
      },
      X: leaf([[1], [-0.5]]),
      targets: [0, 1],
      epsilon: 0.5,
    };
    const expected = [...slow(problem)];
    allDifferences(problem).forEach(({ gradient }, k) =>
      expect(gradient).toBeCloseTo(expected[k].gradient, 9),
    );
  });

  it('follow the entries, one for each', () => {
    const entries = [
      { parameter: 'b3', index: 0 },
      { parameter: 'W1', index: 0 },
      { parameter: 'W2', index: 0 },
      { parameter: 'W1', index: 0 },
    ];
    const found = [...networkDifferences(deep, entries)];
    expect(
      found.map((each) => ({
        parameter: each?.parameter,
        index: each?.index,
      })),
    ).toEqual(entries);
    expect(found[3]).toEqual(found[1]);
    expect([...networkDifferences(deep, [])]).toEqual([]);
  });

  it('work on a copy', () => {
    const w = Float64Array.of(2);
    const x = Float64Array.of(1, -2);
    const targets = [3, 3];
    const W1 = { rows: 1, columns: 1, data: w };
    const problem = {
      ...deep,
      X: { rows: 2, columns: 1, data: x },
      targets,
      parameters: { ...deep.parameters, W1 },
    };
    const expected = allDifferences(problem).reverse();
    const entries = allEntries(problem).reverse();
    const differences = networkDifferences(problem, entries);
    const found = [differences.next().value];
    for (const values of [w, x, targets]) values.fill(9);
    expect([...found, ...differences]).toEqual(expected);
  });

  it('can be stopped between entries', () => {
    const differences = networkDifferences(deep, allEntries(deep));
    differences.next();
    differences.return();
    expect(differences.next().done).toBe(true);
  });

  it.each([NaN, Infinity])('are NaN with %d in the data', (value) => {
    const spoilt: Problem[] = [
      { ...deep, X: leaf([[1], [value]]) },
      { ...deep, targets: [0, value] },
      {
        ...deep,
        parameters: { ...deep.parameters, b3: leaf([[value]]) },
      },
    ];
    for (const problem of spoilt) {
      const found = allDifferences(problem);
      expect(found.length).toBe(6);
      for (const difference of found) {
        expect(difference).toMatchObject({
          gradient: NaN,
          left: NaN,
          right: NaN,
          kink: false,
        });
      }
    }
  });

  const W1 = leaf([
    [1, 2],
    [3, 4],
  ]);
  const b1 = leaf([[0, 0]]);
  const X = leaf([[1, 2]]);
  const fits: Problem = {
    task: 'classification',
    parameters: { W1, b1 },
    X,
    targets: [0],
  };

  it.each<[string, Partial<Problem>]>([
    ['the parameter W1 is missing', { parameters: { b1 } }],
    ['the parameter b1 is missing', { parameters: { W1 } }],
    [
      'the parameter b2 is missing',
      { parameters: { W1, b1, W2: leaf([[1, 1]]) } },
    ],
    [
      'the shapes (2, 2) and (1, 1) do not fit: the bias',
      { parameters: { W1, b1: leaf([[0]]) } },
    ],
    [
      'the shape (1, 2) does not hold 1 values',
      { parameters: { W1, b1: { rows: 1, columns: 2, data: [0] } } },
    ],
    [
      'the shape (1, 2) does not hold 3 values',
      { X: { rows: 1, columns: 2, data: [1, 2, 3] } },
    ],
    ['the shapes (1, 1) and (2, 2) do not fit', { X: leaf([[1]]) }],
    ['the shapes (1, 2) and (2, 1) do not fit', { targets: [0, 1] }],
    ['the shapes (1, 2) and (1, 1) do not fit', { task: 'binary' }],
    ['no column 2', { targets: [2] }],
    ['no column -1', { targets: [-1] }],
    ['no column 0.5', { targets: [0.5] }],
    ['no column NaN', { targets: [NaN] }],
  ])('are refused as by autograd: %s', (message, change) => {
    const problem = { ...fits, ...change };
    expect(() => networkDifferences(problem, []).next()).toThrow(
      message,
    );
    expect(() => autogradForward(problem)).toThrow(RangeError);
  });

  it('need at least one row', () => {
    const empty = { rows: 0, columns: 2, data: [] };
    const problem = { ...fits, X: empty, targets: [] };
    expect(() => networkDifferences(problem, []).next()).toThrow(
      new RangeError('network: the batch has no rows'),
    );
  });

  it.each([
    ['W2', 0],
    ['X', 0],
    ['W1', 4],
    ['b1', -1],
    ['b1', 0.5],
  ])('do not exist for %s[%d]', (parameter, index) => {
    const entries = [{ parameter, index }];
    expect(() => networkDifferences(fits, entries).next()).toThrow(
      new RangeError(
        `network differences: the network has no value ${parameter}[${index}]`,
      ),
    );
  });
});
