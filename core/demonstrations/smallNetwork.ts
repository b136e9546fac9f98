// The network drawn in lesson 1: a few neurons, each a logistic regression, with numbers that can be checked by hand.

import { Linear } from '../nn/linear.ts';
import { Sigmoid } from '../nn/sigmoid.ts';
import { PyTorchRandom } from '../random/pytorch.ts';
import { Tensor } from '../tensor/tensor.ts';
import { valuesOf, type TensorValues } from '../tensor/tensorValues.ts';
import {
  SMALL_BATCH,
  smallNetworkLimits as limits,
} from './smallNetworkLimits.ts';

export interface SmallLayer {
  /** `(out, in)`: a row per neuron, every weight -2, -1, 1 or 2. */
  readonly W: TensorValues;
  /** `(1, out)`: -1, 0 or 1. */
  readonly b: TensorValues;
  /** `(3, out)`: the weighted sums. */
  readonly Z: TensorValues;
  /** `(3, out)`: sigmoid of the sums. */
  readonly A: TensorValues;
}

export interface SmallNetwork {
  /** `(3, inputs)`: three examples, in halves from -2 to 2. */
  readonly X: TensorValues;
  /** Hidden layers in order, then the output layer of one neuron. */
  readonly layers: readonly SmallLayer[];
}

/** Seeds of the random streams, chosen for numbers that are good to read. */
const DATA_SEED = 11;
const LAYER_SEEDS = [3, 7, 9, 11];

/**
 * A batch of three examples on its way through a network of sigmoid neurons.
 * A neuron keeps its numbers when others come and go: each layer is
 * the corner of the largest one that it could be.
 *
 * @param inputs features of an example, 2 to 4
 * @param hidden neurons of each hidden layer: 0 to 3 layers of 1 to 6; none makes a logistic regression
 * @throws RangeError when a size is not allowed
 */
export function smallNetwork(
  inputs: number,
  hidden: readonly number[],
): SmallNetwork {
  requireCount('inputs', inputs, limits.inputs);
  requireCount('hidden layers', hidden.length, limits.hiddenLayers);
  for (const units of hidden) {
    requireCount('neurons in a layer', units, limits.neurons);
  }
  const X = corner(smallData(), SMALL_BATCH, inputs);
  return {
    X: valuesOf(X),
    layers: forward(X, smallLayers([inputs, ...hidden, 1])),
  };
}

/**
 * One layer after another: the activations of each
 * are the inputs of the next.
 */
function forward(X: Tensor, layers: Linear[]): SmallLayer[] {
  let A = X;
  return layers.map((linear) => {
    const Z = linear.forward(A);
    A = new Sigmoid(Z.columns).forward(Z);
    return {
      W: valuesOf(linear.weight.value),
      b: valuesOf(linear.bias.value),
      Z: valuesOf(Z),
      A: valuesOf(A),
    };
  });
}

/** @param sizes units per layer from input to output */
function smallLayers(sizes: readonly number[]): Linear[] {
  const most = limits.neurons.maximum;
  return sizes.slice(1).map((units, i) => {
    const random = new PyTorchRandom(LAYER_SEEDS[i]);
    const weights = random.randn(most * most).map(oneOrTwo);
    const biases = random.randn(most).map((value) => whole(value, 1));
    const W = corner(Tensor.from(most, most, weights), units, sizes[i]);
    const linear = new Linear(i + 1, W);
    linear.bias.value.data.set(biases.subarray(0, units));
    return linear;
  });
}

/** `(3, 4)`: halves from -2 to 2. */
function smallData(): Tensor {
  const columns = limits.inputs.maximum;
  const random = new PyTorchRandom(DATA_SEED);
  const values = random
    .randn(SMALL_BATCH * columns)
    .map((value) => whole(2 * value, 4) / 2);
  return Tensor.from(SMALL_BATCH, columns, values);
}

/** With the sign of `value`. */
function oneOrTwo(value: number): number {
  const size = Math.abs(value) > 1 ? 2 : 1;
  return value < 0 ? -size : size;
}

/** The nearest whole number, no larger than `most` in either direction. */
function whole(value: number, most: number): number {
  return Math.max(-most, Math.min(most, Math.round(value))) + 0; // never -0
}

/** The first rows and columns of a tensor. */
function corner(tensor: Tensor, rows: number, columns: number): Tensor {
  const kept = tensor.toRows().slice(0, rows);
  return Tensor.fromRows(kept.map((row) => row.slice(0, columns)));
}

function requireCount(
  what: string,
  count: number,
  { minimum, maximum }: { minimum: number; maximum: number },
): void {
  if (!Number.isInteger(count) || count < minimum || count > maximum) {
    throw new RangeError(
      `small network: ${what} must be ${minimum} to ${maximum}, not ${count}`,
    );
  }
}
