// Wrong answers are named, and the line is found.

import { describe, expect, it } from 'vitest';

import { exercises } from '../exercises/catalogue.ts';
import { mistakeNames } from '../mistakes/mistakes.ts';
import { slipped } from './slipped.ts';
import { judgeOf, solutionOf } from '../../tests/judge/judges.ts';
import { wrongFiles } from '../../tests/judge/wrongFiles.ts';
import { wrongGradients } from '../../tests/judge/wrongGradients.ts';
import { wrongLines } from '../../tests/judge/wrongLines.ts';
import { wrongPrograms } from '../../tests/judge/wrongPrograms.ts';
import { knownMistakes } from './words/mistakeName.ts';

const answers = [...wrongFiles, ...wrongGradients, ...wrongPrograms];

describe('wrong answers in learners’ words', () => {
  it.each(
    answers.map(
      (answer, i) =>
        [i, answer.exercise, answer.mistake, answer] as const,
    ),
  )(
    '%i %s: %s',
    async (_, __, ___, { exercise, mistake, line, code }) => {
      const verdict = (await judgeOf(exercise)).judge(code);
      expect(verdict.passed).toBe(false);
      expect([verdict.mistake, verdict.message.en]).toEqual([
        mistake,
        expect.any(String),
      ]);
      if (line !== undefined) expect(verdict.line).toBe(line);
    },
  );

  it('are at least eighty', () => {
    expect(answers.length).toBeGreaterThanOrEqual(80);
  });
});

describe('wrong answers without a name', () => {
  it.each(
    wrongLines.map((answer) => [answer.exercise, answer] as const),
  )(
    '%s: the line is found by the change that makes it right',
    async (_, { exercise, line, code }) => {
      const verdict = (await judgeOf(exercise)).judge(code);
      expect(verdict).toMatchObject({
        passed: false,
        mistake: null,
        line,
      });
      expect(verdict.evidence?.en).toContain(`line ${line}`);
    },
  );
});

const slips = exercises.flatMap(({ id, slips: own }) =>
  own.map((slip) => [id, slip.mistake, slip] as const),
);

describe('known mistakes', () => {
  it.each(slips)(
    '%s: %s is named when the solution makes it',
    async (id, mistake, slip) => {
      const code = slipped(await solutionOf(id), slip);
      expect(code, JSON.stringify(slip.edits)).toBeDefined();
      const verdict = (await judgeOf(id)).judge(code ?? '');
      expect([verdict.passed, verdict.mistake], code).toEqual([
        false,
        mistake,
      ]);
    },
  );

  it('include those of the gallery', () => {
    expect(knownMistakes).toEqual(
      expect.arrayContaining([...mistakeNames]),
    );
  });
});
