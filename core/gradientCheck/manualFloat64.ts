// The hand-written backward pass repeated in float64, to distinguish rounding in float32 from real mistakes.

import {
  mistakes,
  showsFromSecondStep,
  type LayerGradients,
  type LinearContext,
  type Mistake,
  type MistakeName,
  type Values,
} from '../mistakes/mistakes.ts';
import {
  atOnce,
  blocksOf,
  isLong,
  type Portions,
} from '../portions.ts';
import { activationAfter, activationTable } from '../nn/activation.ts';
import type { Tensor } from '../tensor/tensor.ts';
import type { RunConfig } from '../training/runConfig.ts';

/** A matrix in float64. */
interface Matrix extends Values {
  readonly data: Float64Array;
}

/** The gradients of one linear layer. */
interface Gradients extends LayerGradients {
  readonly weight: Matrix;
  readonly bias: Matrix;
}

/** Simple operations that a product of two float64 takes, with all around it. */
const OPERATIONS = 2;
/** Products that a function of one value is worth. */
const FUNCTION = 16;

/**
 * The gradients `W1, b1, W2, b2, ...` by the article's formulas, or with a mistake in them.
 *
 * @param weights one `(out, in)` per layer; the biases are zero
 * @param X `(batch, features)`
 * @param y `(batch, out)`
 */
export function manualGradientsFloat64(
  network: RunConfig,
  weights: readonly Tensor[],
  X: Tensor,
  y: Tensor,
  name?: MistakeName,
): Float64Array[] {
  return atOnce(manualFloat64InPortions(network, weights, X, y, name));
}

/** `manualGradientsFloat64` in portions. */
export function* manualFloat64InPortions(
  network: RunConfig,
  weights: readonly Tensor[],
  X: Tensor,
  y: Tensor,
  name?: MistakeName,
): Portions<Float64Array[]> {
  const mistake: Mistake = name ? mistakes[name] : {};
  const W = weights.map(float64);
  const inputs = [float64(X)];
  const sums: Matrix[] = [];
  for (const weight of W) {
    const Z = yield* timesTransposed(inputs[sums.length], weight);
    sums.push(Z);
    if (sums.length === W.length) break;
    const { value } = activationOf(network, sums.length);
    inputs.push(yield* mapped(Z, value));
  }

  let dZ = lossGradient(network, sums[sums.length - 1], y);
  mistake.loss?.(dZ);
  const found: Float64Array[] = [];
  for (let l = W.length - 1; ; l--) {
    const gradients = yield* parameterGradients(dZ, inputs[l]);
    const again = name && showsFromSecondStep(name);
    const before = again ? copies(gradients) : zeros(gradients);
    mistake.parameters?.(gradients, dZ, before);
    found.unshift(gradients.weight.data, gradients.bias.data);
    if (l === 0) return found;

    const dA = yield* times(dZ, W[l]);
    if (mistake.input) {
      const { learningRate } = network;
      const context = { dZ, W: W[l], gradients, learningRate };
      yield* mistakenInput(mistake.input, dA, context);
    }
    const [Z, A] = [sums[l - 1], inputs[l]];
    const { slope } = activationOf(network, l);
    dZ = yield* mapped(dA, (d, k) => d * slope(Z.data[k], A.data[k]));
    mistake.activation?.(dZ, dA);
  }
}

const logistic = (z: number) => 1 / (1 + Math.exp(-z));

/** @param layer hidden, counted from 1 */
function activationOf({ activations }: RunConfig, layer: number) {
  return activationTable[activationAfter(activations, layer)];
}

/** `(A - y) / m`, or for regression `2 (Z - y) / m`. */
function lossGradient(
  { task }: RunConfig,
  Z: Matrix,
  y: Tensor,
): Matrix {
  switch (task) {
    case 'classification': {
      const A = softmaxRows(Z);
      return map(A, (a, k) => (a - y.data[k]) / Z.rows);
    }
    case 'regression':
      return map(Z, (z, k) => (2 * (z - y.data[k])) / Z.rows);
    case 'binary':
      return map(Z, (z, k) => (logistic(z) - y.data[k]) / Z.rows);
  }
}

function softmaxRows(Z: Matrix): Matrix {
  const { columns } = Z;
  const maxima = rowsOf(Z).map((row) => Math.max(...row));
  const e = map(Z, (z, k) =>
    Math.exp(z - maxima[Math.floor(k / columns)]),
  );
  const totals = rowsOf(e).map((row) => row.reduce((a, b) => a + b, 0));
  return map(e, (value, k) => value / totals[Math.floor(k / columns)]);
}

