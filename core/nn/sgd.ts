// Stochastic gradient descent: every parameter takes a small step against its gradient.

import { subtractScaled } from '../tensor/operations.ts';
import type { Parameter } from './layer.ts';

/** `parameter -= learningRate · gradient`. */
export class SGD {
  constructor(
    private readonly parameters: readonly Parameter[],
    private readonly learningRate: number,
  ) {}

  step(): void {
    for (const { value, grad } of this.parameters) {
      subtractScaled(value, grad, this.learningRate);
    }
  }
}
