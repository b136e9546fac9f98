// Logarithm, sine and cosine in single precision, operation by operation as in the Cephes library (S. Moshier), whose polynomials PyTorch's AVX2 build uses.

const f32 = Math.fround;

/** `a · b + c`, rounded once. */
const fma = (a: number, b: number, c: number): number => f32(a * b + c);

export const TWO_PI = f32(2 * Math.PI);

const LOG_POLYNOMIAL = [
  7.0376836292e-2, -1.151461031e-1, 1.167699874e-1, -1.2420140846e-1,
  1.4249322787e-1, -1.6668057665e-1, 2.0000714765e-1, -2.4999993993e-1,
  3.3333331174e-1,
].map(f32);

const bits = new DataView(new ArrayBuffer(4));

/** The natural logarithm of a positive float32. */
export function logarithm(u: number): number {
  bits.setFloat32(0, u);
  const pattern = bits.getUint32(0);
  let exponent = (pattern >>> 23) - 126;
  bits.setUint32(0, (pattern & 0x807fffff) | 0x3f000000);
  const mantissa = bits.getFloat32(0); // 0.5 <= mantissa < 1

  let x: number;
  if (mantissa < f32(Math.SQRT1_2)) {
    exponent -= 1;
    x = f32(f32(mantissa - 1) + mantissa);
  } else {
    x = f32(mantissa - 1);
  }

  const z = f32(x * x);
  let y = LOG_POLYNOMIAL[0];
  for (let k = 1; k < LOG_POLYNOMIAL.length; k++) {
    y = fma(y, x, LOG_POLYNOMIAL[k]);
  }
  y = f32(y * x);
  y = fma(y, z, f32(exponent * f32(-2.1219444e-4)));
  y = fma(-z, 0.5, y);
  return fma(exponent, 0.693359375, f32(x + y));
}

/**
 * Sine and cosine of a float32 angle in [0, 2π], radians: the angle is brought
 * near zero by whole octants, and both polynomials are evaluated there.
 */
export function sineAndCosine(angle: number): {
  sine: number;
  cosine: number;
} {
  const octant =
    (Math.trunc(f32(angle * f32(1.27323954473516))) + 1) & ~1;
  let x = angle;
  x = fma(octant, -0.78515625, x); // π / 4 in three pieces
  x = fma(octant, f32(-2.4187564849853516e-4), x);
  x = fma(octant, f32(-3.774894977445941e-8), x);
  const z = f32(x * x);

  let c = fma(f32(2.443315711809948e-5), z, f32(-1.388731625493765e-3));
  c = fma(c, z, f32(4.166664568298827e-2));
  c = f32(c * z);
  const cosPart = f32(fma(c, z, f32(-f32(z * 0.5))) + 1);

  let s = fma(f32(-1.9515295891e-4), z, f32(8.3321608736e-3));
  s = fma(s, z, f32(-1.6666654611e-1));
  s = f32(s * z);
  const sinPart = fma(s, x, x);

  const swapped = (octant & 2) !== 0;
  const sine = swapped ? cosPart : sinPart;
  const cosine = swapped ? sinPart : cosPart;
  return {
    sine: octant & 4 ? -sine : sine,
    cosine: (octant - 2) & 4 ? cosine : -cosine,
  };
}
