// The figures this lesson's text speaks of.

/** The sums of the overflow figure before they are shifted. */
export const overflowSums: readonly number[] = [2, 1, 0];

/** The largest float32, as IEEE 754 defines it. */
const MAX_FLOAT32 = (2 - 2 ** -23) * 2 ** 127;

export const facts = {
  /** The largest whole number whose exponential float32 still holds. */
  lastSafe: String(Math.floor(Math.log(MAX_FLOAT32))),
};
