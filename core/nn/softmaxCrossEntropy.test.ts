// Softmax and cross entropy: probabilities, loss and their gradient.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { softmax } from '../tensor/operations.ts';
import { ShapeError } from '../tensor/shapeError.ts';
import { Tensor } from '../tensor/tensor.ts';
import { boundedTensors } from '../testing/arbitraries.ts';
import {
  centralDifferences,
  crossEntropyOf,
  gradientError,
} from '../testing/float64Network.ts';
import { SoftmaxCrossEntropy } from './softmaxCrossEntropy.ts';

const shapes = fc.tuple(
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 2, max: 12 }),
);

/** Logits with one label per row. */
const cases = (bound: number) =>
  shapes.chain(([batch, classes]) =>
    fc.record({
      Z: boundedTensors(batch, classes, bound),
      labels: fc.array(fc.nat({ max: classes - 1 }), {
        minLength: batch,
        maxLength: batch,
      }),
    }),
  );

function oneHot(
  labels: readonly number[],
  classes: number,
): Tensor {
  const y = Tensor.zeros(labels.length, classes);
  labels.forEach((label, i) => (y.data[i * classes + label] = 1));
  return y;
}

function probabilitiesOf(Z: Tensor): number[][] {
  return softmax(Z, Tensor.zeros(Z.rows, Z.columns)).toRows();
}

describe('softmax', () => {
  it.each([1, 20, 1e4])(
    'gives rows of probabilities that sum to 1 for logits up to %d',
    (bound) => {
      fc.assert(
        fc.property(cases(bound), ({ Z }) => {
          for (const row of probabilitiesOf(Z)) {
            expect(row.every((p) => p >= 0 && p <= 1)).toBe(true);
            const sum = row.reduce((total, p) => total + p, 0);
            expect(Math.abs(sum - 1)).toBeLessThan(1e-6);
          }
        }),
      );
    },
  );

  it('agrees with the quotient of float64 exponentials', () => {
    fc.assert(
      fc.property(cases(20), ({ Z }) => {
        const rows = Z.toRows();
        probabilitiesOf(Z).forEach((row, i) => {
          const exponentials = rows[i].map(Math.exp);
          const sum = exponentials.reduce(
            (total, e) => total + e,
            0,
          );
          row.forEach((p, c) => {
            const expected = exponentials[c] / sum;
            const error = Math.abs(p - expected);
            expect(error).toBeLessThanOrEqual(4e-6 * expected);
          });
        });
      }),
    );
  });

  it('stays the same bit for bit when a row is shifted', () => {
    const logits = fc.array(fc.integer({ min: -640, max: 640 }), {
      minLength: 2,
      maxLength: 12,
    });
    const shifts = fc.integer({ min: -10_000, max: 10_000 });
    fc.assert(
      fc.property(logits, shifts, (units, shift) => {
        const row = units.map((unit) => unit / 64); // sums stay exact
        const shifted = row.map((z) => z + shift);
        expect(
          probabilitiesOf(Tensor.fromRows([shifted])),
        ).toEqual(probabilitiesOf(Tensor.fromRows([row])));
      }),
    );
  });

  it('is certain, not broken, when logits are 10,000 apart', () => {
    const Z = Tensor.fromRows([
      [1e4, -1e4, 0],
      [-1e4, -1e4, -1e4],
    ]);
    const [certain, even] = probabilitiesOf(Z);
    expect(certain).toEqual([1, 0, 0]);
    for (const p of even) expect(p).toBeCloseTo(1 / 3, 7);
  });

  it('shows NaN logits in their own row only', () => {
    const [broken, sound] = probabilitiesOf(
      Tensor.fromRows([
        [1, NaN],
        [1, 1],
      ]),
    );
    expect(broken).toEqual([NaN, NaN]);
    expect(sound).toEqual([0.5, 0.5]);
  });
});

describe('SoftmaxCrossEntropy', () => {
  it('is the mean of -log of the right probability', () => {
    fc.assert(
      fc.property(cases(5), ({ Z, labels }) => {
        const y = oneHot(labels, Z.columns);
        const loss = new SoftmaxCrossEntropy(Z.columns).forward(
          Z,
          y,
        );
        const losses = Z.toRows().map((z, i) =>
          crossEntropyOf(z, labels[i]),
        );
        const expected = losses.reduce((a, b) => a + b) / Z.rows;
        expect(Math.abs(loss - expected)).toBeLessThan(
          1e-5 * expected + 1e-6,
        );
      }),
    );
  });

  it('never costs more than -log(1e-10), as in the article', () => {
    const loss = new SoftmaxCrossEntropy(2).forward(
      Tensor.fromRows([[1e4, -1e4]]),
      Tensor.fromRows([[0, 1]]),
    );
    expect(loss).toBe(Math.fround(-Math.log(1e-10)));
  });

  it('has the gradient that finite differences of the loss measure', () => {
    fc.assert(
      fc.property(cases(5), ({ Z, labels }) => {
        const layer = new SoftmaxCrossEntropy(Z.columns);
        layer.forward(Z, oneHot(labels, Z.columns));
        const dZ = layer.backward();

        const expected = Z.toRows().flatMap((z, i) =>
          centralDifferences(
            z,
            () => crossEntropyOf(z, labels[i]) / Z.rows,
          ),
        );
        expect(
          gradientError(dZ.data, expected),
        ).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('keeps the full gradient of a certain mistake', () => {
    const layer = new SoftmaxCrossEntropy(2);
    layer.forward(
      Tensor.fromRows([[1e4, -1e4]]),
      Tensor.fromRows([[0, 1]]),
    );
    expect(layer.backward().toRows()).toEqual([[1, -1]]);
  });

  it('refuses targets of another shape', () => {
    const layer = new SoftmaxCrossEntropy(3);
    expect(() =>
      layer.forward(Tensor.zeros(2, 3), Tensor.zeros(2, 4)),
    ).toThrow(ShapeError);
  });

  it('gives a loss that is no number when a logit is none', () => {
    const loss = new SoftmaxCrossEntropy(2).forward(
      Tensor.fromRows([[NaN, 0]]),
      Tensor.fromRows([[0, 1]]),
    );
    expect(loss).toBeNaN();
  });
});
