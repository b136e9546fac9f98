// The figures this lesson's text and questions speak of.

/** The sums of the overflow figure before they are shifted. */
export const overflowSums: readonly number[] = [2, 1, 0];

/** The largest float32, as IEEE 754 defines it. */
const MAX_FLOAT32 = (2 - 2 ** -23) * 2 ** 127;

/** The probability of each of ten classes for someone who guesses. */
export const GUESSED = 1 / 10;

const cost = (p: number) => (-Math.log(p)).toFixed(3);

export const facts = {
  /** What the correct class costs with a probability of 0.7 and 0.1, and with half of any. */
  costOf07: cost(0.7),
  guessing: cost(GUESSED),
  halving: cost(1 / 2),
  /** The largest whole number whose exponential float32 still holds. */
  lastSafe: Math.floor(Math.log(MAX_FLOAT32)),
  /** The most that a second softmax leaves of ten classes' probabilities, in percent. */
  mostOfTwice: Math.round((100 * Math.E) / (Math.E + 9)),
};
