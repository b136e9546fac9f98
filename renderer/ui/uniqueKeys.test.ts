// Keys of rows: no two are the same, whatever the rows are called, and a row keeps its key when others come and go.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { uniqueKeys } from './uniqueKeys.ts';

describe('the keys of rows', () => {
  it('are as many as the rows, each of its own', () => {
    const texts = fc.array(
      fc.oneof(fc.constantFrom('a', 'a1', '["a",1]', '', '__proto__'), fc.string()),
    );
    fc.assert(
      fc.property(texts, (list) => {
        expect(new Set(uniqueKeys(list)).size).toBe(list.length);
      }),
    );
  });

  it('stay what they are when the rows are sorted otherwise, or others come', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.string(), (list, other) => {
        fc.pre(!list.includes(other));
        const keyOf = (text: string, of: string[]) => uniqueKeys(of)[of.indexOf(text)];
        for (const text of list) {
          expect(keyOf(text, [other, ...list].reverse())).toBe(keyOf(text, list));
        }
      }),
    );
  });
});
