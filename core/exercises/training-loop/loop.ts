// The inputs of the training loop's cases, and the loop itself with autograd's gradients.

import type { Draw } from '../draw.ts';
import { network } from '../graphs.ts';
import { parametersOf } from '../networkInputs.ts';
import { stepped } from '../training-step/exercise.ts';
import {
  arrayIn,
  matrix,
  variablesOf,
  type Inputs,
  type Value,
  type Values,
} from '../values.ts';

const EPOCHS = 3;
const LAST_BATCH_IS_SMALLER = 3;

export function inputsOf(draw: Draw): Inputs {
  const rows = draw.kind === 'digits' ? draw.m : draw.m + 4;
  const { X: _, y: __, ...parameters } = parametersOf(draw, 2);
  const all = draw.images(rows + draw.h);
  const labels = draw.oneHot(rows + draw.h);
  return {
    X_train: part(all, 0, rows),
    y_train: part(labels, 0, rows),
    X_val: part(all, rows, rows + draw.h),
    y_val: part(labels, rows, rows + draw.h),
    ...parameters,
    learning_rate: 0.3,
    batch_size: draw.kind === 'digits' ? 6 : LAST_BATCH_IS_SMALLER,
    orders: orders(draw, rows),
  };
}

function part({ shape, data }: Value, from: number, to: number): Value {
  return matrix(
    to - from,
    shape[1],
    data.subarray(from * shape[1], to * shape[1]),
  );
}

/** A permutation for each epoch. */
function orders(draw: Draw, rows: number): Value {
  const data = Array.from({ length: EPOCHS }, () => {
    const order = Array.from({ length: rows }, (_, i) => i);
    for (let i = rows - 1; i > 0; i--) {
      const other = draw.below(i + 1);
      [order[i], order[other]] = [order[other], order[i]];
    }
    return order;
  });
  return { ...matrix(EPOCHS, rows, data.flat()), whole: true };
}

export function trained(inputs: Inputs): Values {
  const [X, y] = [
    arrayIn(inputs, 'X_train'),
    arrayIn(inputs, 'y_train'),
  ];
  const order = arrayIn(inputs, 'orders');
  const size = Number(inputs.batch_size);
  const [epochs, count] = order.shape;
  let parameters: Inputs = { ...inputs };
  const [losses, valLosses, accuracies] = [[], [], []] as number[][];
  for (let epoch = 0; epoch < epochs; epoch++) {
    const found: number[] = [];
    for (let start = 0; start < count; start += size) {
      const from = epoch * count + start;
      const rows = order.data.subarray(
        from,
        Math.min(from + size, (epoch + 1) * count),
      );
      const { loss, ...next } = stepped({
        ...parameters,
        X: taken(X, rows),
        y: taken(y, rows),
      });
      found.push(loss.data[0]);
      parameters = { ...parameters, ...next };
    }
    losses.push(
      found.reduce((sum, each) => sum + each, 0) / found.length,
    );
    const { loss, accuracy } = validated(parameters);
    valLosses.push(loss);
    accuracies.push(accuracy);
  }
  const { W1, b1, W2, b2 } = parameters as Values;
  const list = (data: number[]): Value => ({
    shape: [epochs],
    data: Float64Array.from(data),
  });
  return {
    train_losses: list(losses),
    val_losses: list(valLosses),
    val_accuracies: list(accuracies),
    ...{ W1, b1, W2, b2 },
  };
}

function validated(inputs: Inputs): { loss: number; accuracy: number } {
  const { X_val: X, y_val: y } = variablesOf(inputs);
  const { loss, A2 } = network({ ...variablesOf(inputs), X, y }, 2);
  let right = 0;
  for (let i = 0; i < y.rows; i++) {
    const row = (data: Float64Array) =>
      data.subarray(i * y.columns, (i + 1) * y.columns);
    const best = row(A2.data).indexOf(Math.max(...row(A2.data)));
    right += row(y.data)[best];
  }
  return { loss: loss.data[0], accuracy: right / y.rows };
}

function taken(
  { shape: [, columns], data }: Value,
  rows: Float64Array,
): Value {
  const values = Array.from(rows, (row) => [
    ...data.subarray(row * columns, (row + 1) * columns),
  ]);
  return matrix(rows.length, columns, values.flat());
}
