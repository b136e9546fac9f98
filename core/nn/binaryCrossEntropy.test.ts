// Sigmoid and binary cross entropy: probabilities, loss and gradient against float64 formulas, far out too.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { Tensor } from '../tensor/tensor.ts';
import {
  centralDifferences,
  gradientError,
} from '../testing/float64Network.ts';
import { BinaryCrossEntropy } from './binaryCrossEntropy.ts';

const column = (values: readonly number[]) =>
  Tensor.fromRows(values.map((value) => [value]));

const answers = fc.constantFrom(0, 1);

/** Logits with their answers. */
const batchesOf = (logits: fc.Arbitrary<number>) =>
  fc
    .array(fc.tuple(logits, answers), {
      minLength: 1,
      maxLength: 40,
    })
    .map((pairs) => ({
      z: pairs.map(([logit]) => logit),
      y: pairs.map(([, answer]) => answer),
    }));

const moderate = batchesOf(
  fc.float({ min: -12, max: 12, noNaN: true }),
);

/** Logits of every size, with the saturated and the smallest more often. */
const anySize = batchesOf(
  fc.oneof(
    fc.float({
      min: Math.fround(-1e30),
      max: Math.fround(1e30),
      noNaN: true,
    }),
    fc.float({ min: -128, max: 128, noNaN: true }),
    fc.constantFrom(0, 2 ** -149, -(2 ** -149), 200, -200),
  ),
);

/** `sigmoid(x)`, whose quotient keeps its digits where it is almost 0. */
const probability = (x: number) =>
  x < 0
    ? Math.exp(x) / (1 + Math.exp(x))
    : 1 / (1 + Math.exp(-x));

/** `-log(sigmoid(x))`; from 40 on, 1 is lost beside exp(x). */
const surprise = (x: number) =>
  x < -40 ? -x : Math.log1p(Math.exp(-x));

/** A logit speaks for its answer, or against it. */
const meanLoss = (z: readonly number[], y: readonly number[]) =>
  z.reduce(
    (sum, logit, i) =>
      sum + surprise(y[i] === 1 ? logit : -logit),
    0,
  ) / z.length;

/** Twice what rounding to float32 once may cost: a part of the value, or among the subnormals a fixed amount. */
const allowed = (value: number) =>
  2 ** -23 * Math.abs(value) + 2 ** -149;

function passed(z: readonly number[], y: readonly number[]) {
  const layer = new BinaryCrossEntropy();
  const loss = layer.forward(column(z), column(y));
  return {
    loss,
    prediction: layer.prediction,
    dZ: layer.backward(),
  };
}

describe('BinaryCrossEntropy', () => {
  it('is the mean of -log of the right answer’s probability', () => {
    fc.assert(
      fc.property(anySize, ({ z, y }) => {
        const expected = meanLoss(z, y);
        const error = Math.abs(passed(z, y).loss - expected);
        // The sum is rounded, and again its quotient.
        expect(error).toBeLessThanOrEqual(2 * allowed(expected));
      }),
    );
  });

  it('predicts the sigmoid of its logits', () => {
    fc.assert(
      fc.property(anySize, ({ z, y }) => {
        const { prediction } = passed(z, y);
        expect(prediction.shape).toEqual([z.length, 1]);
        z.forEach((logit, i) => {
          const expected = probability(logit);
          expect(
            Math.abs(prediction.data[i] - expected),
          ).toBeLessThanOrEqual(allowed(expected));
        });
      }),
    );
  });

  it('has the gradient that finite differences of the loss measure', () => {
    fc.assert(
      fc.property(moderate, ({ z, y }) => {
        const { dZ } = passed(z, y);
        const logits = [...z];
        const expected = centralDifferences(logits, () =>
          meanLoss(logits, y),
        );
        expect(
          gradientError(dZ.data, expected),
        ).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('has the gradient (sigmoid(Z) - y) / batch for logits of any size', () => {
    fc.assert(
      fc.property(anySize, ({ z, y }) => {
        const { dZ } = passed(z, y);
        z.forEach((logit, i) => {
          const expected =
            y[i] === 1
              ? -probability(-logit) / z.length
              : probability(logit) / z.length;
          // Where A is almost 1, its rounding is all there is of A - 1.
          const fromA = 2 ** -24 / z.length;
          expect(
            Math.abs(dZ.data[i] - expected),
          ).toBeLessThanOrEqual(fromA + 2 * allowed(expected));
        });
      }),
    );
  });

  it('has the exact values at 0 and at the ends', () => {
    expect(passed([0], [1]).loss).toBe(Math.fround(Math.LN2));
    for (const far of [200, Math.fround(1e30)]) {
      const right = passed([far, -far], [1, 0]);
      expect(right.loss).toBe(0);
      expect(Array.from(right.dZ.data)).toEqual([0, 0]);
      const wrong = passed([far, -far], [0, 1]);
      expect(wrong.loss).toBe(far);
      expect(Array.from(wrong.dZ.data)).toEqual([0.5, -0.5]);
    }
  });

  it.each([NaN, Infinity, -Infinity])(
    'gives no finite loss for the logit %d, so that a broken run is noticed',
    (logit) => {
      for (const answer of [0, 1]) {
        const { loss } = passed([1, logit], [0, answer]);
        expect(Number.isFinite(loss)).toBe(false);
      }
    },
  );

  it('shows a NaN logit in its own row only', () => {
    const { prediction, dZ } = passed([0, NaN], [1, 1]);
    expect(prediction.toRows()).toEqual([[0.5], [NaN]]);
    expect(dZ.toRows()).toEqual([[-0.25], [NaN]]);
  });

  it('answers for its last batch, whatever came before', () => {
    fc.assert(
      fc.property(moderate, ({ z, y }) => {
        const fresh = passed(z, y);
        const used = new BinaryCrossEntropy();
        used.forward(column(z), column(y));
        const kept = used.prediction;
        used.forward(column([...z, 3]), column([...y, 1]));
        expect(kept).toEqual(fresh.prediction);
        used.backward();
        used.forward(column(y), column(y));
        expect(used.forward(column(z), column(y))).toBe(
          fresh.loss,
        );
        expect(used.prediction).toEqual(fresh.prediction);
        expect(used.backward()).toEqual(fresh.dZ);
      }),
    );
  });

  it('refuses logits and targets of different shapes', () => {
    expect(() =>
      new BinaryCrossEntropy().forward(
        column([1, 2]),
        column([1, 0, 1]),
      ),
    ).toThrow(
      'BinaryCrossEntropy.forward: the shapes (2, 1) and (3, 1) do not fit: they must be equal',
    );
  });
});
