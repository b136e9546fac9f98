// What a run begins with: the data split, standardised and encoded, and the initial weights.

import type { Dataset } from '../data/dataset.ts';
import {
  examplesFrom,
  labelsOf,
  type Examples,
} from '../data/examples.ts';
import { trainValSplit, type Split } from '../data/split.ts';
import { filled, scaleFor, type Scale } from '../data/scaling.ts';
import { TableRefused } from '../data/table/tableProblem.ts';
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
  /** The data without a gap: missing values are the training rows' means. */
  readonly data: Dataset;
  /** What the training rows decide, for all rows. */
  readonly scale: Scale;
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

/** The data split, standardised and encoded. @throws TableRefused as `splitData` does */
export function prepareData(
  config: RunConfig,
  given: Dataset,
  kernels?: Kernels,
): PreparedData {
  const { rows, data } = splitData(config, given);
  const scale = scaleFor(data, rows.train, config.standardization);
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
      scale,
      objective.encode,
    );
    return { X: placed(X), y: placed(y), ...rest };
  };
  return {
    objective,
    train: examplesOf(rows.train),
    val: examplesOf(rows.val),
    data,
    scale,
  };
}

/**
 * Which rows are trained with and which are held back, and the data without a gap.
 * @throws TableRefused where a table's training rows lack a class, or have no value of a feature
 */
export function splitData(
  { testShare, splitSeed }: RunConfig,
  given: Dataset,
): { readonly rows: Split; readonly data: Dataset } {
  const rows = trainValSplit(given.count, testShare, splitSeed);
  const data = filled(given, rows.train, (feature) => {
    const column = given.inputNames?.[feature] ?? '';
    throw new TableRefused({ kind: 'untrainedColumn', column });
  });
  requireClasses(data, rows.train);
  return { rows, data };
}

/** Of names alone: other data are what their settings make them. */
function requireClasses(
  { classNames = [], labels }: Dataset,
  train: Int32Array,
): void {
  if (classNames.length === 0) return;
  const there = new Set(labelsOf(labels, train));
  const name = classNames.find((_, label) => !there.has(label));
  if (name !== undefined)
    throw new TableRefused({ kind: 'untrainedClass', name });
}
