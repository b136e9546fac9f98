// The article's networks composed from the autograd engine: the same loss as the hand-written network, its gradients found without any derivation.

import { atOnce, isLong, type Portions } from '../portions.ts';
import {
  hiddenActivation,
  type HiddenActivation,
} from './activations.ts';
import { add, type SlopeAtZero } from './autograd/elementwise.ts';
import { matmul, transpose } from './autograd/products.ts';
import { Variable } from './autograd/variable.ts';
import { lossOf } from './autogradLoss.ts';
import type { Float64Matrix, Matrix, Named } from './matrix.ts';
import { layersOf } from './networkShapes.ts';
import type { Task } from './task.ts';

/** A network, its batch, and what the article leaves to choose. */
export interface Problem {
  readonly task: Task;
  /** `W1 (units, inputs)`, `b1 (1, units)`, `W2`, `b2`, ... */
  readonly parameters: Named;
  /** `(batch, inputs)`. */
  readonly X: Matrix;
  /** One for each row: its class, counted from 0; the number to predict; or 0 or 1. */
  readonly targets: ArrayLike<number>;
  /** One for each hidden layer, or one for all; ReLU unless given. */
  readonly activations?: readonly HiddenActivation[];
  /** Added to softmax's denominator and inside the logarithm: the article's 1e-10 unless given, 0 to leave it out. */
  readonly epsilon?: number;
  /** The slope of ReLU at exactly 0: 1, as in the article's PyTorch program, unless given. */
  readonly slopeAtZero?: SlopeAtZero;
}

/** Simple operations that a weight takes to be copied and turned. */
const COPIES = 16;

/** The result of a forward pass. */
export interface Forward {
  readonly loss: Variable;
  /** `W1, b1, Z1, A1, W2, b2, Z2, ...` in this order; the last Z goes into the loss. */
  readonly variables: Named<Variable>;
  /** The batch, `(batch, inputs)`. */
  readonly X: Variable;
}

export interface Gradients {
  readonly loss: number;
  /** The gradient of the loss with respect to each of `W1, b1, Z1, A1, W2, b2, Z2, ...`, in this order. */
  readonly gradients: Named<Float64Matrix>;
}

/**
 * Forward: `Z = A Wᵀ + b` and `A = activation(Z)` in turn, then the loss.
 * @throws RangeError when the shapes do not fit, a target is no class, or W1 or a bias is missing
 */
export function autogradForward(problem: Problem): Forward {
  return atOnce(autogradForwardInPortions(problem));
}

/** `autogradForward` in portions. */
export function* autogradForwardInPortions(
  problem: Problem,
): Portions<Forward> {
  const { parameters, task, targets } = problem;
  const { epsilon = 1e-10 } = problem;
  const variables: Record<string, Variable> = {};

  const X = Variable.from(problem.X);
  let input = X;
  const layers = layersOf(parameters);
  for (let l = 1; ; l++) {
    const W = Variable.from(layers[l - 1].W);
    const b = Variable.from(layers[l - 1].b);
    const operations = (COPIES + input.rows) * W.data.length;
    if (isLong(operations)) yield;
    const Wt = transpose(W);
    if (isLong(operations)) yield;
    const Z = add(matmul(input, Wt), b);
    if (isLong(operations)) yield;
    variables[`W${l}`] = W;
    variables[`b${l}`] = b;
    variables[`Z${l}`] = Z;
    if (l === layers.length) {
      return { loss: lossOf(task, Z, targets, epsilon), variables, X };
    }
    const { of } = hiddenActivation(problem.activations, l);
    input = of(Z, problem.slopeAtZero ?? 1);
    variables[`A${l}`] = input;
  }
}

/**
 * Forward and backward.
 * @throws RangeError as `autogradForward` does
 */
export function autogradGradients(problem: Problem): Gradients {
  const { loss, variables } = autogradForward(problem);
  loss.backward();
  const gradients = Object.entries(variables).map(
    ([name, { rows, columns, grad }]) =>
      [name, { rows, columns, data: grad }] as const,
  );
  return {
    loss: loss.data[0],
    gradients: Object.fromEntries(gradients),
  };
}

/** 1 for every hidden pre-activation above 0, else 0, layer after layer: which pieces of ReLU the batch lies on. */
export function reluPattern({ variables }: Forward): Uint8Array {
  const hidden = Object.keys(variables)
    .filter((name) => name.startsWith('A'))
    .map((name) => variables[name].data);
  const units = hidden.reduce((total, A) => total + A.length, 0);
  const pattern = new Uint8Array(units);
  let k = 0;
  for (const A of hidden) {
    for (const a of A) pattern[k++] = a > 0 ? 1 : 0;
  }
  return pattern;
}
