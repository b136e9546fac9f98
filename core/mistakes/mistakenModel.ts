// The correct network with a mistake wrapped around its layers or its loss, whose own code stays unchanged.

import type { Layer, WeightedLayer } from '../nn/layer.ts';
import type { Loss } from '../nn/loss.ts';
import { layersWith, Model, type Layers } from '../nn/model.ts';
import { Tensor } from '../tensor/tensor.ts';
import type { BuildModel } from '../training/trainer.ts';
import {
  mistakes,
  type Mistake,
  type MistakeName,
} from './mistakes.ts';

/** Builds networks that make this mistake, for a Trainer. */
export function buildMistaken(name: MistakeName): BuildModel {
  return (weights, loss, { activations, learningRate }) =>
    new Model(
      weights,
      mistakenLoss(loss, name),
      mistakenLayers(layersWith(activations), name, learningRate),
    );
}

/** The loss; its backward pass makes the mistake if the mistake is one of losses. */
export function mistakenLoss(loss: Loss, name: MistakeName): Loss {
  const mistake: Mistake = mistakes[name];
  return mistake.loss ? new MistakenLoss(loss, mistake.loss) : loss;
}

/** The layers, whose backward makes the mistake. */
export function mistakenLayers(
  layers: Layers,
  name: MistakeName,
  learningRate: number,
): Layers {
  const mistake: Mistake = mistakes[name];
  return {
    linear: (number, W) =>
      new MistakenLinear(
        layers.linear(number, W),
        mistake,
        learningRate,
      ),
    activation: (number, units) =>
      mistake.activation
        ? new MistakenActivation(
            layers.activation(number, units),
            mistake.activation,
          )
        : layers.activation(number, units),
  };
}

class MistakenLoss implements Loss {
  constructor(
    private readonly loss: Loss,
    private readonly change: NonNullable<Mistake['loss']>,
  ) {}

  get prediction(): Tensor {
    return this.loss.prediction;
  }

  forward(Z: Tensor, y: Tensor): number {
    return this.loss.forward(Z, y);
  }

  backward(): Tensor {
    const dZ = this.loss.backward();
    this.change(dZ);
    return dZ;
  }
}

class MistakenActivation implements Layer {
  readonly parameters = [];

  constructor(
    private readonly layer: Layer,
    private readonly change: NonNullable<Mistake['activation']>,
  ) {}

  forward(Z: Tensor): Tensor {
    return this.layer.forward(Z);
  }

  backward(dA: Tensor): Tensor {
    const dZ = this.layer.backward(dA);
    this.change(dZ, dA);
    return dZ;
  }
}

class MistakenLinear implements WeightedLayer {
  readonly weight;
  readonly bias;
  readonly parameters;

  constructor(
    private readonly layer: WeightedLayer,
    private readonly mistake: Mistake,
    private readonly learningRate: number,
  ) {
    ({
      weight: this.weight,
      bias: this.bias,
      parameters: this.parameters,
    } = layer);
  }

  forward(X: Tensor): Tensor {
    return this.layer.forward(X);
  }

  backward(dZ: Tensor): Tensor {
    const before = this.gradientCopies();
    const dX = this.layer.backward(dZ);
    this.mistake.parameters?.(this.gradients(), dZ, before);
    this.mistake.input?.(dX, {
      dZ,
      W: this.weight.value,
      gradients: this.gradients(),
      learningRate: this.learningRate,
    });
    return dX;
  }

  parameterGradients(dZ: Tensor): void {
    const before = this.gradientCopies();
    this.layer.parameterGradients(dZ);
    this.mistake.parameters?.(this.gradients(), dZ, before);
  }

  private gradients() {
    return { weight: this.weight.grad, bias: this.bias.grad };
  }

  private gradientCopies() {
    return {
      weight: copyOf(this.weight.grad),
      bias: copyOf(this.bias.grad),
    };
  }
}

function copyOf(tensor: Tensor): Tensor {
  return tensor.copiedTo(tensor.kernels);
}
