// What the compiled module exports (`simd/index.ts`), as TypeScript calls it. Arrays are given as addresses in bytes.

type Average = (
  average: number,
  values: number,
  decay: number,
  share: number,
  length: number,
) => void;

export interface SimdFunctions {
  /** Address behind the module's own tables. */
  readonly firstFreeByte: { readonly value: number };

  /** Values of scratch memory that a product of these sizes needs. */
  scratchFor(m: number, k: number): number;

  affine(
    A: number,
    B: number,
    bias: number,
    out: number,
    m: number,
    k: number,
    n: number,
    scratch: number,
  ): void;

  matmul(
    A: number,
    B: number,
    out: number,
    m: number,
    k: number,
    n: number,
    scratch: number,
  ): void;

  matmulTransposedA(
    A: number,
    B: number,
    out: number,
    m: number,
    k: number,
    n: number,
    stride: number,
    scratch: number,
  ): void;

  sumRows(A: number, out: number, m: number, n: number): void;
  relu(A: number, out: number, length: number): void;
  reluMask(
    gradient: number,
    Z: number,
    out: number,
    length: number,
  ): void;
  softmax(Z: number, out: number, rows: number, classes: number): void;
  crossEntropy(A: number, y: number, length: number): number;
  meanDifference(
    A: number,
    y: number,
    out: number,
    rows: number,
    length: number,
  ): void;
  subtractScaled(
    target: number,
    gradient: number,
    factor: number,
    length: number,
  ): void;
  addScaled(
    A: number,
    B: number,
    factor: number,
    out: number,
    length: number,
  ): void;
  readonly movingAverage: Average;
  readonly movingAverageOfSquares: Average;
  subtractNormalized(
    target: number,
    direction: number,
    squares: number,
    factor: number,
    epsilon: number,
    length: number,
  ): void;
  gatherRows(
    source: number,
    indices: number,
    out: number,
    rows: number,
    width: number,
  ): void;
}
