// A network's forward pass in plain float64 loops that keeps every layer's values, so that a small change can start from them.

import { blocksOf, isLong, type Portions } from '../portions.ts';
import { hiddenActivation } from './activations.ts';
import type { Problem } from './autogradModel.ts';
import { requireValues, shapeText, type Matrix } from './matrix.ts';
import { layersOf, requireTargets } from './networkShapes.ts';
import type { Task } from './task.ts';

/** A linear layer and what the batch has in front of it and behind it. */
export interface PlainLayer {
  readonly inputs: number;
  readonly units: number;
  /** `Wᵀ (inputs, units)`: row j is what a 1 at input j adds to every unit. */
  readonly weights: Float64Array;
  /** One for each unit. */
  readonly biases: Float64Array;
  /** What comes in, `(batch, inputs)`: X, or the activations of the layer before. */
  readonly A: Float64Array;
  /** `A Wᵀ + b`, `(batch, units)`. */
  readonly Z: Float64Array;
  /** What follows it, if another layer does. */
  readonly activate: (z: number) => number;
  /** Whether `activate` bends at 0. */
  readonly bends: boolean;
}

/** A network after its forward pass. */
export interface PlainNetwork {
  readonly layers: readonly PlainLayer[];
  readonly batch: number;
  readonly targets: Float64Array;
  readonly rowLoss: RowLoss;
  /** The loss of each row; the network's loss is their mean. */
  readonly losses: Float64Array;
}

/** From a row's outputs and its target. */
type RowLoss = (z: Float64Array, target: number) => number;

/**
 * Forward over a copy of everything in the problem, in portions.
 * @throws RangeError when the shapes do not fit, a target is no class, W1 or a bias is missing, or there is no row
 */
export function* plainForward(
  problem: Problem,
): Portions<PlainNetwork> {
  const { task, X, parameters } = problem;
  requireValues('network: X', X);
  const batch = X.rows;
  if (batch === 0) {
    throw new RangeError('network: the batch has no rows');
  }
  const layers: PlainLayer[] = [];
  let A = new Float64Array(X.data);
  let inputs = X.columns;
  for (const [l, { W, b }] of layersOf(parameters).entries()) {
    if (W.columns !== inputs) {
      throw new RangeError(
        `network: the shapes (${batch}, ${inputs}) and ${shapeText(W)} do not fit: W${l + 1} needs a column per column of its input`,
      );
    }
    const { value, bendsAtZero = false } = hiddenActivation(
      problem.activations,
      l + 1,
    );
    const layer = {
      ...(yield* linearLayer(W, b, A, batch)),
      activate: value,
      bends: bendsAtZero,
    };
    layers.push(layer);
    A = layer.Z.map(value);
    inputs = layer.units;
  }

  const { Z, units } = layers[layers.length - 1];
  requireTargets(
    task,
    { rows: batch, columns: units },
    problem.targets,
  );
  const targets = Float64Array.from(problem.targets);
  const rowLoss = rowLossOf(task, problem.epsilon ?? 1e-10);
  const losses = targets.map((target, row) =>
    rowLoss(Z.subarray(row * units, (row + 1) * units), target),
  );
  return { layers, batch, targets, rowLoss, losses };
}

/** One row through a linear layer: `z = a Wᵀ + b`. */
export function linearRow(
  {
    inputs,
    units,
    weights,
    biases,
  }: Pick<PlainLayer, 'inputs' | 'units' | 'weights' | 'biases'>,
  a: Float64Array,
  z: Float64Array,
): void {
  z.fill(0);
  for (let j = 0; j < inputs; j++) {
    const factor = a[j];
    for (let i = 0; i < units; i++) {
      z[i] += factor * weights[j * units + i];
    }
  }
  for (let i = 0; i < units; i++) z[i] += biases[i];
}

function* linearLayer(
  W: Matrix,
  b: Matrix,
  A: Float64Array,
  batch: number,
): Portions<Omit<PlainLayer, 'activate' | 'bends'>> {
  const { rows: units, columns: inputs } = W;
  const weights = new Float64Array(inputs * units);
  for (let i = 0; i < units; i++) {
    for (let j = 0; j < inputs; j++) {
      weights[j * units + i] = W.data[i * inputs + j];
    }
  }
  const Z = new Float64Array(batch * units);
  const biases = new Float64Array(b.data);
  const layer = { inputs, units, weights, biases, A, Z };
  for (const [from, to] of blocksOf(batch, weights.length)) {
    for (let row = from; row < to; row++) {
      linearRow(
        layer,
        A.subarray(row * inputs, (row + 1) * inputs),
        Z.subarray(row * units, (row + 1) * units),
      );
    }
    if (isLong((to - from) * weights.length)) yield;
  }
  return layer;
}

function rowLossOf(task: Task, epsilon: number): RowLoss {
  switch (task) {
    case 'classification':
      return (z, label) => crossEntropy(z, label, epsilon);
    case 'regression':
      return ([z], y) => (z - y) * (z - y);
    case 'binary':
      return ([z], y) =>
        Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - y * z;
  }
}

/** `-log(exp(z[label] - max) / (Σ exp(z - max) + epsilon) + epsilon)`. */
function crossEntropy(
  z: Float64Array,
  label: number,
  epsilon: number,
): number {
  let max = z[0];
  for (let k = 1; k < z.length; k++) if (z[k] > max) max = z[k];
  let sum = epsilon;
  for (const zk of z) sum += Math.exp(zk - max);
  return -Math.log(Math.exp(z[label] - max) / sum + epsilon);
}
