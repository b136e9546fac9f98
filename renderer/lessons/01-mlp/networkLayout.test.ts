// Where things stand in the drawing: everything inside it, nothing on top of another, and neighbours where the arrows point.

import { describe, expect, it } from 'vitest';

import { smallNetworkLimits as limits } from '../../../core/demonstrations/smallNetworkLimits.ts';
import { CELL, networkLayout, networkViews, NODE, WIDTH, type Box } from './networkLayout.ts';
import { neighbour } from './neighbour.ts';

const { inputs, neurons } = limits;
const some = [neurons.minimum, 4, neurons.maximum];

/** Smallest, largest and mixed: every number of layers, with layers of every kind in every place. */
const networks = [inputs.minimum, inputs.maximum].flatMap((n) => [
  [n, 1],
  ...some.map((a) => [n, a, 1]),
  ...some.flatMap((a) => some.map((b) => [n, a, b, 1])),
  ...some.flatMap((a) => some.flatMap((b) => some.map((c) => [n, a, b, c, 1]))),
]);

function overlap(a: Box, b: Box): boolean {
  const apart = 0.01;
  return (
    a.x + a.width > b.x + apart &&
    b.x + b.width > a.x + apart &&
    a.y + a.height > b.y + apart &&
    b.y + b.height > a.y + apart
  );
}

describe.each(networkViews)('the drawing as %s', (view) => {
  it('has a place for every unit, weight and bias', () => {
    for (const sizes of networks) {
      const { units, weights } = networkLayout(sizes, view);
      expect(units).toHaveLength(sizes.reduce((sum, size) => sum + size, 0));
      expect(units.filter(({ bias }) => bias)).toHaveLength(units.length - (sizes[0] ?? 0));
      const products = sizes.slice(1).map((size, i) => size * (sizes[i] ?? 0));
      expect(weights).toHaveLength(products.reduce((sum, product) => sum + product, 0));
    }
  });

  it('keeps everything inside, and no two boxes on top of each other', () => {
    for (const sizes of networks) {
      const { units, weights, height } = networkLayout(sizes, view);
      const cells = weights.map(({ number: { x, y } }) => ({
        ...{ x: x - CELL / 2, y: y - CELL / 2 },
        ...{ width: CELL, height: CELL },
      }));
      const boxes = [
        ...units.map(({ box }) => box),
        ...(view === 'matrices' ? cells : []),
        ...units.flatMap(({ bias }) => (bias && view === 'matrices' ? [bias] : [])),
      ];
      for (const { x, y, width, height: own } of boxes) {
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(WIDTH);
        expect(y + own).toBeLessThanOrEqual(height);
      }
      const pairs = boxes.flatMap((a, i) => boxes.slice(i + 1).map((b) => [a, b] as const));
      expect(pairs.filter(([a, b]) => overlap(a, b))).toEqual([]);
    }
  });
});

describe('the drawing', () => {
  it('puts a neuron’s bias above its column, and its weights into a row', () => {
    const { units, weights, row } = networkLayout([3, 4, 1], 'matrices');
    for (const { layer, unit, box, bias } of units.filter((each) => each.layer > 0)) {
      expect(bias).toMatchObject({ x: box.x, width: box.width });
      const own = weights.filter((w) => w.layer === layer && w.unit === unit);
      const around = row(layer, unit);
      expect(around?.width).toBe(CELL * own.length);
      for (const { from, to } of own) {
        expect(from.y).toBe((around?.y ?? 0) + CELL / 2);
        expect(from.x).toBeGreaterThanOrEqual(around?.x ?? NaN);
        expect(to.x).toBeLessThanOrEqual((around?.x ?? 0) + (around?.width ?? 0));
      }
    }
  });

  it('draws lines from middle to middle', () => {
    const { units, weights } = networkLayout([2, 3, 1], 'neurons');
    const middle = (layer: number, unit: number) => {
      const placed = units.find((each) => each.layer === layer && each.unit === unit);
      return { x: (placed?.box.x ?? 0) + NODE / 2, y: (placed?.box.y ?? 0) + NODE / 2 };
    };
    for (const { layer, unit, input, from, to } of weights) {
      expect(from).toEqual(middle(layer - 1, input));
      expect(to).toEqual(middle(layer, unit));
    }
  });
});

describe('neighbour', () => {
  const sizes = [2, 4, 1];

  it('goes from layer to layer and along a layer, as they stand in the view', () => {
    const from = { layer: 1, unit: 1 };
    expect(neighbour(sizes, from, 'ArrowDown', 'neurons')).toEqual({ layer: 1, unit: 2 });
    expect(neighbour(sizes, from, 'ArrowLeft', 'neurons')).toEqual({ layer: 0, unit: 1 });
    expect(neighbour(sizes, from, 'ArrowRight', 'matrices')).toEqual({ layer: 1, unit: 2 });
    expect(neighbour(sizes, from, 'ArrowUp', 'matrices')).toEqual({ layer: 0, unit: 1 });
  });

  it('takes the last neuron of a smaller layer', () => {
    const from = { layer: 1, unit: 3 };
    expect(neighbour(sizes, from, 'ArrowRight', 'neurons')).toEqual({ layer: 2, unit: 0 });
  });

  it('leads nowhere at the edges and by other keys', () => {
    expect(neighbour(sizes, { layer: 0, unit: 0 }, 'ArrowLeft', 'neurons')).toBeUndefined();
    expect(neighbour(sizes, { layer: 0, unit: 0 }, 'ArrowUp', 'neurons')).toBeUndefined();
    expect(neighbour(sizes, { layer: 2, unit: 0 }, 'ArrowDown', 'matrices')).toBeUndefined();
    expect(neighbour(sizes, { layer: 1, unit: 3 }, 'ArrowDown', 'neurons')).toBeUndefined();
    expect(neighbour(sizes, { layer: 1, unit: 1 }, 'Enter', 'neurons')).toBeUndefined();
  });
});
