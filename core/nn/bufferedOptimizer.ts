// Base class of optimisers whose state consists of tensors of the parameters' shapes, e.g. moving averages.

import { Tensor } from '../tensor/tensor.ts';
import type { Parameter } from './layer.ts';
import type { Optimizer, OptimizerState } from './optimizer.ts';

/**
 * An optimiser that remembers, for every value of a parameter,
 * no number (SGD), one (momentum, RMSprop) or two (Adam).
 */
export abstract class BufferedOptimizer implements Optimizer {
  abstract learningRate: number;

  /** For optimisers whose updates depend on it; they count themselves. */
  protected steps = 0;

  private readonly kept: {
    readonly name: string;
    readonly tensor: Tensor;
  }[] = [];

  constructor(
    protected readonly parameters: readonly Parameter[],
  ) {}

  abstract step(): void;

  get state(): OptimizerState {
    return {
      steps: this.steps,
      buffers: this.kept.map(({ name, tensor }) => ({
        name,
        values: tensor.data.slice(),
      })),
    };
  }

  set state({ steps, buffers }: OptimizerState) {
    if (!Number.isInteger(steps) || steps < 0) {
      refuse(`its number of steps is ${steps}`);
    }
    if (buffers.length !== this.kept.length) {
      refuse(
        `it has ${buffers.length} buffers where ${this.kept.length} are needed`,
      );
    }
    const found = this.kept.map(({ name, tensor }) => {
      const buffer = buffers.find((each) => each.name === name);
      if (!buffer) return refuse(`it has no buffer ${name}`);
      const { values } = buffer;
      if (values.length !== tensor.data.length) {
        refuse(
          `its buffer ${name} has ${values.length} values where ${tensor.data.length} are needed`,
        );
      }
      return { tensor, values };
    });
    for (const { tensor, values } of found) {
      tensor.data.set(values);
    }
    this.steps = steps;
  }

  /** A tensor for each parameter, of its shape and filled with zeros, that `state` holds as `kind.W1`, `kind.b1`, ... */
  protected buffersNamed(kind: string): readonly Tensor[] {
    const added = this.parameters.map(({ name, value }) => ({
      name: `${kind}.${name}`,
      tensor: Tensor.zeros(
        value.rows,
        value.columns,
        value.kernels,
      ),
    }));
    this.kept.push(...added);
    return added.map(({ tensor }) => tensor);
  }
}

function refuse(reason: string): never {
  throw new RangeError(
    `The optimiser's state does not fit this run: ${reason}.`,
  );
}
