// The way back of lesson 0 against autograd, which walks a graph of its own, finite differences, and the layers that networks are made of.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { Linear } from '../nn/linear.ts';
import { MSE } from '../nn/mse.ts';
import { ReLU } from '../nn/relu.ts';
import { Sigmoid } from '../nn/sigmoid.ts';
import {
  add,
  multiply,
  power,
  relu,
  sigmoid,
  subtract,
} from '../reference/autograd/elementwise.ts';
import { Variable } from '../reference/autograd/variable.ts';
import {
  finiteDifferences,
  selectedEntries,
} from '../reference/finiteDifference.ts';
import { Tensor } from '../tensor/tensor.ts';
import { scalarGraph, type ScalarGraph } from './scalarGraph.ts';
import {
  graphLeaves,
  leafLimits,
  neuronActivations,
  type GraphName,
  type NeuronActivation,
} from './scalarGraphNames.ts';

type Leaves<Name extends GraphName> = Record<
  keyof (typeof graphLeaves)[Name],
  number
>;

const leaf = fc.double({
  min: leafLimits.minimum,
  max: leafLimits.maximum,
  noNaN: true,
});
const neuronLeaves: fc.Arbitrary<Leaves<'neuron'>> = fc.record({
  ...{ x1: leaf, w1: leaf, x2: leaf, w2: leaf, b: leaf, y: leaf },
});
const splitLeaves: fc.Arbitrary<Leaves<'split'>> = fc.record({
  ...{ x: leaf, w: leaf },
});
const activation = fc.constantFrom(...neuronActivations);

/** What all ways back have brought to a value. */
function gradientOf({ steps }: ScalarGraph, name: string): number {
  const brought = steps
    .flatMap(({ parts }) => parts)
    .filter(({ input }) => input === name);
  return brought.at(-1)?.total ?? NaN;
}

function sum(leaves: Leaves<'neuron'>): number {
  return leaves.w1 * leaves.x1 + leaves.w2 * leaves.x2 + leaves.b;
}

/** The neuron in the reference's operations. */
function neuronByAutograd(
  leaves: Leaves<'neuron'>,
  chosen: NeuronActivation,
) {
  const { x1, w1, x2, w2, b, y } = Object.fromEntries(
    Object.entries(leaves).map(([name, value]) => [
      name,
      Variable.scalar(value),
    ]),
  );
  const p1 = multiply(w1, x1);
  const p2 = multiply(w2, x2);
  const z = add(add(p1, p2), b);
  const a = chosen === 'relu' ? relu(z, 0) : sigmoid(z);
  const L = power(subtract(a, y), 2);
  L.backward();
  return { x1, w1, x2, w2, b, p1, p2, z, a, L };
}

function splitByAutograd(leaves: Leaves<'split'>) {
  const [x, w] = [Variable.scalar(leaves.x), Variable.scalar(leaves.w)];
  const u = multiply(w, x);
  const v = power(x, 2);
  const L = add(u, v);
  L.backward();
  return { x, w, u, v, L };
}

function expectAutograd(
  graph: ScalarGraph,
  reference: Readonly<Record<string, Variable>>,
): void {
  for (const [name, { data, grad }] of Object.entries(reference)) {
    expect(graph.values[name], name).toBeCloseTo(data[0], 10);
    if (name === 'L') continue;
    expect(gradientOf(graph, name), name).toBeCloseTo(grad[0], 9);
  }
}

