// A copy of a run's network, and the rows that it is looked at with.

import type { Dataset } from '../data/dataset.ts';
import { type Examples } from '../data/examples.ts';
import type { Model } from '../nn/model.ts';
import type { ParameterValues } from '../serviceAnswers.ts';
import type { Kernels } from '../tensor/kernelInterface.ts';
import { Tensor } from '../tensor/tensor.ts';
import type { RunConfig } from '../training/hyperparameters.ts';
import {
  emptyNetwork,
  takeParameters,
} from '../training/networkCopy.ts';
import type { Objective } from '../training/objective.ts';
import { prepareData } from '../training/prepare.ts';

/** More rows would say little more, and take longer than a look is worth. */
export const MOST_ROWS = 300;

export class InspectedNetwork {
  readonly objective: Objective;
  readonly model: Model;
  /** The first of the training rows. */
  readonly train: Examples;
  /** All rows that are held back. */
  readonly val: Examples;
  /** One of them, `(1, features)` and `(1, out)`: memory of kernels is never given back. */
  private readonly one: Pick<Examples, 'X' | 'y'>;

  /** @param kernels in whose memory it computes: no network that trains lies there */
  constructor(
    readonly config: RunConfig,
    data: Dataset,
    readonly kernels: Kernels,
  ) {
    const { objective, train, val } = prepareData(config, data);
    this.objective = objective;
    this.train = firstRows(
      train,
      Math.min(MOST_ROWS, train.rows.length),
      kernels,
    );
    this.val = firstRows(val, val.rows.length, kernels);
    this.one = firstRows(val, 1, kernels);
    this.model = emptyNetwork(
      config,
      data.features,
      objective,
      kernels,
    );
  }

  /** @param place among the rows that are held back. @returns it, until another one is asked for */
  oneRow(place: number): Pick<Examples, 'X' | 'y'> {
    const { one, val } = this;
    for (const part of ['X', 'y'] as const) {
      const { columns, data } = val[part];
      one[part].data.set(
        data.subarray(place * columns, (place + 1) * columns),
      );
    }
    return one;
  }

  /** @param parameters `W1, b1, W2, b2, ...`; copied */
  load(parameters: readonly Pick<ParameterValues, 'values'>[]): void {
    takeParameters(this.model, parameters);
  }
}

/** Copies of the first `count` examples. */
export function firstRows(
  { X, y, labels, rows }: Examples,
  count: number,
  kernels: Kernels,
): Examples {
  const part = ({ columns, data }: Tensor) =>
    Tensor.from(
      count,
      columns,
      data.subarray(0, count * columns),
      kernels,
    );
  return {
    X: part(X),
    y: part(y),
    labels: labels.slice(0, count),
    rows: rows.slice(0, count),
  };
}
