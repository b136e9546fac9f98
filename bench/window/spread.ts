// What is told of many measured values.

/**
 * The value that so many of all values do not exceed.
 * @param share from 0 to 1; 0.5 gives the median
 * @throws RangeError of no values at all
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = Math.max(0, Math.ceil(share * sorted.length) - 1);
  const value = sorted[place];
  if (value === undefined) throw new RangeError('No values have no percentiles');
  return value;
}

export const median = (values: readonly number[]) => percentile(values, 0.5);
