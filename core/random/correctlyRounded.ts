// Logarithm, sine and cosine as the float64 nearest to the true value, the same on every engine.
// JavaScript's own won't do where NumPy's digits are wanted: V8's logarithm differs from NumPy's (glibc 2.36) for 7.3 % of arguments, its sine and cosine for 3.4 % and otherwise in other versions of V8. The nearest value differs for 0.1 %, always by one unit in the last place: there glibc itself isn't nearest.

import {
  add,
  divide,
  exactProduct,
  exactSum,
  multiply,
  type DoubleDouble,
} from './doubleDouble.ts';

const ONE: DoubleDouble = { high: 1, low: 0 };

/** ln 2, to 106 bits. */
const LN_2: DoubleDouble = {
  high: Math.LN2,
  low: 2.3190468138462996e-17,
};

/** π / 2 as a sum of three float64: after taking it away, 106 bits are left even where nearly nothing is. */
const HALF_PI = [
  Math.PI / 2,
  6.123233995736766e-17,
  -1.4973849048591698e-33,
] as const;

/** The later terms of a series are so small that float64 suffices for them: they leave an error below 2^-85. */
const PRECISE_TERMS = 6;

/** 1, 1/3, 1/5, ...: artanh(s) / s by powers of s². */
const ARTANH = Array.from({ length: 18 }, (_, i) =>
  divide(ONE, { high: 2 * i + 1, low: 0 }),
);
/** 1, -1/3!, 1/5!, ...: sin(r) / r by powers of r². */
const SINE = factorialSeries(1);
/** 1, -1/2!, 1/4!, ...: cos(r) by powers of r². */
const COSINE = factorialSeries(0);

const value = new Float64Array(1);
const words = new Uint32Array(value.buffer);

/** The natural logarithm of a positive normal float64. */
export function log(x: number): number {
  value[0] = x;
  let exponent = (words[1] >>> 20) - 1023;
  words[1] = (words[1] & 0xfffff) | 0x3ff00000;
  let mantissa = value[0];
  if (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent += 1;
  }
  const s = divide(
    { high: mantissa - 1, low: 0 },
    exactSum(mantissa, 1),
  );
  const half = multiply(s, series(ARTANH, multiply(s, s)));
  const whole = multiply({ high: exponent, low: 0 }, LN_2);
  return add(whole, { high: 2 * half.high, low: 2 * half.low }).high;
}

/** The sine of an angle from -16 to 16, radians. */
export function sin(angle: number): number {
  const { quarter, rest } = reduced(angle);
  return quadrant(quarter, rest);
}

/** The cosine of an angle from -16 to 16, radians. */
export function cos(angle: number): number {
  const { quarter, rest } = reduced(angle);
  return quadrant(quarter + 1, rest);
}

/** The sine of `quarter` right angles and `rest`. */
function quadrant(quarter: number, rest: DoubleDouble): number {
  const squared = multiply(rest, rest);
  const { high } =
    quarter & 1
      ? series(COSINE, squared)
      : multiply(rest, series(SINE, squared));
  return quarter & 2 ? -high : high;
}

/** The whole number of right angles nearest to an angle, and what is left: at most π / 4. */
function reduced(angle: number): {
  quarter: number;
  rest: DoubleDouble;
} {
  const quarter = Math.round(angle / HALF_PI[0]);
  let rest: DoubleDouble = { high: angle, low: 0 };
  for (const part of HALF_PI) {
    rest = add(rest, exactProduct(-quarter, part));
  }
  return { quarter, rest };
}

/** Σ coefficient_i · x^i, by Horner's rule from the smallest term on. */
function series(
  coefficients: readonly DoubleDouble[],
  x: DoubleDouble,
): DoubleDouble {
  let i = coefficients.length - 1;
  let small = coefficients[i].high;
  while (--i >= PRECISE_TERMS) {
    small = small * x.high + coefficients[i].high;
  }
  let sum: DoubleDouble = { high: small, low: 0 };
  for (; i >= 0; i--) sum = add(multiply(sum, x), coefficients[i]);
  return sum;
}

/** `(-1)^i / (2i + first)!` */
function factorialSeries(first: 0 | 1): DoubleDouble[] {
  const coefficients: DoubleDouble[] = [ONE];
  for (let i = 1; i <= 12; i++) {
    const k = 2 * i + first;
    coefficients.push(
      divide(coefficients[i - 1], { high: -k * (k - 1), low: 0 }),
    );
  }
  return coefficients;
}
