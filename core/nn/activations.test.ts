// Sigmoid, tanh, leaky ReLU and identity: their values and slopes against float64 formulas, from zero to far out.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { Tensor } from '../tensor/tensor.ts';
import { boundedTensors } from '../testing/arbitraries.ts';
import {
  centralDifferences,
  gradientError,
} from '../testing/float64Network.ts';
import { activationLayer } from './activation.ts';
import { Elementwise } from './elementwise.ts';
import { Identity } from './identity.ts';
import type { Layer } from './layer.ts';
import { ReLU } from './relu.ts';
import { Sigmoid } from './sigmoid.ts';

interface Subject {
  readonly name: string;
  readonly make: (units: number) => Layer;
  /** The activation in float64, written otherwise than in the layer. */
  readonly f: (z: number) => number;
  /** Its derivative, from z alone. */
  readonly slope: (z: number) => number;
  /** What becomes of -Infinity, 0 and Infinity. */
  readonly limits: readonly [number, number, number];
}

const subjects: readonly Subject[] = [
  {
    name: 'Sigmoid',
    make: (units) => new Sigmoid(units),
    f: (z) =>
      z < 0
        ? Math.exp(z) / (1 + Math.exp(z))
        : 1 / (1 + Math.exp(-z)),
    slope: (z) => 1 / (2 + Math.exp(z) + Math.exp(-z)),
    limits: [0, 0.5, 1],
  },
  {
    name: 'tanh',
    make: (units) => activationLayer('tanh', units),
    f: (z) => {
      const t = Math.expm1(-2 * Math.abs(z));
      return (Math.sign(z) * -t) / (2 + t);
    },
    slope: (z) => 1 / Math.cosh(z) ** 2,
    limits: [-1, 0, 1],
  },
  {
    name: 'leakyRelu',
    make: (units) => activationLayer('leakyRelu', units),
    f: (z) => Math.max(z, 0) + Math.min(z, 0) / 100,
    slope: (z) => (z > 0 ? 1 : 1 / 100),
    limits: [-Infinity, 0, Infinity],
  },
  {
    name: 'Identity',
    make: () => new Identity(),
    f: (z) => z,
    slope: () => 1,
    limits: [-Infinity, 0, Infinity],
  },
];

/** Only leaky ReLU bends there. */
const KINK = 1e-3;

/** Twice what rounding to float32 once may cost: a part of the value, or among the subnormals a fixed amount. */
const allowed = (value: number) =>
  2 ** -23 * Math.abs(value) + 2 ** -149;

/** Every finite float32, with the saturated and the smallest more often. */
const values = fc.oneof(
  fc.float({ noNaN: true, noDefaultInfinity: true }),
  fc.float({ min: -128, max: 128, noNaN: true }),
  fc
    .constantFrom(0, 2 ** -149, 2 ** -126, 200, Math.fround(1e30))
    .chain((size) => fc.constantFrom(size, -size)),
);

const row = (given: readonly number[]) =>
  Tensor.fromRows([given]);

const rows = fc.array(values, { minLength: 1, maxLength: 20 });

/** Two tensors of one shape. */
const pairs = (bound: number) =>
  fc
    .tuple(
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 1, max: 8 }),
    )
    .chain(([batch, units]) =>
      fc.tuple(
        boundedTensors(batch, units, bound),
        boundedTensors(batch, units, 3),
      ),
    );

