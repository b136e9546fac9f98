// Texts and choices that there are for each hidden layer.

import { hyperparameters } from '@backprop-lab/core/training/hyperparameters';

import { partsOf } from '../../language/typedList.ts';

/** As many as a network may have, whatever is typed. */
export function layersOf({ hiddenSizes }: { readonly hiddenSizes: string }): number {
  const { minimum, maximum } = hyperparameters.hiddenSizes.layers;
  return Math.max(minimum, Math.min(maximum, partsOf(hiddenSizes).length));
}

/** As many as asked for: the last one again where there are too few. */
export function fitted<Value>(values: readonly Value[], count: number): Value[] {
  const last = values.at(-1);
  return Array.from({ length: count }, (_, i) => values[i] ?? (last as Value));
}
