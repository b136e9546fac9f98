// The correct network with a mistake wrapped around its layers or its loss, whose own code stays unchanged.

import {
  backwardInPortions,
  forwardInPortions,
  parameterGradientsInPortions,
  type Layer,
  type WeightedLayer,
} from '../nn/layer.ts';
import type { Loss } from '../nn/loss.ts';
import { layersWith, Model, type Layers } from '../nn/model.ts';
import { blocksOf, isLong, type Portions } from '../portions.ts';
import { rowsOf } from '../tensor/productsInPortions.ts';
import type { Tensor } from '../tensor/tensor.ts';
import type { BuildModel } from '../training/trainerParts.ts';
import {
  mistakes,
  type LinearContext,
  type Mistake,
  type MistakeName,
} from './mistakes.ts';

/** How much longer a mistake's own loop takes than a kernel's. */
const SLOWER_THAN_A_KERNEL = 16;

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

  *forwardInPortions(Z: Tensor): Portions<Tensor> {
    return yield* forwardInPortions(this.layer, Z);
  }

  *backwardInPortions(dA: Tensor): Portions<Tensor> {
    const dZ = yield* backwardInPortions(this.layer, dA);
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
    this.mistake.input?.(dX, this.contextOf(dZ));
    return dX;
  }

  parameterGradients(dZ: Tensor): void {
    const before = this.gradientCopies();
    this.layer.parameterGradients(dZ);
    this.mistake.parameters?.(this.gradients(), dZ, before);
  }

  *forwardInPortions(X: Tensor): Portions<Tensor> {
    return yield* forwardInPortions(this.layer, X);
  }

  *backwardInPortions(dZ: Tensor): Portions<Tensor> {
    const before = this.gradientCopies();
    const dX = yield* backwardInPortions(this.layer, dZ);
    this.mistake.parameters?.(this.gradients(), dZ, before);
    if (!this.mistake.input) return dX;
    // Each row of dX depends on the same row of dZ alone.
    const work = SLOWER_THAN_A_KERNEL * this.weight.value.data.length;
    for (const [from, to] of blocksOf(dX.rows, work)) {
      const rows = rowsOf(dX, from, to);
      this.mistake.input(rows, this.contextOf(rowsOf(dZ, from, to)));
      if (isLong((to - from) * work)) yield;
    }
    return dX;
  }

  *parameterGradientsInPortions(dZ: Tensor): Portions<void> {
    const before = this.gradientCopies();
    yield* parameterGradientsInPortions(this.layer, dZ);
    this.mistake.parameters?.(this.gradients(), dZ, before);
  }

  private contextOf(dZ: Tensor): LinearContext {
    return {
      dZ,
      W: this.weight.value,
      gradients: this.gradients(),
      learningRate: this.learningRate,
    };
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
