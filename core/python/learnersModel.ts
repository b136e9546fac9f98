// A network of two layers whose whole backward pass is one function of the learner's.

import { Linear } from '../nn/linear.ts';
import type { Loss } from '../nn/loss.ts';
import { Model } from '../nn/model.ts';
import { ReLU } from '../nn/relu.ts';
import type { Tensor } from '../tensor/tensor.ts';
import type { TrainerParts } from '../training/trainerParts.ts';
import {
  learnersFunction,
  type Learner,
  type LearnersFunction,
} from './learnersFunction.ts';

/** The parts that `Python.trainerParts` promises for `backward`. */
export function partsWithWholeBackward(learner: Learner): TrainerParts {
  const backward = learnersFunction(learner, 'whole', 'backward');
  return {
    kernels: learner.kernels,
    build: (weights, loss) =>
      new LearnersModel(weights, loss, backward),
  };
}

class LearnersModel extends Model {
  private given!: { readonly X: Tensor; readonly y: Tensor };
  private readonly relu: RememberingReLU;
  private readonly predicting: Loss;

  constructor(
    weights: readonly Tensor[],
    loss: Loss,
    private readonly gradients: LearnersFunction,
  ) {
    const relu = new RememberingReLU(weights[0].rows);
    super(weights, loss, {
      linear: (number, W) => new Linear(number, W),
      activation: () => relu,
    });
    this.relu = relu;
    this.predicting = loss;
  }

  override forward(X: Tensor, y: Tensor): number {
    this.given = { X, y };
    return super.forward(X, y);
  }

  override backward(): void {
    const { X, y } = this.given;
    const { sums: Z, activations: A } = this.relu;
    const [W1, b1, W2, b2] = this.parameters;
    this.gradients(
      [
        ...[X, y, Z, A, this.predicting.prediction, W2.value],
        ...[W1, b1, W2, b2].map(({ grad }) => grad),
      ],
      ...[X.rows, X.columns, Z.columns, y.columns],
    );
  }
}

class RememberingReLU extends ReLU {
  sums!: Tensor;
  activations!: Tensor;

  override forward(Z: Tensor): Tensor {
    this.sums = Z;
    this.activations = super.forward(Z);
    return this.activations;
  }
}
