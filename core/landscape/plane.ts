// The plane that a landscape is drawn over: around where a run stands, along directions of one kind.

import type { Update } from '../nn/watchedOptimizer.ts';
import type { Model } from '../nn/model.ts';
import type { Portions } from '../portions.ts';
import {
  directionOfPlace,
  projected,
  randomDirections,
  type Place,
  type Point,
} from './directions.ts';
import { steps, type Plane } from './landscape.ts';
import { principalDirections } from './principal.ts';

/** Two that are random and filter-normalised, the run's own two principal components, or two single weights. */
export type Directions =
  | { readonly kind: 'random'; readonly seed: number }
  | { readonly kind: 'path' }
  | {
      readonly kind: 'weights';
      readonly places: readonly [Place, Place];
    };

export interface PlaneChoice {
  readonly directions: Directions;
  /** Points along each direction. */
  readonly size: number;
  /** Steps to each side; along the run's own path, as far as it reaches. */
  readonly range: number;
}

/** How much of the path's own extent lies around it. */
const MARGIN = 0.25;

/**
 * @param path where the run has been, `W1, b1, W2, b2, ...` at each point; the last is the center
 * @returns the plane, and every point of the path in steps along its directions
 * @throws RangeError when the path has no two directions, a weight is not there, or both are one
 */
export function* planeAround(
  model: Model,
  path: readonly Point[],
  { directions, size, range }: PlaneChoice,
): Portions<{
  readonly plane: Plane;
  readonly way: readonly (readonly [number, number])[];
}> {
  const center = path[path.length - 1];
  const both = yield* directionsOf(model, path, directions);
  const way: (readonly [number, number])[] = [];
  for (const point of path)
    way.push(yield* projected(point, center, both));
  const [first, second] = both;
  const [firstSteps, secondSteps] = ([0, 1] as const).map((axis) =>
    directions.kind === 'path'
      ? around(
          way.map((place) => place[axis]),
          size,
        )
      : steps(-range, range, size),
  );
  return {
    plane: { center, first, second, firstSteps, secondSteps },
    way,
  };
}

/** Steps before and after the last update, in its own length: at -1 it began, at 0 it ended. */
const SLICE = { from: -3, to: 4 };

/** A line instead of a plane: along the last step of a run. @param size points on it */
export function lineAlong(
  center: Point,
  { changes }: Update,
  size: number,
): Plane {
  return {
    center,
    first: changes,
    second: changes.map(({ length }) => new Float32Array(length)),
    firstSteps: steps(SLICE.from, SLICE.to, size),
    secondSteps: [0],
  };
}

function* directionsOf(
  { parameters }: Model,
  path: readonly Point[],
  directions: Directions,
): Portions<readonly [Point, Point]> {
  const shapes = parameters.map(({ name, value }) => ({
    name,
    rows: value.rows,
    columns: value.columns,
  }));
  const center = path[path.length - 1];
  switch (directions.kind) {
    case 'random':
      return yield* randomDirections(center, shapes, directions.seed);
    case 'path':
      return (yield* principalDirections(path)).directions;
    case 'weights': {
      const [a, b] = directions.places;
      const isOne =
        a.name === b.name && a.row === b.row && a.column === b.column;
      if (isOne) {
        throw new RangeError(
          `${a.name}[${a.row}, ${a.column}] is one direction: a landscape needs two different weights.`,
        );
      }
      return [directionOfPlace(a, shapes), directionOfPlace(b, shapes)];
    }
  }
}

function around(values: readonly number[], size: number): number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const margin = MARGIN * (most - least);
  return steps(least - margin, most + margin, size);
}
