// What is done to points in the plane by hand. Every function leaves the list it is given as it is.

import { MAX_COORDINATE, MAX_POINTS, type PlanePoint } from '../../../electron/settings.ts';

export type Points = readonly PlanePoint[];

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** As many as there are colours and shapes for. */
export const CLASSES = 5;

/** Points that come with each touch of the spray. */
const SPRAYED = 4;
/** Half a side of the plane, at least. */
const LEAST_REACH = 1.5;
/** A plane of any size is as wide as one of these, times a power of ten. */
const REACHES = [1, 1.5, 2, 3, 4, 5, 6, 8, 10];
/** Decimals of a coordinate that are kept: finer than anybody can point. */
const DECIMALS = 4;

/** Rows of a data set: `X (n, 2)`, row after row, and their `n` classes. */
interface Rows {
  readonly X: ArrayLike<number>;
  readonly labels: ArrayLike<number>;
}

export function pointAt({ x, y }: Place, label: number): PlanePoint {
  return { x: rounded(x), y: rounded(y), label };
}

/** Adding 0 makes a 0 of -0, which JSON does not know. */
function rounded(value: number): number {
  return Number(value.toFixed(DECIMALS)) + 0;
}

/** As many of the added ones as there is room for. */
export function withPoints(points: Points, added: Points): Points {
  return [...points, ...added].slice(0, MAX_POINTS);
}

/** The point that is nearest to a place, by its position in the list, where one lies within the radius. */
export function nearest(points: Points, place: Place, radius: number): number | undefined {
  let found: number | undefined;
  let least = radius;
  points.forEach((point, i) => {
    const distance = distanceOf(point, place);
    if (distance > least) return;
    least = distance;
    found = i;
  });
  return found;
}

export function without(points: Points, place: Place, radius: number): Points {
  return points.filter((point) => distanceOf(point, place) > radius);
}

/** Points within the radius belong to the class. */
export function withClass(points: Points, place: Place, radius: number, label: number): Points {
  return points.map((point) => (distanceOf(point, place) > radius ? point : { ...point, label }));
}

export function withMoved(points: Points, moved: number, place: Place): Points {
  return points.map((point, i) => (i === moved ? pointAt(place, point.label) : point));
}

/**
 * Points spread evenly over the disc around a place, and none outside of the plane.
 * @param random gives numbers from 0 to below 1
 */
export function sprayed(
  { x, y }: Place,
  radius: number,
  label: number,
  reach: number,
  random: () => number,
): Points {
  return Array.from({ length: SPRAYED }, () => {
    const distance = radius * Math.sqrt(random());
    const angle = 2 * Math.PI * random();
    const place = { x: x + distance * Math.cos(angle), y: y + distance * Math.sin(angle) };
    return pointAt(inside(place, reach), label);
  });
}

/** The nearest place in a plane that reaches so far to every side. */
export function inside({ x, y }: Place, reach: number): Place {
  const kept = (value: number) => Math.max(-reach, Math.min(reach, value));
  return { x: kept(x), y: kept(y) };
}

/** How many there are of each class. */
export function countsOf(points: Points): number[] {
  const counts = Array<number>(CLASSES).fill(0);
  for (const { label } of points) counts[label] = (counts[label] ?? 0) + 1;
  return counts;
}

/** How far a plane reaches to every side that has room for all of them. */
export function reachOf(points: Points): number {
  const furthest = points.reduce(
    (most, { x, y }) => Math.max(most, Math.abs(x), Math.abs(y)),
    LEAST_REACH,
  );
  const power = 10 ** Math.floor(Math.log10(furthest));
  return REACHES.map((each) => each * power).find((each) => each >= furthest) ?? furthest;
}

/** Rows of a data set as points: the first that there is room for, and that have a place in the plane. */
export function pointsOf({ X, labels }: Rows): Points {
  const points: PlanePoint[] = [];
  for (let row = 0; row < labels.length && points.length < MAX_POINTS; row++) {
    const x = X[2 * row] ?? NaN;
    const y = X[2 * row + 1] ?? NaN;
    if (!(Math.abs(x) <= MAX_COORDINATE && Math.abs(y) <= MAX_COORDINATE)) continue;
    points.push(pointAt({ x, y }, labels[row] ?? 0));
  }
  return points;
}

function distanceOf(a: Place, b: Place): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
