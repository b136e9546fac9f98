// Contours of a figure: where its heights have a level, and the areas between two levels, in the axes' own units.

import type { Series } from '@backprop-lab/core/python/figure';
import { contours as heightContours } from 'd3-contour';

import type { TokenColor } from '../../ui/charts/chartColors.ts';
import { drawnColor, mapColor, mapLineColor } from './plotColors.ts';

export type ContourSeries = Extract<Series, { kind: 'contours' }>;
type Point = readonly [x: number, y: number];

/** An area between two levels: rings, of which those within others are holes. */
export interface ContourBand {
  readonly rings: readonly (readonly Point[])[];
  readonly color: string;
}

/** The lines at one level. */
export interface ContourLines {
  readonly level: number;
  readonly lines: readonly (readonly Point[])[];
  readonly color: string;
  readonly stroke: ContourSeries['strokes'][number];
}

/** A level's share of the distance to the largest number: what is equal to a level lies below it, as in matplotlib. */
const ABOVE = 1e-12;

/** From the lowest to the highest. */
export function contourBands(series: ContourSeries, token?: TokenColor): readonly ContourBand[] {
  const { levels } = series;
  const rings = levels.map((level, i) => ringsAt(series, i === 0 ? level : justAbove(level)));
  return levels.slice(0, -1).map((level, i) => {
    const middle = (level + (levels[i + 1] ?? level)) / 2;
    return {
      // Whatever is above the upper level is a hole.
      rings: [...(rings[i] ?? []), ...(rings[i + 1] ?? [])].map((ring) => ring.map(inside(series))),
      color: contourColor(series, i, middle, token),
    };
  });
}

export function contourLines(series: ContourSeries, token?: TokenColor): readonly ContourLines[] {
  const [columns, rows] = [series.x.length, series.y.length];
  const isAtEdge = ([x, y]: Point) => x <= 0 || y <= 0 || x >= columns || y >= rows;
  return series.levels.map((level, i) => ({
    level,
    lines: ringsAt(series, level).flatMap((ring) =>
      partsWithin(ring, isAtEdge).map((part) => part.map(inside(series))),
    ),
    color: contourColor(series, i, level, token),
    stroke: series.strokes[i] ?? 'solid',
  }));
}

/** The colour of a level's line, or of the area that begins with it. */
function contourColor(
  { colors, filled, map, low, high }: ContourSeries,
  index: number,
  value: number,
  token?: TokenColor,
): string {
  const own = colors?.[index % colors.length];
  if (own !== undefined) return drawnColor(own, token);
  const share = high > low ? (value - low) / (high - low) : 0.5;
  return (filled ? mapColor : mapLineColor)(map, share, token);
}

function justAbove(level: number): number {
  return level + ABOVE * Math.max(Number.MIN_VALUE / ABOVE, Math.abs(level));
}

/** Rings around all that is at least so high, in steps of the grid whose first place is 0.5. */
function ringsAt({ x, y, values }: ContourSeries, level: number): readonly (readonly Point[])[] {
  const heights = values.map((value) => value ?? NaN);
  const found = heightContours().size([x.length, y.length]).contour(heights, level);
  return found.coordinates.flat() as unknown as readonly (readonly Point[])[];
}

/** A place in steps of the grid, in the units of the axes; what lies around the grid lies at its edge. */
function inside({ x, y }: ContourSeries): (point: Point) => Point {
  return ([column, row]) => [placeAlong(x, column - 0.5), placeAlong(y, row - 0.5)];
}

function placeAlong(places: readonly number[], at: number): number {
  const last = places.length - 1;
  const within = Math.min(last, Math.max(0, at));
  const left = Math.min(last - 1, Math.floor(within));
  const [a, b] = [places[left] ?? 0, places[left + 1] ?? 0];
  return a + (b - a) * (within - left);
}

/** A ring without what runs along the grid's edge: the lines that are left. */
function partsWithin(
  ring: readonly Point[],
  isAtEdge: (point: Point) => boolean,
): readonly (readonly Point[])[] {
  const start = ring.findIndex(isAtEdge);
  if (start < 0) return [ring];
  // The last point of a ring is its first.
  const round = ring.slice(0, -1);
  const parts: Point[][] = [];
  let part: Point[] = [];
  for (const point of [...round.slice(start), ...round.slice(0, start)]) {
    if (!isAtEdge(point)) part.push(point);
    else if (part.length > 0) {
      parts.push(part);
      part = [];
    }
  }
  if (part.length > 0) parts.push(part);
  return parts.filter(({ length }) => length > 1);
}
