// Optimisers for tests: two parameters to move, and every optimiser's formula for one value in float64.

import fc from 'fast-check';

import type { Parameter } from '../nn/layer.ts';
import {
  buildOptimizer,
  type OptimizerName,
  type OptimizerSettings,
} from '../nn/optimizers.ts';
import { Tensor } from '../tensor/tensor.ts';

/** torch.optim's own, and the learning rate of its Adam. */
export const torchDefaults: OptimizerSettings = {
  learningRate: 0.001,
  weightDecay: 0,
  momentum: 0.9,
  alpha: 0.99,
  beta1: 0.9,
  beta2: 0.999,
};

export const optimizerSettings: fc.Arbitrary<OptimizerSettings> =
  fc.record({
    learningRate: fc.double({ min: 1e-4, max: 0.01, noNaN: true }),
    weightDecay: fc.constantFrom(0, 0.001, 0.05),
    momentum: fc.double({ min: 0, max: 0.99, noNaN: true }),
    alpha: fc.double({ min: 0, max: 0.999, noNaN: true }),
    beta1: fc.double({ min: 0, max: 0.99, noNaN: true }),
    beta2: fc.double({ min: 0, max: 0.999, noNaN: true }),
  });

/** A weight and its bias: whole vectors of four values, and what is left over. */
const shapes = [
  { name: 'W1', rows: 3, columns: 5 },
  { name: 'b1', rows: 1, columns: 3 },
] as const;

/** Values of both together. */
export const VALUE_COUNT = 18;

/** One number per value. */
export function perValue(
  value: fc.Arbitrary<number>,
): fc.Arbitrary<Float32Array> {
  return fc
    .array(value, { minLength: VALUE_COUNT, maxLength: VALUE_COUNT })
    .map((values) => Float32Array.from(values));
}

export const startValues = perValue(
  fc.double({ min: -1, max: 1, noNaN: true }),
);

/** From the size to 1, of either sign. */
export function atLeast(size: number): fc.Arbitrary<number> {
  return fc
    .tuple(fc.double({ min: size, max: 1, noNaN: true }), fc.boolean())
    .map(([value, positive]) => (positive ? value : -value));
}

/** The gradients of a few steps, larger than what the decay of a parameter adds: nothing cancels. */
export const gradientSteps = fc.array(perValue(atLeast(0.5)), {
  minLength: 1,
  maxLength: 6,
});

/** An optimiser at its start, with all that a test asks of it. */
export function beginLearning(
  name: OptimizerName,
  start: Float32Array,
  settings: OptimizerSettings,
) {
  let from = 0;
  const parameters = shapes.map(
    ({ name, rows, columns }): Parameter => {
      const values = start.subarray(from, from + rows * columns);
      from += values.length;
      return {
        name,
        value: Tensor.from(rows, columns, values),
        grad: Tensor.zeros(rows, columns),
      };
    },
  );
  const optimizer = buildOptimizer(name, parameters, settings);
  return {
    optimizer,
    /** One step for each of the gradients. */
    learn(steps: readonly Float32Array[]): void {
      for (const gradient of steps) {
        let from = 0;
        for (const { grad } of parameters) {
          const { length } = grad.data;
          grad.data.set(gradient.subarray(from, from + length));
          from += length;
        }
        optimizer.step();
      }
    },
    values: () => joined(parameters.map(({ value }) => value)),
    gradients: () => joined(parameters.map(({ grad }) => grad)),
  };
}

function joined(tensors: readonly Tensor[]): Float32Array {
  return Float32Array.from(tensors.flatMap(({ data }) => [...data]));
}

/** A value's new one for its gradient at step t, counted from 1; what it remembers is in its own variables. */
type Formula = (
  settings: OptimizerSettings,
) => (value: number, gradient: number, t: number) => number;

/** As their authors and PyTorch's documentation write them. */
const formulas: Readonly<Record<OptimizerName, Formula>> = {
  sgd:
    ({ learningRate }) =>
    (value, gradient) =>
      value - learningRate * gradient,

  momentum: ({ learningRate, momentum }) => {
    let velocity = 0;
    return (value, gradient) => {
      velocity = momentum * velocity + gradient;
      return value - learningRate * velocity;
    };
  },

  rmsprop: ({ learningRate, alpha }) => {
    let v = 0;
    return (value, gradient) => {
      v = alpha * v + (1 - alpha) * gradient ** 2;
      return value - (learningRate * gradient) / (Math.sqrt(v) + 1e-8);
    };
  },

  adam: ({ learningRate, beta1, beta2 }) => {
    let m = 0;
    let v = 0;
    return (value, gradient, t) => {
      m = beta1 * m + (1 - beta1) * gradient;
      v = beta2 * v + (1 - beta2) * gradient ** 2;
      const mHat = m / (1 - beta1 ** t);
      const vHat = v / (1 - beta2 ** t);
      return value - (learningRate * mHat) / (Math.sqrt(vHat) + 1e-8);
    };
  },
};

/** Where a value is after a step for each of its gradients, in float64. */
export function referenceValue(
  name: OptimizerName,
  start: number,
  gradients: readonly number[],
  settings: OptimizerSettings,
): number {
  const next = formulas[name](settings);
  return gradients.reduce((value, gradient, i) => {
    const decayed = gradient + settings.weightDecay * value;
    return next(value, decayed, i + 1);
  }, start);
}
