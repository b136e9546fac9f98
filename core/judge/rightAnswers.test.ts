// Right is right in whatever way it is written.

import { describe, expect, it } from 'vitest';

import { exercises } from '../exercises/catalogue.ts';
import { shownSolution, startOf } from '../exercises/starts.ts';
import { judgeOf, solutionOf } from '../../tests/judge/judges.ts';
import { rightAnswers } from '../../tests/judge/rightAnswers.ts';
import { rightFiles } from '../../tests/judge/rightFiles.ts';
import { rightLibrary } from '../../tests/judge/rightLibrary.ts';

const answers = [...rightAnswers, ...rightFiles, ...rightLibrary];

describe('solutions', () => {
  it.each(exercises.map(({ id }) => id))('%s passes', async (id) => {
    const verdict = (await judgeOf(id)).judge(
      shownSolution(await solutionOf(id)),
    );
    expect(verdict).toMatchObject({
      passed: true,
      ran: true,
      mistake: null,
      line: null,
    });
    for (const tensor of Object.values(verdict.tensors))
      expect(tensor.close).toBe(true);
  });

  it.each(exercises.map(({ id }) => id))(
    '%s: its starts are read by Python, and do not pass',
    async (id) => {
      const judge = await judgeOf(id);
      const solution = await solutionOf(id);
      for (const depth of ['blanks', 'body', 'empty'] as const) {
        const start = startOf(solution, depth);
        const verdict = judge.judge(start);
        expect(verdict, start).toMatchObject({
          passed: false,
          ran: true,
        });
      }
      expect(startOf(solution, 'blanks')).not.toBe(
        shownSolution(solution),
      );
    },
  );
});

describe('correct answers in other ways', () => {
  it.each(
    answers.map(
      (answer) => [answer.exercise, answer.how, answer] as const,
    ),
  )('%s: %s', async (_, __, { exercise, code }) => {
    const verdict = (await judgeOf(exercise)).judge(code);
    expect(verdict, JSON.stringify(verdict.message)).toMatchObject({
      passed: true,
    });
  });

  it('are at least thirty', () => {
    expect(answers.length).toBeGreaterThanOrEqual(30);
  });
});

describe('a word on what is right', () => {
  it('is said where the bias’s gradient has lost an axis', async () => {
    const found = rightAnswers.find(({ how }) =>
      how.includes('without keepdim'),
    );
    const verdict = (await judgeOf('linear-backward')).judge(
      found?.code ?? '',
    );
    expect(verdict.remarks).toEqual([
      expect.objectContaining({ kind: 'biasShapeLost', name: 'db' }),
    ]);
  });

  it('is said where an argument is overwritten', async () => {
    const verdict = (await judgeOf('relu-backward')).judge(
      'import torch\n\ndef relu_backward(dA, Z):\n    dA[Z <= 0] = 0\n    return dA\n',
    );
    expect(verdict.remarks).toEqual([
      expect.objectContaining({ kind: 'inputChanged', name: 'dA' }),
    ]);
  });
});
