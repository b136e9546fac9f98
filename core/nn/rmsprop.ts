// RMSprop: each gradient value is divided by the root mean square of its recent values, so that all values take steps of similar size.

import {
  movingAverageOfSquares,
  subtractNormalized,
} from '../tensor/updates.ts';
import { BufferedOptimizer } from './bufferedOptimizer.ts';
import type { Parameter } from './layer.ts';

export interface RMSpropSettings {
  readonly learningRate: number;
  /** How much of the mean squared gradient is kept at each step, from 0 to below 1; usually 0.99. */
  readonly alpha: number;
}

/** Keeps the quotient finite where gradients are zero; PyTorch's default. */
const EPSILON = 1e-8;

/**
 * `v = alpha · v + (1 - alpha) · gradient²`,
 * `parameter -= learningRate · gradient / (√v + 1e-8)`.
 *
 * The mean squared gradient v has the parameter's shape and
 * starts at zero. Tieleman and Hinton 2012 (lecture 6.5 of
 * "Neural Networks for Machine Learning"), with PyTorch's place
 * for epsilon: outside the root.
 */
export class RMSprop extends BufferedOptimizer {
  learningRate: number;
  private readonly meanSquares = this.buffersNamed('v');

  constructor(
    parameters: readonly Parameter[],
    private readonly settings: RMSpropSettings,
  ) {
    super(parameters);
    this.learningRate = settings.learningRate;
  }

  step(): void {
    const { learningRate } = this;
    const { alpha } = this.settings;
    this.parameters.forEach(({ value, grad }, i) => {
      const v = this.meanSquares[i];
      movingAverageOfSquares(v, grad, alpha);
      subtractNormalized(value, grad, v, learningRate, EPSILON);
    });
  }
}
