// The subject of a gradient check: a network with its weights, and a batch.

import type { Dataset } from '../data/dataset.ts';
import type { Examples } from '../data/examples.ts';
import {
  mistakenLayers,
  mistakenLoss,
} from '../mistakes/mistakenModel.ts';
import {
  showsFromSecondStep,
  type MistakeName,
} from '../mistakes/mistakes.ts';
import type { Parameter } from '../nn/layer.ts';
import type { Loss } from '../nn/loss.ts';
import { layersWith, Model } from '../nn/model.ts';
import type { Problem } from '../reference/autogradModel.ts';
import type { Matrix } from '../reference/matrix.ts';
import { newKernels } from '../tensor/kernels.ts';
import { plainKernels } from '../tensor/plainKernels.ts';
import { Tensor } from '../tensor/tensor.ts';
import type { RunConfig } from '../training/runConfig.ts';
import { atOnce, type Portions } from '../portions.ts';
import { prepareInPortions } from '../training/prepare.ts';
import type { CheckConfig } from './checkConfig.ts';
import { tracedLayers, type LinearTrace } from './tracedLayers.ts';

/** What the article adds to a probability before it takes its logarithm. */
const EPSILON = 1e-10;

export interface Subject {
  readonly network: RunConfig;
  /** One `(out, in)` per linear layer; the biases are zero. */
  readonly weights: readonly Tensor[];
  readonly loss: Loss;
  readonly batch: Examples;
}

/** A batch that no gradient can be computed on. The message is one sentence. */
export class UnusableBatch extends Error {
  override readonly name = 'UnusableBatch';
}

/** The network as it is before training, and its first so many training rows. */
export function subjectOf(config: CheckConfig, data: Dataset): Subject {
  return atOnce(subjectInPortions(config, data));
}

/** `subjectOf` in portions. */
export function* subjectInPortions(
  { network, rows, kernels }: CheckConfig,
  data: Dataset,
): Portions<Subject> {
  const { weights, train, objective } = yield* prepareInPortions(
    network,
    data,
    kernels === 'simd' ? newKernels() : plainKernels,
  );
  return {
    network,
    weights,
    loss: objective.loss,
    batch: {
      X: firstRows(train.X, rows),
      y: firstRows(train.y, rows),
      labels: train.labels.subarray(0, rows),
      rows: train.rows.subarray(0, rows),
    },
  };
}

/** @throws UnusableBatch when it is empty or holds NaN or an infinity */
export function requireUsable({ X, y }: Examples): void {
  if (X.rows === 0) {
    throw new UnusableBatch(
      'The batch is empty: a gradient check needs at least one row.',
    );
  }
  for (const [name, { columns, data }] of Object.entries({ X, y })) {
    const k = data.findIndex((value) => !Number.isFinite(value));
    if (k >= 0) {
      throw new UnusableBatch(
        `The data hold ${data[k]} in row ${Math.floor(k / columns)}, column ${k % columns} of ${name} (counted from 0): remove the row or give it a number, because a single one spoils every gradient.`,
      );
    }
  }
}

export interface ManualPass {
  readonly loss: number;
  readonly parameters: readonly Parameter[];
  readonly traces: readonly LinearTrace[];
}

/** Forward and the hand-written backward, with the mistake in it if one is named. */
export function manualPass(
  subject: Subject,
  mistake?: MistakeName,
): ManualPass {
  return atOnce(manualPassInPortions(subject, mistake));
}

/** `manualPass` in portions. */
export function* manualPassInPortions(
  { network, weights, loss, batch }: Subject,
  mistake?: MistakeName,
): Portions<ManualPass> {
  const correct = layersWith(network.activations);
  const { layers, traces } = tracedLayers(
    mistake
      ? mistakenLayers(correct, mistake, network.learningRate)
      : correct,
  );
  const judged = mistake ? mistakenLoss(loss, mistake) : loss;
  const model = new Model(weights, judged, layers);
  const passes = mistake && showsFromSecondStep(mistake) ? 2 : 1;
  let value = NaN;
  for (let pass = 0; pass < passes; pass++) {
    value = yield* model.forwardInPortions(batch.X, batch.y);
    yield* model.backwardInPortions();
  }
  return { loss: value, parameters: model.parameters, traces };
}

/** After a pass: the rows of a classification whose true class has less probability than what the article adds to it. */
export function outweighedRows({
  network,
  loss,
  batch,
}: Subject): number {
  if (network.task !== 'classification') return 0;
  const { columns, data } = loss.prediction;
  let count = 0;
  batch.labels.forEach((label, row) => {
    if (data[row * columns + label] < EPSILON) count += 1;
  });
  return count;
}

/** The same for the references. */
export function problemOf({
  network,
  weights,
  batch,
}: Subject): Problem {
  const parameters: Record<string, Matrix> = {};
  weights.forEach((W, i) => {
    parameters[`W${i + 1}`] = W;
    parameters[`b${i + 1}`] = Tensor.zeros(1, W.rows);
  });
  const { task, activations } = network;
  const targets =
    task === 'classification' ? batch.labels : batch.y.data;
  return { task, activations, parameters, X: batch.X, targets };
}

function firstRows(tensor: Tensor, rows: number): Tensor {
  const { columns, data, kernels } = tensor;
  const first = data.subarray(0, rows * columns);
  return Tensor.from(rows, columns, first, kernels);
}
