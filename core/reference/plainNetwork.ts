// A network's forward pass in plain float64 loops that keeps every layer's values, so that a small change can start from them.

import type { Task } from './autogradLoss.ts';
import type { HiddenActivation, Problem } from './autogradModel.ts';
import { requireValues, shapeText, type Matrix } from './matrix.ts';
import { layersOf, requireTargets } from './networkShapes.ts';

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
}

/** A network after its forward pass. */
export interface PlainNetwork {
  readonly layers: readonly PlainLayer[];
  readonly batch: number;
  readonly targets: Float64Array;
  /** What stands between two layers. */
  readonly activate: Activation;
  /** Whether `activate` bends at 0. */
  readonly bends: boolean;
  readonly rowLoss: RowLoss;
  /** The loss of each row; the network's loss is their mean. */
  readonly losses: Float64Array;
}

type Activation = (z: number) => number;

/** From a row's outputs and its target. */
type RowLoss = (z: Float64Array, target: number) => number;

const ACTIVATIONS: Record<HiddenActivation, Activation> = {
  relu: (z) => Math.max(z, 0),
  leakyRelu: (z) => (z > 0 ? z : 0.01 * z),
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
  tanh: Math.tanh,
  identity: (z) => z,
};

/**
 * Forward over a copy of everything in the problem.
 * @throws RangeError when the shapes do not fit, a target is no class, W1 or a bias is missing, or there is no row
 */
export function plainForward(problem: Problem): PlainNetwork {
  const { task, X, parameters, activation = 'relu' } = problem;
  requireValues('network: X', X);
  const batch = X.rows;
  if (batch === 0) {
    throw new RangeError('network: the batch has no rows');
  }
  const activate = ACTIVATIONS[activation];

  const layers: PlainLayer[] = [];
  let A = new Float64Array(X.data);
  let inputs = X.columns;
  for (const [l, { W, b }] of layersOf(parameters).entries()) {
    if (W.columns !== inputs) {
      throw new RangeError(
        `network: the shapes (${batch}, ${inputs}) and ${shapeText(W)} do not fit: W${l + 1} needs a column per column of its input`,
      );
    }
    const layer = linearLayer(W, b, A, batch);
    layers.push(layer);
    A = layer.Z.map(activate);
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
  const bends = activation === 'relu' || activation === 'leakyRelu';
  return { layers, batch, targets, activate, bends, rowLoss, losses };
}

/** One row through a linear layer: `z = a Wᵀ + b`. */
export function linearRow(
  { inputs, units, weights, biases }: Omit<PlainLayer, 'A' | 'Z'>,
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

function linearLayer(
  W: Matrix,
  b: Matrix,
  A: Float64Array,
  batch: number,
): PlainLayer {
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
  for (let row = 0; row < batch; row++) {
    linearRow(
      layer,
      A.subarray(row * inputs, (row + 1) * inputs),
      Z.subarray(row * units, (row + 1) * units),
    );
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
