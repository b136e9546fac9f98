// Where values lie between their smallest and their largest.

/** 0 to 1; undefined for what is no number. */
export function valueShares(values: readonly (number | null)[]): readonly (number | undefined)[] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value === null) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return values.map((value) => {
    if (value === null) return undefined;
    return high > low ? (value - low) / (high - low) : 0.5;
  });
}
