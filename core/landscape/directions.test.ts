// Directions that a landscape is drawn along: of single places, and of a path's own principal components.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { atOnce } from '../portions.ts';
import {
  directionOfPlace,
  projected,
  type Point,
} from './directions.ts';
import { principalDirections } from './principal.ts';
import { length, moved } from './testing/points.ts';

const flat = (point: Point) =>
  point.flatMap((values) => Array.from(values));

const dot = (a: Point, b: Point) =>
  a.reduce(
    (sum, values, p) =>
      sum + values.reduce((s, each, i) => s + each * b[p][i], 0),
    0,
  );

describe('directions of single places', () => {
  const shapes = [
    { name: 'W1', rows: 2, columns: 3 },
    { name: 'b1', rows: 1, columns: 2 },
  ];

  it('move that place alone', () => {
    expect(
      directionOfPlace({ name: 'W1', row: 1, column: 2 }, shapes),
    ).toEqual([
      new Float32Array([0, 0, 0, 0, 0, 1]),
      new Float32Array(2),
    ]);
  });

  it.each([
    ['W2', 0, 0],
    ['W1', 2, 0],
    ['W1', 0, 3],
    ['b1', -1, 0],
    ['W1', 0.5, 0],
  ])(
    'there are none outside of the network: %s[%s, %s]',
    (...place) => {
      const [name, row, column] = place;
      expect(() =>
        directionOfPlace({ name, row, column }, shapes),
      ).toThrow(
        `There is no ${name}[${row}, ${column}] in this network.`,
      );
    },
  );
});

describe('principal directions', () => {
  const points = fc.array(
    fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
      minLength: 6,
      maxLength: 6,
    }),
    { minLength: 4, maxLength: 9 },
  );
  const asPath = (rows: number[][]): Point[] =>
    rows.map((row) => [
      Float32Array.from(row.slice(0, 4)),
      Float32Array.from(row.slice(4)),
    ]);
  const variance = (path: Point[], direction: Point) => {
    const places = path.map((point) => dot(point, direction));
    const mean =
      places.reduce((sum, each) => sum + each, 0) / places.length;
    return places.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  };

  it('are at right angles, and no other direction holds more of the path', () => {
    fc.assert(
      fc.property(
        points,
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
          minLength: 6,
          maxLength: 6,
        }),
        (rows, other) => {
          const path = asPath(rows);
          const total = [0, 1, 2, 3, 4, 5].reduce((sum, i) => {
            const axis = Array<number>(6).fill(0);
            axis[i] = 1;
            return sum + variance(path, asPath([axis])[0]);
          }, 0);
          fc.pre(total > 1 && length(other) > 0.1);
          let found;
          try {
            found = atOnce(principalDirections(path));
          } catch {
            // All points on one line.
            fc.pre(false);
            return;
          }
          const { directions, shares } = found;
          const [first, second] = directions;
          expect(dot(first, first)).toBeCloseTo(1, 4);
          expect(dot(second, second)).toBeCloseTo(1, 4);
          expect(dot(first, second)).toBeCloseTo(0, 4);
          expect(variance(path, first) / total).toBeCloseTo(
            shares[0],
            4,
          );
          expect(variance(path, second) / total).toBeCloseTo(
            shares[1],
            4,
          );
          const unit = asPath([
            other.map((each) => each / length(other)),
          ])[0];
          expect(variance(path, unit)).toBeLessThanOrEqual(
            variance(path, first) * (1 + 1e-4),
          );
        },
      ),
      {
        examples: [
          [
            [
              [0, 0.000005607520733974526, 2.8553675413131714, 0, 0, 0],
              [0, 0, 0, 0, 0, 0],
              [0, 0, 0, 0, 0, 0],
              [0, 0, 0, 0, 0, 0],
              [0, 0, 2.8859304189682007, 0, 0, 0],
            ],
            [0, 0, 0, 0, 0, 0.10000000000000002],
          ],
        ],
      },
    );
  });

  it('of a large network are computed in many portions, each of them a part of the path', () => {
    // As many numbers as a network 64-1024-1024-10 has, at four points.
    const sizes = [65_536, 1024, 1_048_576, 1024, 10_240, 10];
    const path = Array.from({ length: 4 }, (_, k) =>
      sizes.map((size) =>
        Float32Array.from({ length: size }, (__, i) =>
          Math.sin(i + k * (1 + (i % 3))),
        ),
      ),
    );
    const work = principalDirections(path);
    let portions = 0;
    let step = work.next();
    for (; !step.done; step = work.next()) portions += 1;
    const { directions } = step.value;
    expect(portions).toBeGreaterThan(20);
    expect(directions.map((each) => length(flat(each)))).toEqual([
      expect.closeTo(1, 4),
      expect.closeTo(1, 4),
    ]);
    expect(dot(...directions)).toBeCloseTo(0, 4);
  });

  it('need a path that is no line', () => {
    const line = asPath([0, 1, 2].map((t) => [t, t, 0, 0, 0, t]));
    expect(() => atOnce(principalDirections(line))).toThrow(
      'no two directions: train for more epochs.',
    );
    expect(() => atOnce(principalDirections(line.slice(0, 1)))).toThrow(
      RangeError,
    );
  });
});

it('a point of the plane is found where it lies', () => {
  const [first, second] = [
    [new Float32Array([1, 2, 0]), new Float32Array([1])],
    [new Float32Array([0, 1, -1]), new Float32Array([3])],
  ];
  const center = [new Float32Array([5, 5, 5]), new Float32Array([0])];
  const point = moved(center, first, second, 0.75, -2);
  const [a, b] = atOnce(projected(point, center, [first, second]));
  expect(a).toBeCloseTo(0.75, 6);
  expect(b).toBeCloseTo(-2, 6);
});
