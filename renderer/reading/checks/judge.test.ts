// What counts as a right answer, and what is said to which wrong one.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { judgeChoice, judgeNumber, judgeOrder, judgeShape } from './judge.ts';
import type { ChoiceQuestion, NumberQuestion, OrderQuestion, ShapeQuestion } from './questions.ts';

const said = { question: '?', right: 'yes', wrong: 'no' };
const both = <Words>(words: Words) => ({ en: words, ja: words });

describe('judgeChoice', () => {
  const options = [
    { text: 'a', why: 'why a' },
    { text: 'b', why: 'why b' },
  ];
  const question: ChoiceQuestion = { id: 'q', right: 1, words: both({ question: '?', options }) };

  it('explains each option by itself', () => {
    expect(judgeChoice(question, '1', 'en')).toEqual({ right: true, explanation: 'why b' });
    expect(judgeChoice(question, '0', 'ja')).toEqual({ right: false, explanation: 'why a' });
  });

  it.each(['', '2', '-1', 'x', '0.5'])('does not judge "%s"', (given) => {
    expect(judgeChoice(question, given, 'en')).toBeUndefined();
  });
});

describe('judgeNumber', () => {
  const question: NumberQuestion = {
    id: 'q',
    answer: 1437,
    tolerance: 0.5,
    known: { half: 718 },
    words: both({ ...said, unit: '', known: { half: 'twice that' } }),
  };

  it.each(['1437', '1,437', '１４３７', ' 1437.4 ', '1.437e3'])('takes "%s" as right', (given) => {
    expect(judgeNumber(question, given, 'ja')).toEqual({ right: true, explanation: 'yes' });
  });

  it('knows a wrong number that it has something to say to', () => {
    expect(judgeNumber(question, '718', 'en')).toEqual({ right: false, explanation: 'twice that' });
    expect(judgeNumber(question, '1', 'en')).toEqual({ right: false, explanation: 'no' });
  });

  it.each(['', 'many', '1437 images', '0x10'])('does not judge "%s"', (given) => {
    expect(judgeNumber(question, given, 'en')).toBeUndefined();
  });

  it('is right exactly within the tolerance', () => {
    fc.assert(
      fc.property(fc.double({ min: 1400, max: 1500, noNaN: true }), (value) => {
        const verdict = judgeNumber(question, String(value), 'en');
        expect(verdict?.right).toBe(Math.abs(value - 1437) <= 0.5);
      }),
    );
  });
});

describe('judgeOrder', () => {
  const steps = ['a', 'b', 'c'];
  const question: OrderQuestion = { id: 'q', shown: [2, 0, 1], words: both({ ...said, steps }) };

  it('wants the one right order', () => {
    const orders = fc.shuffledSubarray([0, 1, 2], { minLength: 3 });
    fc.assert(
      fc.property(orders, (order) => {
        const right = order.join() === '0,1,2';
        expect(judgeOrder(question, order.join(), 'en')).toEqual({
          right,
          explanation: right ? 'yes' : 'no',
        });
      }),
    );
  });

  it.each(['', '0,1', '0,0,1', '0,1,2,3'])('does not judge "%s"', (given) => {
    expect(judgeOrder(question, given, 'en')).toBeUndefined();
  });
});

describe('judgeShape', () => {
  const words = both({ ...said, transposed: 'turned' });
  const question: ShapeQuestion = { id: 'q', answer: [30, 10], words };

  it('tells rows from columns', () => {
    expect(judgeShape(question, '30,10', 'en')?.explanation).toBe('yes');
    expect(judgeShape(question, '３０, １０', 'ja')?.right).toBe(true);
    expect(judgeShape(question, '10,30', 'en')).toEqual({ right: false, explanation: 'turned' });
    expect(judgeShape(question, '10,10', 'en')?.explanation).toBe('no');
  });

  it.each(['', ',', '30,', '30', '30,10,1', 'a,b'])('does not judge "%s"', (given) => {
    expect(judgeShape(question, given, 'en')).toBeUndefined();
  });
});
