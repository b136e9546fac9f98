// Numbers as people type them: what a number is, in either language, what is none, and what could be two.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fullPrecision, general, integer, magnitude, scientific, signed } from './numbers.ts';
import { ambiguityOf, numberFrom } from './typedNumber.ts';

/** The characters that a Japanese input method gives. */
function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

const whole = { isWhole: true };
const number = fc.double({ noNaN: true, noDefaultInfinity: true });

describe('a number', () => {
  it('is every one that JavaScript writes, in full width too', () => {
    fc.assert(
      fc.property(number, (value) => {
        const text = String(value);
        expect(numberFrom(text)).toBe(Number(text));
        expect(numberFrom(`\u3000${fullWidth(text)} `)).toBe(Number(text));
      }),
    );
  });

  it.each([
    ['3', 3],
    ['+3', 3],
    ['＋３', 3],
    ['-0.5', -0.5],
    ['- 0.5', -0.5],
    ['.5', 0.5],
    ['5.', 5],
    ['007', 7],
    ['1e-5', 1e-5],
    ['1E+3', 1000],
    ['１ｅ－４', 1e-4],
    ['２.５', 2.5],
    ['２。５', 2.5],
    ['２｡５', 2.5],
  ])('is %j', (text, value) => {
    expect(numberFrom(text)).toBe(value);
  });

  it.each([
    ...['', ' ', '.', '+', '-', 'e5', '1e', '1e+', '0x10', '1_000', '1 2', '1 024'],
    ...['NaN', 'Infinity', '∞', '三', '20%', '1.2.3', '--1', '1e1.5', '１、２', '10²', '3½', '①'],
    ...['1,02,3', '1,0245,678', '1,2,3', '1.024,5', ',', '-,', '1,024,5', '5-', '5ー', '1－2'],
    '9'.repeat(2000),
  ])('is not %j', (text) => {
    expect(numberFrom(text)).toBeNaN();
    expect(numberFrom(text, whole)).toBeNaN();
    expect(ambiguityOf(text)).toBeUndefined();
  });

  it('or NaN is found in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const value = numberFrom(text);
        if (!Number.isNaN(value)) expect(text.normalize('NFKC')).toMatch(/\d/);
      }),
    );
  });
});

describe('a minus', () => {
  it.each(Array.from('-−－‐‑‒–—ーｰ﹣'))('may be %j', (minus) => {
    expect(numberFrom(`${minus}2.5`)).toBe(-2.5);
    expect(numberFrom(`${minus}２．５`)).toBe(-2.5);
    expect(numberFrom(`1e${minus}4`)).toBe(1e-4);
    expect(numberFrom(`${minus}0,85`)).toBe(-0.85);
  });
});

describe('a comma', () => {
  it.each([
    ['0,85', 0.85],
    ['０，８５', 0.85],
    ['0,125', 0.125],
    ['12,5', 12.5],
    ['1,0245', 1.0245],
    [',5', 0.5],
    ['5,', 5],
    ['3,5e-2', 0.035],
    ['1024,125', 1024.125],
  ])('that can only begin decimals does so in %j', (text, value) => {
    expect(numberFrom(text)).toBe(value);
    expect(numberFrom(text, whole)).toBe(value);
  });

  it.each([
    ['1,024,000', 1_024_000],
    ['4,294,967,295', 4_294_967_295],
    ['1,024.5', 1024.5],
    ['−1,024.50', -1024.5],
    ['１，０２４，０００', 1_024_000],
  ])('that can only separate thousands does so in %j', (text, value) => {
    expect(numberFrom(text)).toBe(value);
  });

  it.each([
    ['1,024', '1.024', '1024'],
    ['１，０２４', '1.024', '1024'],
    ['-2,500', '-2.5', '-2500'],
    ['999,999', '999.999', '999999'],
    [' 1,000 ', '1', '1000'],
    ['1/1,600', '0.625', '0.000625'],
  ])('that can do either is asked about in %j', (text, first, second) => {
    expect(numberFrom(text)).toBeNaN();
    expect(ambiguityOf(text)).toEqual({
      kind: 'ambiguous',
      text: text.trim(),
      readings: [first, second],
    });
  });

  it('separates thousands where decimals make no sense', () => {
    expect(numberFrom('1,024', whole)).toBe(1024);
    expect(numberFrom('1,000', whole)).toBe(1000);
    expect(ambiguityOf('1,024', whole)).toBeUndefined();
  });

  it('is read as the app writes it beside the field, and only there', () => {
    const printed = { printed: [0.000001, 1000] };
    expect(numberFrom('1,000', printed)).toBe(1000);
    expect(numberFrom('１，０００', printed)).toBe(1000);
    expect(numberFrom('1,001', printed)).toBeNaN();
    expect(ambiguityOf('1,001', printed)?.readings).toEqual(['1.001', '1001']);
  });

  it('leaves two readings only that are one each when they are typed', () => {
    const grouped = fc.integer({ min: 1000, max: 999_999 }).map(integer);
    fc.assert(
      fc.property(grouped, (text) => {
        const readings = ambiguityOf(text)?.readings ?? [];
        expect(readings.map((reading) => numberFrom(reading))).toEqual([
          Number(text.replace(',', '.')),
          Number(text.replace(',', '')),
        ]);
      }),
    );
  });
});

describe('a fraction', () => {
  it.each([
    ['1/64', 1 / 64],
    ['1 / 64', 1 / 64],
    ['１／６４', 1 / 64],
    ['−3/4', -0.75],
    ['1⁄3', 1 / 3],
    ['0,5/2', 0.25],
    ['1e-3/2', 5e-4],
  ])('is %j', (text, value) => {
    expect(numberFrom(text)).toBe(value);
  });

  it.each(['1/0', '/2', '1/', '1/2/3', '2026/11/24', '1//2', 'a/b'])('is not %j', (text) => {
    expect(numberFrom(text)).toBeNaN();
  });
});

describe('what the app writes', () => {
  const writers: Readonly<Record<string, (value: number) => string>> = {
    general,
    signed,
    scientific: (value) => scientific(value, 6),
    'with full precision': (value) => fullPrecision(value, false),
  };
  // Beyond that, thousands are separated: asked about, but for whole numbers.
  const small = fc.double({ min: -999, max: 999, noNaN: true });

  it.each(Object.entries(writers))('%s can be typed back', (_name, write) => {
    fc.assert(
      fc.property(small, (value) => {
        const typed = numberFrom(write(value));
        expect(Math.abs(typed - value)).toBeLessThanOrEqual(1e-6 * Math.abs(value) + 1e-300);
      }),
    );
  });

  it('as whole numbers can be typed back into fields of whole numbers', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(numberFrom(integer(value), whole)).toBe(value);
      }),
    );
  });

  it('with a power of ten can be typed back to its two digits', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-30, max: 3e38, noNaN: true }), (value) => {
        expect(Math.abs(numberFrom(magnitude(value)) - value)).toBeLessThanOrEqual(0.0501 * value);
      }),
    );
    expect(numberFrom('3.2 × 10¹⁵')).toBe(3.2e15);
    expect(numberFrom('5.1*10^-4')).toBe(5.1e-4);
  });
});
