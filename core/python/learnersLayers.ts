// Layers of a network whose backward pass is the learner's Python, on the tensors of the app's own.

import { Linear } from '../nn/linear.ts';
import type { Loss } from '../nn/loss.ts';
import { Model } from '../nn/model.ts';
import { ReLU } from '../nn/relu.ts';
import { BatchBuffer } from '../tensor/batchBuffer.ts';
import type { Kernels } from '../tensor/kernelInterface.ts';
import { Tensor } from '../tensor/tensor.ts';
import type { TrainerParts } from '../training/trainerParts.ts';
import type { ArrayMemory } from './kernels/arrayMemory.ts';
import type { PythonFunction, PythonLayers } from './pyodide.ts';
import { LearnersError, type Namespace } from './python.ts';
import { PythonNamespace, readError } from './pythonNamespace.ts';

type Functions = Record<keyof PythonLayers, PythonFunction>;

/** The parts that `Python.trainerParts` promises. */
export function learnersParts(
  namespace: Namespace,
  layers: PythonLayers,
  kernels: Kernels,
  memory: ArrayMemory,
): TrainerParts {
  if (!(namespace instanceof PythonNamespace)) {
    throw new TypeError('The namespace is none of this Python');
  }
  const { key } = namespace;
  const functions = {
    linear: layers.linear(key, 'linear_backward'),
    relu: layers.relu(key, 'relu_backward'),
    loss: layers.loss(key, 'cross_entropy_backward'),
  };
  const learner = new Learner(functions, memory);
  return {
    kernels,
    build: (weights, loss) =>
      new Model(weights, new LearnersLoss(loss, learner), {
        linear: (number, W) => new LearnersLinear(number, W, learner),
        activation: (_, units) => new LearnersReLU(units, learner),
      }),
  };
}

/** Calls the learner's functions with places in memory. */
class Learner {
  constructor(
    private readonly functions: Functions,
    private readonly memory: ArrayMemory,
  ) {}

  /** @throws LearnersError */
  call(
    name: keyof Functions,
    tensors: readonly Tensor[],
    ...sizes: readonly number[]
  ): void {
    const places = tensors.map(({ data }) => this.memory.indexOf(data));
    const error = this.functions[name](...places, ...sizes);
    if (error !== undefined) throw new LearnersError(readError(error));
  }
}

class LearnersLinear extends Linear {
  private inputs!: Tensor;
  private readonly inputGradient: BatchBuffer;

  constructor(
    number: number,
    W: Tensor,
    private readonly learner: Learner,
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
    this.learner.call(
      'linear',
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
    private readonly learner: Learner,
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
    this.learner.call('relu', [dA, this.sums, dZ], dA.rows, dA.columns);
    return dZ;
  }
}

class LearnersLoss implements Loss {
  private targets!: Tensor;
  private gradient: BatchBuffer | undefined;

  constructor(
    private readonly loss: Loss,
    private readonly learner: Learner,
  ) {}

  get prediction(): Tensor {
    return this.loss.prediction;
  }

  forward(Z: Tensor, y: Tensor): number {
    this.targets = y;
    return this.loss.forward(Z, y);
  }

  backward(): Tensor {
    const A = this.prediction;
    this.gradient ??= new BatchBuffer(A.columns);
    const dZ = this.gradient.withRowsOf(A);
    this.learner.call('loss', [A, this.targets, dZ], A.rows, A.columns);
    return dZ;
  }
}
