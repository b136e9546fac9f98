// Wrong answers are named, and the line is found.

import { describe, expect, it } from 'vitest';

import { exercises } from '../exercises/catalogue.ts';
import { mistakeNames } from '../mistakes/mistakes.ts';
import { slipped } from './slipped.ts';
import { judgeOf, solutionOf } from '../../tests/judge/judges.ts';
import { wrongFiles } from '../../tests/judge/wrongFiles.ts';
import { wrongGradients } from '../../tests/judge/wrongGradients.ts';
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

describe('known mistakes', () => {
  it.each(exercises.map(({ id }) => id))(
    '%s: each is named when the solution makes it',
    async (id) => {
      const judge = await judgeOf(id);
      const solution = await solutionOf(id);
      const slips =
        exercises.find((each) => each.id === id)?.slips ?? [];
      for (const slip of slips) {
        const code = slipped(solution, slip);
        expect(code, JSON.stringify(slip.edits)).toBeDefined();
        const verdict = judge.judge(code ?? '');
        expect([verdict.passed, verdict.mistake], code).toEqual([
          false,
          slip.mistake,
        ]);
      }
    },
  );

  it('include those of the gallery', () => {
    expect(knownMistakes).toEqual(
      expect.arrayContaining([...mistakeNames]),
    );
  });
});
