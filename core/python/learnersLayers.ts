// Layers of a network whose backward pass is the learner's Python, on the tensors of the app's own.

import { Linear } from '../nn/linear.ts';
import type { Loss } from '../nn/loss.ts';
import { Model } from '../nn/model.ts';
import { ReLU } from '../nn/relu.ts';
import { BatchBuffer } from '../tensor/batchBuffer.ts';
import type { Tensor } from '../tensor/tensor.ts';
import type { TrainerParts } from '../training/trainerParts.ts';
import {
  learnersFunction,
  type Learner,
  type LearnersFunction,
} from './learnersFunction.ts';

type Functions = Record<'linear' | 'relu' | 'loss', LearnersFunction>;

/** The parts that `Python.trainerParts` promises for functions of single steps. */
export function learnersParts(
  learner: Learner,
  form: 'steps' | 'logits',
): TrainerParts {
  const isOfLogits = form === 'logits';
  const functions = {
    linear: learnersFunction(learner, 'linear', 'linear_backward'),
    relu: learnersFunction(learner, 'relu', 'relu_backward'),
    loss: learnersFunction(
      learner,
      'loss',
      isOfLogits
        ? 'softmax_cross_entropy_backward'
        : 'cross_entropy_backward',
    ),
  };
  return {
    kernels: learner.kernels,
    build: (weights, loss) =>
      new Model(
        weights,
        new LearnersLoss(loss, functions, isOfLogits),
        {
          linear: (number, W) =>
            new LearnersLinear(number, W, functions),
          activation: (_, units) => new LearnersReLU(units, functions),
        },
      ),
  };
}

class LearnersLinear extends Linear {
  private inputs!: Tensor;
  private readonly inputGradient: BatchBuffer;

  constructor(
    number: number,
    W: Tensor,
    private readonly functions: Functions,
  ) {
    super(number, W);
    this.inputGradient = new BatchBuffer(W.columns);
  }

  override forward(X: Tensor): Tensor {
    this.inputs = X;
    return super.forward(X);
  }

  override backward(dZ: Tensor): Tensor {
    const dX = this.inputGradient.withRowsOf(dZ);
    this.ask(dZ, dX);
    return dX;
  }

  override parameterGradients(dZ: Tensor): void {
    this.ask(dZ, this.inputGradient.withRowsOf(dZ));
  }

  private ask(dZ: Tensor, dX: Tensor): void {
    const { weight, bias, inputs } = this;
    const { rows, columns } = weight.value;
    this.functions.linear(
      [dZ, inputs, weight.value, weight.grad, bias.grad, dX],
      dZ.rows,
      columns,
      rows,
    );
  }
}

class LearnersReLU extends ReLU {
  private sums!: Tensor;
  private readonly gradient: BatchBuffer;

  constructor(
    units: number,
    private readonly functions: Functions,
  ) {
    super(units);
    this.gradient = new BatchBuffer(units);
  }

  override forward(Z: Tensor): Tensor {
    this.sums = Z;
    return super.forward(Z);
  }

  override backward(dA: Tensor): Tensor {
    const dZ = this.gradient.withRowsOf(dA);
    this.functions.relu([dA, this.sums, dZ], dA.rows, dA.columns);
    return dZ;
  }
}

class LearnersLoss implements Loss {
  private logits!: Tensor;
  private targets!: Tensor;
  private gradient: BatchBuffer | undefined;

  constructor(
    private readonly loss: Loss,
    private readonly functions: Functions,
    private readonly isOfLogits: boolean,
  ) {}

  get prediction(): Tensor {
    return this.loss.prediction;
  }

  forward(Z: Tensor, y: Tensor): number {
    this.logits = Z;
    this.targets = y;
    return this.loss.forward(Z, y);
  }

  backward(): Tensor {
    const A = this.prediction;
    this.gradient ??= new BatchBuffer(A.columns);
    const dZ = this.gradient.withRowsOf(A);
    const given = this.isOfLogits ? this.logits : A;
    this.functions.loss([given, this.targets, dZ], A.rows, A.columns);
    return dZ;
  }
}
