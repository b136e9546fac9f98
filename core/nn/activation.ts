// The activations a hidden layer can have: each as a function and its derivative, for the network and for exported Python.

import {
  Elementwise,
  type Differentiable,
} from './elementwise.ts';
import { Identity } from './identity.ts';
import type { Layer } from './layer.ts';
import { ReLU } from './relu.ts';
import { Sigmoid, sigmoid } from './sigmoid.ts';

interface ActivationEntry extends Differentiable {
  /** A layer of its own, where there is one. */
  readonly layer?: (units: number) => Layer;
  /** The function of a tensor Z and its slope, from Z and the function's own result A. */
  readonly python: {
    readonly value: string;
    readonly slope: string;
  };
}

/** The slope of leaky ReLU below zero: PyTorch's default. */
const NEGATIVE_SLOPE = 0.01;

export const activationTable = {
  /** What is positive passes, the rest becomes zero. */
  relu: {
    value: (z) => Math.max(z, 0),
    slope: (z) => (z > 0 ? 1 : 0),
    layer: (units) => new ReLU(units),
    python: { value: 'Z.clamp_min(0)', slope: '(Z > 0).float()' },
  },
  /** What is positive passes, the rest becomes a hundred times smaller. */
  leakyRelu: {
    value: (z) => (z > 0 ? z : NEGATIVE_SLOPE * z),
    slope: (z) => (z > 0 ? 1 : NEGATIVE_SLOPE),
    python: {
      value: `torch.where(Z > 0, Z, ${NEGATIVE_SLOPE} * Z)`,
      slope: `torch.where(Z > 0, 1.0, ${NEGATIVE_SLOPE})`,
    },
  },
  /** Squeezes every value between 0 and 1. */
  sigmoid: {
    value: sigmoid,
    slope: (_, a) => a * (1 - a),
    layer: (units) => new Sigmoid(units),
    python: { value: 'torch.sigmoid(Z)', slope: 'A * (1 - A)' },
  },
  /** Squeezes every value between -1 and 1. */
  tanh: {
    value: Math.tanh,
    slope: (_, a) => 1 - a * a,
    python: { value: 'torch.tanh(Z)', slope: '1 - A * A' },
  },
  /** No activation at all: with nothing else between its layers a network is a linear map. */
  identity: {
    value: (z) => z,
    slope: () => 1,
    layer: () => new Identity(),
    python: { value: 'Z', slope: 'torch.ones_like(Z)' },
  },
} satisfies Record<string, ActivationEntry>;

export type Activation = keyof typeof activationTable;

export const activations = Object.keys(
  activationTable,
) as Activation[];

/**
 * The activation of one hidden layer.
 * @param given one for each hidden layer, or one for all
 * @param number of the layer, counted from 1
 */
export function activationAfter(
  given: readonly Activation[],
  number: number,
): Activation {
  return given[given.length === 1 ? 0 : number - 1];
}

/** A new layer that applies the activation to `(batch, units)`. */
export function activationLayer(
  activation: Activation,
  units: number,
): Layer {
  const entry: ActivationEntry = activationTable[activation];
  return entry.layer?.(units) ?? new Elementwise(entry, units);
}
