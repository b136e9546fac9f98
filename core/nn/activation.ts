// The activations a hidden layer can have, by name.

import { Identity } from './identity.ts';
import type { Layer } from './layer.ts';
import { LeakyReLU } from './leakyRelu.ts';
import { ReLU } from './relu.ts';
import { Sigmoid } from './sigmoid.ts';
import { Tanh } from './tanh.ts';

export const activations = [
  'relu',
  'leakyRelu',
  'sigmoid',
  'tanh',
  'identity',
] as const;

export type Activation = (typeof activations)[number];

/** A new layer that applies the activation to `(batch, units)`. */
export function activationLayer(
  activation: Activation,
  units: number,
): Layer {
  switch (activation) {
    case 'relu':
      return new ReLU(units);
    case 'leakyRelu':
      return new LeakyReLU(units);
    case 'sigmoid':
      return new Sigmoid(units);
    case 'tanh':
      return new Tanh(units);
    case 'identity':
      return new Identity();
  }
}
