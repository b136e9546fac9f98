// The network that lesson 5 walks through: two inputs, three hidden neurons, two classes, four examples, and every matrix on the way.

import { Linear } from '../nn/linear.ts';
import { ReLU } from '../nn/relu.ts';
import { SGD } from '../nn/sgd.ts';
import { SoftmaxCrossEntropy } from '../nn/softmaxCrossEntropy.ts';
import { Tensor } from '../tensor/tensor.ts';
import { valuesOf, type TensorValues } from '../tensor/tensorValues.ts';
import {
  flowLimits,
  flowParameters,
  flowStart,
  type FlowMatrix,
  type FlowParameter,
  type FlowStart,
} from './learningFlowNames.ts';

export interface LearningFlow {
  readonly learningRate: number;
  /** Of each iteration so far, the one shown included: `iteration + 1` losses. */
  readonly losses: Float64Array;
  /** `X (4, 2)`, `y (4, 2)`, `Z1 (4, 3)` and so on; `newW1` is `W1` after the update. */
  readonly matrices: Readonly<Record<FlowMatrix, TensorValues>>;
}

const X = Tensor.fromRows([
  [1, 0.5],
  [-0.5, 1],
  [0.5, -1],
  [-1, -0.5],
]);
/** Class 0, 1, 0, 1. */
export const flowLabels: readonly number[] = [0, 1, 0, 1];
const y = Tensor.fromRows(
  flowLabels.map((label) => [Number(label === 0), Number(label === 1)]),
);

/**
 * One training step: forward, backward, update.
 *
 * @param iteration how many iterations came before, 0 to 99
 * @param start where the first of them began
 * @throws RangeError when there is no such iteration, a parameter has another shape, or a number is not finite
 */
export function learningFlow(
  iteration: number,
  start = flowStart,
): LearningFlow {
  requireIteration(iteration);
  const { W1, b1, W2, b2 } = tensorsOf(start);
  const { learningRate } = start;
  const linear1 = new Linear(1, W1);
  linear1.bias.value.data.set(b1.data);
  const relu = new ReLU(W1.rows);
  const linear2 = new Linear(2, W2);
  linear2.bias.value.data.set(b2.data);
  const loss = new SoftmaxCrossEntropy(y.columns);
  const sgd = new SGD(
    [...linear1.parameters, ...linear2.parameters],
    learningRate,
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
    return { learningRate, losses, matrices };
  }
}

function requireIteration(iteration: number): void {
  if (
    !Number.isInteger(iteration) ||
    iteration < 0 ||
    iteration > flowLimits.iteration
  ) {
    throw new RangeError(
      `learning flow: the iteration must be 0 to ${flowLimits.iteration}, not ${iteration}`,
    );
  }
}

function tensorsOf({
  parameters,
  learningRate,
}: FlowStart): Record<FlowParameter, Tensor> {
  if (!Number.isFinite(learningRate)) {
    throw new RangeError(
      `learning flow: the learning rate must be a finite number, not ${learningRate}`,
    );
  }
  const tensors = flowParameters.map((name) => {
    const rows = parameters[name];
    const shape = shapeText(flowStart.parameters[name]);
    if (
      shapeText(rows) !== shape ||
      !rows.flat().every(Number.isFinite)
    ) {
      throw new RangeError(
        `learning flow: ${name} must have the shape ${shape} and finite values`,
      );
    }
    return [name, Tensor.fromRows(rows)];
  });
  return Object.fromEntries(tensors) as Record<FlowParameter, Tensor>;
}

/** `(3, 2)`; of rows that differ in length, all lengths. */
function shapeText(rows: readonly (readonly number[])[]): string {
  const lengths = new Set(rows.map(({ length }) => length));
  return `(${[rows.length, ...lengths].join(', ')})`;
}

/** ReLU's slope at each sum: its backward pass applied to a gradient of 1. */
function slopesOf(Z: Tensor): TensorValues {
  const relu = new ReLU(Z.columns);
  relu.forward(Z);
  const ones = Tensor.zeros(Z.rows, Z.columns);
  ones.data.fill(1);
  return valuesOf(relu.backward(ones));
}
