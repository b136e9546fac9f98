// The kernels as plain TypeScript loops. Sums run in float64 (what a JavaScript number is) and are rounded to float32 when stored.

import type { Kernels } from './kernelInterface.ts';
import { crossEntropy, softmax } from './plainSoftmax.ts';

const f32 = Math.fround;

export const plainKernels: Kernels = {
  name: 'plain',

  allocate: (length) => new Float32Array(length),

  affine(A, B, bias, out, m, k, n) {
    const nBlocked = n - (n % 4);
    for (let i = 0; i < m; i++) {
      const a = i * k;
      const o = i * n;
      // Four outputs at a time: each value of A is read once for all of them.
      for (let j = 0; j < nBlocked; j += 4) {
        const b0 = j * k;
        const b1 = b0 + k;
        const b2 = b1 + k;
        const b3 = b2 + k;
        let s0 = 0;
        let s1 = 0;
        let s2 = 0;
        let s3 = 0;
        for (let p = 0; p < k; p++) {
          const x = A[a + p];
          s0 += x * B[b0 + p];
          s1 += x * B[b1 + p];
          s2 += x * B[b2 + p];
          s3 += x * B[b3 + p];
        }
        out[o + j] = s0 + bias[j];
        out[o + j + 1] = s1 + bias[j + 1];
        out[o + j + 2] = s2 + bias[j + 2];
        out[o + j + 3] = s3 + bias[j + 3];
      }
      for (let j = nBlocked; j < n; j++) {
        const b = j * k;
        let sum = 0;
        for (let p = 0; p < k; p++) sum += A[a + p] * B[b + p];
        out[o + j] = sum + bias[j];
      }
    }
  },

  matmul(A, B, out, m, k, n) {
    accumulateRows(A, k, 1, B, out, m, k, n);
  },

  matmulTransposedA(A, B, out, m, k, n, stride = m) {
    accumulateRows(A, 1, stride, B, out, m, k, n);
  },

  sumRows(A, out, m, n) {
    for (let j = 0; j < n; j++) {
      let sum = 0;
      for (let i = 0; i < m; i++) sum += A[i * n + j];
      out[j] = sum;
    }
  },

  relu(A, out) {
    for (let i = 0; i < out.length; i++) {
      const a = A[i];
      out[i] = a < 0 ? 0 : a;
    }
  },

  reluMask(gradient, Z, out) {
    for (let i = 0; i < out.length; i++)
      out[i] = Z[i] > 0 ? gradient[i] : 0;
  },

  softmax,
  crossEntropy,

  meanDifference(A, y, out, rows) {
    for (let i = 0; i < out.length; i++) {
      out[i] = f32(A[i] - y[i]) / rows;
    }
  },

  subtractScaled(target, gradient, factor) {
    const float32Factor = f32(factor);
    for (let i = 0; i < target.length; i++) {
      target[i] = target[i] - f32(float32Factor * gradient[i]);
    }
  },

  addScaled(A, B, factor, out) {
    const float32Factor = f32(factor);
    for (let i = 0; i < out.length; i++) {
      out[i] = A[i] + f32(float32Factor * B[i]);
    }
  },

  movingAverage(average, values, decay) {
    const float32Decay = f32(decay);
    const share = f32(1 - decay);
    for (let i = 0; i < average.length; i++) {
      const kept = f32(float32Decay * average[i]);
      average[i] = kept + f32(share * values[i]);
    }
  },

  movingAverageOfSquares(average, values, decay) {
    const float32Decay = f32(decay);
    const share = f32(1 - decay);
    for (let i = 0; i < average.length; i++) {
      const kept = f32(float32Decay * average[i]);
      average[i] = kept + f32(f32(share * values[i]) * values[i]);
    }
  },

  subtractNormalized(target, direction, squares, factor, epsilon) {
    const float32Factor = f32(factor);
    const float32Epsilon = f32(epsilon);
    for (let i = 0; i < target.length; i++) {
      const root = f32(Math.sqrt(squares[i]));
      const scaled = f32(float32Factor * direction[i]);
      const step = f32(scaled / f32(root + float32Epsilon));
      target[i] = target[i] - step;
    }
  },

  gatherRows(source, indices, start, out, rows, width) {
    for (let i = 0; i < rows; i++) {
      const from = indices[start + i] * width;
      for (let j = 0; j < width; j++) {
        out[i * width + j] = source[from + j];
      }
    }
  },
};

/**
 * `out (m, n)[i, :] = Σ_p A[i, p] · B[p, :]`, where `A[i, p]` lies at
 * `i * rowStride + p * columnStride`. Four rows of B at a time, so that `out`
 * is loaded and stored a quarter as often.
 */
function accumulateRows(
  A: Float32Array,
  rowStride: number,
  columnStride: number,
  B: Float32Array,
  out: Float32Array,
  m: number,
  k: number,
  n: number,
): void {
  const kBlocked = k - (k % 4);
  out.fill(0, 0, m * n);
  for (let i = 0; i < m; i++) {
    const o = i * n;
    let p = 0;
    for (; p < kBlocked; p += 4) {
      const a = i * rowStride + p * columnStride;
      const a0 = A[a];
      const a1 = A[a + columnStride];
      const a2 = A[a + 2 * columnStride];
      const a3 = A[a + 3 * columnStride];
      const b0 = p * n;
      const b1 = b0 + n;
      const b2 = b1 + n;
      const b3 = b2 + n;
      for (let j = 0; j < n; j++) {
        out[o + j] =
          out[o + j] +
          (a0 * B[b0 + j] +
            a1 * B[b1 + j] +
            a2 * B[b2 + j] +
            a3 * B[b3 + j]);
      }
    }
    for (; p < k; p++) {
      const a = A[i * rowStride + p * columnStride];
      const b = p * n;
      for (let j = 0; j < n; j++)
        out[o + j] = out[o + j] + a * B[b + j];
    }
  }
}
