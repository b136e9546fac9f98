// Weights as small images: each neuron's own 64 in rows of eight, neurons beside and below each other.

import { describe, expect, it } from 'vitest';

import { largestOf, SQUARE, tilesOf } from './weightTiles.ts';

function weights(rows: number, columns = 64) {
  return { name: 'W1', rows, columns, values: new Float32Array(rows * columns) };
}

describe('tilesOf', () => {
  it('lays a neuron’s weights out as the pixels they belong to', () => {
    const { squares = [] } = tilesOf(weights(1)) ?? {};
    const [first = { left: NaN, top: NaN }] = squares;
    const { left, top } = first;
    expect(squares[7]).toEqual({ left: left + 7 * SQUARE, top });
    expect(squares[8]).toEqual({ left, top: top + SQUARE });
    expect(squares[63]).toEqual({ left: left + 7 * SQUARE, top: top + 7 * SQUARE });
  });

  it.each([1, 10, 12, 13, 30, 1024])('keeps %i neurons apart and within its size', (rows) => {
    const tiles = tilesOf(weights(rows));
    const { squares = [], frames = [], width = 0, height = 0 } = tiles ?? {};
    expect(frames).toHaveLength(Math.min(rows, 24));
    const seen = new Set(squares.map(({ left, top }) => `${left} ${top}`));
    expect(seen.size).toBe(frames.length * 64);
    for (const { left, top } of squares) {
      expect(left + SQUARE).toBeLessThan(width);
      expect(top + SQUARE).toBeLessThan(height);
    }
  });

  it('shows nothing of inputs that are no images', () => {
    expect(tilesOf(weights(30, 2))).toBeUndefined();
  });
});

it('looks for the largest weight among those shown', () => {
  expect(largestOf([0.5, -0.75, 3], 2)).toBe(0.75);
});
