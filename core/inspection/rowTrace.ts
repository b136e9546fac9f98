// One row on its way through the network: what every layer makes of it.

import type { InspectedNetwork } from './inspectedNetwork.ts';
import type { Portions } from '../portions.ts';

export interface RowTrace {
  /** Mini-batches that the network had been trained on. */
  readonly steps: number;
  /** Its position in the data set, counted from 0. */
  readonly row: number;
  readonly label: number;
  /** The standardised features. */
  readonly X: Float32Array;
  /** Of every linear layer, from the input on: its sums, and what the activation makes of them. */
  readonly layers: readonly {
    readonly Z: Float32Array;
    /** Of the last layer: the prediction. */
    readonly A: Float32Array;
  }[];
  readonly answer: number;
  readonly isRight: boolean;
  readonly loss: number;
}

/**
 * @param place among the rows that are held back, counted from 0
 * @returns undefined when there are not so many
 */
export function* rowTrace(
  network: InspectedNetwork,
  steps: number,
  place: number,
): Portions<RowTrace | undefined> {
  const { model, objective, val } = network;
  if (place >= val.rows.length) return undefined;
  const { X, y } = network.oneRow(place);
  const outputs = yield* model.outputsInPortions(X);
  const loss = objective.loss.forward(outputs[outputs.length - 1], y);
  const { prediction } = objective.loss;
  const copies = [...outputs, prediction].map(({ data }) =>
    data.slice(),
  );
  const layers = Array.from({ length: copies.length / 2 }, (_, l) => ({
    Z: copies[2 * l],
    A: copies[2 * l + 1],
  }));
  const label = val.labels[place];
  const answer = objective.answer(prediction, 0);
  return {
    steps,
    row: val.rows[place],
    label,
    X: X.data.slice(),
    layers,
    answer,
    isRight: objective.isCorrect(answer, label),
    loss,
  };
}
