// Backpropagation on plain number arrays in float64, right or with a mistake of the gallery made where a person would make it.

import type { MistakeName } from '../mistakes/mistakes.ts';
import type { RunConfig } from '../training/runConfig.ts';

export type Rows = number[][];

export interface PlainProblem {
  readonly task: RunConfig['task'];
  /** One for each hidden layer, or one for all. */
  readonly activations: RunConfig['activations'];
  readonly learningRate: number;
  /** One `(out, in)` per layer. */
  readonly weights: readonly Rows[];
  /** One per layer; zeros when left out. */
  readonly biases?: readonly number[][];
  readonly X: Rows;
  readonly y: Rows;
}

interface PlainPass {
  readonly loss: number;
  /** `W1, b1, W2, b2, ...`, a bias as one row. */
  readonly gradients: Readonly<Record<string, Rows>>;
  /** By layer, what goes in. */
  readonly inputs: readonly Rows[];
  /** By layer, the weighted sums. */
  readonly sums: readonly Rows[];
  /** By layer, the gradient of the loss with respect to the sums. */
  readonly deltas: readonly Rows[];
}

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

const functions = {
  relu: [(z) => (z > 0 ? z : 0), (z) => (z > 0 ? 1 : 0)],
  leakyRelu: [
    (z) => (z > 0 ? z : z / 100),
    (z) => (z > 0 ? 1 : 1 / 100),
  ],
  sigmoid: [sigmoid, (z) => sigmoid(z) * sigmoid(-z)],
  tanh: [Math.tanh, (z) => 1 / Math.cosh(z) ** 2],
  identity: [(z) => z, () => 1],
} satisfies Record<
  string,
  [f: (z: number) => number, slope: (z: number) => number]
>;

/** Forward and backward. */
export function plainPass(
  problem: PlainProblem,
  mistake?: MistakeName,
): PlainPass {
  const { task, activations, weights, X, y, learningRate } = problem;
  const functionsOf = (layer: number) =>
    functions[activations[layer] ?? activations[0]];
  const inputs = [X];
  const sums: Rows[] = [];
  weights.forEach((W, l) => {
    const b = problem.biases?.[l] ?? W.map(() => 0);
    const Z = times(inputs[l], transpose(W)).map((row) =>
      row.map((z, o) => z + b[o]),
    );
    sums.push(Z);
    const [f] = functionsOf(l);
    inputs.push(Z.map((row) => row.map(f)));
  });

  const outputs = sums[weights.length - 1];
  const gradients: Record<string, Rows> = {};
  const deltas: Rows[] = [];
  let dZ = lossGradient(task, outputs, y, mistake);
  for (let l = weights.length - 1; l >= 0; l--) {
    deltas[l] = dZ;
    let dW = times(transpose(dZ), inputs[l]);
    let db =
      mistake === 'biasNotSummed' ? dZ[0] : transpose(dZ).map(total);
    if (mistake === 'accumulated') {
      // A second pass on top of the first.
      dW = pairwise(dW, dW, (first, second) => first + second);
      db = db.map((value) => value + value);
    }
    gradients[`W${l + 1}`] = dW;
    gradients[`b${l + 1}`] = [db];
    if (l === 0) break;

    let W = weights[l];
    if (mistake === 'transposedWeight') {
      const [rows, columns] = [W.length, W[0].length];
      const values = transpose(W).flat();
      W = Array.from({ length: rows }, () => values.splice(0, columns));
    }
    if (mistake === 'updatedWeight') {
      W = pairwise(W, dW, (w, d) => w - learningRate * d);
    }
    const [, slope] = functionsOf(l - 1);
    const dA = times(dZ, W);
    if (mistake === 'forgottenMask') dZ = dA;
    else if (mistake === 'maskFromGradient') {
      dZ = dA.map((row) => row.map((d) => (d > 0 ? d : 0)));
    } else dZ = pairwise(dA, sums[l - 1], (d, z) => d * slope(z));
  }
  const loss = lossOf(task, outputs, y);
  return { loss, gradients, inputs, sums, deltas };
}

function lossOf(task: RunConfig['task'], Z: Rows, y: Rows): number {
  const losses = Z.map((row, r) => {
    switch (task) {
      case 'classification': {
        const max = Math.max(...row);
        const sum = total(row.map((z) => Math.exp(z - max)));
        return max + Math.log(sum) - row[y[r].indexOf(1)];
      }
      case 'regression':
        return (row[0] - y[r][0]) ** 2;
      case 'binary': {
        const z = y[r][0] === 1 ? row[0] : -row[0];
        return z < -40 ? -z : Math.log1p(Math.exp(-z));
      }
    }
  });
  return total(losses) / Z.length;
}

function lossGradient(
  task: RunConfig['task'],
  Z: Rows,
  y: Rows,
  mistake?: MistakeName,
): Rows {
  const m = mistake === 'forgottenMean' ? 1 : Z.length;
  const sign = mistake === 'wrongSign' ? -1 : 1;
  const two = mistake === 'missingTwo' ? 1 : 2;
  const factor = (sign * (task === 'regression' ? two : 1)) / m;
  return pairwise(
    Z.map((row) => predictionOf(task, row)),
    y,
    (a, target) => factor * (a - target),
  );
}

function predictionOf(task: RunConfig['task'], z: number[]): number[] {
  switch (task) {
    case 'classification': {
      const e = z.map((value) => Math.exp(value - Math.max(...z)));
      return e.map((value) => value / total(e));
    }
    case 'regression':
      return z;
    case 'binary':
      return z.map(sigmoid);
  }
}

function transpose(A: Rows): Rows {
  return A[0].map((_, column) => A.map((row) => row[column]));
}

function times(A: Rows, B: Rows): Rows {
  const columns = transpose(B);
  return A.map((row) =>
    columns.map((column) => {
      let sum = 0;
      for (let k = 0; k < row.length; k++) sum += row[k] * column[k];
      return sum;
    }),
  );
}

function pairwise(
  A: Rows,
  B: Rows,
  f: (a: number, b: number) => number,
): Rows {
  return A.map((row, r) => row.map((a, c) => f(a, B[r][c])));
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
