// What lesson 2 shows of activation functions: their curves, how layers without them collapse into one, and how they pass gradients on.

import type { Digits } from '../data/digits.ts';
import { activationLayer, type Activation } from '../nn/activation.ts';
import { initialWeights } from '../nn/initialization.ts';
import type { Layer } from '../nn/layer.ts';
import { Linear } from '../nn/linear.ts';
import { layersWith, Model } from '../nn/model.ts';
import { isWeight } from '../nn/parameterName.ts';
import { SoftmaxCrossEntropy } from '../nn/softmaxCrossEntropy.ts';
import { atOnce, type Portions } from '../portions.ts';
import { PyTorchRandom } from '../random/pytorch.ts';
import { plainKernels } from '../tensor/plainKernels.ts';
import { Tensor } from '../tensor/tensor.ts';
import { presets } from '../training/runConfig.ts';
import { prepare } from '../training/prepare.ts';
import { Trainer } from '../training/trainer.ts';
import { activationLimits as limits } from './activationLimits.ts';

export interface ActivationCurve {
  /** Inputs from -6 to 6. */
  readonly z: Float32Array;
  /** `g(z)` for each. */
  readonly values: Float32Array;
  /** `g'(z)` for each. */
  readonly slopes: Float32Array;
}

/** A network of one input and one output as a curve. */
export interface StackedLayers {
  /** Inputs from -3 to 3. */
  readonly x: Float32Array;
  /** What the layers make of each, one after another. */
  readonly outputs: Float32Array;
  /** `weight · x + bias`: all layers multiplied into one, as if nothing stood between them. */
  readonly weight: number;
  readonly bias: number;
  /** Largest distance between the layers and the one line. */
  readonly largestDifference: number;
}

const CURVE_POINTS = 241;
const STACK_POINTS = 61;
const STACK_UNITS = 4;
/** Chosen for a curve whose bends are easy to see. */
const STACK_SEED = 5;
/** Training images that a gradient is the mean of. */
const BATCH = 100;
const UNITS = 30;

/** @returns the curve at evenly spaced inputs, from the layer's own forward and backward */
export function activationCurve(
  activation: Activation,
): ActivationCurve {
  const z = linspace(-6, 6, CURVE_POINTS);
  return { z, ...valuesAndSlopes(activation, z) };
}

/** @returns `[g(z), g'(z)]` */
export function activationAt(
  activation: Activation,
  z: number,
): readonly [value: number, slope: number] {
  const { values, slopes } = valuesAndSlopes(
    activation,
    Float32Array.of(z),
  );
  return [values[0], slopes[0]];
}

function valuesAndSlopes(activation: Activation, z: Float32Array) {
  const layer = activationLayer(activation, 1);
  const values = layer.forward(Tensor.from(z.length, 1, z));
  const ones = Tensor.zeros(z.length, 1);
  ones.data.fill(1);
  const slopes = layer.backward(ones);
  return { values: values.data.slice(), slopes: slopes.data.slice() };
}

/**
 * Linear layers of four units on top of each other, with one input and one output.
 *
 * @param activation what follows each layer but the last
 * @param count linear layers, 1 to 6
 * @throws RangeError when the count is not allowed
 */
export function stackedLayers(
  activation: Activation,
  count: number,
): StackedLayers {
  requireWhole('linear layers', count, limits.stacked);
  const linears = stackOf(count);
  const layers = linears.flatMap((linear, i): Layer[] =>
    i === count - 1
      ? [linear]
      : [linear, activationLayer(activation, STACK_UNITS)],
  );
  const x = linspace(-3, 3, STACK_POINTS);
  let A = Tensor.from(x.length, 1, x);
  for (const layer of layers) A = layer.forward(A);
  const outputs = A.data.slice();
  const { weight, bias } = asOne(linears);
  const largestDifference = outputs.reduce(
    (largest, output, i) =>
      Math.max(largest, Math.abs(output - (weight * x[i] + bias))),
    0,
  );
  return { x, outputs, weight, bias, largestDifference };
}

