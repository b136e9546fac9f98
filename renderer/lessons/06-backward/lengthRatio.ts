// How long a gradient is beside its reference.

import type { CheckedParameter } from '@backprop-lab/core/service';

/** The Euclidean length of the hand-written gradient over that of the reference. */
export function lengthRatio({ manual, reference }: CheckedParameter): number {
  return Math.hypot(...manual) / Math.hypot(...reference);
}
