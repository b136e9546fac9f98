// The article's network in TensorFlow.js, its backward pass by hand: that is faster than the automatic one on both backends.

import * as tf from '@tensorflow/tfjs-core';

import type { InitialParameter } from '../problem.ts';

/** Weights are kept as `(in, out)`: on WebAssembly only a product without transposed operands is fast, and a fused one with them forgets its bias. */
export interface Network extends tf.TensorContainerObject {
  readonly W1: tf.Tensor2D;
  readonly b1: tf.Tensor1D;
  readonly W2: tf.Tensor2D;
  readonly b2: tf.Tensor1D;
}

/** Inputs `(n, 64)` and one-hot targets `(n, 10)`. */
export interface Data extends tf.TensorContainerObject {
  readonly X: tf.Tensor2D;
  readonly y: tf.Tensor2D;
}

/** @param parameters `W1, b1, W2, b2` */
export function initialNetwork(parameters: readonly InitialParameter[]): Network {
  const [W1, b1, W2, b2] = parameters;
  return { W1: weight(W1), b1: bias(b1), W2: weight(W2), b2: bias(b2) };
}

function weight({ values, rows, columns }: InitialParameter): tf.Tensor2D {
  return tf.tidy(() => tf.transpose(tf.tensor2d(values, [rows, columns])));
}

function bias({ values }: InitialParameter): tf.Tensor1D {
  return tf.tensor1d(values);
}

/**
 * One mini-batch: forward, backward, update.
 *
 * @param transposeFirst whether an operand is better transposed before a product than in it
 */
export function step(
  { W1, b1, W2, b2 }: Network,
  { X, y }: Data,
  rate: tf.Scalar,
  transposeFirst: boolean,
): { readonly loss: number; readonly after: Network } {
  const { A1, A2 } = forward({ W1, b1, W2, b2 }, X);
  const dZ2 = tf.div<tf.Tensor2D>(tf.sub(A2, y), X.shape[0]);
  const dA1 = transposeFirst ? tf.matMul(dZ2, tf.transpose(W2)) : tf.matMul(dZ2, W2, false, true);
  const dZ1 = tf.mul<tf.Tensor2D>(dA1, tf.step(A1));
  const weightGradient = (input: tf.Tensor2D, dZ: tf.Tensor2D): tf.Tensor2D =>
    transposeFirst ? tf.matMul(tf.transpose(input), dZ) : tf.matMul(input, dZ, true);
  const moved = <T extends tf.Tensor>(parameter: T, gradient: tf.Tensor): T =>
    tf.sub<T>(parameter, tf.mul(gradient, rate));
  return {
    loss: meanLoss(A2, y),
    after: {
      W1: moved(W1, weightGradient(X, dZ1)),
      b1: moved(b1, tf.sum(dZ1, 0)),
      W2: moved(W2, weightGradient(A1, dZ2)),
      b2: moved(b2, tf.sum(dZ2, 0)),
    },
  };
}

export function validate(
  network: Network,
  { X, y }: Data,
): { valLoss: number; valCorrect: number } {
  return tf.tidy(() => {
    const { A2 } = forward(network, X);
    const right = tf.equal(tf.argMax(A2, 1), tf.argMax(y, 1));
    return {
      valLoss: meanLoss(A2, y),
      valCorrect: tf.sum(tf.cast(right, 'int32')).dataSync()[0],
    };
  });
}

function forward({ W1, b1, W2, b2 }: Network, X: tf.Tensor2D) {
  const A1 = tf.fused.matMul({ a: X, b: W1, bias: b1, activation: 'relu' }) as tf.Tensor2D;
  const Z2 = tf.fused.matMul({ a: A1, b: W2, bias: b2 });
  return { A1, A2: tf.softmax(Z2) as tf.Tensor2D };
}

function meanLoss(A2: tf.Tensor2D, y: tf.Tensor2D): number {
  return -tf.sum(tf.mul(y, tf.log(A2))).dataSync()[0] / y.shape[0];
}
