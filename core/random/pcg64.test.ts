// The new generator against numbers that NumPy 1.24 drew.

import { describe, expect, it } from 'vitest';

import { PCG64 } from './pcg64.ts';

const drawn = <Value>(count: number, draw: () => Value): Value[] =>
  Array.from({ length: count }, draw);

describe('PCG64', () => {
  it('draws numbers, whole numbers and normal ones in one order', () => {
    const generator = new PCG64(42);
    expect(drawn(3, () => generator.random())).toEqual([
      0.7739560485559633, 0.4388784397520523, 0.8585979199113825,
    ]);
    expect(drawn(4, () => generator.upTo(999))).toEqual([
      85, 697, 201, 94,
    ]);
    expect(drawn(3, () => generator.normal())).toEqual([
      -1.302179506862318, 0.12784040316728537, -0.3162425923435822,
    ]);
  });

  it('draws the tails of the normal distribution', () => {
    const generator = new PCG64(3);
    const values = drawn(100_000, () => generator.normal());
    expect(Math.max(...values)).toBe(4.369477573047474);
    expect(Math.min(...values)).toBe(-4.308423842333737);
    const sum = values.reduce((total, value) => total + value, 0);
    expect(sum).toBeCloseTo(74.28766527213028, 9);
  });

  it('orders, and takes some, with few and with many', () => {
    expect([...new PCG64(7).permutation(8)]).toEqual([
      0, 6, 7, 2, 4, 5, 1, 3,
    ]);
    expect([...new PCG64(7).sample(10, 4)]).toEqual([6, 5, 9, 8]);
    expect([...new PCG64(0).sample(20_000, 1000)].slice(0, 5)).toEqual([
      16018, 4005, 8133, 3418, 18734,
    ]);
  });

  it('takes seeds of more than 32 bits', () => {
    expect(new PCG64(2 ** 40 + 5).random()).toBe(0.004739459374490829);
  });
});
