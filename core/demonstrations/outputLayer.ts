// The end of a network: from its last sums to an answer and a loss, for each task, in float32 as in training.

import { BinaryCrossEntropy } from '../nn/binaryCrossEntropy.ts';
import type { Loss } from '../nn/loss.ts';
import { MSE } from '../nn/mse.ts';
import { SoftmaxCrossEntropy } from '../nn/softmaxCrossEntropy.ts';
import { Tensor } from '../tensor/tensor.ts';
import type { RunConfig } from '../training/runConfig.ts';

type Task = RunConfig['task'];

export interface OutputLayer {
  /** Probabilities, a probability, or a number. */
  readonly answers: Float32Array;
  readonly loss: number;
  /** Of the loss with respect to each sum, before the temperature divides it. */
  readonly gradients: Float32Array;
}

export interface SoftmaxBothWays {
  /** `exp(z)`, which overflows float32 beyond 88.7. */
  readonly exponentials: Float32Array;
  /** `exp(z) / Σ exp(z)`: NaN where infinity is divided by infinity. */
  readonly plain: Float32Array;
  /** `exp(z - max)`, never above 1. */
  readonly shiftedExponentials: Float32Array;
  /** The same quotient from these. */
  readonly shifted: Float32Array;
}

const f32 = Math.fround;

/**
 * One example through activation and loss of a task.
 *
 * @param sums the last layer's: one per class, or a single one
 * @param target the true class, counted from 0; 0 or 1; or the true number
 * @param temperature the sums are divided by it, above 0
 * @throws RangeError when they do not fit the task, or the temperature is not above 0
 */
export function outputLayer(
  task: Task,
  sums: ArrayLike<number>,
  target: number,
  temperature = 1,
): OutputLayer {
  requireTemperature('output layer', temperature);
  const { length } = sums;
  const isOfClasses = task === 'classification';
  if (isOfClasses ? length < 2 : length !== 1) {
    throw new RangeError(
      `output layer: ${task} does not have ${length} sums`,
    );
  }
  const highest = isOfClasses ? length - 1 : 1;
  if (
    task !== 'regression' &&
    !(Number.isInteger(target) && target >= 0 && target <= highest)
  ) {
    throw new RangeError(
      `output layer: the target must be 0 to ${highest}, not ${target}`,
    );
  }
  const Z = Tensor.from(1, length, divided(sums, temperature));
  const y = Tensor.zeros(1, length);
  if (isOfClasses) y.data[target] = 1;
  else y.data[0] = target;
  const layer = lossOf(task, length);
  const loss = layer.forward(Z, y);
  return {
    answers: layer.prediction.data.slice(),
    loss,
    // The loss gives those with respect to z / T; the chain rule divides by T once more.
    gradients: divided(layer.backward().data, temperature),
  };
}

function divided(
  values: ArrayLike<number>,
  temperature: number,
): Float32Array {
  return Float32Array.from(values, (value) => f32(value / temperature));
}

function requireTemperature(what: string, temperature: number): void {
  if (!(temperature > 0)) {
    throw new RangeError(
      `${what}: the temperature must be above 0, not ${temperature}`,
    );
  }
}

function lossOf(task: Task, classes: number): Loss {
  switch (task) {
    case 'classification':
      return new SoftmaxCrossEntropy(classes);
    case 'binary':
      return new BinaryCrossEntropy();
    case 'regression':
      return new MSE();
  }
}

/**
 * Softmax with and without subtracting the maximum first, each step rounded to float32.
 *
 * @param sums one per class
 * @param temperature the sums are divided by it, above 0
 * @throws RangeError when the temperature is not above 0
 */
export function softmaxBothWays(
  sums: ArrayLike<number>,
  temperature: number,
): SoftmaxBothWays {
  requireTemperature('softmax', temperature);
  const z = divided(sums, temperature);
  const max = z.reduce((most, value) => Math.max(most, value));
  const exponentials = z.map((value) => Math.exp(value));
  const shiftedExponentials = z.map((value) =>
    Math.exp(f32(value - max)),
  );
  return {
    exponentials,
    plain: quotients(exponentials),
    shiftedExponentials,
    shifted: quotients(shiftedExponentials),
  };
}

function quotients(values: Float32Array): Float32Array {
  const sum = f32(values.reduce((total, value) => f32(total + value)));
  return values.map((value) => value / sum);
}
