// Adam: momentum and RMSprop in one. Steps follow the mean of recent gradients, divided by their recent size.

import {
  movingAverage,
  movingAverageOfSquares,
  subtractNormalized,
} from '../tensor/updates.ts';
import { BufferedOptimizer } from './bufferedOptimizer.ts';
import type { Parameter } from './layer.ts';

export interface AdamSettings {
  readonly learningRate: number;
  /** How much of the mean gradient is kept at each step, from 0 to below 1; usually 0.9. */
  readonly beta1: number;
  /** How much of the mean squared gradient is kept, from 0 to below 1; usually 0.999. */
  readonly beta2: number;
}

/** Keeps the quotient finite where gradients are zero; PyTorch's default. */
const EPSILON = 1e-8;

/**
 * `m = beta1 · m + (1 - beta1) · gradient`,
 * `v = beta2 · v + (1 - beta2) · gradient²`,
 * `parameter -= learningRate · m̂ / (√v̂ + 1e-8)`.
 *
 * The means m and v have the parameter's shape and start at
 * zero, which makes them too small at first. Therefore
 * `m̂ = m / (1 - beta1ᵗ)` and `v̂ = v / (1 - beta2ᵗ)` at step t
 * (Kingma and Ba 2015, arXiv:1412.6980).
 */
export class Adam extends BufferedOptimizer {
  learningRate: number;
  private readonly means = this.buffersNamed('m');
  private readonly meanSquares = this.buffersNamed('v');

  constructor(
    parameters: readonly Parameter[],
    private readonly settings: AdamSettings,
  ) {
    super(parameters);
    this.learningRate = settings.learningRate;
  }

  step(): void {
    const { learningRate } = this;
    const { beta1, beta2 } = this.settings;
    this.steps += 1;
    const correction1 = 1 - beta1 ** this.steps;
    const correction2 = Math.sqrt(1 - beta2 ** this.steps);
    // m̂ / (√v̂ + 1e-8) without a tensor for m̂ or v̂: the
    // corrections go into the two numbers beside m and v.
    const factor = (learningRate * correction2) / correction1;
    const epsilon = EPSILON * correction2;
    this.parameters.forEach(({ value, grad }, i) => {
      const m = this.means[i];
      const v = this.meanSquares[i];
      movingAverage(m, grad, beta1);
      movingAverageOfSquares(v, grad, beta2);
      subtractNormalized(value, m, v, factor, epsilon);
    });
  }
}
