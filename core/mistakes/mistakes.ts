// The bug gallery: common mistakes in a backward pass, each a function that changes the correct result into the mistaken one.

import type { RunConfig } from '../training/runConfig.ts';

/** A matrix that may be overwritten, row after row, in float32 or float64. */
export interface Values {
  readonly rows: number;
  readonly columns: number;
  readonly data: Float32Array | Float64Array;
}

/** The gradients of one linear layer: weight `(out, in)`, bias `(1, out)`. */
export interface LayerGradients {
  readonly weight: Values;
  readonly bias: Values;
}

/** What a mistake in a linear layer's backward pass can read, besides the value it overwrites. */
export interface LinearContext {
  /** `(batch, out)`. */
  readonly dZ: Values;
  /** `(out, in)`. */
  readonly W: Values;
  readonly gradients: LayerGradients;
  readonly learningRate: number;
}

/** Each function gets a correct result and overwrites it with the mistaken one. */
export interface Mistake {
  /** `dZ (batch, out)` of the loss. */
  readonly loss?: (dZ: Values) => void;
  /** `dZ (batch, units)` behind an activation, from `dA` of the same shape. */
  readonly activation?: (dZ: Values, dA: Values) => void;
  /** `dX (batch, in)` behind a linear layer. */
  readonly input?: (dX: Values, context: LinearContext) => void;
  /** A linear layer's gradients. `before`: what they were before this backward pass. */
  readonly parameters?: (
    gradients: LayerGradients,
    dZ: Values,
    before: LayerGradients,
  ) => void;
  /** Where it is a mistake at all; everywhere when left out. */
  readonly appliesTo?: (network: RunConfig) => boolean;
}

export const mistakes = {
  /** `dZ = A - y`, without `/ m`. */
  forgottenMean: { loss: (dZ) => scale(dZ, dZ.rows) },

  /** `dZ = dA`: the activation's slope is left out. */
  forgottenMask: {
    activation: (dZ, dA) => dZ.data.set(dA.data),
    appliesTo: ({ activations }) =>
      activations.some((name) => name !== 'identity'),
  },

  /** `dZ = dA ⊙ (dA > 0)` instead of `dA ⊙ (Z > 0)`. */
  maskFromGradient: {
    activation: (dZ, dA) => {
      for (let k = 0; k < dZ.data.length; k++) {
        dZ.data[k] = Math.max(dA.data[k], 0);
      }
    },
    appliesTo: ({ activations }) => activations.includes('relu'),
  },

  /** `dX = dZ Wᵀ`, reshaped until the shapes fit. */
  transposedWeight: {
    input: (dX, { dZ, W }) => {
      const reshaped = (o: number, i: number) => {
        const k = o * W.columns + i;
        const [row, column] = [k % W.rows, Math.floor(k / W.rows)];
        return W.data[row * W.columns + column];
      };
      multiply(dX, dZ, reshaped);
    },
    // A single row or column of weights is the same either way.
    appliesTo: ({ task, hiddenSizes }) => {
      const last = hiddenSizes.length - 1;
      const ten = task === 'classification';
      return hiddenSizes.some(
        (units, l) =>
          units > 1 && (l < last ? hiddenSizes[l + 1] > 1 : ten),
      );
    },
  },

  /** `db` is the first row of dZ instead of the sum of all rows. */
  biasNotSummed: {
    parameters: ({ bias }, dZ) => {
      bias.data.set(dZ.data.subarray(0, dZ.columns));
    },
  },

  /** `dZ = y - A`. */
  wrongSign: { loss: (dZ) => scale(dZ, -1) },

  /** `dZ = (Z - y) / m`: the square's factor 2 is left out. */
  missingTwo: {
    loss: (dZ) => scale(dZ, 0.5),
    appliesTo: ({ task }) => task === 'regression',
  },

  /** The new gradient is added to the last step's. */
  accumulated: {
    parameters: (gradients, _, before) => {
      add(gradients.weight, before.weight);
      add(gradients.bias, before.bias);
    },
  },

  /** `dX = dZ W` with the W that this very step has already updated. */
  updatedWeight: {
    input: (dX, { dZ, W, gradients, learningRate }) => {
      const { data } = gradients.weight;
      multiply(dX, dZ, (o, i) => {
        const k = o * W.columns + i;
        return W.data[k] - learningRate * data[k];
      });
    },
  },
} as const satisfies Record<string, Mistake>;

export type MistakeName = keyof typeof mistakes;

export const mistakeNames = Object.keys(
  mistakes,
) as readonly MistakeName[];

/** Whether this network can be made wrong by that mistake. */
export function appliesTo(
  name: MistakeName,
  network: RunConfig,
): boolean {
  const mistake: Mistake = mistakes[name];
  return mistake.appliesTo?.(network) ?? true;
}

/** Whether a single backward pass, with no step before it, is still right. */
export function showsFromSecondStep(name: MistakeName): boolean {
  return name === 'accumulated';
}

function scale({ data }: Values, factor: number): void {
  for (let k = 0; k < data.length; k++) data[k] *= factor;
}

function add({ data }: Values, other: Values): void {
  for (let k = 0; k < data.length; k++) data[k] += other.data[k];
}

/** `out = dZ · W`, with `W (dZ.columns, out.columns)` given value by value. */
function multiply(
  out: Values,
  dZ: Values,
  W: (row: number, column: number) => number,
): void {
  const sums = new Float64Array(out.columns);
  for (let r = 0; r < out.rows; r++) {
    sums.fill(0);
    for (let o = 0; o < dZ.columns; o++) {
      const d = dZ.data[r * dZ.columns + o];
      for (let i = 0; i < out.columns; i++) sums[i] += d * W(o, i);
    }
    out.data.set(sums, r * out.columns);
  }
}
