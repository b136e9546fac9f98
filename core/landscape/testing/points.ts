// Points in the space of all parameters, and how far apart they are.

import type { Point } from '../directions.ts';

/** `a` times along the first direction, `b` times along the second. */
export const moved = (
  center: Point,
  first: Point,
  second: Point,
  a: number,
  b: number,
): Point =>
  center.map((values, p) =>
    values.map(
      (value, i) => value + a * first[p][i] + b * second[p][i],
    ),
  );

export const length = (values: ArrayLike<number>) =>
  Math.sqrt(
    Array.from(values).reduce((sum, each) => sum + each * each, 0),
  );
