// Contours against heights whose contours are known: planes, steps, and a bowl.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { contourBands, contourLines, type ContourSeries } from './plotContours.ts';

type Ring = readonly (readonly [x: number, y: number])[];

function series(
  x: readonly number[],
  y: readonly number[],
  height: (x: number, y: number) => number | null,
  levels: readonly number[],
): ContourSeries {
  return {
    kind: 'contours',
    filled: true,
    x: [...x],
    y: [...y],
    values: y.flatMap((up) => x.map((along) => height(along, up))),
    levels: [...levels],
    low: levels[0] ?? 0,
    high: levels.at(-1) ?? 1,
    map: 'scale',
    colors: ['black', 'white'],
    strokes: levels.map(() => 'solid'),
    linewidth: null,
    labels: false,
    bar: false,
    opacity: undefined,
  };
}

const token = (name: string) => name;

/** What is coloured: rings within others are holes, and turn the other way. */
function areaOf(rings: readonly Ring[]): number {
  const sizes = rings.map((ring) =>
    Math.abs(
      ring.reduce((sum, [x, y], i) => {
        const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [0, 0];
        return sum + (x * nextY - nextX * y) / 2;
      }, 0),
    ),
  );
  return Math.abs(sizes.reduce((sum, size, i) => sum + (i === 0 ? size : -size), 0));
}

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);

describe('areas between levels', () => {
  it('of a plane are stripes', () => {
    const plane = series(upTo(5), upTo(3), (x) => x, [0, 1, 2.5, 4]);
    const bands = contourBands(plane, token);
    const areas = bands.map(({ rings }) => areaOf(rings));
    expect(areas[0]).toBeCloseTo(2, 9);
    expect(areas[1]).toBeCloseTo(3, 9);
    expect(areas[2]).toBeCloseTo(3, 9);
    expect(bands.map(({ color }) => color)).toEqual(['--ink', '--paper', '--ink']);
  });

  it('belong to the lower of two where heights are a level: predicted classes are all coloured', () => {
    const step = series(upTo(5), upTo(3), (x) => Number(x >= 2), [0, 0.5, 1]);
    const [left, right] = contourBands(step, token).map(({ rings }) => areaOf(rings));
    expect(left).toBeCloseTo(1.5 * 2, 6);
    expect(right).toBeCloseTo(2.5 * 2, 6);
  });

  it('lie where the axes say, whose steps need not be equal and may fall', () => {
    const plane = series([0, 1, 10], [4, 2, 0], (x) => x, [1, 10]);
    expect(areaOf(contourBands(plane, token)[0]?.rings ?? [])).toBeCloseTo(9 * 4, 9);
  });

  it('cover whatever lies between the first level and the last', () => {
    const grid = fc.array(fc.double({ min: 0.01, max: 0.99, noNaN: true }), {
      minLength: 12,
      maxLength: 12,
    });
    fc.assert(
      fc.property(grid, (heights) => {
        const all = series(upTo(4), upTo(3), (x, y) => heights[y * 4 + x] ?? 0, [0, 1]);
        expect(areaOf(contourBands(all, token)[0]?.rings ?? [])).toBeCloseTo(6, 6);
      }),
    );
  });

  it('leave out what is no number', () => {
    const holed = series(upTo(3), upTo(3), (x, y) => (x === 1 && y === 1 ? null : 1), [0, 2]);
    const rings = contourBands(holed, token)[0]?.rings ?? [];
    expect(areaOf(rings)).toBeLessThan(4);
  });
});

describe('contours', () => {
  it('end at the edge, and do not run along it', () => {
    const [found] = contourLines(
      series(upTo(5), upTo(3), (x) => x, [2]),
      token,
    );
    expect(found?.lines).toHaveLength(1);
    const ends = found?.lines[0]?.map(([, y]) => y).sort() ?? [];
    expect([ends[0], ends.at(-1)]).toEqual([0, 2]);
    for (const [x] of found?.lines[0] ?? []) expect(x).toBeCloseTo(2, 12);
  });

  it('of a bowl are closed rings around its middle', () => {
    const places = Array.from({ length: 81 }, (_, i) => -2 + i / 20);
    const [found] = contourLines(
      series(places, places, (x, y) => x * x + y * y, [1]),
      token,
    );
    const [ring = []] = found?.lines ?? [];
    expect(found?.lines).toHaveLength(1);
    expect(ring.at(-1)).toEqual(ring[0]);
    for (const [x, y] of ring) expect(Math.hypot(x, y)).toBeCloseTo(1, 2);
  });
});
