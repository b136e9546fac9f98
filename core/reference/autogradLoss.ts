// The losses of the article's networks, composed from the autograd engine's operations.

import {
  add,
  divide,
  exp,
  log,
  multiply,
  neg,
  power,
  softplus,
  subtract,
} from './autograd/elementwise.ts';
import {
  maxAxis1,
  pick,
  sum,
  sumAxis1,
} from './autograd/reductions.ts';
import { Variable } from './autograd/variable.ts';
import { requireTargets } from './networkShapes.ts';
import type { Task } from './task.ts';

/**
 * The mean loss of a batch, `(1, 1)`.
 *
 * @param Z `(batch, classes)`; for regression and binary `(batch, 1)`
 * @param targets one for each row: its class, a number, or 0 or 1
 * @param epsilon of softmax and the logarithm; only classification has it
 * @throws RangeError when targets and Z do not fit
 */
export function lossOf(
  task: Task,
  Z: Variable,
  targets: ArrayLike<number>,
  epsilon: number,
): Variable {
  requireTargets(task, Z, targets);
  switch (task) {
    case 'classification':
      return crossEntropy(softmax(Z, epsilon), targets, epsilon);
    case 'regression':
      return meanSquaredError(Z, targets);
    case 'binary':
      return binaryCrossEntropy(Z, targets);
  }
}

/** `exp(Z - max) / (Σ exp(Z - max) + epsilon)`, row by row; the maximum is a constant, it gets no gradient. */
export function softmax(Z: Variable, epsilon: number): Variable {
  const max = Variable.from(maxAxis1(Z));
  const e = exp(subtract(Z, max));
  return divide(e, add(sumAxis1(e), Variable.scalar(epsilon)));
}

/** The mean of `-log(A[row, label] + epsilon)`. */
function crossEntropy(
  A: Variable,
  labels: ArrayLike<number>,
  epsilon: number,
): Variable {
  const likelihood = add(pick(A, labels), Variable.scalar(epsilon));
  return mean(neg(log(likelihood)));
}

/** The mean of `(Z - y)²`. */
function meanSquaredError(
  Z: Variable,
  targets: ArrayLike<number>,
): Variable {
  return mean(power(subtract(Z, column(Z, targets)), 2));
}

/** The mean of `-(y log σ(Z) + (1 - y) log(1 - σ(Z)))`, which is `log(1 + exp(Z)) - y Z`. */
function binaryCrossEntropy(
  Z: Variable,
  targets: ArrayLike<number>,
): Variable {
  const y = column(Z, targets);
  return mean(subtract(softplus(Z), multiply(y, Z)));
}

function mean(A: Variable): Variable {
  return divide(sum(A), Variable.scalar(A.data.length));
}

/** The targets as a column beside Z. */
function column(Z: Variable, targets: ArrayLike<number>): Variable {
  return new Variable(Z.rows, 1, Float64Array.from(targets));
}
