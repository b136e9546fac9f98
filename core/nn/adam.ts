// Adam: steps whose length follows each parameter's own recent gradients. For programs that use the core; the app's runs learn by SGD, as the article does.

import { adam } from '../tensor/operations.ts';
import { Tensor } from '../tensor/tensor.ts';
import type { Parameter } from './layer.ts';

export interface AdamSettings {
  readonly learningRate: number;
  /** How much of the mean gradient is kept at each step. */
  readonly beta1?: number;
  /** How much of the mean squared gradient is kept. */
  readonly beta2?: number;
  /** Keeps the quotient finite where gradients are zero. */
  readonly epsilon?: number;
}

/**
 * `parameter -= learningRate · m̂ / (√v̂ + epsilon)`, where m̂ and v̂
 * are running means of the gradient and of its square, corrected
 * for having started at zero (Kingma and Ba 2015,
 * arXiv:1412.6980). The defaults are PyTorch's.
 */
export class Adam {
  private readonly moments: readonly {
    readonly parameter: Parameter;
    readonly m: Tensor;
    readonly v: Tensor;
  }[];
  private readonly settings: Required<AdamSettings>;
  private steps = 0;

  constructor(
    parameters: readonly Parameter[],
    settings: AdamSettings,
  ) {
    this.settings = {
      beta1: 0.9,
      beta2: 0.999,
      epsilon: 1e-8,
      ...settings,
    };
    this.moments = parameters.map((parameter) => {
      const { rows, columns, kernels } = parameter.value;
      return {
        parameter,
        m: Tensor.zeros(rows, columns, kernels),
        v: Tensor.zeros(rows, columns, kernels),
      };
    });
  }

  step(): void {
    const { learningRate, beta1, beta2, epsilon } = this.settings;
    this.steps += 1;
    const factors = {
      beta1,
      beta2,
      epsilon,
      stepSize: learningRate / (1 - beta1 ** this.steps),
      rootCorrection: Math.sqrt(1 - beta2 ** this.steps),
    };
    for (const { parameter, m, v } of this.moments) {
      adam(parameter.value, parameter.grad, m, v, factors);
    }
  }
}
