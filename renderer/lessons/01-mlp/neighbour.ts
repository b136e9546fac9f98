// Which neuron an arrow key leads to.

import type { NeuronPlace } from './networkDiagram.svelte.ts';
import type { NetworkView } from './networkLayout.ts';

/** One step along the units of a layer, and one from layer to layer. */
const keys: Readonly<Record<NetworkView, Readonly<Record<string, readonly [number, number]>>>> = {
  // Layers stand side by side, their neurons one below the other.
  neurons: {
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
  },
  // Layers stand one below the other, their columns side by side.
  matrices: {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, -1],
    ArrowDown: [0, 1],
  },
};

/**
 * @param sizes units of the input and of every layer
 * @param from where one is
 * @param key its name in a keyboard event
 * @returns undefined when the key is another one, or when nothing lies there
 */
export function neighbour(
  sizes: readonly number[],
  from: NeuronPlace,
  key: string,
  view: NetworkView,
): NeuronPlace | undefined {
  const step = keys[view][key];
  if (!step) return undefined;
  const [units, layers] = step;
  const layer = from.layer + layers;
  const size = sizes[layer];
  if (size === undefined) return undefined;
  const unit = layers === 0 ? from.unit + units : Math.min(from.unit, size - 1);
  return unit >= 0 && unit < size ? { layer, unit } : undefined;
}
