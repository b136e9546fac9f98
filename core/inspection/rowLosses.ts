// The rows that are held back, those first that the network gets wrong, by their loss.

import type { Portions } from '../portions.ts';
import type { Task } from '../data/task.ts';
import type { Tensor } from '../tensor/tensor.ts';
import type { InspectedNetwork } from './inspectedNetwork.ts';

/** A row, and what the network says to it. */
export interface JudgedRow {
  /** Its place among the rows that are held back, and its position in the data set; counted from 0. */
  readonly place: number;
  readonly row: number;
  readonly label: number;
  readonly answer: number;
  readonly isRight: boolean;
  readonly loss: number;
  /** The last layer's say: a probability for each class, the one of a yes, or the number itself. */
  readonly prediction: Float32Array;
}

export interface WorstRows {
  /** Mini-batches that the network had been trained on. */
  readonly steps: number;
  /** Rows that are held back, and how many of them are answered wrongly; 0 where a number is predicted that is no class. */
  readonly count: number;
  readonly wrong: number;
  /** Wrong ones first, and of both the largest loss; a loss that is no number comes before all. */
  readonly rows: readonly JudgedRow[];
}

/** @param most rows that are told */
export function* worstRows(
  { config, model, objective, val }: InspectedNetwork,
  steps: number,
  most: number,
): Portions<WorstRows> {
  const Z = yield* model.logitsInPortions(val.X);
  objective.loss.forward(Z, val.y);
  const { prediction } = objective.loss;
  const losses = rowLosses(config.task, Z, prediction, val.y);
  const judged = Array.from(val.labels, (label, place) => {
    const answer = objective.answer(prediction, place);
    return {
      place,
      label,
      answer,
      isRight: objective.isCorrect(answer, label),
    };
  });
  const sizeOf = (place: number) =>
    Number.isNaN(losses[place]) ? Infinity : losses[place];
  const order = judged.toSorted(
    (a, b) =>
      Number(a.isRight) - Number(b.isRight) ||
      sizeOf(b.place) - sizeOf(a.place) ||
      a.place - b.place,
  );
  const { columns, data } = prediction;
  return {
    steps,
    count: judged.length,
    wrong: judged.filter(({ isRight }) => !isRight).length,
    rows: order.slice(0, most).map((each) => ({
      ...each,
      row: val.rows[each.place],
      loss: losses[each.place],
      prediction: data.slice(
        each.place * columns,
        (each.place + 1) * columns,
      ),
    })),
  };
}

/** Inside the logarithm, as in the loss that is trained with. */
const EPSILON = 1e-10;

/**
 * The loss of every row alone; the network's loss is their mean.
 * @param Z the last layer's sums, `(n, out)`
 * @param prediction what the loss makes of them, `(n, out)`
 * @param y targets, `(n, out)`
 */
export function rowLosses(
  task: Task,
  Z: Tensor,
  prediction: Tensor,
  y: Tensor,
): Float64Array {
  const { rows, columns } = Z;
  const lossAt = (i: number): number => {
    const [z, p, target] = [Z.data[i], prediction.data[i], y.data[i]];
    switch (task) {
      case 'classification':
        return target === 0 ? 0 : -target * Math.log(p + EPSILON);
      case 'binary':
        return (
          Math.max(z, 0) -
          z * target +
          Math.log1p(Math.exp(-Math.abs(z)))
        );
      case 'regression':
        return (z - target) ** 2;
    }
  };
  return Float64Array.from({ length: rows }, (_, row) => {
    let sum = 0;
    for (let c = 0; c < columns; c++) sum += lossAt(row * columns + c);
    return sum;
  });
}
