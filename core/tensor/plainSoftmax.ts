// Softmax and cross entropy as plain loops: what lessons show. Every intermediate is rounded to float32, in the article's order.

/** Keeps the division and the logarithm away from zero, as the article does. */
const EPSILON = 1e-10;

const f32 = Math.fround;

/**
 * `exp(Z) / Σ exp(Z)`, row by row. The row's maximum is
 * subtracted first: it cancels in the quotient, and
 * without it `exp` would overflow.
 *
 * @param Z logits `(rows, classes)`
 * @param out `(rows, classes)`, receives the probabilities
 */
export function softmax(
  Z: Float32Array,
  out: Float32Array,
  rows: number,
  classes: number,
): void {
  for (let row = 0; row < rows * classes; row += classes) {
    let max = Z[row];
    for (let c = 1; c < classes; c++) {
      max = Math.max(max, Z[row + c]);
    }

    let sum = 0;
    for (let c = 0; c < classes; c++) {
      const e = f32(Math.exp(f32(Z[row + c] - max)));
      out[row + c] = e;
      sum += e;
    }

    const denominator = f32(f32(sum) + EPSILON);
    for (let c = 0; c < classes; c++) {
      out[row + c] /= denominator;
    }
  }
}

/** `Σ y log(A + 1e-10)` over all values. */
export function crossEntropy(A: Float32Array, y: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < A.length; i++) {
    if (y[i] !== 0) {
      sum += y[i] * f32(Math.log(f32(A[i] + f32(EPSILON))));
    }
  }
  return sum;
}
