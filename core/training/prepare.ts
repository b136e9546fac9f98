// What a run begins with: the data split, standardised and encoded, and the initial weights.

import type { Dataset } from '../data/dataset.ts';
import {
  examplesFrom,
  labelsOf,
  type Examples,
} from '../data/examples.ts';
import { trainValSplit } from '../data/split.ts';
import {
  featureStatistics,
  type FeatureStatistics,
} from '../data/standardization.ts';
import { initialWeightsInPortions } from '../nn/initialization.ts';
import { atOnce, type Portions } from '../portions.ts';
import { PyTorchRandom } from '../random/pytorch.ts';
import type { Kernels } from '../tensor/kernelInterface.ts';
import type { Tensor } from '../tensor/tensor.ts';
import type { RunConfig } from './hyperparameters.ts';
import { objectiveOf, type Objective } from './objective.ts';

/** The rows that are trained with, and those that are held back. */
export interface PreparedData {
  readonly objective: Objective;
  readonly train: Examples;
  readonly val: Examples;
  /** Of the training rows; they standardise all rows. */
  readonly statistics: FeatureStatistics;
}

export interface Prepared extends PreparedData {
  /** One `(out, in)` per linear layer, from input to output. */
  readonly weights: readonly Tensor[];
}

/**
 * Splits, standardises and encodes the data, and draws the initial weights: everything before the first step.
 *
 * @param kernels in whose memory the tensors lie; ordinary memory when left out
 */
export function prepare(
  config: RunConfig,
  data: Dataset,
  kernels?: Kernels,
): Prepared {
  return atOnce(prepareInPortions(config, data, kernels));
}

/** `prepare` in portions. */
export function* prepareInPortions(
  config: RunConfig,
  data: Dataset,
  kernels?: Kernels,
): Portions<Prepared> {
  const prepared = prepareData(config, data, kernels);
  const weights = yield* initialWeightsInPortions(
    [data.features, ...config.hiddenSizes, prepared.objective.outputs],
    config.init,
    new PyTorchRandom(config.torchSeed),
  );
  return {
    ...prepared,
    weights: kernels
      ? weights.map((tensor) => tensor.copiedTo(kernels))
      : weights,
  };
}

/** The data split, standardised and encoded. */
export function prepareData(
  config: RunConfig,
  data: Dataset,
  kernels?: Kernels,
): PreparedData {
  const { standardization } = config;
  const rows = trainValSplit(
    data.count,
    config.testShare,
    config.splitSeed,
  );
  const statistics = featureStatistics(
    data,
    rows.train,
    standardization,
  );
  const objective = objectiveOf(
    config,
    labelsOf(data.labels, rows.train),
    data.classes,
  );
  const placed = (tensor: Tensor) =>
    kernels ? tensor.copiedTo(kernels) : tensor;
  const examplesOf = (chosen: Int32Array): Examples => {
    const { X, y, ...rest } = examplesFrom(
      data,
      chosen,
      statistics,
      standardization,
      objective.encode,
    );
    return { X: placed(X), y: placed(y), ...rest };
  };
  return {
    objective,
    train: examplesOf(rows.train),
    val: examplesOf(rows.val),
    statistics,
  };
}
