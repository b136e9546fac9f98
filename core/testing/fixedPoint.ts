// Numbers as whole multiples of 2^-1100, exact for every float64: what rounded arithmetic is held against.

const BITS = 1100;
const SMALLEST_EXPONENT = -1074;
const FRACTION_BITS = 52;

/** 1 in fixed point. */
export const ONE = 1n << BigInt(BITS);

/** A finite float64 in fixed point, without error. */
export function fixed(x: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, Math.abs(x));
  const pattern = view.getBigUint64(0);
  const biased = Number(pattern >> BigInt(FRACTION_BITS));
  const fraction = pattern & ((1n << BigInt(FRACTION_BITS)) - 1n);
  const significand =
    biased === 0 ? fraction : fraction | (1n << BigInt(FRACTION_BITS));
  const exponent = SMALLEST_EXPONENT + Math.max(biased, 1) - 1;
  const size = significand << BigInt(BITS + exponent);
  return x < 0 ? -size : size;
}

/** Half the distance from a float64 other than zero to the next larger one, in fixed point. */
export function halfStep(x: number): bigint {
  const size = Math.abs(x);
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, size);
  view.setBigUint64(0, view.getBigUint64(0) + 1n);
  return (fixed(view.getFloat64(0)) - fixed(size)) / 2n;
}

export function multiplyFixed(a: bigint, b: bigint): bigint {
  return (a * b) >> BigInt(BITS);
}

export function divideFixed(a: bigint, b: bigint): bigint {
  return (a << BigInt(BITS)) / b;
}

/** e^x of a number that is not negative, by its power series. */
export function expFixed(x: bigint): bigint {
  return powerSeries(x, ONE, (i) => i);
}

/** sin(x), by its power series. */
export function sinFixed(x: bigint): bigint {
  return powerSeries(
    -multiplyFixed(x, x),
    x,
    (i) => 2n * i * (2n * i + 1n),
  );
}

/** cos(x), by its power series. */
export function cosFixed(x: bigint): bigint {
  return powerSeries(
    -multiplyFixed(x, x),
    ONE,
    (i) => (2n * i - 1n) * (2n * i),
  );
}

export function absolute(x: bigint): bigint {
  return x < 0n ? -x : x;
}

/** `first`, and every further term from the one before, times x and over a divisor, until they vanish. */
function powerSeries(
  x: bigint,
  first: bigint,
  divisor: (i: bigint) => bigint,
): bigint {
  let sum = 0n;
  let term = first;
  for (let i = 1n; absolute(term) > 1n; i++) {
    sum += term;
    term = multiplyFixed(term, x) / divisor(i);
  }
  return sum;
}
