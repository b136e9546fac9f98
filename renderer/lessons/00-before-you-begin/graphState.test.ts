// What is filled in after each node, how numbers are written, and that everything of a graph has its place in the drawing.

import { describe, expect, it } from 'vitest';

import { scalarGraph } from '../../../core/demonstrations/scalarGraph.ts';
import {
  graphLeaves,
  neuronActivations,
  type GraphName,
} from '../../../core/demonstrations/scalarGraphNames.ts';
import { graphLayout } from './graphLayout.ts';
import { gradientsSoFar, partTexts, short, symbol } from './graphState.ts';

describe('a number on an edge', () => {
  it.each([
    [2, '2'],
    [-0.26894, '−0.269'],
    [12.25, '12.25'],
    [-143.96, '−144'],
    [576, '576'],
    [0.1 + 0.2, '0.3'],
    [-0, '0'],
    [0.0004, '≈0'],
    [-0.0004, '≈0'],
    [9.9999, '10'],
  ])('%d is written %s', (value, text) => {
    expect(short(value)).toBe(text);
    expect(short(value).length).toBeLessThanOrEqual(6);
  });

  it('has its index below', () => {
    expect(['w1', 'x2', 'b', 'L'].map(symbol)).toEqual(['w₁', 'x₂', 'b', 'L']);
  });
});

describe('what is filled in', () => {
  const neuron = scalarGraph('neuron', graphLeaves.neuron);
  const split = scalarGraph('split', graphLeaves.split);

  it('grows by the inputs of one node after another', () => {
    const names = [0, 1, 2, 3, 4, 5].map((done) => [...gradientsSoFar(neuron, done).keys()]);
    expect(names).toEqual([
      [],
      ['L', 'a'],
      ['L', 'a', 'z'],
      ['L', 'a', 'z', 'p1', 'p2', 'b'],
      ['L', 'a', 'z', 'p1', 'p2', 'b', 'w2', 'x2'],
      ['L', 'a', 'z', 'p1', 'p2', 'b', 'w2', 'x2', 'w1', 'x1'],
    ]);
    expect(gradientsSoFar(neuron, 5).get('w1')).toBe(6);
  });

  it('has the gradient of a value that goes two ways only when both have come back', () => {
    const ofX = [0, 1, 2, 3].map((done) => gradientsSoFar(split, done).get('x'));
    expect(ofX).toEqual([undefined, undefined, undefined, 7]);
  });

  it('is written as what arrives times the local derivative', () => {
    const texts = (place: number) =>
      partTexts('neuron', 'relu', neuron.steps[place] ?? { node: '', gradient: 0, parts: [] });
    expect(texts(0)).toEqual([{ input: 'a', product: '1 × 2 (a − y) = 1 × 3', gradient: '3' }]);
    expect(texts(1)[0]?.product).toBe('3 × [z > 0] = 3 × 1');
    expect(texts(2).map(({ product }) => product)).toEqual(['3 × 1', '3 × 1', '3 × 1']);
    expect(texts(3)).toEqual([
      { input: 'w₂', product: '3 × x₂ = 3 × (−1)', gradient: '−3' },
      { input: 'x₂', product: '3 × w₂ = 3 × (−2)', gradient: '−6' },
    ]);
    const [, , last] = split.steps;
    expect(last && partTexts('split', 'relu', last)).toEqual([
      { input: 'w', product: '1 × x = 1 × 2', gradient: '2' },
      { input: 'x', product: '1 × w = 1 × 3', gradient: '4 + 3 = 7' },
    ]);
  });
});

describe('the drawing', () => {
  it.each(
    (['neuron', 'split'] as GraphName[]).flatMap((graph) =>
      neuronActivations.map((activation) => [graph, activation] as const),
    ),
  )('of %s with %s has a place for every value, node and way', (graph, activation) => {
    const { values, steps } = scalarGraph(graph, graphLeaves[graph], activation);
    const { leaves, nodes, labels, edges, parts, width, height } = graphLayout(graph, activation);
    const sorted = (names: readonly { name: string }[]) => names.map(({ name }) => name).sort();
    expect(sorted(leaves)).toEqual(Object.keys(graphLeaves[graph]).sort());
    expect(sorted(nodes)).toEqual(steps.map(({ node }) => node).sort());
    expect(sorted(labels)).toEqual(Object.keys(values).sort());
    const ways = steps.flatMap(({ node, parts: back }) =>
      back.map(({ input }) => `${input} ${node}`),
    );
    const drawn = edges.filter(({ into, from }) => into && from !== 'y');
    expect(drawn.map(({ from, into }) => `${from} ${into}`).sort()).toEqual(ways.sort());
    const split = ways.filter((way, _, all) => {
      const [input] = way.split(' ');
      return all.filter((each) => each.startsWith(`${input} `)).length > 1;
    });
    expect(parts.map(({ input, node }) => `${input} ${node}`).sort()).toEqual(split.sort());
    for (const { x, y } of [...leaves, ...nodes, ...labels, ...parts]) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(width);
      expect(y).toBeGreaterThan(0);
      expect(y + 17).toBeLessThan(height + 10);
    }
  });
});
