// The training step of the article's first programs, written out with plain functions; core/nn has the same step in classes.

import {
  affine,
  matmul,
  matmulTransposedA,
  relu,
  reluMask,
  softmax,
  sumRows,
} from '../tensor/operations.ts';
import { Tensor } from '../tensor/tensor.ts';
import { subtractScaled } from '../tensor/updates.ts';

/** `W1 (hidden, in)`, `b1 (1, hidden)`, `W2 (out, hidden)`, `b2 (1, out)`. */
export interface Parameters {
  readonly W1: Tensor;
  readonly b1: Tensor;
  readonly W2: Tensor;
  readonly b2: Tensor;
}

function linear(X: Tensor, W: Tensor, b: Tensor): Tensor {
  const Z = Tensor.zeros(X.rows, W.rows);
  return affine(X, W, b, Z); // Z = X Wᵀ + b
}

function reluOf(Z: Tensor): Tensor {
  return relu(Z, Tensor.zeros(Z.rows, Z.columns));
}

function probabilities(Z: Tensor): Tensor {
  return softmax(Z, Tensor.zeros(Z.rows, Z.columns));
}

function crossEntropyBackward(A: Tensor, y: Tensor): Tensor {
  const dZ = Tensor.zeros(A.rows, A.columns);
  for (let i = 0; i < dZ.data.length; i++) {
    dZ.data[i] = Math.fround(A.data[i] - y.data[i]) / A.rows;
  }
  return dZ;
}

function linearBackward(dZ: Tensor, X: Tensor, W: Tensor) {
  const dW = Tensor.zeros(W.rows, W.columns);
  const db = Tensor.zeros(1, W.rows);
  const dX = Tensor.zeros(X.rows, X.columns);
  matmulTransposedA(dZ, X, dW); // dW = dZᵀ X
  sumRows(dZ, db); // db = the sum of the rows of dZ
  matmul(dZ, W, dX); // dX = dZ W
  return { dW, db, dX };
}

function reluBackward(dA: Tensor, Z: Tensor): Tensor {
  return reluMask(dA, Z, Tensor.zeros(Z.rows, Z.columns));
}

function update(
  parameter: Tensor,
  gradient: Tensor,
  learningRate: number,
): void {
  // parameter -= learningRate · gradient
  subtractScaled(parameter, gradient, learningRate);
}

/**
 * One mini-batch: forward, backward, update. Changes the parameters.
 *
 * @param X `(batch, in)`
 * @param y `(batch, out)`, one-hot
 */
export function trainingStep(
  { W1, b1, W2, b2 }: Parameters,
  X: Tensor,
  y: Tensor,
  learningRate: number,
): void {
  // Forward
  const Z1 = linear(X, W1, b1);
  const A1 = reluOf(Z1);
  const Z2 = linear(A1, W2, b2);
  const A2 = probabilities(Z2);

  // Backward
  const dZ2 = crossEntropyBackward(A2, y);
  const layer2 = linearBackward(dZ2, A1, W2);
  const dZ1 = reluBackward(layer2.dX, Z1);
  const layer1 = linearBackward(dZ1, X, W1);

  // Update
  update(W1, layer1.dW, learningRate);
  update(b1, layer1.db, learningRate);
  update(W2, layer2.dW, learningRate);
  update(b2, layer2.db, learningRate);
}

export {
  crossEntropyBackward,
  linear,
  linearBackward,
  probabilities,
  reluBackward,
  reluOf,
  update,
};
