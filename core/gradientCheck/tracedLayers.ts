// Layers that keep what passed through them, so that a gradient can be shown as the sum that made it.

import {
  backwardInPortions,
  forwardInPortions,
  parameterGradientsInPortions,
  type Layer,
  type WeightedLayer,
} from '../nn/layer.ts';
import type { Layers } from '../nn/model.ts';
import type { Portions } from '../portions.ts';
import type { Tensor } from '../tensor/tensor.ts';

/** What a linear layer saw in its last forward and backward pass. */
export interface LinearTrace {
  /** Its input `(batch, in)`. */
  A: Tensor;
  /** The gradient that came to it, `(batch, out)`. */
  dZ: Tensor;
  /** The gradient that it passed back, `(batch, in)`; none for the first layer. */
  dA?: Tensor;
}

/** The layers, with a trace of each linear one in the order of the network. */
export function tracedLayers(layers: Layers): {
  readonly layers: Layers;
  readonly traces: readonly LinearTrace[];
} {
  const traces: LinearTrace[] = [];
  return {
    traces,
    layers: {
      linear(number, W) {
        const traced = new TracedLinear(layers.linear(number, W));
        traces.push(traced.trace);
        return traced;
      },
      activation: (number, units): Layer =>
        layers.activation(number, units),
    },
  };
}

class TracedLinear implements WeightedLayer {
  readonly weight;
  readonly bias;
  readonly parameters;
  readonly trace = {} as LinearTrace;

  constructor(private readonly layer: WeightedLayer) {
    ({
      weight: this.weight,
      bias: this.bias,
      parameters: this.parameters,
    } = layer);
  }

  forward(X: Tensor): Tensor {
    this.trace.A = X;
    return this.layer.forward(X);
  }

  backward(dZ: Tensor): Tensor {
    this.trace.dZ = dZ;
    this.trace.dA = this.layer.backward(dZ);
    return this.trace.dA;
  }

  parameterGradients(dZ: Tensor): void {
    this.trace.dZ = dZ;
    this.layer.parameterGradients(dZ);
  }

  *forwardInPortions(X: Tensor): Portions<Tensor> {
    this.trace.A = X;
    return yield* forwardInPortions(this.layer, X);
  }

  *backwardInPortions(dZ: Tensor): Portions<Tensor> {
    this.trace.dZ = dZ;
    this.trace.dA = yield* backwardInPortions(this.layer, dZ);
    return this.trace.dA;
  }

  *parameterGradientsInPortions(dZ: Tensor): Portions<void> {
    this.trace.dZ = dZ;
    yield* parameterGradientsInPortions(this.layer, dZ);
  }
}
