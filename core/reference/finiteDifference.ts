// Derivatives without any calculus: every parameter is moved a little up and down, and the change of the loss is measured.

import {
  float64Copies,
  type Float64Matrix,
  type Named,
} from './matrix.ts';

/** For each named parameter the positions to differentiate (row after row, counted from 0), or all of them. */
export type Selection = Readonly<
  Record<string, 'all' | readonly number[]>
>;

/** One value of one parameter. */
export interface Entry {
  readonly parameter: string;
  readonly index: number;
}

/** The derivative of the loss with respect to one value `w`. */
export interface FiniteDifference extends Entry {
  /** How far w was moved to either side. */
  readonly step: number;
  /** `(L(w + h) - L(w - h)) / 2h`, the derivative where the loss is smooth. */
  readonly gradient: number;
  /** `(L(w) - L(w - h)) / h`. */
  readonly left: number;
  /** `(L(w + h) - L(w)) / h`. */
  readonly right: number;
  /** Whether the loss bends within the step, so that `gradient` mixes two slopes and says nothing about a derivative. */
  readonly kink: boolean;
}

type Parameters = Named<Float64Matrix>;

export type LossFunction = (parameters: Parameters) => number;

/**
 * What changes only where the loss has a kink: 1 for every pre-activation above
 * 0, else 0. It is asked right after the loss with the same parameters, so it
 * may answer from the same forward pass.
 */
export type PatternFunction = (
  parameters: Parameters,
) => ArrayLike<number>;

/** Balances the error of the quotient (h²) against that of rounding (eps / h). */
const STEP = Math.cbrt(Number.EPSILON);

/** Without a pattern, a kink is where the slopes to the left and right differ by more than this part of them ... */
const SLOPE_RATIO = 1e-3;
/** ... and this much, since curvature alone makes them differ by h L''. */
const SLOPE_CHANGE = 10 * STEP;

/**
 * All selected entries, in the order of the selection; their number is how far
 * `finiteDifferences` will go.
 *
 * @throws RangeError when there is no such parameter or position
 */
export function selectedEntries(
  parameters: Named,
  selection: Selection,
): Entry[] {
  return Object.entries(selection).flatMap(([parameter, indices]) => {
    if (!Object.hasOwn(parameters, parameter)) {
      throw new RangeError(
        `finite differences: there is no parameter ${parameter}`,
      );
    }
    const { length } = parameters[parameter].data;
    const chosen =
      indices === 'all' ? Array.from({ length }, (_, i) => i) : indices;
    return chosen.map((index) => {
      if (!Number.isInteger(index) || index < 0 || index >= length) {
        throw new RangeError(
          `finite differences: ${parameter} has ${length} values, none at position ${index}`,
        );
      }
      return { parameter, index };
    });
  });
}

/**
 * Central differences in float64, one entry per `next()`, two losses each: a
 * caller may report, yield or stop after any of them. Works on a copy of the
 * parameters.
 *
 * @param pattern finds every kink; without it, one is seen only where it bends
 *   the loss by more than 0.1 %
 */
export function* finiteDifferences(
  loss: LossFunction,
  parameters: Named,
  entries: readonly Entry[],
  pattern?: PatternFunction,
): Generator<FiniteDifference, void, undefined> {
  const moved = float64Copies(parameters);
  const centre = loss(moved);
  for (const { parameter, index } of entries) {
    const { data } = moved[parameter];
    const w = data[index];
    const lossAt = (value: number) => {
      data[index] = value;
      const found = { loss: loss(moved), pattern: pattern?.(moved) };
      data[index] = w;
      return found;
    };
    const h = stepFor(w);
    const above = lossAt(w + h);
    const below = lossAt(w - h);
    const left = (centre - below.loss) / h;
    const right = (above.loss - centre) / h;
    yield {
      parameter,
      index,
      step: h,
      gradient: (above.loss - below.loss) / (2 * h),
      left,
      right,
      kink:
        above.pattern && below.pattern
          ? differs(above.pattern, below.pattern)
          : bends(left, right),
    };
  }
}

/** A power of two, so that w + h and w - h are exact or nearly so: the nearest to `cbrt(eps) * max(1, |w|)`. */
export function stepFor(w: number): number {
  const wanted = STEP * Math.max(1, Math.abs(w));
  return 2 ** Math.round(Math.log2(wanted));
}

function differs(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return true;
  return false;
}

function bends(left: number, right: number): boolean {
  const size = Math.max(Math.abs(left), Math.abs(right));
  return Math.abs(right - left) > SLOPE_RATIO * size + SLOPE_CHANGE;
}
