// Numbers as people type them: what a number is, in either language, and what is none.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { numberFrom, typedText } from './typedNumber.ts';

/** The characters that a Japanese input method gives. */
function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

describe('numberFrom', () => {
  it('reads every number that JavaScript writes, in full width too', () => {
    const values = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(values, (value) => {
        const text = String(value);
        expect(numberFrom(text)).toBe(Number(text));
        expect(numberFrom(`\u3000${fullWidth(text)} `)).toBe(Number(text));
      }),
    );
  });

  it.each([
    ['3', 3],
    ['+3', 3],
    ['-0.5', -0.5],
    ['.5', 0.5],
    ['5.', 5],
    ['007', 7],
    ['1e-5', 1e-5],
    ['1E+3', 1000],
    ['１ｅ－４', 1e-4],
    ['２.５', 2.5],
  ])('reads %j', (text, value) => {
    expect(numberFrom(text)).toBe(value);
  });

  it.each([
    ...['', ' ', '.', '+', '-', 'e5', '1e', '1e+', '0x10', '1_000', '1,000', '0,5', '1 2'],
    ...['NaN', 'Infinity', '∞', '三', '20%', '1.2.3', '--1', '1e1.5', '１、２'],
  ])('finds no number in %j', (text) => {
    expect(numberFrom(text)).toBeNaN();
  });

  it('gives a number or NaN for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const value = numberFrom(text);
        if (!Number.isNaN(value)) expect(text.normalize('NFKC')).toMatch(/\d/);
      }),
    );
  });
});

const sizesFrom = (text: string) => typedText.list(text).map(typedText.number);

describe('a list', () => {
  it('reads back whatever separates the sizes', () => {
    const sizes = fc.array(fc.nat(), { maxLength: 5 });
    const separators = fc.constantFrom(',', ', ', ' ', '、', '，', '　', ' ,  ');
    fc.assert(
      fc.property(sizes, separators, (wanted, separator) => {
        expect(sizesFrom(wanted.join(separator))).toEqual(wanted);
        expect(sizesFrom(fullWidth(wanted.join(separator)))).toEqual(wanted);
      }),
    );
  });

  it('has NaN where a size is no number, and nothing for nothing', () => {
    expect(sizesFrom('30, many, 10')).toEqual([30, NaN, 10]);
    expect(sizesFrom('30;20')).toEqual([NaN]);
    expect(sizesFrom(' 、 ')).toEqual([]);
  });
});
