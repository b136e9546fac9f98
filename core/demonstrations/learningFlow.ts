// The network that lesson 5 walks through: two inputs, three hidden neurons, two classes, four examples, and every matrix on the way.

import { Linear } from '../nn/linear.ts';
import { ReLU } from '../nn/relu.ts';
import { SGD } from '../nn/sgd.ts';
import { SoftmaxCrossEntropy } from '../nn/softmaxCrossEntropy.ts';
import { Tensor } from '../tensor/tensor.ts';
import { valuesOf, type TensorValues } from '../tensor/tensorValues.ts';
import { flowLimits, type FlowMatrix } from './learningFlowNames.ts';

export interface LearningFlow {
  readonly learningRate: number;
  /** Of each iteration so far, the one shown included: `iteration + 1` losses. */
  readonly losses: Float64Array;
  /** `X (4, 2)`, `y (4, 2)`, `Z1 (4, 3)` and so on; `newW1` is `W1` after the update. */
  readonly matrices: Readonly<Record<FlowMatrix, TensorValues>>;
}

const LEARNING_RATE = 0.5;

/** Numbers that can be followed by hand; no sum comes out as exactly 0. */
const X = Tensor.fromRows([
  [1, 0.5],
  [-0.5, 1],
  [0.5, -1],
  [-1, -0.5],
]);
/** One-hot: class 0, 1, 0, 1. */
const y = Tensor.fromRows([
  [1, 0],
  [0, 1],
  [1, 0],
  [0, 1],
]);
const weights1 = [
  [0.5, -0.5],
  [1, 0.25],
  [-0.25, 1],
];
const weights2 = [
  [0.5, -0.5, 1],
  [1, 0.5, -0.5],
];

/**
 * One training step: forward, backward, update.
 *
 * @param iteration how many iterations came before, 0 to 99
 * @throws RangeError when it is no such number
 */
export function learningFlow(iteration: number): LearningFlow {
  if (
    !Number.isInteger(iteration) ||
    iteration < 0 ||
    iteration > flowLimits.iteration
  ) {
    throw new RangeError(
      `learning flow: the iteration must be 0 to ${flowLimits.iteration}, not ${iteration}`,
    );
  }
  const linear1 = new Linear(1, Tensor.fromRows(weights1));
  const relu = new ReLU(linear1.weight.value.rows);
  const linear2 = new Linear(2, Tensor.fromRows(weights2));
  const loss = new SoftmaxCrossEntropy(y.columns);
  const sgd = new SGD(
    [...linear1.parameters, ...linear2.parameters],
    LEARNING_RATE,
  );
  const losses = new Float64Array(iteration + 1);

  for (let i = 0; ; i++) {
    const Z1 = linear1.forward(X);
    const A1 = relu.forward(Z1);
    const Z2 = linear2.forward(A1);
    losses[i] = loss.forward(Z2, y);
    const dZ2 = loss.backward();
    const dA1 = linear2.backward(dZ2);
    const dZ1 = relu.backward(dA1);
    linear1.parameterGradients(dZ1);
    if (i < iteration) {
      sgd.step();
      continue;
    }
    const before = {
      X: valuesOf(X),
      y: valuesOf(y),
      W1: valuesOf(linear1.weight.value),
      b1: valuesOf(linear1.bias.value),
      W2: valuesOf(linear2.weight.value),
      b2: valuesOf(linear2.bias.value),
      Z1: valuesOf(Z1),
      A1: valuesOf(A1),
      Z2: valuesOf(Z2),
      A2: valuesOf(loss.prediction),
      dZ2: valuesOf(dZ2),
      dW2: valuesOf(linear2.weight.grad),
      db2: valuesOf(linear2.bias.grad),
      dA1: valuesOf(dA1),
      mask: slopesOf(Z1),
      dZ1: valuesOf(dZ1),
      dW1: valuesOf(linear1.weight.grad),
      db1: valuesOf(linear1.bias.grad),
    };
    sgd.step();
    const matrices = {
      ...before,
      newW1: valuesOf(linear1.weight.value),
      newb1: valuesOf(linear1.bias.value),
      newW2: valuesOf(linear2.weight.value),
      newb2: valuesOf(linear2.bias.value),
    };
    return { learningRate: LEARNING_RATE, losses, matrices };
  }
}

/** ReLU's slope at each sum: its backward pass applied to a gradient of 1. */
function slopesOf(Z: Tensor): TensorValues {
  const relu = new ReLU(Z.columns);
  relu.forward(Z);
  const ones = Tensor.zeros(Z.rows, Z.columns);
  ones.data.fill(1);
  return valuesOf(relu.backward(ones));
}
