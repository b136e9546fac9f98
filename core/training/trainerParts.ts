// What a Trainer is made of, where it is not to make that itself.

import type { Uniform } from '../nn/dropout.ts';
import type { Loss } from '../nn/loss.ts';
import { layersWith, Model } from '../nn/model.ts';
import type { Kernels } from '../tensor/kernelInterface.ts';
import type { Tensor } from '../tensor/tensor.ts';
import type { RunConfig } from './hyperparameters.ts';
import type { Prepared } from './prepare.ts';

/** Builds a run's network from its initial weights. @param random what dropout draws its masks from */
export type BuildModel = (
  weights: readonly Tensor[],
  loss: Loss,
  config: RunConfig,
  random: Uniform,
) => Model;

export const buildModel: BuildModel = (
  weights,
  loss,
  { activations, dropout: rate },
  random,
) =>
  new Model(weights, loss, layersWith(activations, { rate, random }));

/** Parts that a Trainer builds itself unless they are passed. */
export interface TrainerParts {
  readonly build?: BuildModel;
  /** What it computes with. */
  readonly kernels?: Kernels;
  /** What `prepare` gives for the same settings, data and kernels. */
  readonly prepared?: Prepared;
}
