// An update in a few numbers.

import type { Update } from '../nn/watchedOptimizer.ts';

/** How long the vectors of one update were, layer by layer. */
export interface UpdateReport {
  /** The step that it was, counted from 1. */
  readonly step: number;
  readonly layers: readonly {
    /** Counted from 1. */
    readonly number: number;
    /** Of W before the step, of its gradient, and of what the step changed: Euclidean lengths. */
    readonly weight: number;
    readonly gradient: number;
    readonly change: number;
  }[];
}

export function updateReport({
  step,
  gradients,
  changes,
  before,
}: Update): UpdateReport {
  const layers = [];
  for (let p = 0; p < before.length; p += 2) {
    layers.push({
      number: p / 2 + 1,
      weight: normOf(before[p]),
      gradient: normOf(gradients[p]),
      change: normOf(changes[p]),
    });
  }
  return { step, layers };
}

/** Euclidean length. */
function normOf(values: Float32Array): number {
  return Math.sqrt(
    values.reduce((sum, value) => sum + value * value, 0),
  );
}
