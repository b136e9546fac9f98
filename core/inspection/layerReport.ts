// What goes on in every layer: how its numbers are spread, and which of its neurons have anything to learn.

import {
  activationAfter,
  activationTable,
  type Activation,
} from '../nn/activation.ts';
import type { Differentiable } from '../nn/elementwise.ts';
import type { Portions } from '../portions.ts';
import type { Tensor } from '../tensor/tensor.ts';
import { histogramOf, type Histogram } from './histogram.ts';
import type { InspectedNetwork } from './inspectedNetwork.ts';

/** A linear layer and what follows it. */
export interface LayerReport {
  /** Counted from 1. */
  readonly number: number;
  readonly units: number;
  /** Of W, and of W's gradient for the mean loss over the rows looked at. */
  readonly weights: Histogram;
  readonly gradients: Histogram;
  /** Of what it passes on for those rows: A, in the last layer Z. */
  readonly outputs: Histogram;
  /** Present for hidden layers. */
  readonly activity?: Activity;
}

export interface Activity {
  /** Pairs of a row and a neuron for which the neuron is active, 0 to 1. */
  readonly active: number;
  /** Neurons that are active for none of the rows, counted from 0. */
  readonly dead: readonly number[];
}

export interface NetworkReport {
  /** Mini-batches that the network had been trained on. */
  readonly steps: number;
  /** Training rows that it was looked at with. */
  readonly rows: number;
  readonly layers: readonly LayerReport[];
}

/** Of the steepest slope of an activation that saturates: where it is flatter, a neuron learns next to nothing. */
export const FLAT = 0.01;

/** @param steps that the parameters in the network were trained with */
export function* networkReport(
  { config, model, objective, train }: InspectedNetwork,
  steps: number,
): Portions<NetworkReport> {
  const outputs = yield* model.outputsInPortions(train.X);
  objective.loss.forward(outputs[outputs.length - 1], train.y);
  yield* model.backwardInPortions();
  const { parameters } = model;
  const layers: LayerReport[] = [];
  for (let p = 0; p < parameters.length; p += 2) {
    const { value, grad } = parameters[p];
    const number = p / 2 + 1;
    const isHidden = p + 2 < parameters.length;
    const Z = outputs[p];
    const A = isHidden ? outputs[p + 1] : Z;
    layers.push({
      number,
      units: value.rows,
      weights: histogramOf([value.data]),
      gradients: histogramOf([grad.data]),
      outputs: histogramOf([A.data]),
      ...(isHidden && {
        activity: activityOf(
          activationAfter(config.activations, number),
          Z,
          A,
        ),
      }),
    });
    yield;
  }
  return { steps, rows: train.X.rows, layers };
}

/** Of sums `Z (rows, units)` and what the activation makes of them, `A`. */
export function activityOf(
  activation: Activation,
  Z: Tensor,
  A: Tensor,
): Activity {
  const entry: Differentiable = activationTable[activation];
  const steepest =
    activation === 'sigmoid' ? entry.slope(0, entry.value(0)) : 1;
  // Leaky ReLU passes a hundredth on: little, but not nothing.
  const isRectified =
    activation === 'relu' || activation === 'leakyRelu';
  const limit = isRectified ? 0 : FLAT * steepest;
  const { rows, columns } = Z;
  const times = new Uint32Array(columns);
  for (let i = 0; i < Z.data.length; i++) {
    const slope = entry.slope(Z.data[i], A.data[i]);
    if (slope > limit) times[i % columns] += 1;
  }
  const sum = times.reduce((total, each) => total + each, 0);
  return {
    active: sum / (rows * columns),
    dead: Array.from(times.keys()).filter((unit) => times[unit] === 0),
  };
}
