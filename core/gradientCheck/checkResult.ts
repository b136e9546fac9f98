// The result of a gradient check, and its verdicts at a tolerance.

import type { Labels } from '../data/dataset.ts';
import type { GradientVerdict } from '../reference/closeness.ts';
import type { Comparison } from '../reference/compare.ts';

/** One parameter's gradients, from both sides. */
export interface CheckedParameter {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  /** `rows * columns` values, row after row. */
  readonly manual: Float32Array;
  /** NaN where the reference was not measured. */
  readonly reference: Float32Array | Float64Array;
  /** Finite differences only: for each value `UNMEASURED`, `MEASURED` or `KINK`. What is not measured is not judged. */
  readonly status?: Uint8Array;
  readonly kinks: number;
  readonly unmeasured: number;
  /** Over the judged values; missing when there is none. */
  readonly comparison?: Comparison;
  /**
   * The largest relative error of the same formulas in float64, as gradient-check
   * practice wants it: in float32 rounding alone makes large ones. Values below
   * 1e-4 of the largest are left out: digits of larger ones cancel in them; so
   * are values that finite differences cannot tell from 0. Missing when none is left.
   */
  readonly relativeErrorInFloat64?: number;
  /** What that error means. */
  readonly verdict?: GradientVerdict;
}

export interface CheckResult {
  /** Float32. */
  readonly loss: number;
  /** Where the reference has one. */
  readonly referenceLoss?: number;
  readonly parameters: readonly CheckedParameter[];
  /** Finite differences only: how far values were moved. */
  readonly steps?: {
    readonly smallest: number;
    readonly largest: number;
  };
  /** Of each hidden layer's sums, for references that know their gradients: what a mask leaves. */
  readonly zeros?: readonly Zeros[];
  /** Classification against autograd only. */
  readonly trueClass?: TrueClassRows;
  /**
   * Rows of a classification whose true class has less probability than the
   * article's 1e-10, where there are any: there the loss is all but flat, and
   * its gradient nowhere near `A - y`.
   */
  readonly outweighedRows?: number;
}

/** How many values of one matrix of gradients are exactly 0. */
export interface Zeros {
  /** `Z1`, `Z2`, ... */
  readonly name: string;
  /** All values. */
  readonly values: number;
  readonly manual: number;
  readonly reference: number;
}

/** For each row of the batch, what the article's 1e-10 makes of its gradient. */
export interface TrueClassRows {
  readonly labels: Labels;
  /** What softmax gives the true class. */
  readonly probability: Float64Array;
  /** The norm of the row of dZ of the last layer. */
  readonly manual: Float64Array;
  readonly reference: Float64Array;
}

export interface ChosenTolerance {
  readonly rtol: number;
  /** 1e-6 times the largest absolute value of each reference tensor when left out. */
  readonly atol?: number | undefined;
}

export interface Judgement {
  readonly parameters: readonly JudgedParameter[];
  /** Going backward, the first tensor whose gradient is not close: `Z2`, `W1`, ... */
  readonly partsAt?: string;
}

interface JudgedParameter {
  readonly name: string;
  readonly close: boolean;
  /** Values that are not close. */
  readonly far: number;
  /** The verdict on the same formulas in float64; where it is true and `close` is not, float32 only rounds. */
  readonly closeInFloat64: boolean;
}
