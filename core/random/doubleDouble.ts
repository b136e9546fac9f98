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
  return { high, low: productError(a, b, high) };
}

/** What `a · b` has beside its nearest float64. */
function productError(a: number, b: number, nearest: number): number {
  const scaledA = SPLITTER * a;
  const highA = scaledA - (scaledA - a);
  const lowA = a - highA;
  const scaledB = SPLITTER * b;
  const highB = scaledB - (scaledB - b);
  const lowB = b - highB;
  return (
    highA * highB - nearest + highA * lowB + lowA * highB + lowA * lowB
  );
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

/** `a · b + c`, rounded once (but for one case in 2^50), like a processor's fused multiply-add. */
export function fma(a: number, b: number, c: number): number {
  const product = a * b;
  const sum = product + c;
  const other = sum - product;
  const sumError = product - (sum - other) + (c - other);
  return sum + (sumError + productError(a, b, product));
}

/** The later terms of a power series are so small that float64 suffices for them: they leave an error below 2^-85. */
const PRECISE_TERMS = 6;

/**
 * Σ coefficient_i · x^i where |x| < 0.75 and coefficients fall, by Horner's rule
 * from the smallest term on. It is what is computed most often and makes no
 * objects on its way.
 */
export function powerSeries(
  coefficients: readonly DoubleDouble[],
  x: DoubleDouble,
): DoubleDouble {
  let i = coefficients.length - 1;
  let high = coefficients[i].high;
  while (--i >= PRECISE_TERMS) {
    high = high * x.high + coefficients[i].high;
  }
  let low = 0;
  for (; i >= 0; i--) {
    const product = high * x.high;
    const error = productError(high, x.high, product);
    const coefficient = coefficients[i];
    const sum = coefficient.high + product;
    low =
      coefficient.high -
      sum +
      product +
      (error + high * x.low + low * x.high + coefficient.low);
    high = sum;
  }
  return renormalized(high, low);
}

/** The two parts as `high` and `low` should be; `|a| ≥ |b|`. */
export function renormalized(a: number, b: number): DoubleDouble {
  const high = a + b;
  return { high, low: b - (high - a) };
}
