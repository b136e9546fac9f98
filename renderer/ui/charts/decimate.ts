// A part of a long series, thinned out to what a chart of some hundred pixels can show.

import type { Point } from './decimatedSeries.ts';

/**
 * The smallest and largest value of each of `buckets` stretches between two places, in order: no peak is lost,
 * and where there are few values every one is given. NaN and infinite values cannot be drawn.
 *
 * @param from the first place, counted from 1
 * @param to the last place
 */
export function decimated(
  values: ArrayLike<number>,
  from: number,
  to: number,
  buckets: number,
): Point[] {
  const first = Math.max(1, Math.floor(from));
  const last = Math.min(values.length, Math.ceil(to));
  const width = Math.max(1, Math.ceil((last - first + 1) / buckets));
  const points: Point[] = [];
  for (let start = first; start <= last; start += width) {
    addExtremes(points, values, start, Math.min(start + width - 1, last));
  }
  return points;
}

function addExtremes(points: Point[], values: ArrayLike<number>, start: number, end: number): void {
  let low: Point | undefined;
  let high: Point | undefined;
  for (let x = start; x <= end; x++) {
    const y = values[x - 1] ?? NaN;
    if (!Number.isFinite(y)) continue;
    if (!low || y < low.y) low = { x, y };
    if (!high || y > high.y) high = { x, y };
  }
  if (!low || !high) return;
  const [left, right] = low.x <= high.x ? [low, high] : [high, low];
  points.push(left);
  if (right.x > left.x) points.push(right);
}
