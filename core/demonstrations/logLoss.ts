// What a probability costs in lesson 3: minus its logarithm, by the cross entropy that training uses.

import { crossEntropy } from '../tensor/operations.ts';
import { Tensor } from '../tensor/tensor.ts';

export interface LogLossCurve {
  /** Probabilities that the correct answer got, from 0.01 to 1. */
  readonly p: Float32Array;
  /** The loss of each. */
  readonly losses: Float32Array;
}

/** Steps of a hundredth. */
const POINTS = 100;

export function logLossCurve(): LogLossCurve {
  const p = Float32Array.from(
    { length: POINTS },
    (_, i) => (i + 1) / POINTS,
  );
  return { p, losses: p.map(logLossAt) };
}

/**
 * The loss of one example, given the probability that its correct answer got.
 * @param p above 0, at most 1
 * @throws RangeError when it is no such probability
 */
export function logLossAt(p: number): number {
  if (!(p > 0 && p <= 1)) {
    throw new RangeError(
      `log loss: the probability must be above 0 and at most 1, not ${p}`,
    );
  }
  return -crossEntropy(
    Tensor.fromRows([[p, 1 - p]]),
    Tensor.fromRows([[1, 0]]),
  );
}
