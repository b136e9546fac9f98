// Kinks made by hand, the article's network with all its parameters, and a deeper one.

import { beforeAll, describe, expect, it } from 'vitest';

import { nodeHost } from '../cli/nodeHost.ts';
import type { Examples } from '../data/examples.ts';
import type { Init } from '../nn/initialization.ts';
import {
  autogradForward,
  autogradGradients,
  type Problem,
} from './autogradModel.ts';
import type { FiniteDifference } from './finiteDifference.ts';
import type { Matrix } from './matrix.ts';
import { networkDifferences } from './networkDifferences.ts';
import {
  articleExamples,
  articleParameters,
} from './testing/article.ts';
import {
  allDifferences,
  allEntries,
  chain,
} from './testing/differences.ts';
import { leaf } from './testing/matrices.ts';

/** How far a value of at most 1 is moved. */
const h = 2 ** -17;

function nameOf({ parameter, index }: FiniteDifference): string {
  return `${parameter}[${index}]`;
}

function kinks(problem: Problem): string[] {
  return allDifferences(problem)
    .filter(({ kink }) => kink)
    .map(nameOf);
}

describe.each(['relu', 'leakyRelu'] as const)(
  'with %s, a kink',
  (activation) => {
    it('is marked for the weight and bias of a unit at its edge', () => {
      const edge = [
        [1, -1],
        [0.5, 0.25],
      ] as const;
      expect(
        kinks(chain(edge, [1], { activations: [activation] })),
      ).toEqual(['W1[0]', 'b1[0]']);
      // One row of many is enough; and none without it.
      expect(
        kinks(chain(edge, [3, 1, -2], { activations: [activation] })),
      ).toEqual(['W1[0]', 'b1[0]']);
      expect(
        kinks(chain(edge, [3, -2], { activations: [activation] })),
      ).toEqual([]);
    });

    it('is marked for everything before it', () => {
      const layers = [
        [1, 0.5],
        [2, -3],
        [1, 0.25],
        [1, 1],
      ] as const;
      expect(
        kinks(chain(layers, [1], { activations: [activation] })),
      ).toEqual(['W1[0]', 'b1[0]', 'W2[0]', 'b2[0]']);
    });

    it('is marked two layers behind the change', () => {
      const layers = [
        [1, 0.5],
        [2, 1],
        [1, -4],
        [1, 1],
      ] as const;
      expect(
        kinks(chain(layers, [1], { activations: [activation] })),
      ).toEqual(['W1[0]', 'b1[0]', 'W2[0]', 'b2[0]', 'W3[0]', 'b3[0]']);
    });

    it.each([
      [-1.5 * h, false],
      [-h, false], // up to 0, where the slope is still that of the left
      [-0.5 * h, true],
      [0, true],
      [0.5 * h, true],
      [h, true],
      [1.5 * h, false],
    ])('is within the step: a bias of %d', (b, expected) => {
      const layers = [
        [1, b],
        [1, 0],
      ] as const;
      const problem = chain(layers, [0], { activations: [activation] });
      const [, bias] = allDifferences(problem);
      expect(bias).toMatchObject({ parameter: 'b1', step: h });
      expect(bias.kink).toBe(expected);
    });

    it('is none for a value that does not move the unit', () => {
      const problem: Problem = {
        task: 'regression',
        activations: [activation],
        parameters: {
          W1: leaf([
            [1, 2],
            [1, 2],
          ]),
          b1: leaf([[0, 1]]),
          W2: leaf([[1, -1]]),
          b2: leaf([[0]]),
        },
        X: leaf([[0, 0]]),
        targets: [1],
      };
      // Both inputs are 0, so that only the bias moves the first unit, which is at 0.
      expect(kinks(problem)).toEqual(['b1[0]']);
    });
  },
);

describe('no kink', () => {
  const atZero = [
    [1, -1],
    [1, 0],
    [1, 0],
  ] as const;

  it.each(['sigmoid', 'tanh', 'identity'] as const)(
    'is marked with %s',
    (activation) => {
      expect(
        kinks(chain(atZero, [1], { activations: [activation] })),
      ).toEqual([]);
    },
  );

  it('is marked where the output is 0', () => {
    expect(kinks(chain([[1, -1]], [1]))).toEqual([]);
    const behind = [
      [1, 1],
      [1, -2],
    ] as const;
    expect(kinks(chain(behind, [1]))).toEqual([]);
  });
});

describe('at a kink', () => {
  it('left and right are the slopes of the two sides', () => {
    // L(b) = (max(b, 0) - 3)², with slope 0 on the left and -6 on the right.
    const problem = chain(
      [
        [1, 0],
        [1, 0],
      ],
      [0],
    );
    const [, { left, right, gradient }] = allDifferences(problem);
    expect(left).toBe(0);
    expect(right).toBeCloseTo(-6, 4);
    expect(gradient).toBe((left + right) / 2);
  });
});

describe('the digits', () => {
  let examples: Examples;
  beforeAll(async () => {
    examples = await articleExamples(nodeHost);
  });

  function network(init: Init, widths?: readonly number[]): Problem {
    const { X, labels } = examples;
    const parameters = articleParameters(0, init, widths);
    return { task: 'classification', parameters, X, targets: labels };
  }

  it.each(['kaiming', 'randn'] as const)(
    'have autograd’s gradient for each of the 2,260 parameters: %s',
    (init) => {
      const problem = network(init);
      const { gradients } = autogradGradients(problem);
      const { Z1 } = autogradForward(problem).variables;
      const found = allDifferences(problem);
      expect(found.length).toBe(2260);
      expect(found.filter(({ kink }) => kink)).toEqual(
        found.filter((difference) =>
          movesOverZero(difference, problem.X, Z1),
        ),
      );
      for (const { parameter, index, gradient, kink } of found) {
        const expected = gradients[parameter].data[index];
        // The gradients go up to 0.9; the rounding of a loss of up to 18 is divided by the step.
        if (!kink) {
          expect(Math.abs(gradient - expected)).toBeLessThan(1e-9);
        }
      }
    },
  );

  it('have autograd’s gradients with three layers', () => {
    const problem = network('kaiming', [64, 48, 24, 10]);
    const { gradients } = autogradGradients(problem);
    const entries = allEntries(problem).filter((_, k) => k % 17 === 0);
    const found = [...networkDifferences(problem, entries)].filter(
      (each) => each !== undefined,
    );
    expect(found.filter(({ kink }) => kink).length).toBeLessThan(20);
    for (const { parameter, index, gradient, kink } of found) {
      const expected = gradients[parameter].data[index];
      if (!kink) {
        expect(Math.abs(gradient - expected)).toBeLessThan(1e-9);
      }
    }
  });
});

/** Whether a value of W1 or b1 moves a pre-activation of the only hidden layer over 0. */
function movesOverZero(
  { parameter, index, step }: FiniteDifference,
  X: Matrix,
  Z1: Matrix,
): boolean {
  if (parameter !== 'W1' && parameter !== 'b1') return false;
  const inputs = parameter === 'W1' ? X.columns : 1;
  const unit = Math.floor(index / inputs);
  for (let row = 0; row < X.rows; row++) {
    const z = Z1.data[row * Z1.columns + unit];
    const x =
      parameter === 'W1' ? X.data[row * inputs + (index % inputs)] : 1;
    if (Math.abs(z) < step * Math.abs(x)) return true;
  }
  return false;
}