function stackOf(count: number): Linear[] {
  const sizes = [1, ...Array<number>(count - 1).fill(STACK_UNITS), 1];
  const random = new PyTorchRandom(STACK_SEED);
  return initialWeights(sizes, 'kaiming', random).map((W, i) => {
    const linear = new Linear(i + 1, W);
    linear.bias.value.data.set(random.randn(W.rows));
    return linear;
  });
}

/** `W = W3 W2 W1` and `b = W3 (W2 b1 + b2) + b3`: the single linear layer that equals all of them without activations between. */
function asOne(linears: readonly Linear[]) {
  const through = (input: number) => {
    let A = Tensor.from(1, 1, Float32Array.of(input));
    for (const linear of linears) A = linear.forward(A);
    return A.data[0];
  };
  const bias = through(0);
  return { weight: through(1) - bias, bias };
}

/**
 * The norm of the gradient of each layer's weights, for the first
 * 100 training digits and a network of layers of 30 units before training.
 *
 * @param hiddenLayers 1 to 10
 * @returns one norm per linear layer, from input to output
 * @throws RangeError when the number of layers is not allowed
 */
export function gradientNorms(
  digits: Digits,
  activation: Activation,
  hiddenLayers: number,
): Float64Array {
  requireWhole('hidden layers', hiddenLayers, limits.hiddenLayers);
  const { X, y } = prepare(presets.article, digits).train;
  const sizes = [
    X.columns,
    ...Array<number>(hiddenLayers).fill(UNITS),
    y.columns,
  ];
  const weights = initialWeights(
    sizes,
    'kaiming',
    new PyTorchRandom(0),
  );
  const loss = new SoftmaxCrossEntropy(y.columns);
  const model = new Model(weights, loss, layersWith([activation]));
  model.forward(firstRows(X, BATCH), firstRows(y, BATCH));
  model.backward();
  const gradients = model.parameters.filter(({ name }) =>
    isWeight(name),
  );
  return Float64Array.from(gradients, ({ grad }) =>
    Math.hypot(...grad.data),
  );
}

/**
 * How large a part of the training images each hidden neuron of the
 * article's network is active for (its sum is above 0), before
 * training and after each of its epochs.
 *
 * @returns for each epoch from 0 one share per neuron
 */
export function activeShares(digits: Digits): Float64Array[] {
  return atOnce(activeSharesInPortions(digits));
}

/** `activeShares` in portions. */
export function* activeSharesInPortions(
  digits: Digits,
): Portions<Float64Array[]> {
  // On the plain kernels: this network is short-lived, and memory of the fast kernels is freed late.
  const trainer = new Trainer(presets.article, digits, {
    kernels: plainKernels,
  });
  const shares = [activeSharesOf(trainer)];
  while (trainer.steps < trainer.totalSteps) {
    trainer.step();
    if (!trainer.atEpochEnd) continue;
    shares.push(activeSharesOf(trainer));
    yield;
  }
  return shares;
}

/** The part of the training images that each neuron of the first hidden layer is active for now. */
export function activeSharesOf({
  model,
  train,
}: Trainer): Float64Array {
  const [W1, b1] = model.parameters;
  const linear = new Linear(1, W1.value);
  linear.bias.value.data.set(b1.value.data);
  const Z1 = linear.forward(train.X);
  const counts = new Float64Array(Z1.columns);
  Z1.data.forEach((z, i) => {
    if (z > 0) counts[i % Z1.columns] += 1;
  });
  return counts.map((count) => count / Z1.rows);
}

function firstRows({ columns, data }: Tensor, rows: number): Tensor {
  return Tensor.from(rows, columns, data.slice(0, rows * columns));
}

function linspace(from: number, to: number, count: number) {
  return Float32Array.from(
    { length: count },
    (_, i) => from + ((to - from) * i) / (count - 1),
  );
}

function requireWhole(
  what: string,
  count: number,
  { minimum, maximum }: { minimum: number; maximum: number },
): void {
  if (!Number.isInteger(count) || count < minimum || count > maximum) {
    throw new RangeError(
      `activations: ${what} must be ${minimum} to ${maximum}, not ${count}`,
    );
  }
}