describe('the way back through a graph', () => {
  it('finds the gradients of autograd for every value of the neuron', () => {
    fc.assert(
      fc.property(neuronLeaves, activation, (leaves, chosen) => {
        expectAutograd(
          scalarGraph('neuron', leaves, chosen),
          neuronByAutograd(leaves, chosen),
        );
      }),
    );
  });

  it('finds them where a value goes two ways', () => {
    fc.assert(
      fc.property(splitLeaves, (leaves) => {
        expectAutograd(
          scalarGraph('split', leaves),
          splitByAutograd(leaves),
        );
      }),
    );
  });

  it('finds what finite differences measure', () => {
    fc.assert(
      fc.property(neuronLeaves, activation, (leaves, chosen) => {
        fc.pre(Math.abs(sum(leaves)) > 0.01);
        const graph = scalarGraph('neuron', leaves, chosen);
        const parameters = Object.fromEntries(
          Object.entries(leaves).map(([name, value]) => [
            name,
            Variable.scalar(value),
          ]),
        );
        const lossAt = (at: typeof parameters) => {
          const moved = Object.fromEntries(
            Object.entries(at).map(([name, { data }]) => [
              name,
              data[0],
            ]),
          ) as Leaves<'neuron'>;
          return neuronByAutograd(moved, chosen).L.data[0];
        };
        const selection = Object.fromEntries(
          ['x1', 'w1', 'x2', 'w2', 'b'].map((name) => [
            name,
            'all' as const,
          ]),
        );
        const entries = selectedEntries(parameters, selection);
        for (const { parameter, gradient } of finiteDifferences(
          (at) => lossAt(at as typeof parameters),
          parameters,
          entries,
        )) {
          expect(gradientOf(graph, parameter)).toBeCloseTo(gradient, 4);
        }
      }),
    );
  });

  it.each(neuronActivations)(
    'is that of a network of one neuron with %s',
    (chosen) => {
      const leaves = graphLeaves.neuron;
      const graph = scalarGraph('neuron', leaves, chosen);
      const linear = new Linear(
        1,
        Tensor.fromRows([[leaves.w1, leaves.w2]]),
      );
      linear.bias.value.data[0] = leaves.b;
      const layer = chosen === 'relu' ? new ReLU(1) : new Sigmoid(1);
      const loss = new MSE();
      const Z = linear.forward(
        Tensor.fromRows([[leaves.x1, leaves.x2]]),
      );
      const L = loss.forward(
        layer.forward(Z),
        Tensor.fromRows([[leaves.y]]),
      );
      const dX = linear.backward(layer.backward(loss.backward()));
      expect(graph.values.L).toBeCloseTo(L, 6);
      const found = ['w1', 'w2', 'b', 'x1', 'x2'].map((name) =>
        gradientOf(graph, name),
      );
      const expected = [
        ...linear.weight.grad.data,
        ...linear.bias.grad.data,
        ...dX.data,
      ];
      found.forEach((gradient, i) =>
        expect(gradient).toBeCloseTo(expected[i], 6),
      );
    },
  );

  it('multiplies at every node what arrives by the slope there, in the order of the way back', () => {
    const { steps, values } = scalarGraph('neuron', graphLeaves.neuron);
    expect(steps.map(({ node }) => node)).toEqual([
      ...['L', 'a', 'z', 'p2', 'p1'],
    ]);
    expect(values).toMatchObject({ p1: 1, p2: 2, z: 2, a: 2, L: 2.25 });
    const arrived: Record<string, number> = { L: 1 };
    for (const { node, gradient, parts } of steps) {
      expect(gradient, node).toBe(arrived[node]);
      for (const { input, slope, product, before, total } of parts) {
        expect(product).toBe(gradient * slope);
        expect(before).toBe(arrived[input]);
        expect(total).toBe((before ?? 0) + product);
        arrived[input] = total;
      }
    }
    expect(arrived).toEqual({
      ...{ L: 1, a: 3, z: 3, p1: 3, p2: 3, b: 3 },
      ...{ w1: 6, x1: 1.5, w2: -3, x2: -6 },
    });
  });

  it('adds what comes back on two ways', () => {
    const { steps } = scalarGraph('split', graphLeaves.split);
    const atX = steps
      .flatMap(({ node, parts }) =>
        parts.map((part) => ({ node, ...part })),
      )
      .filter(({ input }) => input === 'x');
    expect(atX).toEqual([
      { node: 'v', input: 'x', slope: 4, product: 4, total: 4 },
      {
        ...{ node: 'u', input: 'x', slope: 3, product: 3 },
        ...{ before: 4, total: 7 },
      },
    ]);
  });

  it('gives no gradient to the target, which is only given', () => {
    const graph = scalarGraph('neuron', graphLeaves.neuron);
    expect(gradientOf(graph, 'y')).toBeNaN();
  });
});

describe('the slopes that are measured', () => {
  it('are the gradients', () => {
    fc.assert(
      fc.property(neuronLeaves, activation, (leaves, chosen) => {
        fc.pre(Math.abs(sum(leaves)) > 0.01);
        const graph = scalarGraph('neuron', leaves, chosen);
        for (const name of ['x1', 'w1', 'x2', 'w2', 'b']) {
          expect(graph.measured[name]).toBeCloseTo(
            gradientOf(graph, name),
            3,
          );
        }
      }),
    );
    const { measured } = scalarGraph('split', graphLeaves.split);
    expect(measured.x).toBeCloseTo(7, 9);
    expect(measured.w).toBeCloseTo(2, 9);
  });

  it('are missing where ReLU bends in between, not where sigmoid is', () => {
    const atCorner = { x1: 1, w1: 1, x2: 1, w2: 0, b: -1, y: 0.5 };
    const bent = scalarGraph('neuron', atCorner, 'relu');
    expect(bent.values.z).toBe(0);
    // x2 has the weight 0, so that neither it nor y moves z.
    expect(Object.keys(bent.measured)).toEqual(['x2', 'y']);
    const smooth = scalarGraph('neuron', atCorner, 'sigmoid');
    expect(Object.keys(smooth.measured)).toEqual(Object.keys(atCorner));
  });
});

it.each([
  ['neuron', {}, 'x1'],
  ['neuron', { ...graphLeaves.neuron, w2: 3.1 }, 'w2'],
  ['neuron', { ...graphLeaves.neuron, y: NaN }, 'y'],
  ['split', { x: -4, w: 1 }, 'x'],
] as const)(
  'the graph %s with %j is refused because of %s',
  (graph, leaves, name) => {
    expect(() => scalarGraph(graph, leaves)).toThrow(
      new RegExp(`${name} must be -3 to 3`),
    );
  },
);