describe.each(subjects)('$name', ({ make, f, slope, limits }) => {
  it('has nothing to train', () => {
    expect(make(3).parameters).toEqual([]);
  });

  it('is the formula, rounded to float32, for values of any size', () => {
    fc.assert(
      fc.property(rows, (Z) => {
        const A = make(Z.length).forward(row(Z));
        expect(A.shape).toEqual([1, Z.length]);
        Z.forEach((z, i) => {
          const error = Math.abs(A.data[i] - f(z));
          expect(error).toBeLessThanOrEqual(allowed(f(z)));
        });
      }),
    );
  });

  it('has its limits, its value at 0, and keeps NaN', () => {
    const A = make(4).forward(row([-Infinity, 0, Infinity, NaN]));
    expect(A.toRows()).toEqual([[...limits, NaN]]);
  });

  it('has the slope that finite differences measure', () => {
    fc.assert(
      fc.property(pairs(12), ([Z, dA]) => {
        fc.pre(Z.data.every((z) => Math.abs(z) > KINK));
        const layer = make(Z.columns);
        layer.forward(Z);
        const z = Array.from(Z.data);
        const objective = () =>
          z.reduce((sum, x, i) => sum + f(x) * dA.data[i], 0);
        const expected = centralDifferences(z, objective);
        expect(
          gradientError(layer.backward(dA).data, expected),
        ).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('has the slope of the formula for values of any size', () => {
    const gradients = fc.float({ min: -4, max: 4, noNaN: true });
    const cases = fc.array(fc.tuple(values, gradients), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(cases, (given) => {
        const layer = make(given.length);
        layer.forward(row(given.map(([z]) => z)));
        const dZ = layer.backward(row(given.map(([, dA]) => dA)));
        given.forEach(([z, dA], i) => {
          // Where A is almost 1, its rounding is all there is of 1 - A.
          const fromA = 2 ** -23 * Math.abs(dA);
          const expected = dA * slope(z);
          expect(
            Math.abs(dZ.data[i] - expected),
          ).toBeLessThanOrEqual(fromA + allowed(expected));
        });
      }),
    );
  });

  it('has the exact slope at 0 and at the ends, and passes NaN on', () => {
    const layer = make(6);
    const Z = [0, 200, -200, 1e30, -1e30];
    layer.forward(row([...Z, 0]));
    const dZ = layer.backward(row([1, 1, 1, 1, 1, NaN]));
    const slopes = Z.map((z) => Math.fround(slope(z)));
    expect(dZ.toRows()).toEqual([[...slopes, NaN]]);
  });

  it('answers for its last input, whatever came before', () => {
    fc.assert(
      fc.property(pairs(12), ([Z, dA]) => {
        const fresh = make(Z.columns);
        const used = make(Z.columns);
        const other = Tensor.zeros(Z.rows + 1, Z.columns);
        const kept = used.forward(Z);
        used.forward(other);
        expect(kept).toEqual(fresh.forward(Z));
        used.backward(other);
        used.forward(Tensor.zeros(Z.rows, Z.columns));
        expect(used.forward(Z)).toEqual(fresh.forward(Z));
        expect(used.backward(dA)).toEqual(fresh.backward(dA));
      }),
    );
  });
});

const shaped = subjects.filter(({ name }) => name !== 'Identity');

describe.each(shaped)('$name', ({ name, make }) => {
  const told = name === 'Sigmoid' ? name : 'Elementwise';

  it('refuses an input of another width', () => {
    expect(() => make(3).forward(Tensor.zeros(2, 4))).toThrow(
      `${told}.forward: the shapes (2, 4) and (2, 3) do not fit: they must be equal`,
    );
  });

  it.each([
    [2, 4],
    [5, 3],
  ])(
    'refuses a gradient of another shape: (%d, %d)',
    (...shape) => {
      const layer = make(3);
      layer.forward(Tensor.zeros(5, 3));
      layer.forward(Tensor.zeros(2, 3));
      expect(() =>
        layer.backward(Tensor.zeros(...shape)),
      ).toThrow(
        `${told}.backward: the shapes (${shape.join(', ')}) and (2, 3) do not fit: they must be equal`,
      );
    },
  );
});

describe('activationLayer', () => {
  it.each([
    ['relu', ReLU],
    ['leakyRelu', Elementwise],
    ['sigmoid', Sigmoid],
    ['tanh', Elementwise],
    ['identity', Identity],
  ] as const)(
    'makes the layer of that name: %s',
    (name, layer) => {
      expect(activationLayer(name, 3)).toBeInstanceOf(layer);
    },
  );
});
