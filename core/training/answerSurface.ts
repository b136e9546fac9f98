// What a network of one or two features answers all over the range of its data, and the data: what a plane or a curve is drawn from.

import type { Dataset, Labels } from '../data/dataset.ts';
import { extraIn } from '../data/descriptions.ts';
import { extraOf } from '../data/extraFeatures.ts';
import type { Loss } from '../nn/loss.ts';
import type { Model } from '../nn/model.ts';
import type { Portions } from '../portions.ts';
import type { ParameterValues } from '../serviceAnswers.ts';
import type { Kernels } from '../tensor/kernelInterface.ts';
import { Tensor } from '../tensor/tensor.ts';
import type { RunConfig } from './hyperparameters.ts';
import { emptyNetwork, takeParameters } from './networkCopy.ts';
import { prepareData } from './prepare.ts';
import type { Objective } from './objective.ts';

/** So many features can be drawn. */
export const DRAWN_FEATURES = 2;
/** Of the range of a feature, beyond its smallest and its largest value. */
const MARGIN = 0.1;

type Range = readonly [from: number, to: number];

export interface AnswerSurface {
  /** Mini-batches that the network had been trained on. */
  readonly steps: number;
  /** Of each feature, in its own units. */
  readonly ranges: readonly Range[];
  /** Places along each feature, both ends included. */
  readonly size: number;
  /** `size` answers, for two features `(size, size)`: a row for each place along the second, from its smaller end. */
  readonly answers: Float64Array;
  /** How probable the network holds each answer; where the answer is a number to predict, 1. */
  readonly certainty: Float64Array;
}

/** What hidden neurons answer all over the same range. */
export interface UnitSurfaces extends Pick<
  AnswerSurface,
  'steps' | 'size'
> {
  /** Of every hidden layer, the neurons asked about: `size` or `(size, size)` activations each, as in `AnswerSurface`. */
  readonly layers: readonly (readonly Float32Array[])[];
}

/** The rows that a run learns from and those that are held back. */
export interface DataPoints {
  /** `(n, features)`, row after row, as they are before standardisation; without those that are computed of them. */
  readonly X: Float64Array;
  readonly labels: Labels;
  /** 1 where training never sees the row. */
  readonly isHeldBack: Uint8Array;
  /** What the classes are called, where the data give them names. */
  readonly classNames: readonly string[];
}

export class AnswerSurfaces {
  private readonly X: Tensor;
  private readonly y: Tensor;
  private readonly objective: Objective;
  private readonly model: Model;
  private readonly ranges: readonly Range[];
  readonly points: DataPoints;

  /**
   * @param size places along each feature
   * @param kernels in whose memory it is computed: no network that trains lies there
   * @throws RangeError for data with more than two features
   */
  constructor(
    private readonly config: RunConfig,
    given: Dataset,
    readonly size: number,
    kernels: Kernels,
  ) {
    const extra = extraIn(config);
    const drawn = given.features - extra.length;
    if (drawn > DRAWN_FEATURES) {
      throw new RangeError(
        `AnswerSurfaces: the data has ${drawn} features, and at most ${DRAWN_FEATURES} can be drawn`,
      );
    }
    const { objective, val, data, scale } = prepareData(config, given);
    this.objective = objective;
    this.model = emptyNetwork(
      config,
      data.features,
      objective,
      kernels,
    );
    this.points = pointsOf(data, drawn, val.rows);
    this.ranges = Array.from({ length: drawn }, (_, f) =>
      rangeOf(data, f),
    );
    const count = size ** drawn;
    this.X = Tensor.zeros(count, data.features, kernels);
    for (let row = 0; row < count; row++) {
      const place = this.ranges.map(([from, to], f) => {
        const step = Math.floor(row / size ** f) % size;
        return from + ((to - from) * step) / (size - 1);
      });
      const [x1, x2] = place;
      [...place, ...extraOf(x1, x2, extra)].forEach((value, f) => {
        this.X.data[row * data.features + f] = scale(value, f);
      });
    }
    this.y = Tensor.zeros(count, objective.outputs, kernels);
  }

  /** @param parameters `W1, b1, W2, b2, ...` of the network; copied before the first portion */
  *answers(
    parameters: readonly ParameterValues[],
    steps: number,
  ): Portions<AnswerSurface> {
    const { objective, model, config } = this;
    takeParameters(model, parameters);
    yield* model.forwardInPortions(this.X, this.y);
    const rows = Array.from({ length: this.X.rows }, (_, row) => row);
    const { prediction } = objective.loss;
    return {
      steps,
      ranges: this.ranges,
      size: this.size,
      answers: Float64Array.from(rows, (row) =>
        objective.answer(prediction, row),
      ),
      certainty: Float64Array.from(rows, (row) =>
        certaintyOf(config, objective.loss, row),
      ),
    };
  }

  /**
   * @param units of each hidden layer, counted from 0: those that are drawn
   * @returns what these neurons pass on
   */
  *unitAnswers(
    parameters: readonly ParameterValues[],
    steps: number,
    units: readonly (readonly number[])[],
  ): Portions<UnitSurfaces> {
    takeParameters(this.model, parameters);
    const outputs = yield* this.model.outputsInPortions(this.X);
    const layers = units.map((chosen, l) => {
      const { columns, data } = outputs[2 * l + 1];
      return chosen.map((unit) =>
        Float32Array.from(
          { length: this.X.rows },
          (_, row) => data[row * columns + unit],
        ),
      );
    });
    return { steps, size: this.size, layers };
  }
}

function certaintyOf(
  { task }: RunConfig,
  { prediction: { data, columns } }: Loss,
  row: number,
): number {
  if (task === 'regression') return 1;
  const probabilities = data.subarray(
    row * columns,
    (row + 1) * columns,
  );
  const largest = Math.max(...probabilities);
  return columns === 1 ? Math.max(largest, 1 - largest) : largest;
}

function rangeOf({ X, count, features }: Dataset, f: number): Range {
  let [least, most] = [Infinity, -Infinity];
  for (let row = 0; row < count; row++) {
    const value = X[row * features + f];
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  const margin = MARGIN * (most - least || 1);
  return [least - margin, most + margin];
}

/** @param drawn as many of the first features as are drawn */
function pointsOf(
  { X, labels, features, classNames = [] }: Dataset,
  drawn: number,
  val: Int32Array,
): DataPoints {
  const isHeldBack = new Uint8Array(labels.length);
  for (const row of val) isHeldBack[row] = 1;
  return {
    X: Float64Array.from(X).filter((_, i) => i % features < drawn),
    labels: labels.slice(),
    isHeldBack,
    classNames,
  };
}
