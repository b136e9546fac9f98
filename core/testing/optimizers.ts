// Settings of optimisers for tests.

import type { OptimizerSettings } from '../nn/optimizers.ts';

/** torch.optim's own, and the learning rate of its Adam. */
export const torchDefaults: OptimizerSettings = {
  learningRate: 0.001,
  weightDecay: 0,
  momentum: 0.9,
  alpha: 0.99,
  beta1: 0.9,
  beta2: 0.999,
};
