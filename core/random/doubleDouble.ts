// Numbers of about 106 bits, as unevaluated sums of two float64: for results that must be right to float64's last bit.

/** `high + low`, with `high` the float64 nearest to the sum. */
export interface DoubleDouble {
  readonly high: number;
  readonly low: number;
}

/** Veltkamp's constant: it cuts a float64 into two halves of 26 bits. */
const SPLITTER = 2 ** 27 + 1;

/** `a + b` without error (Knuth). */
export function exactSum(a: number, b: number): DoubleDouble {
  const high = a + b;
  const other = high - a;
  return { high, low: a - (high - other) + (b - other) };
}

/** `a · b` without error (Dekker), for factors below 2^995. */
export function exactProduct(a: number, b: number): DoubleDouble {
  const high = a * b;
  const scaledA = SPLITTER * a;
  const highA = scaledA - (scaledA - a);
  const lowA = a - highA;
  const scaledB = SPLITTER * b;
  const highB = scaledB - (scaledB - b);
  const lowB = b - highB;
  const low =
    highA * highB - high + highA * lowB + lowA * highB + lowA * lowB;
  return { high, low };
}

/** Relative error below 2^-104, also where the two nearly cancel. */
export function add(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const highs = exactSum(a.high, b.high);
  const lows = exactSum(a.low, b.low);
  const first = renormalized(highs.high, highs.low + lows.high);
  return renormalized(first.high, first.low + lows.low);
}

/** Relative error below 2^-102. */
export function multiply(
  a: DoubleDouble,
  b: DoubleDouble,
): DoubleDouble {
  const { high, low } = exactProduct(a.high, b.high);
  return renormalized(high, low + (a.high * b.low + a.low * b.high));
}

/** Relative error below 2^-101. */
export function divide(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const first = a.high / b.high;
  const product = multiply({ high: first, low: 0 }, b);
  const rest = add(a, { high: -product.high, low: -product.low });
  return renormalized(first, rest.high / b.high);
}

/** The two parts as `high` and `low` should be; `|a| ≥ |b|`. */
function renormalized(a: number, b: number): DoubleDouble {
  const high = a + b;
  return { high, low: b - (high - a) };
}
