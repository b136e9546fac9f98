// The walk of lesson 5 against our float64 autograd, whose gradients nobody derived.

import { describe, expect, it } from 'vitest';

import { autogradGradients } from '../reference/autogradModel.ts';
import type { TensorValues } from '../service.ts';
import { learningFlow, type LearningFlow } from './learningFlow.ts';
import {
  flowLimits,
  flowParameters as parameters,
  flowStart,
  type FlowMatrix,
  type FlowStart,
} from './learningFlowNames.ts';

const LABELS = [0, 1, 0, 1];

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

function matrixOf({ rows, columns, values }: TensorValues) {
  return { rows, columns, data: values };
}

function autograd({ matrices }: LearningFlow) {
  return autogradGradients({
    task: 'classification',
    parameters: Object.fromEntries(
      parameters.map((name) => [name, matrixOf(matrices[name])]),
    ),
    X: matrixOf(matrices.X),
    targets: LABELS,
  });
}

function rowsOf(flow: LearningFlow, name: FlowMatrix): number[][] {
  const { rows, columns, values } = flow.matrices[name];
  return Array.from({ length: rows }, (_, r) => [
    ...values.subarray(r * columns, (r + 1) * columns),
  ]);
}

describe('the flow of learning', () => {
  it.each<[number, string, FlowStart]>([
    [0, 'its own weights', flowStart],
    [1, 'its own weights', flowStart],
    [7, 'its own weights', flowStart],
    [0, 'other weights', edited],
    [4, 'other weights', edited],
  ])(
    'has the gradients of autograd in iteration %i from %s',
    (iteration, _, start) => {
      const flow = learningFlow(iteration, start);
      const { loss, gradients } = autograd(flow);
      expect(flow.losses.at(-1)).toBeCloseTo(loss, 6);
      for (const name of [...parameters, 'Z1', 'A1', 'Z2'] as const) {
        const ours = flow.matrices[`d${name}`];
        const reference = gradients[name];
        expect([ours.rows, ours.columns]).toEqual([
          reference.rows,
          reference.columns,
        ]);
        ours.values.forEach((value, i) =>
          expect(value, name).toBeCloseTo(reference.data[i], 6),
        );
      }
    },
  );

  it('updates every parameter against its gradient, from which the next iteration begins', () => {
    const now = learningFlow(3);
    const next = learningFlow(4);
    for (const name of parameters) {
      const gradient = now.matrices[`d${name}`].values;
      const updated = now.matrices[`new${name}`].values;
      now.matrices[name].values.forEach((value, i) =>
        expect(updated[i]).toBeCloseTo(
          value - now.learningRate * gradient[i],
          6,
        ),
      );
      expect(next.matrices[name].values).toEqual(updated);
    }
    expect(next.losses.subarray(0, 4)).toEqual(now.losses);
  });

  it('begins with the weights and goes on with the rate that it is given', () => {
    const { learningRate, matrices } = learningFlow(0, edited);
    expect(learningRate).toBe(0.1);
    for (const name of parameters) {
      const given = edited.parameters[name].flat().map(Math.fround);
      expect(Array.from(matrices[name].values)).toEqual(given);
      const gradient = matrices[`d${name}`].values;
      matrices[`new${name}`].values.forEach((value, i) =>
        expect(value).toBeCloseTo(given[i] - 0.1 * gradient[i], 6),
      );
    }
  });

  it('goes on from weights that it has come to as if it had not stopped', () => {
    const flow = learningFlow(3);
    const parameters = {
      W1: rowsOf(flow, 'newW1'),
      b1: rowsOf(flow, 'newb1'),
      W2: rowsOf(flow, 'newW2'),
      b2: rowsOf(flow, 'newb2'),
    };
    const next = learningFlow(0, { ...flowStart, parameters });
    expect(next.matrices).toEqual(learningFlow(4).matrices);
  });

  it('stays a number for as long as it can be shown, with the largest weights and rate that can be chosen', () => {
    const { maximum } = flowLimits.parameter;
    const learningRate = flowLimits.learningRate.maximum;
    for (let signs = 0; signs < 2 ** 12; signs += 97) {
      let place = 0;
      const sign = () => ((signs >> (place++ % 12)) & 1 ? 1 : -1);
      const largest = (rows: readonly (readonly number[])[]) =>
        rows.map((row) => row.map(() => maximum * sign()));
      const { W1, b1, W2, b2 } = flowStart.parameters;
      const { losses, matrices } = learningFlow(flowLimits.iteration, {
        parameters: {
          W1: largest(W1),
          b1: largest(b1),
          W2: largest(W2),
          b2: largest(b2),
        },
        learningRate,
      });
      expect(losses.every(Number.isFinite)).toBe(true);
      for (const { values } of Object.values(matrices)) {
        expect(values.every(Number.isFinite)).toBe(true);
      }
    }
  });

  it.each<[string, FlowStart]>([
    [
      'a row too few',
      {
        ...flowStart,
        parameters: { ...flowStart.parameters, W1: [[1, 2]] },
      },
    ],
    [
      'ragged rows',
      {
        ...flowStart,
        parameters: { ...flowStart.parameters, W2: [[1, 2, 3], [1]] },
      },
    ],
    [
      'no number',
      {
        ...flowStart,
        parameters: { ...flowStart.parameters, b1: [[0, NaN, 0]] },
      },
    ],
    ['an endless rate', { ...flowStart, learningRate: Infinity }],
  ])('refuses to begin with %s', (_, start) => {
    expect(() => learningFlow(0, start)).toThrow(RangeError);
  });

  it('lets the loss fall from iteration to iteration', () => {
    const { losses } = learningFlow(20);
    expect(losses).toHaveLength(21);
    losses.forEach((loss, i) => {
      if (i > 0) expect(loss).toBeLessThan(losses[i - 1]);
    });
  });

  it('has sums of both signs and none of 0, so that ReLU’s slope is never in doubt', () => {
    const flow = learningFlow(0);
    const sums = rowsOf(flow, 'Z1').flat();
    expect(sums.some((sum) => sum > 0)).toBe(true);
    expect(sums.some((sum) => sum < 0)).toBe(true);
    expect(sums).not.toContain(0);
    expect(rowsOf(flow, 'mask').flat()).toEqual(
      sums.map((sum) => Number(sum > 0)),
    );
  });

  it.each([-1, 0.5, 100, NaN])(
    'refuses the iteration %d',
    (iteration) => {
      expect(() => learningFlow(iteration)).toThrow(RangeError);
    },
  );
});
