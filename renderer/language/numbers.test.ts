// Numbers as the lessons write them: what is shown can be read back.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { general, integer, lossValue, magnitude, percent } from './numbers.ts';

describe('integer', () => {
  it('puts commas between groups of three digits', () => {
    expect([0, 999, 1437, 4294967295].map(integer)).toEqual(['0', '999', '1,437', '4,294,967,295']);
  });

  it('loses no digit', () => {
    fc.assert(
      fc.property(fc.nat(), (value) => {
        expect(Number(integer(value).replaceAll(',', ''))).toBe(value);
      }),
    );
  });
});

describe('percent', () => {
  it('has one digit after the point', () => {
    expect([0, 0.969, 348 / 360, 1].map(percent)).toEqual(['0.0 %', '96.9 %', '96.7 %', '100.0 %']);
  });
});

describe('lossValue', () => {
  it('has as many digits as asked for', () => {
    expect(lossValue(0.12345678)).toBe('0.1235');
    expect(lossValue(2, 6)).toBe('2.000000');
  });

  it('says what is no number', () => {
    expect([NaN, Infinity, -Infinity].map((value) => lossValue(value))).toEqual([
      'NaN',
      'Infinity',
      '-Infinity',
    ]);
  });
});

describe('general', () => {
  it('writes small and large settings out', () => {
    expect([0.000001, 0.03, 1000, 4294967295].map(general)).toEqual([
      '0.000001',
      '0.03',
      '1,000',
      '4,294,967,295',
    ]);
  });

  it('loses no digit of what can be typed', () => {
    const typed = fc.tuple(fc.nat({ max: 999_999 }), fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(typed, ([digits, places]) => {
        const value = Number(`${digits}e-${places}`);
        expect(Number(general(value).replaceAll(',', ''))).toBe(value);
      }),
    );
  });
});

describe('magnitude', () => {
  it('writes the power of ten raised', () => {
    expect(magnitude(3.24e15)).toBe('3.2 × 10¹⁵');
    expect(magnitude(9.96e9)).toBe('1.0 × 10¹⁰');
    expect(magnitude(0.00051)).toBe('5.1 × 10⁻⁴');
    expect(magnitude(7)).toBe('7.0 × 10⁰');
  });

  it('can be read back to two digits', () => {
    const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
    fc.assert(
      fc.property(fc.double({ min: 1e-30, max: 3e38, noNaN: true }), (value) => {
        const [digits = '', power = ''] = magnitude(value).split(' × 10');
        const plain = power.replaceAll(/./g, (sign) =>
          sign === '⁻' ? '-' : String(raised.indexOf(sign)),
        );
        const read = Number(`${digits}e${plain}`);
        expect(Math.abs(read - value) / value).toBeLessThanOrEqual(0.0501);
      }),
    );
  });
});
