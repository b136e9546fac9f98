// The network on the autograd engine: against finite differences and numbers worked out by hand.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { activations } from '../nn/activation.ts';
import {
  autogradForward,
  autogradGradients,
  reluPattern,
  type Forward,
  type Problem,
} from './autogradModel.ts';
import {
  finiteDifferences,
  selectedEntries,
} from './finiteDifference.ts';
import { leaf, leaves, sizes } from './testing/matrices.ts';

/** Small networks with up to two hidden layers, for every task. */
const problems: fc.Arbitrary<Problem> = fc
  .record({
    task: fc.constantFrom('classification', 'regression', 'binary'),
    batch: sizes,
    inputs: sizes,
    hidden: fc.array(sizes, { maxLength: 2 }),
  })
  .chain(({ task, batch, inputs, hidden }) => {
    const outputs = task === 'classification' ? 3 : 1;
    const units = [inputs, ...hidden, outputs];
    const parameters = Object.fromEntries(
      units.slice(1).flatMap((out, l) => [
        [`W${l + 1}`, leaves(out, units[l], -1, 1)],
        [`b${l + 1}`, leaves(1, out, -1, 1)],
      ]),
    );
    return fc.record({
      task: fc.constant(task),
      X: leaves(batch, inputs, -1, 1),
      parameters: fc.record(parameters),
      targets: fc.array(fc.nat({ max: task === 'binary' ? 1 : 2 }), {
        minLength: batch,
        maxLength: batch,
      }),
    });
  });

/** Central differences for all parameters. */
function measured(problem: Problem) {
  const { parameters } = problem;
  const selection = Object.fromEntries(
    Object.keys(parameters).map((name) => [name, 'all' as const]),
  );
  let forward: Forward;
  return finiteDifferences(
    (moved) => {
      forward = autogradForward({ ...problem, parameters: moved });
      return forward.loss.data[0];
    },
    parameters,
    selectedEntries(parameters, selection),
    () => reluPattern(forward),
  );
}

