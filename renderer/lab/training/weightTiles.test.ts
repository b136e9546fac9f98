// Weights as small images: each neuron's own 64 in rows of eight, neurons beside and below each other.

import { describe, expect, it } from 'vitest';

import { largestOf, SQUARE, tilesOf } from './weightTiles.ts';

function weights(rows: number, columns = 64) {
  return { name: 'W1', rows, columns, values: new Float32Array(rows * columns) };
}

describe('tilesOf', () => {
  it('lays a neuron’s weights out as the pixels they belong to', () => {
    const { places = [] } = tilesOf(weights(1)) ?? {};
    const [left, top] = places[0] ?? [0, 0];
    expect(places[7]).toEqual([left + 7 * SQUARE, top]);
    expect(places[8]).toEqual([left, top + SQUARE]);
    expect(places[63]).toEqual([left + 7 * SQUARE, top + 7 * SQUARE]);
  });

  it.each([1, 10, 15, 16, 30, 1024])('keeps %i neurons apart and within its size', (rows) => {
    const tiles = tilesOf(weights(rows));
    expect(tiles?.count).toBe(Math.min(rows, 30));
    const seen = new Set(tiles?.places.map((place) => place.join()));
    expect(seen.size).toBe((tiles?.count ?? 0) * 64);
    for (const [left, top] of tiles?.places ?? []) {
      expect(left + SQUARE).toBeLessThan(tiles?.width ?? 0);
      expect(top + SQUARE).toBeLessThan(tiles?.height ?? 0);
    }
  });

  it('shows nothing of inputs that are no images', () => {
    expect(tilesOf(weights(30, 2))).toBeUndefined();
  });
});

it('looks for the largest weight among those shown', () => {
  expect(largestOf([0.5, -0.75, 3], 2)).toBe(0.75);
});
