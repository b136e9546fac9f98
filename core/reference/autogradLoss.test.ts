// The three losses: their values, their derivatives, and their refusals.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { lossOf, softmax } from './autogradLoss.ts';
import { gradientCheckError } from './testing/gradientCheck.ts';
import { leaf, leaves, sizes } from './testing/matrices.ts';

/** Logits with a class for each row. */
const classified = fc
  .tuple(sizes, fc.integer({ min: 2, max: 6 }))
  .chain(([rows, classes]) =>
    fc.tuple(
      leaves(rows, classes, -5, 5),
      fc.array(fc.nat({ max: classes - 1 }), {
        minLength: rows,
        maxLength: rows,
      }),
    ),
  );

const withTargets = (target: fc.Arbitrary<number>) =>
  sizes.chain((rows) =>
    fc.tuple(
      leaves(rows, 1, -5, 5),
      fc.array(target, { minLength: rows, maxLength: rows }),
    ),
  );

describe('classification', () => {
  it('is -log of the true class’s probability, averaged', () => {
    const Z = leaf([
      [Math.log(1), Math.log(3)],
      [Math.log(4), Math.log(1)],
    ]);
    const loss = lossOf('classification', Z, [1, 1], 0);
    const expected = -(Math.log(3 / 4) + Math.log(1 / 5)) / 2;
    expect(loss.data[0]).toBeCloseTo(expected, 14);
  });

  it('has the derivative (A - y) / batch without the 1e-10', () => {
    fc.assert(
      fc.property(classified, ([Z, labels]) => {
        const A = softmax(Z, 0);
        lossOf('classification', Z, labels, 0).backward();
        return Z.grad.every((dZ, k) => {
          const row = Math.floor(k / Z.columns);
          const y = Number(labels[row] === k % Z.columns);
          return Math.abs(dZ - (A.data[k] - y) / Z.rows) < 1e-14;
        });
      }),
    );
  });

  it('has the derivative that finite differences measure', () => {
    fc.assert(
      fc.property(
        classified,
        ([Z, labels]) =>
          gradientCheckError(
            (logits) => lossOf('classification', logits, labels, 1e-10),
            Z,
          ) < 1e-7,
      ),
    );
  });

  it('puts the 1e-10 into denominator and logarithm', () => {
    const Z = leaf([[0, -1000]]);
    expect(softmax(Z, 1e-10).data[0]).toBe(1 / (1 + 1e-10));
    const loss = lossOf('classification', Z, [1], 1e-10);
    expect(loss.data[0]).toBe(-Math.log(1e-10));
    expect(lossOf('classification', Z, [1], 0).data[0]).toBe(Infinity);
  });

  it('subtracts the maximum as a constant, which shows when epsilon is large', () => {
    const Z = leaf([[5]]);
    softmax(Z, 1).backward(); // e / (e + 1) with e = exp(5 - 5)
    expect(Z.grad[0]).toBe(1 / 4);
  });

  it.each([2, -1, 0.5, NaN])(
    'refuses the label %d, which is no class',
    (label) => {
      const Z = leaf([[1, 2]]);
      expect(() => lossOf('classification', Z, [label], 0)).toThrow(
        `no column ${label}`,
      );
    },
  );
});

describe('regression', () => {
  it('is the mean squared difference', () => {
    const loss = lossOf('regression', leaf([[3], [5]]), [1, 4], 0);
    expect(loss.data[0]).toBe((4 + 1) / 2);
  });

  it('has the derivative 2 (Z - y) / batch', () => {
    const targets = fc.double({ min: -9, max: 9, noNaN: true });
    fc.assert(
      fc.property(withTargets(targets), ([Z, y]) => {
        lossOf('regression', Z, y, 0).backward();
        return Z.grad.every((dZ, i) => {
          const expected = (2 * (Z.data[i] - y[i])) / Z.rows;
          return Math.abs(dZ - expected) < 1e-14;
        });
      }),
    );
  });
});

describe('binary', () => {
  it('is -log of the probability that the sigmoid gives the target', () => {
    const loss = lossOf(
      'binary',
      leaf([[Math.log(3)], [Math.log(3)]]),
      [1, 0],
      0,
    );
    const expected = -(Math.log(3 / 4) + Math.log(1 / 4)) / 2;
    expect(loss.data[0]).toBeCloseTo(expected, 14);
  });

  it('has the derivative (sigmoid(Z) - y) / batch', () => {
    fc.assert(
      fc.property(withTargets(fc.constantFrom(0, 1)), ([Z, y]) => {
        lossOf('binary', Z, y, 0).backward();
        return Z.grad.every((dZ, i) => {
          const probability = 1 / (1 + Math.exp(-Z.data[i]));
          const expected = (probability - y[i]) / Z.rows;
          return Math.abs(dZ - expected) < 1e-14;
        });
      }),
    );
  });

  it('stays finite far out', () => {
    const Z = leaf([[1000], [-1000]]);
    const loss = lossOf('binary', Z, [0, 0], 0);
    loss.backward();
    expect(loss.data[0]).toBe(500);
    expect(Array.from(Z.grad)).toEqual([0.5, 0]);
  });
});

describe('targets', () => {
  it.each(['regression', 'binary'] as const)(
    'must be as many as the rows of one output: %s',
    (task) => {
      expect(() => lossOf(task, leaf([[1], [2]]), [1], 0)).toThrow(
        'the shapes (2, 1) and (1, 1) do not fit',
      );
      expect(() => lossOf(task, leaf([[1, 2]]), [1], 0)).toThrow(
        'the shapes (1, 2) and (1, 1) do not fit',
      );
    },
  );

  it('must be as many as the rows: classification', () => {
    const Z = leaf([[1, 2]]);
    expect(() => lossOf('classification', Z, [0, 1], 0)).toThrow(
      'the shapes (1, 2) and (2, 1) do not fit',
    );
  });
});
