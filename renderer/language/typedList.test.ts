// Lists as people type them: what separates their parts, and what could be one part or two.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { listAmbiguityOf, partsOf, sizesFrom } from './typedList.ts';

describe('a list', () => {
  it('reads back whatever separates the sizes', () => {
    const sizes = fc.array(fc.nat(), { maxLength: 5 });
    const separators = fc.constantFrom(', ', ' ', '、', '， ', '　', ' ,  ');
    fc.assert(
      fc.property(sizes, separators, (wanted, separator) => {
        expect(sizesFrom(wanted.join(separator))).toEqual(wanted);
        expect(listAmbiguityOf(wanted.join(separator))).toBeUndefined();
      }),
    );
  });

  it('needs no space behind a comma where three digits do not follow', () => {
    expect(['48,24', '４８，２４', '1,2,3', '30,1024', '8,4,'].map(sizesFrom)).toEqual([
      [48, 24],
      [48, 24],
      [1, 2, 3],
      [30, 1024],
      [8, 4],
    ]);
    expect(partsOf('relu,tanh')).toEqual(['relu', 'tanh']);
  });

  it('has NaN where a size is no number, and nothing for nothing', () => {
    expect(sizesFrom('30, many, 10')).toEqual([30, NaN, 10]);
    expect(sizesFrom('30;20')).toEqual([NaN]);
    expect(sizesFrom(' 、 ')).toEqual([]);
  });

  it.each([
    ['1,024', '1024', '1, 24'],
    ['１，０２４', '1024', '1, 24'],
    ['2,500', '2500', '2, 500'],
    ['128,256', '128256', '128, 256'],
    ['30, 1,024', '30, 1024', '30, 1, 24'],
    ['1,024,512', '1024512', '1, 24, 512'],
    ['1 024', '1024', '1, 24'],
    ['1　024', '1024', '1, 24'],
    ['1、000', '1000', '1, 0'],
  ])('is asked about where %j can be read in two ways', (text, together, apart) => {
    expect(sizesFrom(text).some(Number.isNaN)).toBe(true);
    expect(listAmbiguityOf(text)).toEqual({ kind: 'ambiguous', text, readings: [together, apart] });
  });

  it('never takes a number with separated thousands for two sizes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 99_999_999 }), (size) => {
        expect(sizesFrom(size.toLocaleString('en')).some(Number.isNaN)).toBe(true);
      }),
    );
  });
});
