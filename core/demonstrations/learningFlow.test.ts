// The walk of lesson 5 against our float64 autograd, whose gradients nobody derived.

import { describe, expect, it } from 'vitest';

import { autogradGradients } from '../reference/autogradModel.ts';
import type { TensorValues } from '../service.ts';
import { learningFlow, type LearningFlow } from './learningFlow.ts';
import type { FlowMatrix } from './learningFlowNames.ts';

const LABELS = [0, 1, 0, 1];
const parameters = ['W1', 'b1', 'W2', 'b2'] as const;

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
  it.each([0, 1, 7])(
    'has the gradients of autograd in iteration %i',
    (iteration) => {
      const flow = learningFlow(iteration);
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
