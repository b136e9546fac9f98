// The questions of all lessons: each can be answered rightly, in both languages, and none gives itself away.

import { describe, expect, it } from 'vitest';

import { judgeChoice, judgeNumber, judgeOrder, judgeShape } from '../reading/checks/judge.ts';
import type {
  ChoiceQuestion,
  NumberQuestion,
  OrderQuestion,
  PracticeQuestion,
  ShapeQuestion,
} from '../reading/checks/questions.ts';

type Question = ChoiceQuestion | NumberQuestion | OrderQuestion | ShapeQuestion;

const modules = import.meta.glob<Readonly<Record<string, Question | PracticeQuestion>>>(
  './*/checks.ts',
  { eager: true, import: 'checks' },
);
const named = Object.entries(modules).flatMap(([file, checks]) =>
  Object.values(checks).map((question) => ({ question, name: `${file} ${question.id}` })),
);
const practised = named.flatMap(({ question, name }) =>
  'at' in question ? [{ question, name }] : [],
);
/** Those with other numbers in every round as they are asked first. */
const all = named.map(({ question, name }) => ({
  name,
  question: 'at' in question ? question.at(0) : question,
}));
/** So many rounds are tried. */
const ROUNDS = 200;

function isChoice(question: Question): question is ChoiceQuestion {
  return 'options' in question.words.en;
}

function isOrder(question: Question): question is OrderQuestion {
  return 'shown' in question;
}

function isShape(question: Question): question is ShapeQuestion {
  return 'transposed' in question.words.en;
}

function judged(question: Question, given: string, language: 'ja' | 'en') {
  if (isChoice(question)) return judgeChoice(question, given, language);
  if (isOrder(question)) return judgeOrder(question, given, language);
  if (isShape(question)) return judgeShape(question, given, language);
  return judgeNumber(question, given, language);
}

function solution(question: Question): string {
  if (isChoice(question)) return String(question.right);
  if (isOrder(question)) return question.words.en.steps.map((_, place) => place).join(',');
  if (isShape(question)) return question.answer.join(',');
  return String(question.answer);
}

describe.each(['ja', 'en'] as const)('the checks of the lessons in %s', (language) => {
  it.each(all)('$name takes its solution and explains it', ({ question }) => {
    const verdict = judged(question, solution(question), language);
    expect(verdict?.right).toBe(true);
    expect(verdict?.explanation).toMatch(language === 'ja' ? /[。？]$/ : /[.?]$/);
  });

  it.each(all.filter(({ question }) => isChoice(question)))(
    '$name refuses every other option, with a reason',
    ({ question }) => {
      if (!isChoice(question)) throw new TypeError('no choice');
      const { options } = question.words[language];
      expect(options.length).toBeGreaterThanOrEqual(2);
      options.forEach(({ why }, i) => {
        expect(judged(question, String(i), language)?.right).toBe(i === question.right);
        expect(why).toMatch(/\S{4}/);
      });
    },
  );
});

describe.each(practised)('$name', ({ question }) => {
  const rounds = Array.from({ length: ROUNDS }, (_, round) => question.at(round));

  it('has other numbers in every round, and the same ones whenever it is asked', () => {
    const asked = (round: NumberQuestion) =>
      JSON.stringify([round.words.en.question, round.matrices]);
    for (const [i, round] of rounds.entries()) {
      expect(asked(question.at(i))).toBe(asked(round));
    }
    expect(new Set(rounds.map(asked)).size).toBeGreaterThanOrEqual(8);
    const texts = rounds.map(asked);
    const repeated = texts.filter((text, i) => text === texts[i - 1]);
    expect(repeated.length).toBeLessThan(ROUNDS / 5);
  });

  it('has a text for each mistake, in both languages, which is said to that mistake alone', () => {
    for (const round of rounds) {
      const { known = {}, tolerance = 0, answer } = round;
      expect(Object.keys(known).length).toBeGreaterThan(0);
      const values = [answer, ...Object.values(known)];
      for (const language of ['en', 'ja'] as const) {
        const { known: said = {}, wrong, right } = round.words[language];
        expect(Object.keys(said).sort()).toEqual(Object.keys(known).sort());
        const texts = [...Object.values(said), wrong, right];
        expect(new Set(texts).size).toBe(texts.length);
        for (const [name, value] of Object.entries(known)) {
          expect(judgeNumber(round, String(value), language)).toEqual({
            right: false,
            explanation: said[name],
          });
        }
        const other = Math.max(...values) + 2 * tolerance + 1;
        expect(judgeNumber(round, String(other), language)?.explanation).toBe(wrong);
        expect(JSON.stringify(round.words[language])).not.toMatch(/undefined|NaN|\d\.\d{5}/);
      }
    }
  });
});

describe('the checks of the lessons', () => {
  it('all have other numbers to practise with, where a number is asked for', () => {
    const fixed = named.filter(
      ({ question }) => 'answer' in question && 'unit' in question.words.en,
    );
    expect(fixed.map(({ name }) => name)).toEqual([]);
    expect(practised.length).toBeGreaterThanOrEqual(14);
  });

  it('have names of their own within a lesson', () => {
    const names = named.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('show steps in an order that is not the right one, all of them', () => {
    for (const { question } of all) {
      if (!isOrder(question)) continue;
      const { shown, words } = question;
      expect(shown.toSorted((a, b) => a - b)).toEqual([...words.en.steps.keys()]);
      expect(words.ja.steps).toHaveLength(words.en.steps.length);
      expect(judged(question, shown.join(), 'en')?.right).toBe(false);
    }
  });
});
