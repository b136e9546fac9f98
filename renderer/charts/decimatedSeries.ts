// A long series for a narrow chart: as many points as can be seen, with every peak and dip kept.

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Keeps the smallest and largest value of each bucket of consecutive values.
 * When the buckets run out, neighbours are merged, so memory stays the same
 * however long the series grows.
 */
export class DecimatedSeries {
  /** Values that share a bucket. */
  private width = 1;
  private count = 0;
  private lows: Point[] = [];
  private highs: Point[] = [];

  /** @param buckets how many to keep at most; a chart can tell apart as many as it is wide, in pixels */
  constructor(private readonly buckets = 400) {}

  /** The number of values added. */
  get length(): number {
    return this.count;
  }

  /** Adds values; x counts them from 1. */
  add(values: Iterable<number>): void {
    for (const y of values) {
      const bucket = Math.floor(this.count / this.width);
      this.count += 1;
      this.put(bucket, { x: this.count, y });
      if (this.lows.length > this.buckets) this.merge();
    }
  }

  /** The points to draw, from left to right; NaN and infinite values are left out. */
  points(): Point[] {
    const points: Point[] = [];
    this.lows.forEach((low, i) => {
      const high = this.highs[i] ?? low;
      const pair = low.x <= high.x ? [low, high] : [high, low];
      points.push(...(low.x === high.x ? [low] : pair));
    });
    return points.filter(({ y }) => Number.isFinite(y));
  }

  private put(bucket: number, point: Point): void {
    const low = this.lows[bucket];
    const high = this.highs[bucket];
    if (!low || !(low.y <= point.y)) this.lows[bucket] = point;
    if (!high || !(high.y >= point.y)) this.highs[bucket] = point;
  }

  private merge(): void {
    this.lows = mergePairs(this.lows, (a, b) => (b.y < a.y ? b : a));
    this.highs = mergePairs(this.highs, (a, b) => (b.y > a.y ? b : a));
    this.width *= 2;
  }
}

function mergePairs(points: readonly Point[], pick: (a: Point, b: Point) => Point): Point[] {
  const merged: Point[] = [];
  for (let i = 0; i < points.length; i += 2) {
    const [a, b] = points.slice(i, i + 2);
    if (a) merged.push(b ? pick(a, b) : a);
  }
  return merged;
}
