// Stochastic gradient descent: every parameter takes a small step against its gradient.

import { subtractScaled } from '../tensor/updates.ts';
import { BufferedOptimizer } from './bufferedOptimizer.ts';
import type { Parameter } from './layer.ts';

/** `parameter -= learningRate · gradient`. */
export class SGD extends BufferedOptimizer {
  constructor(
    parameters: readonly Parameter[],
    public learningRate: number,
  ) {
    super(parameters);
  }

  step(): void {
    for (const { value, grad } of this.parameters) {
      subtractScaled(value, grad, this.learningRate);
    }
  }
}
