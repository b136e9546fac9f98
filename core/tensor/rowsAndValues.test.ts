// The operations that only choose among their values, against one-line versions of themselves.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  operands,
  sizes,
  tensorsWithNonFinite,
  used,
} from '../testing/arbitraries.ts';
import { expectSame } from '../testing/everyValue.ts';
import { gatherRows, relu, reluMask } from './operations.ts';

describe('the choices', () => {
  it('relu keeps what is positive or NaN and nothing else', () => {
    fc.assert(
      fc.property(
        operands((m, k) => [m, k]),
        ([Z]) => {
          relu(Z, used(Z.rows, Z.columns)).data.forEach((a, i) => {
            expectSame(a + 0, Math.max(Z.data[i], 0) + 0);
          });
        },
      ),
    );
  });

  it('reluMask passes the gradient exactly where Z was positive', () => {
    fc.assert(
      fc.property(
        operands(
          (m, k) => [m, k],
          (m, k) => [m, k],
        ),
        ([gradient, Z]) => {
          const out = reluMask(gradient, Z, used(Z.rows, Z.columns));
          out.data.forEach((value, i) => {
            expectSame(value, Z.data[i] > 0 ? gradient.data[i] : 0);
          });
        },
      ),
    );
  });

  it('gatherRows copies the rows that the indices name from the start on', () => {
    const arguments_ = fc
      .tuple(sizes, sizes, sizes)
      .chain(([n, features, count]) =>
        fc.record({
          source: tensorsWithNonFinite(n, features),
          indices: fc.array(fc.nat({ max: n - 1 }), {
            minLength: count,
            maxLength: count,
          }),
          start: fc.nat({ max: count - 1 }),
        }),
      );
    fc.assert(
      fc.property(arguments_, ({ source, indices, start }) => {
        const wanted = indices.slice(start);
        const rows = source.toRows();
        const out = used(wanted.length, source.columns);
        gatherRows(source, Int32Array.from(indices), start, out);
        expect(out.toRows()).toEqual(wanted.map((row) => rows[row]));
      }),
    );
  });
});
