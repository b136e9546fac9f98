// Gradient descent with momentum: earlier gradients still push, so that steps grow where gradients keep their direction.

import { addScaled, subtractScaled } from '../tensor/updates.ts';
import { BufferedOptimizer } from './bufferedOptimizer.ts';
import type { Parameter } from './layer.ts';

export interface MomentumSettings {
  readonly learningRate: number;
  /** How much of the last step's velocity is kept, from 0 to below 1; usually 0.9. */
  readonly momentum: number;
}

/**
 * `velocity = momentum · velocity + gradient`,
 * `parameter -= learningRate · velocity`.
 *
 * The velocity has the parameter's shape and starts at zero.
 * Polyak 1964; in this form Sutskever et al. 2013 ("On the
 * importance of initialization and momentum in deep learning")
 * and PyTorch's SGD.
 */
export class Momentum extends BufferedOptimizer {
  learningRate: number;
  private readonly velocities = this.buffersNamed('momentum');

  constructor(
    parameters: readonly Parameter[],
    private readonly settings: MomentumSettings,
  ) {
    super(parameters);
    this.learningRate = settings.learningRate;
  }

  step(): void {
    const { learningRate } = this;
    const { momentum } = this.settings;
    this.parameters.forEach(({ value, grad }, i) => {
      const velocity = this.velocities[i];
      addScaled(grad, velocity, momentum, velocity);
      subtractScaled(value, velocity, learningRate);
    });
  }
}
