// The kernels themselves: any shape, nothing written outside the result, and the same numbers from every set.

import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { boundedTensors } from '../testing/arbitraries.ts';
import { standardKernels, type Kernels } from './kernels.ts';
import { plainKernels } from './plainKernels.ts';
import { webAssembly } from './webAssembly.ts';

const size = fc.integer({ min: 1, max: 300 });

/** A rounding of float32: half a unit in the last place of 1. */
const ROUNDING = 2 ** -24;

/** Values that repeat only after a long while, of both signs, up to 1 in size. */
function filled(length: number, seed: number): Float32Array {
  const array = standardKernels.allocate(length);
  for (let i = 0; i < length; i++) array[i] = Math.sin(seed + i * i);
  return array;
}

/** What lies around an array and must stay as it is. */
const GUARD = 16;
const UNTOUCHED = 12345;

/** An array between guards in the kernels' memory, and whether they are still as they were. */
function guarded(length: number) {
  const whole = standardKernels.allocate(length + 2 * GUARD);
  whole.fill(UNTOUCHED);
  const array = whole.subarray(GUARD, GUARD + length);
  const isWhole = () =>
    [
      ...whole.subarray(0, GUARD),
      ...whole.subarray(GUARD + length),
    ].every((value) => value === UNTOUCHED);
  return { array, isWhole };
}

/** Holds sums of `k` products in float32 against float64: at most every product and every sum was rounded. */
function expectProduct(
  result: Float32Array,
  rows: number,
  columns: number,
  k: number,
  term: (i: number, j: number, p: number) => number,
  bias = (_: number) => 0,
): void {
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      let sum = bias(j);
      let magnitude = Math.abs(sum);
      for (let p = 0; p < k; p++) {
        const each = term(i, j, p);
        sum += each;
        magnitude += Math.abs(each);
      }
      const error = Math.abs(result[i * columns + j] - sum);
      if (!(error <= 2 * (k + 1) * ROUNDING * magnitude)) {
        expect.fail(
          `(${rows}, ${columns}) over ${k}: at ${i}, ${j} ${result[i * columns + j]} instead of ${sum}`,
        );
      }
    }
  }
}

describe('products of any shape from 1 to 300', () => {
  const shapes = fc.tuple(size, size, size);
  const corners: [[number, number, number]][] = [
    [[1, 1, 1]],
    [[300, 300, 300]],
    [[1, 300, 1]],
    [[3, 1, 300]],
    [[300, 5, 4]],
    [[7, 9, 5]],
  ];
  const options = { numRuns: 25, examples: corners };

  it('affine', () => {
    fc.assert(
      fc.property(shapes, ([m, k, n]) => {
        const [A, B, b] = [
          filled(m * k, 1),
          filled(n * k, 2),
          filled(n, 3),
        ];
        const { array, isWhole } = guarded(m * n);
        standardKernels.affine(A, B, b, array, m, k, n);
        const term = (i: number, j: number, p: number) =>
          A[i * k + p] * B[j * k + p];
        expectProduct(array, m, n, k, term, (j) => b[j]);
        expect(isWhole()).toBe(true);
      }),
      options,
    );
  });

  it('matmul', () => {
    fc.assert(
      fc.property(shapes, ([m, k, n]) => {
        const [A, B] = [filled(m * k, 1), filled(k * n, 2)];
        const { array, isWhole } = guarded(m * n);
        standardKernels.matmul(A, B, array, m, k, n);
        const term = (i: number, j: number, p: number) =>
          A[i * k + p] * B[p * n + j];
        expectProduct(array, m, n, k, term);
        expect(isWhole()).toBe(true);
      }),
      options,
    );
  });

  it('matmulTransposedA', () => {
    fc.assert(
      fc.property(shapes, ([m, k, n]) => {
        const [A, B] = [filled(k * m, 1), filled(k * n, 2)];
        const { array, isWhole } = guarded(m * n);
        standardKernels.matmulTransposedA(A, B, array, m, k, n);
        const term = (i: number, j: number, p: number) =>
          A[p * m + i] * B[p * n + j];
        expectProduct(array, m, n, k, term);
        expect(isWhole()).toBe(true);
      }),
      options,
    );
  });
});

/** Copies of arrays where these kernels can work on them. */
function copies(kernels: Kernels, arrays: readonly Float32Array[]) {
  return arrays.map((values) => {
    const copy = kernels.allocate(values.length);
    copy.set(values);
    return copy;
  });
}

const anyValues = (length: number) =>
  fc.float32Array({ minLength: length, maxLength: length });

describe('what goes through its arrays once gives the plain kernels’ numbers, bit for bit', () => {
  type Work = (
    kernels: Kernels,
    arrays: readonly Float32Array[],
    rows: number,
    columns: number,
  ) => void;

  /** What each writes is among its arrays, so all of them are compared. */
  const works: Record<string, Work> = {
    relu: (kernels, [a, b]) => kernels.relu(a, b),
    reluMask: (kernels, [a, b, c]) => kernels.reluMask(a, b, c),
    meanDifference: (kernels, [a, b, c], rows) =>
      kernels.meanDifference(a, b, c, rows),
    subtractScaled: (kernels, [a, b]) =>
      kernels.subtractScaled(a, b, 0.03),
    sumRows: (kernels, [a, , , d], rows, columns) =>
      kernels.sumRows(a, d.subarray(0, columns), rows, columns),
    adam: (kernels, [a, b, c, d]) =>
      kernels.adam(a, b, c, d, {
        beta1: 0.9,
        beta2: 0.999,
        stepSize: 0.01,
        rootCorrection: 0.0316,
        epsilon: 1e-8,
      }),
    gatherRows: (kernels, [a, b], rows, columns) =>
      kernels.gatherRows(
        a,
        Int32Array.from({ length: rows }, (_, i) => (i * 7) % rows),
        0,
        b,
        rows,
        columns,
      ),
  };

  const inputs = fc
    .tuple(
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 20 }),
    )
    .chain(([rows, columns]) => {
      const values = anyValues(rows * columns);
      return fc.record({
        rows: fc.constant(rows),
        columns: fc.constant(columns),
        arrays: fc.tuple(values, values, values, values),
      });
    });

  it.each(Object.entries(works))('%s', (_, work) => {
    fc.assert(
      fc.property(inputs, ({ rows, columns, arrays }) => {
        const expected = copies(plainKernels, arrays);
        const actual = copies(standardKernels, arrays);
        work(plainKernels, expected, rows, columns);
        work(standardKernels, actual, rows, columns);
        expect(actual.map((each) => [...each])).toEqual(
          expected.map((each) => [...each]),
        );
      }),
    );
  });
});

