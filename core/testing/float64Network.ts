// The network once more, naively and in float64, and its gradients by finite differences: what the hand-written ones are measured against.

/** A linear layer: `W (out, in)` and `b (out)`. */
export interface DenseLayer {
  readonly W: number[][];
  readonly b: number[];
}

/** `X Wᵀ + b` for one row of X. */
function linear(x: readonly number[], { W, b }: DenseLayer): number[] {
  return W.map((weights, o) =>
    weights.reduce((sum, weight, i) => sum + weight * x[i], b[o]),
  );
}

/** All layers' weighted sums for one row, the logits last. */
export function weightedSums(
  x: readonly number[],
  layers: readonly DenseLayer[],
): number[][] {
  let input = [...x];
  return layers.map((layer) => {
    const sums = linear(input, layer);
    input = sums.map((z) => Math.max(z, 0));
    return sums;
  });
}

export function logitsOf(
  x: readonly number[],
  layers: readonly DenseLayer[],
): number[] {
  return weightedSums(x, layers)[layers.length - 1];
}

/** `-log softmax(z)[label]`, without the article's 1e-10. */
export function crossEntropyOf(
  z: readonly number[],
  label: number,
): number {
  const max = Math.max(...z);
  const sum = z.reduce(
    (total, value) => total + Math.exp(value - max),
    0,
  );
  return Math.log(sum) + max - z[label];
}

/** The mean loss of a batch. */
export function meanLoss(
  X: readonly (readonly number[])[],
  labels: readonly number[],
  layers: readonly DenseLayer[],
): number {
  const losses = X.map((x, i) =>
    crossEntropyOf(logitsOf(x, layers), labels[i]),
  );
  return losses.reduce((sum, loss) => sum + loss, 0) / X.length;
}

/** The derivatives of `f`, which reads `values`, with respect to each of them. */
export function centralDifferences(
  values: number[],
  f: () => number,
): number[] {
  const h = 1e-5;
  return values.map((value, i) => {
    values[i] = value + h;
    const above = f();
    values[i] = value - h;
    const below = f();
    values[i] = value;
    return (above - below) / (2 * h);
  });
}

/**
 * The largest difference as a multiple of what float32 is allowed:
 * rtol 1e-4, atol 1e-6 times the largest gradient (at least 1e-6).
 */
export function gradientError(
  actual: ArrayLike<number>,
  expected: readonly number[],
): number {
  if (actual.length !== expected.length) return Infinity;
  const largest = Math.max(...expected.map(Math.abs));
  const atol = 1e-6 * Math.max(1, largest);
  const errors = expected.map(
    (value, i) =>
      Math.abs(actual[i] - value) / (1e-4 * Math.abs(value) + atol),
  );
  return Math.max(...errors);
}
