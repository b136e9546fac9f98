// The training problem that every engine gets: the same images, initial parameters and order of images in each epoch.

import type { Digits } from '../core/data/digits.ts';
import type { Examples } from '../core/data/examples.ts';
import { NumPyRandom } from '../core/random/numpy.ts';
import type { RunConfig } from '../core/training/runConfig.ts';
import { Trainer } from '../core/training/trainer.ts';

/** Values row after row, with what they are called: `W1 (hidden, 64)`, `b1 (1, hidden)`, `W2`, `b2`. */
export interface InitialParameter {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
}

export interface Problem {
  readonly config: RunConfig;
  readonly train: Examples;
  readonly val: Examples;
  readonly parameters: readonly InitialParameter[];
  /** One for each epoch: positions in `train`. */
  readonly orders: readonly Int32Array[];
}

/** What is computed before the clock runs. */
export function problemOf(config: RunConfig, digits: Digits): Problem {
  const { train, val, model } = new Trainer(config, digits);
  const shuffles = new NumPyRandom(config.numpySeed);
  return {
    config,
    train,
    val,
    parameters: model.parameters.map(({ name, value: { rows, columns, data } }) => ({
      name,
      rows,
      columns,
      values: data.slice(),
    })),
    orders: Array.from({ length: config.epochs }, () => shuffles.permutation(train.X.rows)),
  };
}