describe('softmax and cross entropy', () => {
  const shape = fc.tuple(
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 20 }),
  );

  it('softmax is within a few roundings of float64, and stays in its array', () => {
    const logits = shape.chain(([rows, classes]) =>
      boundedTensors(rows, classes, 90),
    );
    fc.assert(
      fc.property(logits, ({ data, rows, columns }) => {
        const { array, isWhole } = guarded(data.length);
        standardKernels.softmax(data, array, rows, columns);
        for (let row = 0; row < data.length; row += columns) {
          const Z = Array.from(data.subarray(row, row + columns));
          const largest = Math.max(...Z);
          const powers = Z.map((z) =>
            Math.exp(Math.fround(z - largest)),
          );
          const sum = powers.reduce((total, power) => total + power, 0);
          powers.forEach((power, c) => {
            const exact = power / (sum + 1e-10);
            const allowed =
              (8 + columns) * ROUNDING * exact + 2 ** -148;
            expect(
              Math.abs(array[row + c] - exact),
            ).toBeLessThanOrEqual(allowed);
          });
        }
        expect(isWhole()).toBe(true);
      }),
    );
  });

  it('a NaN or an infinity makes its own row NaN and no other', () => {
    const spoilt = fc.constantFrom(NaN, Infinity);
    fc.assert(
      fc.property(
        shape,
        spoilt,
        fc.nat(),
        ([rows, classes], value, at) => {
          const Z = filled(rows * classes, 4);
          const spot = at % Z.length;
          Z[spot] = value;
          const out = standardKernels.allocate(Z.length);
          standardKernels.softmax(Z, out, rows, classes);
          const spoiltRow = Math.floor(spot / classes);
          out.forEach((probability, i) => {
            const isSpoilt = Math.floor(i / classes) === spoiltRow;
            expect(Number.isNaN(probability)).toBe(isSpoilt);
          });
        },
      ),
    );
  });

  it('crossEntropy is within two roundings of every logarithm', () => {
    const probability = fc.double({ min: 0, max: 1, noNaN: true });
    const target = fc.constantFrom(0, 0, 0, 1, 0.25);
    const pairs = fc.array(fc.tuple(probability, target), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(pairs, (given) => {
        const [A, y] = copies(standardKernels, [
          Float32Array.from(given, ([p]) => p),
          Float32Array.from(given, ([, t]) => t),
        ]);
        let exact = 0;
        let magnitude = 0;
        A.forEach((p, i) => {
          const term =
            y[i] * Math.log(Math.fround(p + Math.fround(1e-10)));
          exact += term;
          magnitude += Math.abs(term);
        });
        const error = Math.abs(
          standardKernels.crossEntropy(A, y) - exact,
        );
        expect(error).toBeLessThanOrEqual(
          4 * ROUNDING * magnitude + 1e-9,
        );
      }),
    );
  });
});

describe('chooseKernels', () => {
  if (!webAssembly) throw new Error('This engine has no WebAssembly');
  const engine = webAssembly;

  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  /** The module as an engine would load it in which WebAssembly is as given. */
  async function chosenWith(
    webAssembly: unknown,
    wanted: 'simd' | 'simd-fma',
  ) {
    vi.stubGlobal('WebAssembly', webAssembly);
    vi.resetModules();
    const { chooseKernels } = await import('./kernels.ts');
    return chooseKernels(wanted);
  }

  it('falls back to the plain ones in an engine without WebAssembly', async () => {
    expect(await chosenWith(undefined, 'simd-fma')).toBe('plain');
  });

  it('falls back to them where a security policy forbids WebAssembly', async () => {
    const { CompileError, Instance, Memory } = engine;
    const forbidding = {
      ...{ CompileError, Instance, Memory, validate: () => true },
      Module: function refuse() {
        throw new CompileError('refused by the policy');
      },
    };
    expect(await chosenWith(forbidding, 'simd-fma')).toBe('plain');
  });

  it('falls back to the plain ones where no memory can be had', async () => {
    const { CompileError, Instance, Module } = engine;
    const full = {
      ...{ CompileError, Instance, Module },
      validate: (bytes: Uint8Array) => engine.validate(bytes),
      Memory: function refuse() {
        throw new RangeError('no address space');
      },
    };
    expect(await chosenWith(full, 'simd-fma')).toBe('plain');
  });

  it('falls back to SIMD without fused multiply-adds in an engine that lacks these', async () => {
    const { CompileError, Instance, Memory, Module } = engine;
    let asked = 0;
    const older = {
      ...{ CompileError, Instance, Memory, Module },
      validate: () => ++asked > 1,
    };
    expect(await chosenWith(older, 'simd-fma')).toBe('simd');
  });
});