function rowsOf({ rows, columns, data }: Matrix): Float64Array[] {
  return Array.from({ length: rows }, (_, r) =>
    data.subarray(r * columns, (r + 1) * columns),
  );
}

/** `dW = dZᵀ A` and `db = the sum of the rows of dZ`. */
function* parameterGradients(
  dZ: Matrix,
  A: Matrix,
): Portions<Gradients> {
  const weight = matrix(dZ.columns, A.columns);
  const bias = matrix(1, dZ.columns);
  yield* byRows(dZ.rows, weight.data.length, (r) => {
    for (let o = 0; o < dZ.columns; o++) {
      const d = dZ.data[r * dZ.columns + o];
      bias.data[o] += d;
      if (d === 0) continue;
      for (let i = 0; i < A.columns; i++) {
        weight.data[o * A.columns + i] += d * A.data[r * A.columns + i];
      }
    }
  });
  return { weight, bias };
}

/** `A Wᵀ`. */
function* timesTransposed(A: Matrix, W: Matrix): Portions<Matrix> {
  const out = matrix(A.rows, W.rows);
  yield* byRows(A.rows, W.data.length, (r) => {
    for (let o = 0; o < W.rows; o++) {
      let sum = 0;
      for (let i = 0; i < W.columns; i++) {
        sum += A.data[r * A.columns + i] * W.data[o * W.columns + i];
      }
      out.data[r * W.rows + o] = sum;
    }
  });
  return out;
}

/** `dZ W`. */
function* times(dZ: Matrix, W: Matrix): Portions<Matrix> {
  const out = matrix(dZ.rows, W.columns);
  yield* byRows(dZ.rows, W.data.length, (r) => {
    for (let o = 0; o < W.rows; o++) {
      const d = dZ.data[r * W.rows + o];
      for (let i = 0; i < W.columns; i++) {
        out.data[r * W.columns + i] += d * W.data[o * W.columns + i];
      }
    }
  });
  return out;
}

/** A mistake in what is passed back, of which each row depends on the same row of dZ alone. */
function* mistakenInput(
  mistake: NonNullable<Mistake['input']>,
  dA: Matrix,
  context: LinearContext & { readonly dZ: Matrix },
): Portions<void> {
  const { dZ, W } = context;
  yield* byRows(dA.rows, W.data.length, (r) => {
    mistake(rowOf(dA, r), { ...context, dZ: rowOf(dZ, r) });
  });
}

/** Row after row. @param products that one of them takes */
function* byRows(
  rows: number,
  products: number,
  compute: (row: number) => void,
): Portions<void> {
  const operations = OPERATIONS * products;
  for (const [from, to] of blocksOf(rows, operations)) {
    for (let row = from; row < to; row++) compute(row);
    if (isLong((to - from) * operations)) yield;
  }
}

function rowOf({ columns, data }: Matrix, row: number): Matrix {
  const values = data.subarray(row * columns, (row + 1) * columns);
  return { rows: 1, columns, data: values };
}

/** `map`, for matrices of a whole batch. */
function* mapped(
  A: Matrix,
  f: (value: number, k: number) => number,
): Portions<Matrix> {
  const out = matrix(A.rows, A.columns);
  yield* byRows(A.rows, FUNCTION * A.columns, (r) => {
    for (let k = r * A.columns; k < (r + 1) * A.columns; k++) {
      out.data[k] = f(A.data[k], k);
    }
  });
  return out;
}

function matrix(rows: number, columns: number): Matrix {
  return { rows, columns, data: new Float64Array(rows * columns) };
}

function float64({ rows, columns, data }: Tensor): Matrix {
  return { rows, columns, data: new Float64Array(data) };
}

function map(
  A: Matrix,
  f: (value: number, k: number) => number,
): Matrix {
  return { rows: A.rows, columns: A.columns, data: A.data.map(f) };
}

function copies({ weight, bias }: LayerGradients): LayerGradients {
  return {
    weight: { ...weight, data: weight.data.slice() },
    bias: { ...bias, data: bias.data.slice() },
  };
}

function zeros({ weight, bias }: LayerGradients): LayerGradients {
  return {
    weight: matrix(weight.rows, weight.columns),
    bias: matrix(bias.rows, bias.columns),
  };
}
