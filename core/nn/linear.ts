// The linear layer: every output is a weighted sum of all inputs plus a bias.

import type { Portions } from '../portions.ts';
import { BatchBuffer } from '../tensor/batchBuffer.ts';
import {
  affine,
  matmul,
  matmulTransposedA,
  sumRows,
} from '../tensor/operations.ts';
import {
  affineInPortions,
  matmulInPortions,
  matmulTransposedAInPortions,
} from '../tensor/productsInPortions.ts';
import { Tensor } from '../tensor/tensor.ts';
import type { Parameter, WeightedLayer } from './layer.ts';

/** `Z = X Wᵀ + b`, with `X (batch, in)`, `W (out, in)`, `b (1, out)`, `Z (batch, out)`. */
export class Linear implements WeightedLayer {
  readonly weight: Parameter;
  readonly bias: Parameter;
  readonly parameters: readonly Parameter[];

  private X!: Tensor;
  private readonly Z: BatchBuffer;
  private readonly dX: BatchBuffer;

  /**
   * @param number which linear layer of the network this is, counted from 1; names `W1`, `b1`
   * @param W initial weights `(out, in)`; the bias starts at zero
   */
  constructor(number: number, W: Tensor) {
    this.weight = parameter(`W${number}`, W);
    this.bias = parameter(
      `b${number}`,
      Tensor.zeros(1, W.rows, W.kernels),
    );
    this.parameters = [this.weight, this.bias];
    this.Z = new BatchBuffer(W.rows);
    this.dX = new BatchBuffer(W.columns);
  }

  /** @throws ShapeError when X has other than `in` columns */
  forward(X: Tensor): Tensor {
    this.X = X; // backward needs it
    const Z = this.Z.withRowsOf(X);
    return affine(X, this.weight.value, this.bias.value, Z);
  }

  backward(dZ: Tensor): Tensor {
    this.parameterGradients(dZ);
    const dX = this.dX.withRowsOf(dZ);
    return matmul(dZ, this.weight.value, dX); // dX = dZ W
  }

  /**
   * Only the layer's own gradients: the first layer has nothing
   * before it to pass a gradient back to.
   */
  parameterGradients(dZ: Tensor): void {
    matmulTransposedA(dZ, this.X, this.weight.grad); // dW = dZᵀ X
    sumRows(dZ, this.bias.grad); // db = the sum of the rows of dZ
  }

  *forwardInPortions(X: Tensor): Portions<Tensor> {
    this.X = X;
    const Z = this.Z.withRowsOf(X);
    const { weight, bias } = this;
    return yield* affineInPortions(
      X,
      weight.value,
      bias.value,
      Z,
    );
  }

  *backwardInPortions(dZ: Tensor): Portions<Tensor> {
    yield* this.parameterGradientsInPortions(dZ);
    const dX = this.dX.withRowsOf(dZ);
    return yield* matmulInPortions(dZ, this.weight.value, dX);
  }

  *parameterGradientsInPortions(dZ: Tensor): Portions<void> {
    const { weight, bias } = this;
    yield* matmulTransposedAInPortions(dZ, this.X, weight.grad);
    sumRows(dZ, bias.grad);
  }
}

function parameter(name: string, value: Tensor): Parameter {
  return {
    name,
    value,
    grad: Tensor.zeros(value.rows, value.columns, value.kernels),
  };
}
