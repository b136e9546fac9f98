// Numbers as the lessons write them: what is shown can be read back.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  byHand,
  dateAndTime,
  fileSize,
  fullPrecision,
  general,
  integer,
  lossValue,
  magnitude,
  minutesAndSeconds,
  percent,
  scientific,
  withDecimals,
} from './numbers.ts';

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
    expect([0, 0.969, 348 / 360, 1].map(percent)).toEqual(['0.0%', '96.9%', '96.7%', '100.0%']);
  });
});

describe('lossValue', () => {
  it('has as many digits as asked for', () => {
    expect(lossValue(0.12345678)).toBe('0.1235');
    expect(lossValue(2, 6)).toBe('2.000000');
  });

  it('writes what a run has grown to before it diverged as a power of ten', () => {
    expect(lossValue(5.746359838064055e22)).toBe('5.7 × 10²²');
    expect(lossValue(1e21, 6)).toBe('1.0 × 10²¹');
    expect(lossValue(1_234_567.8)).toBe('1.2 × 10⁶');
    expect(lossValue(999_999.94)).toBe('999999.9400');
  });

  it('never has more decimals than asked for', () => {
    const losses = fc.double({ min: -1e300, max: 1e300, noNaN: true });
    fc.assert(
      fc.property(losses, fc.integer({ min: 0, max: 6 }), (value, digits) => {
        const [, decimals = ''] = /\.(\d*)/.exec(lossValue(value, digits)) ?? [];
        expect(decimals.length).toBeLessThanOrEqual(Math.max(1, digits));
      }),
    );
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

  it.each([
    [1e-300, '1e-300'],
    [3.8680857529984206e-144, '3.868085753e-144'],
    [-5e-324, '-5e-324'],
    [1e21, '1e+21'],
    [-1.7976931348623157e308, '-1.79769313486e+308'],
    [1e-12, '0.000000000001'],
  ])('writes %d, however many digits that would be, in a few: %s', (value, text) => {
    expect(general(value)).toBe(text);
    expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(1e-9 * Math.abs(value));
  });

  it('fits a line, whatever the number', () => {
    fc.assert(
      fc.property(fc.double(), (value) => {
        expect(general(value).length).toBeLessThan(40);
      }),
    );
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

describe('withDecimals', () => {
  it.each([
    [-0.16604, 4, '−0.1660'],
    [1, 2, '1.00'],
    [-0.00001, 4, '0.0000'],
    [-0.000083, 8, '−0.00008300'],
    [undefined, 4, '…'],
  ])('writes %d with %i as %s', (value, count, text) => {
    expect(withDecimals(value, count)).toBe(text);
  });
});

describe('byHand', () => {
  it.each([
    [-0.16624060273, '−0.1662'],
    [0.25, '0.25'],
    [3, '3'],
    [-0, '0'],
    [0.00004, '4.0e−5'],
    [-3.24e-7, '−3.2e−7'],
    [17136.908203125, '17136.9082'],
  ])('writes %d as %s', (value, text) => {
    expect(byHand(value)).toBe(text);
  });

  it('says how far off it is: half of its last decimal at most', () => {
    fc.assert(
      fc.property(fc.double({ min: -100, max: 100, noNaN: true }), (value) => {
        expect(Math.abs(Number(byHand(value, 2).replaceAll('−', '-')) - value)).toBeLessThan(
          0.00501,
        );
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

describe('dateAndTime', () => {
  it('writes a moment in either language, in the time zone of the machine', () => {
    const moment = new Date(2026, 10, 24, 14, 32);
    expect(dateAndTime(moment.getTime(), 'en')).toBe('Nov 24, 2026, 14:32');
    expect(dateAndTime(moment.toISOString(), 'ja')).toBe('2026/11/24 14:32');
  });

  it.each([
    ...['2026-01-01T00:00:00+05', '2026-01-01T00:00:00Z+', '2026-12-31T10:00:60Z'],
    ...['2026-01-01T00:00:00 +05:00', 'yesterday', ''],
  ])('shows %j, which is no moment, as it stands', (moment) => {
    for (const language of ['ja', 'en'] as const) {
      expect(dateAndTime(moment, language)).toBe(moment);
    }
  });
});

describe('no number and no text', () => {
  const writers: Readonly<Record<string, (value: number) => unknown>> = {
    ...{ integer, percent, lossValue, general, magnitude, scientific, fileSize },
    ...{ minutesAndSeconds, dateAndTime: (value) => dateAndTime(value, 'en') },
    fullPrecision: (value) => [fullPrecision(value, true), fullPrecision(value, false)],
  };

  it.each(Object.entries(writers))('breaks %s', (_name, write) => {
    fc.assert(
      fc.property(fc.double(), (value) => {
        expect(JSON.stringify(write(value))).toMatch(/./);
      }),
      { examples: [[NaN], [Infinity], [-Infinity], [1e21], [-0], [8.64e15 + 1], [5e-324]] },
    );
  });

  it('breaks a date', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.date({ noInvalidDate: true }).map(String)), (text) => {
        expect(typeof dateAndTime(text, 'ja')).toBe('string');
      }),
    );
  });
});

describe('scientific', () => {
  it('writes what is small or large with a power of ten, and the rest plainly', () => {
    expect([1.5e-7, 0.00999, 0.01, 0.5, 12, 1000].map((value) => scientific(value))).toEqual([
      '1.5e-7',
      '1.0e-2',
      '0.010',
      '0.50',
      '12',
      '1.0e+3',
    ]);
    expect([3.14159e-5, -0.2, 250].map((value) => scientific(value, 2))).toEqual([
      '3.14e-5',
      '-0.200',
      '250',
    ]);
    expect([1e-9, 0.1, 100].map((value) => scientific(value, 0))).toEqual(['1e-9', '0.1', '100']);
  });

  it('writes zero as 0 and says what is no number', () => {
    expect([0, -0, NaN, Infinity, -Infinity].map((value) => scientific(value))).toEqual([
      '0',
      '0',
      'NaN',
      '∞',
      '-∞',
    ]);
  });

  it('can be read back to as many digits as asked for', () => {
    const values = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((x) => x !== 0);
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 6 }), (value, digits) => {
        const read = Number(scientific(value, digits));
        fc.pre(Number.isFinite(read));
        // Half of the last digit, and a float64's own rounding of the smallest ones.
        const allowed = 0.5 * 10 ** -digits * Math.abs(value) * (1 + 1e-9) + Number.MIN_VALUE;
        expect(Math.abs(read - value)).toBeLessThanOrEqual(allowed);
      }),
    );
  });
});

describe('fullPrecision', () => {
  it('gives a float32 back, in at most nine digits', () => {
    const values = fc.float({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(values, (value) => {
        const text = fullPrecision(value, true);
        expect(Math.fround(Number(text))).toBe(value === 0 ? 0 : value);
        const digits = text.replace(/e.*/, '').replace(/\D/g, '').replace(/^0+/, '');
        expect(digits.replace(/0+$/, '').length).toBeLessThanOrEqual(9);
      }),
    );
  });

  it('gives a float64 back, and no shorter text does', () => {
    const values = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(values, (value) => {
        const text = fullPrecision(value, false);
        expect(Number(text)).toBe(value === 0 ? 0 : value);
        const digits = text.replace(/e.*/, '').replace(/\D/g, '').replace(/^0+/, '');
        const significant = digits.replace(/0+$/, '').length;
        fc.pre(significant > 1);
        expect(Number(value.toPrecision(significant - 1))).not.toBe(value);
      }),
    );
  });

  it('says what is no number', () => {
    expect([NaN, Infinity, -Infinity].map((value) => fullPrecision(value, true))).toEqual([
      'NaN',
      '∞',
      '-∞',
    ]);
  });
});
