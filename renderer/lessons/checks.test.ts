// The questions of all lessons: each can be answered rightly, in both languages, and none gives itself away.

import { describe, expect, it } from 'vitest';

import { judgeChoice, judgeNumber, judgeOrder, judgeShape } from '../reading/checks/judge.ts';
import type {
  ChoiceQuestion,
  NumberQuestion,
  OrderQuestion,
  ShapeQuestion,
} from '../reading/checks/questions.ts';

type Question = ChoiceQuestion | NumberQuestion | OrderQuestion | ShapeQuestion;

const modules = import.meta.glob<Readonly<Record<string, Question>>>('./*/checks.ts', {
  eager: true,
  import: 'checks',
});
const all = Object.entries(modules).flatMap(([file, checks]) =>
  Object.values(checks).map((question) => ({ file, question, name: `${file} ${question.id}` })),
);

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

describe('the checks of the lessons', () => {
  it('have names of their own within a lesson', () => {
    const names = all.map(({ name }) => name);
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
