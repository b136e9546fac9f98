// The layers of the exercises in the autograd engine, which shares no code with what learners write.

import {
  add,
  divide,
  exp,
  log,
  multiply,
  neg,
  relu,
  subtract,
} from '../reference/autograd/elementwise.ts';
import { matmul, transpose } from '../reference/autograd/products.ts';
import {
  maxAxis1,
  sum,
  sumAxis1,
} from '../reference/autograd/reductions.ts';
import { Variable } from '../reference/autograd/variable.ts';
import type { Variables } from './values.ts';

export const EPSILON = 1e-10;

/** `X Wᵀ + b`. */
export function linear(
  X: Variable,
  W: Variable,
  b: Variable,
): Variable {
  return add(matmul(X, transpose(W)), b);
}

/** `max(Z, 0)`, with slope 0 at 0. */
export const activated = (Z: Variable): Variable => relu(Z, 0);

export function softmax(Z: Variable): Variable {
  const e = exp(subtract(Z, Variable.from(maxAxis1(Z))));
  return divide(e, sumAxis1(e));
}

/** The mean of `-log softmax(Z)` at the labels, by the logarithm of the sum: nothing overflows and nothing is lost. */
export function softmaxCrossEntropy(
  Z: Variable,
  y: Variable,
): Variable {
  const max = Variable.from(maxAxis1(Z));
  const logSum = log(sumAxis1(exp(subtract(Z, max))));
  const logs = subtract(subtract(Z, max), logSum);
  return mean(neg(sumAxis1(multiply(y, logs))));
}

export function mean(A: Variable): Variable {
  return divide(sum(A), Variable.scalar(A.data.length));
}

/** Sum of all products at the same place: its gradient with respect to `Z` is what comes from the layer after. */
export function along(dZ: Variable, Z: Variable): Variable {
  return sum(multiply(Variable.from(dZ), Z));
}

/** Forward pass of as many layers as there are weights, and the loss. */
export function network(
  { X, y, ...v }: Variables,
  layers: number,
): Variables {
  const nodes: Record<string, Variable> = {};
  let A = X;
  for (let l = 1; l <= layers; l++) {
    const Z = linear(A, v[`W${l}`], v[`b${l}`]);
    nodes[`Z${l}`] = Z;
    A = l < layers ? activated(Z) : softmax(Z);
    nodes[`A${l}`] = A;
  }
  if (y) nodes.loss = softmaxCrossEntropy(nodes[`Z${layers}`], y);
  return nodes;
}
