// The multi-layer perceptron: linear layers with activations between them and a loss at the end.

import type { Portions } from '../portions.ts';
import { Tensor } from '../tensor/tensor.ts';
import {
  activationAfter,
  activationLayer,
  type Activation,
} from './activation.ts';
import {
  backwardInPortions,
  forwardInPortions,
  parameterGradientsInPortions,
  type Layer,
  type Parameter,
  type WeightedLayer,
} from './layer.ts';
import { Dropout, type Uniform } from './dropout.ts';
import { Linear } from './linear.ts';
import type { Loss } from './loss.ts';

/** Makes the layers of a model. */
export interface Layers {
  /** @param number of the layer, counted from 1 */
  linear(number: number, W: Tensor): WeightedLayer;
  /** @param number of the linear layer before it */
  activation(number: number, units: number): Layer;
}

/**
 * Linear layers with activations between them.
 * @param activations one for each hidden layer, or one for all
 * @param dropout after each of them: how much, and the stream that its masks are drawn from
 */
export function layersWith(
  activations: readonly Activation[],
  dropout?: { readonly rate: number; readonly random: Uniform },
): Layers {
  return {
    linear: (number, W) => new Linear(number, W),
    activation: (number, units) => {
      const layer = activationLayer(
        activationAfter(activations, number),
        units,
      );
      return dropout && dropout.rate > 0
        ? new Dropout(layer, units, dropout.rate, dropout.random)
        : layer;
    },
  };
}

/** `X -> Linear -> ReLU -> ... -> Linear -> loss`, or another activation than ReLU. */
export class Model {
  /** All parameters in the order `W1, b1, W2, b2, ...` */
  readonly parameters: readonly Parameter[];

  /** The linear layer that meets the data. */
  private readonly first: WeightedLayer;
  /** Everything after it: activation, Linear, activation, Linear, ... */
  private readonly rest: readonly Layer[];

  /** @param weights one `(out, in)` per linear layer, from input to output */
  constructor(
    weights: readonly Tensor[],
    private readonly loss: Loss,
    layers = layersWith(['relu']),
  ) {
    this.first = layers.linear(1, weights[0]);
    this.rest = weights
      .slice(1)
      .flatMap((W, i) => [
        layers.activation(i + 1, W.columns),
        layers.linear(i + 2, W),
      ]);
    this.parameters = [this.first, ...this.rest].flatMap(
      (layer) => layer.parameters,
    );
  }

  /** From data `(batch, features)` to the last layer's sums `(batch, out)`. */
  logits(X: Tensor): Tensor {
    let Z = this.first.forward(X);
    for (const layer of this.rest) Z = layer.forward(Z);
    return Z;
  }

  /** The mean loss of the batch, for targets `y (batch, out)`. */
  forward(X: Tensor, y: Tensor): number {
    return this.loss.forward(this.logits(X), y);
  }

  /**
   * Carries the error of the last forward pass from the loss back
   * to every parameter's `grad`.
   */
  backward(): void {
    let delta = this.loss.backward();
    for (let l = this.rest.length - 1; l >= 0; l--) {
      delta = this.rest[l].backward(delta);
    }
    this.first.parameterGradients(delta);
  }

  /**
   * Carries the error of the last forward pass back to the data:
   * the gradient of the loss with respect to X `(batch, features)`.
   */
  inputGradient(): Tensor {
    let delta = this.loss.backward();
    for (let l = this.rest.length - 1; l >= 0; l--) {
      delta = this.rest[l].backward(delta);
    }
    return this.first.backward(delta);
  }

  /** `forward` where the network is asked, not trained: nothing is dropped. */
  evaluate(X: Tensor, y: Tensor): number {
    this.drop(false);
    const loss = this.forward(X, y);
    this.drop(true);
    return loss;
  }

  /** `evaluate` in portions. */
  *evaluateInPortions(X: Tensor, y: Tensor): Portions<number> {
    this.drop(false);
    const loss = yield* this.forwardInPortions(X, y);
    this.drop(true);
    return loss;
  }

  private drop(isOn: boolean): void {
    for (const layer of this.rest) {
      if (layer instanceof Dropout) layer.isOn = isOn;
    }
  }

  /** `logits` in portions. */
  *logitsInPortions(X: Tensor): Portions<Tensor> {
    let Z = yield* forwardInPortions(this.first, X);
    for (const layer of this.rest) {
      Z = yield* forwardInPortions(layer, Z);
    }
    return Z;
  }

  /** What every layer gives for X, in portions: `Z1, A1, Z2, A2, ...` up to the last layer's sums. */
  *outputsInPortions(X: Tensor): Portions<Tensor[]> {
    const outputs = [yield* forwardInPortions(this.first, X)];
    for (const [l, layer] of this.rest.entries()) {
      outputs.push(yield* forwardInPortions(layer, outputs[l]));
    }
    return outputs;
  }

  /** `forward` in portions. */
  *forwardInPortions(X: Tensor, y: Tensor): Portions<number> {
    return this.loss.forward(yield* this.logitsInPortions(X), y);
  }

  /**
   * `forwardInPortions` from the first layer's sums on, for whoever
   * has computed those in another way.
   */
  *forwardFromInPortions(Z: Tensor, y: Tensor): Portions<number> {
    for (const layer of this.rest) {
      Z = yield* forwardInPortions(layer, Z);
    }
    return this.loss.forward(Z, y);
  }

  /** `backward` in portions. */
  *backwardInPortions(): Portions<void> {
    let delta = this.loss.backward();
    for (let l = this.rest.length - 1; l >= 0; l--) {
      delta = yield* backwardInPortions(this.rest[l], delta);
    }
    yield* parameterGradientsInPortions(this.first, delta);
  }

  /** The largest finite absolute value among all parameters. */
  largestParameter(): number {
    let largest = 0;
    for (const { value } of this.parameters) {
      for (const entry of value.data) {
        const size = Math.abs(entry);
        if (size > largest && size < Infinity) largest = size;
      }
    }
    return largest;
  }
}
