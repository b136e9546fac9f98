// A graph of single numbers and the way back through it: the chain rule node by node, as lesson 0 shows it.

import { sigmoid } from '../nn/sigmoid.ts';
import {
  graphLeaves,
  leafLimits,
  NUDGE,
  type GraphName,
  type NeuronActivation,
} from './scalarGraphNames.ts';

/** Numbers by name. */
type Values = Readonly<Record<string, number>>;

/** What a node computes from its inputs, and its slope for each of them while the others are held fixed. */
interface Operation {
  readonly value: (...inputs: number[]) => number;
  /** In the order of the inputs. A target is only given: it comes last and has no slope. */
  readonly slopes: (...inputs: number[]) => number[];
}

const operations = {
  add: {
    value: (...terms) => terms.reduce((sum, term) => sum + term),
    slopes: (...terms) => terms.map(() => 1),
  },
  multiply: {
    value: (a, b) => a * b,
    slopes: (a, b) => [b, a],
  },
  square: { value: (x) => x * x, slopes: (x) => [2 * x] },
  relu: {
    value: (z) => Math.max(z, 0),
    slopes: (z) => [z > 0 ? 1 : 0],
  },
  sigmoid: {
    value: sigmoid,
    slopes: (z) => [sigmoid(z) * (1 - sigmoid(z))],
  },
  squaredError: {
    value: (a, y) => (a - y) ** 2,
    slopes: (a, y) => [2 * (a - y)],
  },
} satisfies Record<string, Operation>;

/** A value that is computed, from those before it. */
interface GraphNode {
  readonly name: string;
  readonly operation: keyof typeof operations;
  readonly inputs: readonly string[];
}

/** One way that leads back from a node. */
export interface GraphPart {
  readonly input: string;
  /** Of the node with respect to this input: the local derivative. */
  readonly slope: number;
  /** The node's gradient times that slope. */
  readonly product: number;
  /** What had come back to this input before, if anything had. */
  readonly before: number | undefined;
  /** The sum of all that has come back to it so far. */
  readonly total: number;
}

/** What the way back does at one node. */
export interface GraphStep {
  readonly node: string;
  /** Of the result with respect to this node: what arrives from the node after it. */
  readonly gradient: number;
  readonly parts: readonly GraphPart[];
}

export interface ScalarGraph {
  /** Of all leaves and nodes. */
  readonly values: Values;
  /** From the result back to the leaves. */
  readonly steps: readonly GraphStep[];
  /** `(L(v + h) - L(v - h)) / 2h` of every leaf `v`, but where ReLU bends in between. */
  readonly measured: Values;
}

function nodesOf(
  graph: GraphName,
  activation: NeuronActivation,
): GraphNode[] {
  if (graph === 'split') {
    return [
      { name: 'u', operation: 'multiply', inputs: ['w', 'x'] },
      { name: 'v', operation: 'square', inputs: ['x'] },
      { name: 'L', operation: 'add', inputs: ['u', 'v'] },
    ];
  }
  return [
    { name: 'p1', operation: 'multiply', inputs: ['w1', 'x1'] },
    { name: 'p2', operation: 'multiply', inputs: ['w2', 'x2'] },
    { name: 'z', operation: 'add', inputs: ['p1', 'p2', 'b'] },
    { name: 'a', operation: activation, inputs: ['z'] },
    { name: 'L', operation: 'squaredError', inputs: ['a', 'y'] },
  ];
}

/**
 * A graph with its values, its gradients step by step, and the same slopes measured.
 *
 * @param leaves one number for each of the graph's leaves, -3 to 3
 * @param activation of the neuron
 * @throws RangeError when a leaf is missing or outside its limits
 */
export function scalarGraph(
  graph: GraphName,
  leaves: Values,
  activation: NeuronActivation = 'relu',
): ScalarGraph {
  const names = Object.keys(graphLeaves[graph]);
  for (const name of names) requireLeaf(name, leaves[name]);
  const given = Object.fromEntries(
    names.map((name) => [name, leaves[name]]),
  );
  const nodes = nodesOf(graph, activation);
  const values = forward(nodes, given);
  const measured = names.flatMap((name) => {
    const up = { ...given, [name]: given[name] + NUDGE };
    const down = { ...given, [name]: given[name] - NUDGE };
    const [above, below] = [forward(nodes, up), forward(nodes, down)];
    const bends = activation === 'relu' && above.z > 0 !== below.z > 0;
    const slope = (above.L - below.L) / (2 * NUDGE);
    return bends ? [] : [[name, slope] as const];
  });
  return {
    values,
    steps: backward(nodes, values),
    measured: Object.fromEntries(measured),
  };
}

/** Every node's value, one after another. */
function forward(nodes: readonly GraphNode[], leaves: Values): Values {
  const values: Record<string, number> = { ...leaves };
  for (const { name, operation, inputs } of nodes) {
    const { value }: Operation = operations[operation];
    values[name] = value(...inputs.map((input) => values[input]));
  }
  return values;
}

/** The gradient of L with respect to every value: each node multiplies what arrives by its own slope. */
function backward(
  nodes: readonly GraphNode[],
  values: Values,
): GraphStep[] {
  const gradients: Record<string, number> = { L: 1 };
  return [...nodes].reverse().map(({ name, operation, inputs }) => {
    const gradient = gradients[name];
    const { slopes }: Operation = operations[operation];
    const local = slopes(...inputs.map((input) => values[input]));
    const parts = local.map((slope, i) => {
      const input = inputs[i];
      const product = gradient * slope;
      // Where a value splits, its gradients add.
      const before: number | undefined = gradients[input];
      const total = (before ?? 0) + product;
      gradients[input] = total;
      return { input, slope, product, before, total };
    });
    return { node: name, gradient, parts };
  });
}

function requireLeaf(name: string, value: number | undefined): void {
  const { minimum, maximum } = leafLimits;
  if (value === undefined || !(value >= minimum && value <= maximum)) {
    throw new RangeError(
      `scalar graph: ${name} must be ${minimum} to ${maximum}, not ${value}`,
    );
  }
}
