// How numbers are spread: counted in bins of equal width.

export interface Histogram {
  /** Of the smallest and the largest number that is finite; both 0 where there is none. */
  readonly from: number;
  readonly to: number;
  /** One a bin, from the smallest numbers on; the largest number is in the last one. */
  readonly counts: Uint32Array;
  /** NaN and infinite ones, which are in no bin. */
  readonly lost: number;
}

export const BINS = 40;

/** @param lists counted together */
export function histogramOf(
  lists: readonly Iterable<number>[],
): Histogram {
  let [from, to, lost] = [Infinity, -Infinity, 0];
  for (const values of lists) {
    for (const value of values) {
      if (!Number.isFinite(value)) {
        lost += 1;
        continue;
      }
      if (value < from) from = value;
      if (value > to) to = value;
    }
  }
  const counts = new Uint32Array(BINS);
  if (from > to) return { from: 0, to: 0, counts, lost };
  const width = (to - from) / BINS;
  for (const values of lists) {
    for (const value of values) {
      if (!Number.isFinite(value)) continue;
      const bin = width > 0 ? Math.floor((value - from) / width) : 0;
      counts[Math.min(BINS - 1, bin)] += 1;
    }
  }
  return { from, to, counts, lost };
}
