// What counts as a right answer, and what is said to which wrong one.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  isSize,
  judgeChoice,
  judgeNumber,
  judgeOrder,
  judgeShape,
  numberProblem,
  orderFrom,
  shapeAnswer,
  shapeTexts,
} from './judge.ts';
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

describe('an answer with decimals', () => {
  const question: NumberQuestion = {
    id: 'q',
    answer: 1.024,
    tolerance: 0.0005,
    words: both({ ...said, unit: '' }),
  };
  const share: NumberQuestion = { ...question, answer: 0.85, tolerance: 0.005 };
  const power: NumberQuestion = { ...question, answer: 1 / 64 };
  const negative: NumberQuestion = { ...question, answer: -2.5, tolerance: 0 };

  it.each<[NumberQuestion, string]>([
    [share, '0,85'],
    [share, '０，８５'],
    [share, '17/20'],
    [power, '1/64'],
    [power, '１／６４'],
    [power, '0,0156'],
    [negative, '−2.5'],
    [negative, 'ー２．５'],
    [negative, '-2,5'],
    [question, '1.024'],
  ])('%# may be typed as %j', ({ ...asked }, given) => {
    expect(judgeNumber(asked, given, 'ja')?.right).toBe(true);
    expect(numberProblem(asked, given)).toBeUndefined();
  });

  it('is asked about where it could be a thousand times as much', () => {
    expect(judgeNumber(question, '1,024', 'en')).toBeUndefined();
    expect(numberProblem(question, '1,024')).toMatchObject({ readings: ['1.024', '1024'] });
  });

  it('is asked for where there is no number, but not before anything is typed', () => {
    expect(numberProblem(question, 'many')).toEqual({ kind: 'notANumber' });
    expect(numberProblem(question, '1.0.2')).toEqual({ kind: 'notANumber' });
    expect(numberProblem(question, ' ')).toBeUndefined();
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

  it.each(['', '0,1', '0,0,1', '0,1,2,3', '0,1,7', '0,1,NaN'])('does not judge "%s"', (given) => {
    expect(judgeOrder(question, given, 'en')).toBeUndefined();
    expect(orderFrom(given, steps.length)).toBeUndefined();
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

  it('is taken apart into what was typed, whatever that was', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (rows, columns) => {
        fc.pre(!`${rows}${columns}`.includes('\n'));
        expect(shapeTexts(shapeAnswer(rows, columns))).toEqual([rows, columns]);
      }),
    );
  });

  it('takes thousands as the app writes them, and decimals for what they are', () => {
    const large: ShapeQuestion = { ...question, answer: [1437, 10] };
    expect(judgeShape(large, shapeAnswer('1,437', '10'), 'en')?.right).toBe(true);
    expect(judgeShape(large, shapeAnswer('１，４３７', '１０'), 'ja')?.right).toBe(true);
    expect(judgeShape(large, shapeAnswer('143,7', '10'), 'en')?.right).toBe(false);
    expect(judgeShape(question, shapeAnswer('3,0', '10'), 'en')?.right).toBe(false);
    expect(['30', '1,437', 'x', ''].map(isSize)).toEqual([true, true, false, false]);
  });

  it.each(['', ',', '30,', '30', '30,10,1', 'a,b', '\n', '30\n', '30\n10\n1'])(
    'does not judge "%s"',
    (given) => {
      expect(judgeShape(question, given, 'en')).toBeUndefined();
    },
  );
});
