// The registry of optimisers by name: the settings each needs, how it is built, and its equivalent in PyTorch.

import { Adam } from './adam.ts';
import type { Parameter } from './layer.ts';
import { Momentum } from './momentum.ts';
import type { Optimizer } from './optimizer.ts';
import { RMSprop } from './rmsprop.ts';
import { SGD } from './sgd.ts';
import { withWeightDecay } from './weightDecay.ts';

export interface OptimizerSettings {
  readonly learningRate: number;
  /** PyTorch's `weight_decay`; 0 for none. */
  readonly weightDecay: number;
  readonly momentum: number;
  readonly alpha: number;
  readonly beta1: number;
  readonly beta2: number;
}

/** A setting that only some optimisers have. */
export type OptimizerField = Exclude<
  keyof OptimizerSettings,
  'learningRate' | 'weightDecay'
>;

interface OptimizerEntry {
  /** What it has beside learning rate and weight decay. */
  readonly fields: readonly OptimizerField[];
  build(
    parameters: readonly Parameter[],
    settings: OptimizerSettings,
  ): Optimizer;
  /** The same optimiser in Python, for the names `parameters` and `LEARNING_RATE`. */
  python(settings: OptimizerSettings): string;
}

export const optimizers = {
  sgd: {
    fields: [],
    build: (parameters, { learningRate }) =>
      new SGD(parameters, learningRate),
    python: ({ weightDecay }) =>
      `torch.optim.SGD(parameters, lr=LEARNING_RATE, weight_decay=${weightDecay})`,
  },
  momentum: {
    fields: ['momentum'],
    build: (parameters, settings) =>
      new Momentum(parameters, settings),
    python: ({ momentum, weightDecay }) =>
      `torch.optim.SGD(parameters, lr=LEARNING_RATE, momentum=${momentum}, weight_decay=${weightDecay})`,
  },
  rmsprop: {
    fields: ['alpha'],
    build: (parameters, settings) =>
      new RMSprop(parameters, settings),
    python: ({ alpha, weightDecay }) =>
      `torch.optim.RMSprop(parameters, lr=LEARNING_RATE, alpha=${alpha}, weight_decay=${weightDecay})`,
  },
  adam: {
    fields: ['beta1', 'beta2'],
    build: (parameters, settings) =>
      new Adam(parameters, settings),
    python: ({ beta1, beta2, weightDecay }) =>
      `torch.optim.Adam(parameters, lr=LEARNING_RATE, betas=(${beta1}, ${beta2}), weight_decay=${weightDecay})`,
  },
} satisfies Record<string, OptimizerEntry>;

export type OptimizerName = keyof typeof optimizers;

export const optimizerNames = Object.keys(
  optimizers,
) as OptimizerName[];

/** A new optimiser for the parameters `W1, b1, W2, b2, ...` */
export function buildOptimizer(
  name: OptimizerName,
  parameters: readonly Parameter[],
  settings: OptimizerSettings,
): Optimizer {
  const decaying = withWeightDecay(
    parameters,
    settings.weightDecay,
  );
  return optimizers[name].build(decaying, settings);
}
