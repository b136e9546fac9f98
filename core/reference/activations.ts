// The activations once more, for the references: written anew from their definitions, they share no code with what they judge.

import {
  leakyRelu,
  relu,
  sigmoid,
  tanh,
  type SlopeAtZero,
} from './autograd/elementwise.ts';
import type { Variable } from './autograd/variable.ts';

interface ReferenceActivation {
  /** For autograd. */
  readonly of: (Z: Variable, slopeAtZero: SlopeAtZero) => Variable;
  /** For finite differences. */
  readonly value: (z: number) => number;
  /** It has no derivative at 0. */
  readonly bendsAtZero?: true;
}

/** The slope of leaky ReLU below zero: PyTorch's default. */
const LEAKY_SLOPE = 0.01;

export const referenceActivations = {
  relu: { of: relu, value: (z) => Math.max(z, 0), bendsAtZero: true },
  leakyRelu: {
    of: (Z) => leakyRelu(Z, LEAKY_SLOPE),
    value: (z) => (z > 0 ? z : LEAKY_SLOPE * z),
    bendsAtZero: true,
  },
  sigmoid: { of: sigmoid, value: (z) => 1 / (1 + Math.exp(-z)) },
  tanh: { of: tanh, value: Math.tanh },
  identity: { of: (Z) => Z, value: (z) => z },
} satisfies Record<string, ReferenceActivation>;

/** What stands between two linear layers. */
export type HiddenActivation = keyof typeof referenceActivations;

/**
 * What follows a layer.
 * @param given one for each hidden layer, or one for all; ReLU when left out
 * @param number of the layer, counted from 1; nothing follows the one behind all that are given
 */
export function hiddenActivation(
  given: readonly HiddenActivation[] = ['relu'],
  number: number,
): ReferenceActivation {
  const name = given.length === 1 ? given[0] : given.at(number - 1);
  return referenceActivations[name ?? 'identity'];
}
