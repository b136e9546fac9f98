// Where the leaves, nodes and edges of a graph are drawn, and where their numbers stand. One unit is a pixel at the figure's usual width.

import type {
  GraphName,
  NeuronActivation,
} from '@backprop-lab/core/demonstrations/scalarGraphNames';

interface Place {
  readonly x: number;
  readonly y: number;
}

interface PlacedValue extends Place {
  readonly name: string;
}

interface PlacedNode extends PlacedValue {
  readonly glyph: 'times' | 'plus' | 'square' | 'loss' | NeuronActivation;
}

interface Edge {
  readonly from: string;
  /** The node that it leads to; undefined behind the result. */
  readonly into: string | undefined;
  readonly path: string;
}

/** The middle of the stretch of an edge that numbers stand above and below. */
interface PartPlace extends Place {
  readonly input: string;
  readonly node: string;
}

export interface GraphLayout {
  readonly width: number;
  readonly height: number;
  /** Their names. */
  readonly leaves: readonly PlacedValue[];
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly Edge[];
  /** Of every value: its number above, its gradient below. */
  readonly labels: readonly PlacedValue[];
  /** Of what goes two ways: the gradient that comes back on each. */
  readonly parts: readonly PartPlace[];
}

/** Radius of a node. */
export const NODE = 12;

const at = (name: string, x: number, y: number): PlacedValue => ({ name, x, y });
const edge = (from: string, into: string | undefined, path: string): Edge => ({ from, into, path });

function neuron(activation: NeuronActivation): GraphLayout {
  return {
    width: 372,
    height: 252,
    leaves: [
      ...[at('x1', 10, 28), at('w1', 10, 76), at('x2', 10, 132), at('w2', 10, 180)],
      ...[at('b', 10, 232), at('y', 312, 226)],
    ],
    nodes: [
      { ...at('p1', 84, 52), glyph: 'times' },
      { ...at('p2', 84, 156), glyph: 'times' },
      { ...at('z', 160, 156), glyph: 'plus' },
      { ...at('a', 236, 156), glyph: activation },
      { ...at('L', 312, 156), glyph: 'loss' },
    ],
    edges: [
      edge('x1', 'p1', 'M22 28H84V40'),
      edge('w1', 'p1', 'M22 76H84V64'),
      edge('x2', 'p2', 'M22 132H84V144'),
      edge('w2', 'p2', 'M22 180H84V168'),
      edge('p1', 'z', 'M96 52H160V144'),
      edge('p2', 'z', 'M96 156H148'),
      edge('b', 'z', 'M22 232H160V168'),
      edge('z', 'a', 'M172 156H224'),
      edge('a', 'L', 'M248 156H300'),
      edge('y', 'L', 'M312 214V168'),
      edge('L', undefined, 'M324 156H368'),
    ],
    labels: [
      ...[at('x1', 52, 28), at('w1', 52, 76), at('x2', 52, 132), at('w2', 52, 180)],
      ...[at('b', 90, 232), at('p1', 128, 52), at('p2', 122, 156), at('z', 198, 156)],
      ...[at('a', 274, 156), at('L', 346, 156), at('y', 342, 236)],
    ],
    parts: [],
  };
}

const split: GraphLayout = {
  width: 372,
  height: 184,
  leaves: [at('x', 36, 106), at('w', 88, 22)],
  nodes: [
    { ...at('u', 186, 62), glyph: 'times' },
    { ...at('v', 186, 150), glyph: 'square' },
    { ...at('L', 262, 106), glyph: 'plus' },
  ],
  edges: [
    edge('x', 'u', 'M48 106H122V62H174'),
    edge('x', 'v', 'M48 106H122V150H174'),
    edge('w', 'u', 'M100 22H186V50'),
    edge('u', 'L', 'M198 62H262V94'),
    edge('v', 'L', 'M198 150H262V118'),
    edge('L', undefined, 'M274 106H330'),
  ],
  labels: [
    ...[at('x', 84, 106), at('w', 142, 22), at('u', 230, 62), at('v', 230, 150)],
    at('L', 302, 106),
  ],
  parts: [
    { input: 'x', node: 'u', x: 148, y: 62 },
    { input: 'x', node: 'v', x: 148, y: 150 },
  ],
};

export function graphLayout(graph: GraphName, activation: NeuronActivation): GraphLayout {
  return graph === 'split' ? split : neuron(activation);
}
