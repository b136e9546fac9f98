// Checks with other numbers in every round: drawn from the round alone, and only such that every mistake can be told.

import { describe, expect, it } from 'vitest';

import { Draw } from './drawing.ts';
import { practice } from './practice.ts';

const words = () => ({ question: '?', right: 'yes', wrong: 'no', known: { sum: 'a sum' } });

/** A product, beside the sum that someone may take it for. */
const product = practice({
  id: 'product',
  first: { a: 2, b: 2 },
  draw: (draw) => ({ a: draw.from([0, 1, 2, 3]), b: draw.from([0, 1, 2, 0.1]) }),
  asked: ({ a, b }) => ({ answer: a * b, known: { sum: a + b } }),
  words: { en: words, ja: words },
});

describe('Draw', () => {
  it('gives the same for the same seed, and other things for others', () => {
    const first = (seed: number) => new Draw(seed).list(20, [1, 2, 3, 4, 5, 6]).join('');
    expect(first(7)).toBe(first(7));
    const drawn = Array.from({ length: 100 }, (_, seed) => first(seed));
    expect(new Set(drawn).size).toBe(100);
  });

  it('draws every option about as often as the others', () => {
    const options = ['a', 'b', 'c', 'd'];
    const counts = new Map(options.map((option) => [option, 0]));
    for (const option of new Draw(1).list(8000, options)) {
      counts.set(option, (counts.get(option) ?? 0) + 1);
    }
    for (const count of counts.values()) {
      expect(count).toBeGreaterThan(1850);
      expect(count).toBeLessThan(2150);
    }
  });

  it('makes matrices of the shape asked for, and nothing out of nothing', () => {
    expect(new Draw(0).matrix(2, 3, [4])).toEqual([
      [4, 4, 4],
      [4, 4, 4],
    ]);
    expect(() => new Draw(0).from([])).toThrow(RangeError);
  });
});

describe('a check to practise with', () => {
  it('begins with its own numbers, even where a mistake cannot be told', () => {
    expect(product.at(0)).toMatchObject({ id: 'product', answer: 4, known: { sum: 4 } });
  });

  it('asks only numbers for which each mistake comes to something else', () => {
    for (let round = 1; round < 200; round++) {
      const { answer, known = {} } = product.at(round);
      expect(known.sum).not.toBe(answer);
    }
  });

  it('has answers without the traces of binary arithmetic, which decimals then meet', () => {
    const answers = Array.from({ length: 200 }, (_, round) => product.at(round + 1).answer);
    expect(answers).toContain(0.3);
    for (const answer of answers) expect(String(answer)).toMatch(/^\d(\.\d)?$/);
  });

  it('says so when there are no such numbers', () => {
    const hopeless = practice({
      id: 'hopeless',
      first: 1,
      draw: () => 2,
      asked: (a) => ({ answer: a, known: { sum: a } }),
      words: { en: words, ja: words },
    });
    expect(hopeless.at(0).answer).toBe(1);
    expect(() => hopeless.at(1)).toThrow('hopeless');
  });

  it('asks for a rounded number where a tolerance is given, and keeps mistakes apart by more than that', () => {
    const third = practice({
      id: 'third',
      first: 1,
      draw: (draw) => draw.from([1, 2, 4, 5]),
      asked: (a) => ({ answer: a / 3, tolerance: 0.01, known: { sum: 1 / a } }),
      words: { en: words, ja: words },
    });
    for (let round = 1; round < 50; round++) {
      const { answer, known = {} } = third.at(round);
      expect(Math.abs(answer - (known.sum ?? NaN))).toBeGreaterThan(0.02);
    }
  });
});
