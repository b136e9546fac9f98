// The hand-written backward pass repeated in float64, to distinguish rounding in float32 from real mistakes.

import {
  mistakes,
  showsFromSecondStep,
  type LayerGradients,
  type Mistake,
  type MistakeName,
  type Values,
} from '../mistakes/mistakes.ts';
import { activationAfter, activationTable } from '../nn/activation.ts';
import type { Tensor } from '../tensor/tensor.ts';
import type { RunConfig } from '../training/runConfig.ts';

/** A matrix in float64. */
interface Matrix extends Values {
  readonly data: Float64Array;
}

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
  const mistake: Mistake = name ? mistakes[name] : {};
  const W = weights.map(float64);
  const inputs = [float64(X)];
  const sums: Matrix[] = [];
  for (const weight of W) {
    const Z = timesTransposed(inputs[sums.length], weight);
    sums.push(Z);
    if (sums.length === W.length) break;
    const { value } = activationOf(network, sums.length);
    inputs.push(map(Z, value));
  }

  let dZ = lossGradient(network, sums[sums.length - 1], y);
  mistake.loss?.(dZ);
  const found: Float64Array[] = [];
  for (let l = W.length - 1; ; l--) {
    const gradients = parameterGradients(dZ, inputs[l]);
    const again = name && showsFromSecondStep(name);
    const before = again ? copies(gradients) : zeros(gradients);
    mistake.parameters?.(gradients, dZ, before);
    found.unshift(gradients.weight.data, gradients.bias.data);
    if (l === 0) return found;

    const dA = times(dZ, W[l]);
    const { learningRate } = network;
    mistake.input?.(dA, { dZ, W: W[l], gradients, learningRate });
    const [Z, A] = [sums[l - 1], inputs[l]];
    const { slope } = activationOf(network, l);
    dZ = map(dA, (d, k) => d * slope(Z.data[k], A.data[k]));
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
function parameterGradients(
  dZ: Matrix,
  A: Matrix,
): LayerGradients & {
  readonly weight: Matrix;
  readonly bias: Matrix;
} {
  const weight = matrix(dZ.columns, A.columns);
  const bias = matrix(1, dZ.columns);
  for (let r = 0; r < dZ.rows; r++) {
    for (let o = 0; o < dZ.columns; o++) {
      const d = dZ.data[r * dZ.columns + o];
      bias.data[o] += d;
      if (d === 0) continue;
      for (let i = 0; i < A.columns; i++) {
        weight.data[o * A.columns + i] += d * A.data[r * A.columns + i];
      }
    }
  }
  return { weight, bias };
}

/** `A Wᵀ`. */
function timesTransposed(A: Matrix, W: Matrix): Matrix {
  const out = matrix(A.rows, W.rows);
  for (let r = 0; r < A.rows; r++) {
    for (let o = 0; o < W.rows; o++) {
      let sum = 0;
      for (let i = 0; i < W.columns; i++) {
        sum += A.data[r * A.columns + i] * W.data[o * W.columns + i];
      }
      out.data[r * W.rows + o] = sum;
    }
  }
  return out;
}

/** `dZ W`. */
function times(dZ: Matrix, W: Matrix): Matrix {
  const out = matrix(dZ.rows, W.columns);
  for (let r = 0; r < dZ.rows; r++) {
    for (let o = 0; o < W.rows; o++) {
      const d = dZ.data[r * W.rows + o];
      for (let i = 0; i < W.columns; i++) {
        out.data[r * W.columns + i] += d * W.data[o * W.columns + i];
      }
    }
  }
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
