// Dropout: in training some of a layer's outputs, another choice at each step, become zero.

import { BatchBuffer } from '../tensor/batchBuffer.ts';
import type { Tensor } from '../tensor/tensor.ts';
import type { Layer } from './layer.ts';

/** Numbers in [0, 1), drawn one after another. */
export interface Uniform {
  randomSample(): number;
}

/**
 * What stands before it, an activation, and then `A ⊙ mask`: each value is
 * kept with probability `1 - rate` and made `1 / (1 - rate)` times as large,
 * so that their sum stays what it was on average. Where a network is asked,
 * not trained, all are kept as they are.
 *
 * PyTorch's own masks depend on how it was built; these are drawn from NumPy's
 * stream, `np.random.random_sample(A.shape) >= rate`, and are the same everywhere.
 */
export class Dropout implements Layer {
  readonly parameters = [];
  /** Whether values are dropped: in training alone. */
  isOn = true;

  private readonly mask: BatchBuffer;
  private readonly A: BatchBuffer;
  private readonly dA: BatchBuffer;
  /** Of the last forward pass; undefined where nothing was dropped. */
  private last: Tensor | undefined;

  /** @param rate share that is dropped on average, 0 to below 1 */
  constructor(
    private readonly activation: Layer,
    units: number,
    private readonly rate: number,
    private readonly random: Uniform,
  ) {
    this.mask = new BatchBuffer(units);
    this.A = new BatchBuffer(units);
    this.dA = new BatchBuffer(units);
  }

  /** `Z (batch, units)` to `A ⊙ mask`. */
  forward(Z: Tensor): Tensor {
    const A = this.activation.forward(Z);
    this.last = this.isOn ? this.draw(A) : undefined;
    return this.last
      ? product(A, this.last, this.A.withRowsOf(A))
      : A;
  }

  /** What was dropped has no part in the loss: `dA ⊙ mask`, then through the activation. */
  backward(outputGradient: Tensor): Tensor {
    const { last, dA } = this;
    return this.activation.backward(
      last
        ? product(
            outputGradient,
            last,
            dA.withRowsOf(outputGradient),
          )
        : outputGradient,
    );
  }

  private draw(A: Tensor): Tensor {
    const { rate, random } = this;
    const mask = this.mask.withRowsOf(A);
    const kept = Math.fround(1 / (1 - rate));
    for (let i = 0; i < mask.data.length; i++) {
      mask.data[i] = random.randomSample() >= rate ? kept : 0;
    }
    return mask;
  }
}

/** `a ⊙ b`. */
function product(a: Tensor, b: Tensor, out: Tensor): Tensor {
  for (let i = 0; i < out.data.length; i++) {
    out.data[i] = a.data[i] * b.data[i];
  }
  return out;
}
