// Summary statistics of repeated time measurements.

export interface Spread {
  readonly median: number;
  readonly minimum: number;
  readonly maximum: number;
}

/** @throws RangeError of no values at all */
export function spreadOf(values: readonly number[]): Spread {
  return {
    median: median(values),
    minimum: Math.min(...values),
    maximum: Math.max(...values),
  };
}

/** The middle value; of an even number the mean of the two in the middle. @throws RangeError of no values at all */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted.length >> 1;
  if (sorted.length === 0) throw new RangeError('There is no median of no values');
  return sorted.length % 2 === 1 ? sorted[upper] : (sorted[upper - 1] + sorted[upper]) / 2;
}

/**
 * The median of the ratios of values measured in the same round: what slows the machine down for a while
 * slows both down.
 * @throws RangeError when they differ in number
 */
export function pairedRatio(values: readonly number[], reference: readonly number[]): number {
  if (values.length !== reference.length) {
    throw new RangeError(`${values.length} values do not pair with ${reference.length}`);
  }
  return median(values.map((value, round) => value / reference[round]));
}

/**
 * The value that so many of all values do not exceed: one that was measured.
 * @param share from 0 to 1
 * @throws RangeError of no values at all
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = Math.max(0, Math.ceil(share * sorted.length) - 1);
  if (sorted.length === 0) throw new RangeError('There is no percentile of no values');
  return sorted[place];
}
