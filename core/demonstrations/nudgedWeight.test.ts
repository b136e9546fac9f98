// A moved weight against our float64 autograd and against the layers, for every parameter of the small network.

import { describe, expect, it } from 'vitest';

import { autogradGradients } from '../reference/autogradModel.ts';
import { flowLabels, learningFlow } from './learningFlow.ts';
import {
  flowParameters,
  flowStart,
  type FlowEntry,
  type FlowStart,
} from './learningFlowNames.ts';
import { nudgedWeight } from './nudgedWeight.ts';

const entries = flowParameters.flatMap((parameter): FlowEntry[] =>
  flowStart.parameters[parameter].flatMap((values, row) =>
    values.map((_, column) => ({ parameter, row, column })),
  ),
);

const edited: FlowStart = {
  parameters: {
    W1: [
      [-0.5, 0.3],
      [2, -1],
      [0.7, 0.9],
    ],
    b1: [[0.1, -0.2, 0.05]],
    W2: [
      [1, -2, 0.4],
      [0.3, 0.6, -1.5],
    ],
    b2: [[0.2, -0.1]],
  },
  learningRate: 0.1,
};

function autograd(iteration: number, start: FlowStart) {
  const { matrices } = learningFlow(iteration, start);
  const matrix = (name: 'X' | (typeof flowParameters)[number]) => {
    const { rows, columns, values } = matrices[name];
    return { rows, columns, data: values };
  };
  return autogradGradients({
    task: 'classification',
    parameters: Object.fromEntries(
      flowParameters.map((name) => [name, matrix(name)]),
    ),
    X: matrix('X'),
    targets: flowLabels,
    epsilon: 0,
  });
}

describe.each([
  ['as it begins', 0, flowStart],
  ['after five iterations', 5, flowStart],
  ['with other weights', 0, edited],
  ['with other weights, after three iterations', 3, edited],
])('the small network %s', (_, iteration, start) => {
  const reference = autograd(iteration, start);

  it.each(entries)(
    'has the slope of autograd at $parameter[$row, $column]',
    (entry) => {
      const { parameter, row, column } = entry;
      const { columns, data } = reference.gradients[parameter];
      const slope = data[row * columns + column];
      const { loss, gradient, nudges } = nudgedWeight(
        entry,
        [0.001, -0.001, 1e-5],
        iteration,
        start,
      );
      expect(loss).toBeCloseTo(reference.loss, 12);
      expect(gradient).toBeCloseTo(slope, 6);
      for (const nudge of nudges) {
        expect(nudge.kink || nudge.centralKink).toBe(false);
        expect(nudge.quotient).toBeCloseTo(slope, 3);
        expect(nudge.central).toBeCloseTo(slope, 6);
      }
    },
  );
});

describe('a moved weight', () => {
  const W2: FlowEntry = { parameter: 'W2', row: 0, column: 0 };

  it('says the same as the formula where lesson 5 has its slider', () => {
    const { loss, gradient, nudges } = nudgedWeight(
      W2,
      [0.001, -0.001],
      0,
    );
    expect(loss.toFixed(4)).toBe('1.2069');
    expect(gradient.toFixed(4)).toBe('-0.1662');
    for (const { quotient } of nudges) {
      expect(quotient.toFixed(3)).toBe('-0.166');
    }
  });

  it('gets nearer to the slope as the change gets smaller, with central differences ten times as fast', () => {
    const changes = [0.1, 0.01, 0.001];
    const { gradient, nudges } = nudgedWeight(W2, changes, 0);
    const errors = nudges.map(({ quotient, central }) => [
      Math.abs(quotient - gradient),
      Math.abs(central - gradient),
    ]);
    expect(errors[0][0] / errors[1][0]).toBeCloseTo(10, 0);
    expect(errors[0][1] / errors[1][1]).toBeGreaterThan(50);
    for (const [oneSided, central] of errors) {
      expect(central).toBeLessThan(oneSided);
    }
  });

  it('tells where a ReLU switches', () => {
    // Z1[2, 1] = 0.5 · 1 − 1 · 0.25 = 0.25, which a change of −0.6 makes negative.
    const entry: FlowEntry = { parameter: 'W1', row: 1, column: 0 };
    const [small, large] = nudgedWeight(entry, [-0.4, -0.6], 0).nudges;
    expect([small.kink, large.kink]).toEqual([false, true]);
    expect(large.centralKink).toBe(true);
  });

  it('has no slope without a change', () => {
    const [{ quotient, central, loss }] = nudgedWeight(
      W2,
      [0],
      0,
    ).nudges;
    expect([quotient, central]).toEqual([NaN, NaN]);
    expect(loss).toBe(nudgedWeight(W2, [], 0).loss);
  });

  it.each<[FlowEntry, number]>([
    [{ parameter: 'W2', row: 2, column: 0 }, 0.1],
    [{ parameter: 'W1', row: 0, column: 2 }, 0.1],
    [{ parameter: 'b1', row: 1, column: 0 }, 0.1],
    [{ parameter: 'b2', row: 0, column: -1 }, 0.1],
    [{ parameter: 'W2', row: 0.5, column: 0 }, 0.1],
    [W2, NaN],
    [W2, Infinity],
  ])('is refused where there is none: %o by %d', (entry, change) => {
    expect(() => nudgedWeight(entry, [change], 0)).toThrow(RangeError);
  });
});