describe('autogradGradients', () => {
  it.each(activations)(
    'are what finite differences measure, for every task and depth: %s',
    (activation) => {
      fc.assert(
        fc.property(problems, (given) => {
          const problem = { ...given, activations: [activation] };
          const { loss, gradients } = autogradGradients(problem);
          for (const difference of measured(problem)) {
            const { parameter, index, gradient, kink } = difference;
            const expected = gradients[parameter].data[index];
            const error = Math.abs(gradient - expected);
            const allowed =
              1e-6 * (1 + Math.abs(expected)) + 1e-8 * loss;
            expect(kink || error < allowed).toBe(true);
          }
        }),
      );
    },
  );

  it.each([
    ['relu', [0, 2], [0, 1]],
    ['leakyRelu', [-0.02, 2], [0.01, 1]],
    [
      'sigmoid',
      [1 / (1 + Math.exp(2)), 1 / (1 + Math.exp(-2))],
      [1 / (2 + 2 * Math.cosh(2)), 1 / (2 + 2 * Math.cosh(2))],
    ],
    [
      'tanh',
      [-Math.tanh(2), Math.tanh(2)],
      [1 / Math.cosh(2) ** 2, 1 / Math.cosh(2) ** 2],
    ],
    ['identity', [-2, 2], [1, 1]],
  ] as const)(
    'have the values and slopes of the activation: %s at -2 and 2',
    (activation, values, slopes) => {
      // The outputs are the activations themselves, the loss the mean of their squares.
      const problem: Problem = {
        task: 'regression',
        activations: [activation],
        parameters: {
          W1: leaf([[1]]),
          b1: leaf([[0]]),
          W2: leaf([[1]]),
          b2: leaf([[0]]),
        },
        X: leaf([[-2], [2]]),
        targets: [0, 0],
      };
      const { Z2 } = autogradForward(problem).variables;
      const { A1, Z1 } = autogradGradients(problem).gradients;
      values.forEach((value, row) => {
        expect(Z2.data[row]).toBeCloseTo(value, 14);
        expect(A1.data[row]).toBeCloseTo(value, 14);
        const dZ = value * slopes[row];
        expect(Z1.data[row]).toBeCloseTo(dZ, 14);
      });
    },
  );

  it('pass 0.01 through leaky ReLU below 0 and at exactly 0', () => {
    const problem: Problem = {
      task: 'regression',
      activations: ['leakyRelu'],
      parameters: {
        W1: leaf([[1]]),
        b1: leaf([[0]]),
        W2: leaf([[1]]),
        b2: leaf([[0]]),
      },
      X: leaf([[-5], [0], [5]]),
      targets: [-1, -1, -1],
    };
    const { A1, Z1 } = autogradGradients(problem).gradients;
    expect(Array.from(Z1.data, (dZ, row) => dZ / A1.data[row])).toEqual(
      [0.01, 0.01, 1],
    );
  });

  it('come for every tensor of the network, in forward order', () => {
    const { gradients } = autogradGradients({
      task: 'regression',
      parameters: {
        W2: leaf([[1, 1]]),
        b2: leaf([[0]]),
        W1: leaf([[1], [-1]]),
        b1: leaf([[0, 0]]),
      },
      X: leaf([[3]]),
      targets: [2],
    });
    // Z1 = [3, -3], A1 = [3, 0], Z2 = 3, loss = (3 - 2)².
    expect(
      Object.entries(gradients).map(
        ([name, { rows, columns, data }]) => [
          name,
          rows,
          columns,
          Array.from(data),
        ],
      ),
    ).toEqual([
      ['W1', 2, 1, [6, 0]],
      ['b1', 1, 2, [2, 0]],
      ['Z1', 1, 2, [2, 0]],
      ['A1', 1, 2, [2, 2]],
      ['W2', 1, 2, [6, 0]],
      ['b2', 1, 1, [2]],
      ['Z2', 1, 1, [2]],
    ]);
  });

  it('take the chosen slope of ReLU at exactly 0', () => {
    const problem: Problem = {
      task: 'regression',
      parameters: {
        W1: leaf([[0]]),
        b1: leaf([[0]]),
        W2: leaf([[1]]),
        b2: leaf([[0]]),
      },
      X: leaf([[1]]),
      targets: [-1],
    };
    const slope = (given: Problem) =>
      autogradGradients(given).gradients.W1.data[0];
    expect(slope(problem)).toBe(2);
    expect(slope({ ...problem, slopeAtZero: 0 })).toBe(0);
  });

  it('are marked as a kink where a unit switches within the step', () => {
    const kinked: Problem = {
      task: 'regression',
      parameters: {
        W1: leaf([[1e-7], [0.5]]),
        b1: leaf([[0, 0]]),
        W2: leaf([[1, 1]]),
        b2: leaf([[0]]),
      },
      X: leaf([[1], [2]]),
      targets: [3, -1],
    };
    const kinks = [...measured(kinked)]
      .filter(({ kink }) => kink)
      .map(({ parameter, index }) => `${parameter}[${index}]`);
    expect(kinks).toEqual(['W1[0]', 'b1[0]']);
  });

  it('refuse a network that does not fit together', () => {
    const W1 = leaf([
      [1, 2],
      [3, 4],
    ]);
    const b1 = leaf([[0, 0]]);
    const X = leaf([[1, 2]]);
    const fit = (parameters: Problem['parameters'], x = X) =>
      autogradGradients({
        task: 'classification',
        parameters,
        X: x,
        targets: [0],
      });
    expect(() => fit({ W1 })).toThrow('the parameter b1 is missing');
    expect(() => fit({ W1, b1: leaf([[0]]) })).toThrow(
      'the shapes (2, 2) and (1, 1) do not fit: the bias',
    );
    expect(() => fit({ W1, b1 }, leaf([[1]]))).toThrow(
      'matmul: the shapes (1, 1) and (2, 2) do not fit',
    );
    expect(() => fit({ W1, b1, W2: leaf([[1]]) })).toThrow(
      'the parameter b2 is missing',
    );
  });
});
