// Inputs of a whole network: images, labels, parameters, and what its forward pass gave.

import type { Draw } from './draw.ts';
import { network } from './graphs.ts';
import {
  arrayIn,
  valueOf,
  variablesOf,
  type Inputs,
  type Value,
} from './values.ts';

/** `X`, `y` and parameters of as many layers; in the case of the edges with a dead neuron and a sum of exactly 0, in the large one with logits that overflow. */
export function parametersOf(draw: Draw, layers: number): Inputs {
  const sizes = [
    draw.n,
    ...[draw.h, draw.h + 2].slice(0, layers - 1),
    draw.k,
  ];
  const inputs: Record<string, Value> = {
    X: draw.images(),
    y: draw.oneHot(),
  };
  for (let l = 1; l <= layers; l++) {
    const drawn = draw.weight(sizes[l], sizes[l - 1]);
    const W = l === layers ? overflowing(draw, drawn) : drawn;
    const b = draw.matrix(1, sizes[l], 0.3);
    if (draw.kind === 'edges' && l < layers) withEdges(W, b);
    inputs[`W${l}`] = W;
    inputs[`b${l}`] = b;
  }
  return inputs;
}

/** Weights of the last layer: in the large case its logits overflow unless their maximum is subtracted. */
export function overflowing(draw: Draw, W: Value): Value {
  if (draw.kind !== 'large') return W;
  return { ...W, data: W.data.map((value) => 300 * value) };
}

/** The first neuron gets sums of exactly 0, the second is dead. */
function withEdges(W: Value, b: Value): void {
  const [, columns] = W.shape;
  W.data.fill(0, 0, columns);
  b.data[0] = 0;
  b.data[1] = -30;
}

/** Adds `Z1`, `A1`, ... of the forward pass. */
export function withForward(inputs: Inputs, layers: number): Inputs {
  const nodes = network(variablesOf(inputs), layers);
  const values = Object.entries(nodes)
    .filter(([name]) => name !== 'loss')
    .map(([name, node]) => [
      name,
      { ...valueOf(node, node.data), shape: [node.rows, node.columns] },
    ]);
  return { ...inputs, ...(Object.fromEntries(values) as Inputs) };
}

/** Only what is named, in that order. */
export function chosen(
  inputs: Inputs,
  names: readonly string[],
): Inputs {
  return Object.fromEntries(
    names.map((name) => [name, arrayIn(inputs, name)]),
  );
}
