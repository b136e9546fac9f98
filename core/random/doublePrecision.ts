// Logarithm, sine and cosine in float64 as NumPy gets them from the C library (glibc), the same on every engine.
// JavaScript's own won't do where NumPy's digits are wanted: of V8's logarithms 7.3 % differ from glibc's in the last bit, of its sines and cosines 3.4 %, and with other versions of V8 others.

import {
  add,
  divide,
  exactProduct,
  exactSum,
  fma,
  multiply,
  powerSeries,
  renormalized,
  type DoubleDouble,
} from './doubleDouble.ts';

const ONE: DoubleDouble = { high: 1, low: 0 };

/** ln 2, to 106 bits. */
const LN_2: DoubleDouble = {
  high: Math.LN2,
  low: 2.3190468138462996e-17,
};

/** 1, 1/3, 1/5, ...: artanh(s) / s by powers of s². */
const ARTANH = Array.from({ length: 18 }, (_, i) =>
  divide(ONE, { high: 2 * i + 1, low: 0 }),
);

const value = new Float64Array(1);
const words = new Uint32Array(value.buffer);

/**
 * The float64 nearest to the natural logarithm of a positive normal float64.
 * Of 200,000 logarithms 155 differ from glibc 2.36, by one unit in the last
 * place: there glibc's isn't the nearest.
 */
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
  const half = multiply(s, powerSeries(ARTANH, multiply(s, s)));
  const whole = multiply({ high: exponent, low: 0 }, LN_2);
  return add(whole, { high: 2 * half.high, low: 2 * half.low }).high;
}

/** π / 2 as a sum of three float64. */
const HALF_PI = [
  Math.PI / 2,
  6.123233995736766e-17,
  -1.4973849048591698e-33,
] as const;

/** Below this no right angle is taken from an angle, below the next one, from there on as many as fit best: as in glibc, where last bits depend on it. */
const NO_RIGHT_ANGLE = 0.855469;
const ONE_RIGHT_ANGLE = 2.426265;

/** Up to this a sine is its power series; larger ones start from a table. */
const SMALL_ANGLE = 0.126;

interface TableEntry {
  readonly angle: number;
  readonly sine: DoubleDouble;
  readonly cosine: DoubleDouble;
}

/** Sines and cosines of 0, 1/128, 2/128, ..., each computed when it is first needed. */
const table: TableEntry[] = [];
const TABLE_STEPS = 128;

/** 1, -1/3!, 1/5!, ...: sin(r) / r by powers of r². */
const SINE = factorialSeries(1);
/** 1, -1/2!, 1/4!, ...: cos(r) by powers of r². */
const COSINE = factorialSeries(0);
const [, S3, S5, S7, S9, S11] = SINE.map(({ high }) => high);
const [, C2, C4, C6] = COSINE.map(({ high }) => high);

/**
 * The sine of an angle from -16 to 16, radians, with an error below 0.6 units in
 * the last place. Gal's method (Gal and Bachelis 1991) with the roundings of
 * glibc on a processor with fused multiply-add: one sine or cosine in 50,000
 * differs from glibc 2.36, by one unit in the last place.
 */
export function sin(angle: number): number {
  const { quarter, rest } = reduced(Math.abs(angle));
  const sine = quadrant(quarter, rest);
  return angle < 0 ? -sine : sine;
}

/** The cosine, like {@link sin}. */
export function cos(angle: number): number {
  const { quarter, rest } = reduced(Math.abs(angle));
  return quadrant(quarter + 1, rest);
}

/** The sine of `quarter` right angles and `rest`. */
function quadrant(quarter: number, rest: DoubleDouble): number {
  const sine = quarter & 1 ? cosineNearZero(rest) : sineNearZero(rest);
  return quarter & 2 ? -sine : sine;
}

/** Right angles in an angle that is not negative, and what is left. */
function reduced(angle: number): {
  quarter: number;
  rest: DoubleDouble;
} {
  if (angle < NO_RIGHT_ANGLE) {
    return { quarter: 0, rest: { high: angle, low: 0 } };
  }
  const one = angle < ONE_RIGHT_ANGLE;
  const quarter = one ? 1 : Math.round(angle / HALF_PI[0]);
  const first = fma(-quarter, HALF_PI[0], angle); // exact
  const second = exactProduct(-quarter, HALF_PI[1]);
  const third = one ? 0 : -quarter * HALF_PI[2];
  const { high, low } = exactSum(first, second.high);
  const rest = renormalized(high, low + (second.low + third));
  return { quarter, rest };
}

/** The sine of `high + low`, at most 0.86. Operations are fused where the last bit depends on it. */
function sineNearZero({ high, low }: DoubleDouble): number {
  const size = Math.abs(high);
  if (size < SMALL_ANGLE) {
    const squared = high * high;
    const small =
      squared * (S5 + squared * (S7 + squared * (S9 + squared * S11)));
    const sum = fma(high, S3 + small, -0.5 * low);
    return high + fma(squared, sum, low);
  }
  const { angle, sine, cosine } = nearestInTable(size);
  const rest = size - angle;
  const restLow = high < 0 ? -low : low;
  const squared = rest * rest;
  const sineOfRest =
    rest + (rest * squared * (S3 + squared * S5) + restLow);
  const cosineLess1 =
    squared * (C2 + squared * (C4 + squared * C6)) - rest * restLow;
  const correction = fma(
    sineOfRest,
    cosine.high,
    sine.low + sineOfRest * cosine.low + cosineLess1 * sine.high,
  );
  const result = sine.high + correction;
  return high < 0 ? -result : result;
}

/** The cosine of `high + low`, at most 0.86. */
function cosineNearZero({ high, low }: DoubleDouble): number {
  const { angle, sine, cosine } = nearestInTable(Math.abs(high));
  const rest = Math.abs(high) - angle + (high < 0 ? -low : low);
  const squared = rest * rest;
  const sineOfRest = rest + rest * squared * (S3 + squared * S5);
  const cosineLess1 = squared * (C2 + squared * (C4 + squared * C6));
  const correction = fma(
    -sineOfRest,
    sine.high,
    cosine.low - sineOfRest * sine.low + cosineLess1 * cosine.high,
  );
  return cosine.high + correction;
}

/** The table's entry nearest to a size from 0 to 0.86. */
function nearestInTable(size: number): TableEntry {
  const step = Math.round(size * TABLE_STEPS);
  return (table[step] ??= tableEntry(step / TABLE_STEPS));
}

function tableEntry(angle: number): TableEntry {
  const squared = exactProduct(angle, angle);
  const sine = powerSeries(SINE, squared);
  return {
    angle,
    sine: multiply({ high: angle, low: 0 }, sine),
    cosine: powerSeries(COSINE, squared),
  };
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
