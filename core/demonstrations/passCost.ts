// What one backward pass costs beside trying every parameter by itself: the multiplications of the layers' own matrix products, counted while they are made.

import { CLASSES, PIXELS } from '../data/digits.ts';
import { Model } from '../nn/model.ts';
import { SoftmaxCrossEntropy } from '../nn/softmaxCrossEntropy.ts';
import type { Kernels } from '../tensor/kernelInterface.ts';
import { plainKernels } from '../tensor/plainKernels.ts';
import { Tensor } from '../tensor/tensor.ts';
import { passCostLimits } from './passCostLimits.ts';

/** For one image. Activations and loss, which multiply little, are not counted. */
export interface PassCost {
  readonly parameters: number;
  /** Multiplications of a forward pass. */
  readonly forward: number;
  /** Of the backward pass after it. */
  readonly backward: number;
  /** Forward passes for central differences: two for each parameter. */
  readonly trials: number;
}

/**
 * A network for the digits, from 64 pixels to 10 classes.
 *
 * @param hidden neurons of each hidden layer: 1 to 4 layers of 1 to 300
 * @throws RangeError when a size is not allowed
 */
export function passCost(hidden: readonly number[]): PassCost {
  requireSizes(hidden);
  const counter = new MultiplicationCounter();
  const sizes = [PIXELS, ...hidden, CLASSES];
  const weights = sizes
    .slice(1)
    .map((units, i) => Tensor.zeros(units, sizes[i], counter.kernels));
  const model = new Model(weights, new SoftmaxCrossEntropy(CLASSES));
  model.forward(
    Tensor.zeros(1, PIXELS, counter.kernels),
    Tensor.zeros(1, CLASSES, counter.kernels),
  );
  const forward = counter.count;
  model.backward();
  const parameters = model.parameters.reduce(
    (sum, { value }) => sum + value.data.length,
    0,
  );
  return {
    parameters,
    forward,
    backward: counter.count - forward,
    trials: 2 * parameters,
  };
}

/** The plain kernels, which count as they multiply matrices. */
class MultiplicationCounter {
  count = 0;

  readonly kernels: Kernels = {
    ...plainKernels,
    affine: (A, B, bias, out, m, k, n) => {
      this.count += m * k * n;
      plainKernels.affine(A, B, bias, out, m, k, n);
    },
    matmul: (A, B, out, m, k, n) => {
      this.count += m * k * n;
      plainKernels.matmul(A, B, out, m, k, n);
    },
    matmulTransposedA: (A, B, out, m, k, n) => {
      this.count += m * k * n;
      plainKernels.matmulTransposedA(A, B, out, m, k, n);
    },
  };
}

function requireSizes(hidden: readonly number[]): void {
  const { layers, neurons } = passCostLimits;
  const isIn = (
    size: number,
    { minimum, maximum }: { minimum: number; maximum: number },
  ) => Number.isInteger(size) && size >= minimum && size <= maximum;
  if (
    !isIn(hidden.length, layers) ||
    !hidden.every((size) => isIn(size, neurons))
  ) {
    throw new RangeError(
      `cost of a pass: ${layers.minimum} to ${layers.maximum} hidden layers of ${neurons.minimum} to ${neurons.maximum} neurons, not [${hidden.join(', ')}]`,
    );
  }
}
