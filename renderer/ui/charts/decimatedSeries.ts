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
  private lows: Bucket[] = [];
  private highs: Bucket[] = [];

  /** @param buckets how many to keep at most; a chart can tell apart as many as it is wide, in pixels */
  constructor(private readonly buckets = 400) {}

  /** The number of values added. */
  get length(): number {
    return this.count;
  }

  /** Adds values; x counts them from 1. NaN and infinite values count, but cannot be drawn. */
  add(values: Iterable<number>): void {
    for (const y of values) {
      const bucket = Math.floor(this.count / this.width);
      this.count += 1;
      if (Number.isFinite(y)) this.put(bucket, { x: this.count, y });
      while (this.lows.length > this.buckets) this.merge();
    }
  }

  /** The points to draw, from left to right. */
  points(): Point[] {
    const points: Point[] = [];
    this.lows.forEach((low, i) => {
      const high = this.highs[i];
      if (!low || !high) return;
      const [first, second] = low.x <= high.x ? [low, high] : [high, low];
      points.push(first);
      if (second.x > first.x) points.push(second);
    });
    return points;
  }

  private put(bucket: number, point: Point): void {
    this.lows[bucket] = lower(this.lows[bucket], point);
    this.highs[bucket] = higher(this.highs[bucket], point);
  }

  private merge(): void {
    this.lows = mergePairs(this.lows, lower);
    this.highs = mergePairs(this.highs, higher);
    this.width *= 2;
  }
}

/** A bucket that holds no finite value is undefined. */
type Bucket = Point | undefined;

const lower = (a: Bucket, b: Bucket): Bucket => (a && b ? (b.y < a.y ? b : a) : (a ?? b));
const higher = (a: Bucket, b: Bucket): Bucket => (a && b ? (b.y > a.y ? b : a) : (a ?? b));

function mergePairs(buckets: readonly Bucket[], pick: (a: Bucket, b: Bucket) => Bucket): Bucket[] {
  return Array.from({ length: Math.ceil(buckets.length / 2) }, (_, i) =>
    pick(buckets[2 * i], buckets[2 * i + 1]),
  );
}
