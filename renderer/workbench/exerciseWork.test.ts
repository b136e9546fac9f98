// Nothing that a learner wrote for an exercise is lost, and help is counted as it was taken.

import fc from 'fast-check';
import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';

import { exerciseDepths, WorkSchema, type ExerciseWork as Kept } from '../../electron/settings.ts';
import { ExerciseWork } from './exerciseWork.ts';

let kept: Kept;
let work: ExerciseWork;

beforeEach(() => {
  kept = {};
  work = new ExerciseWork((depth) => `start of ${depth}`, {
    read: () => kept,
    write: (changed) => {
      kept = changed;
    },
  });
});

describe('code', () => {
  it('begins as the depth has it, and each depth keeps its own', () => {
    expect(work.code).toBe('start of blanks');
    work.code = 'mine';
    work.depth = 'body';
    expect(work.code).toBe('start of body');
    work.depth = 'blanks';
    expect(work.code).toBe('mine');
  });

  it('that was run can be gone back to, and what is left for it stays', () => {
    work.code = 'first';
    work.keepVersion(1);
    work.code = 'second';
    const [first] = work.versions;
    expect(first?.code).toBe('first');
    if (first) work.goBackTo(first, 2);
    expect(work.code).toBe('first');
    expect(work.versions.map(({ code }) => code)).toEqual(['second', 'first']);
  });

  it('is kept once, with its last time', () => {
    work.code = 'same';
    for (const at of [1, 2, 3]) work.keepVersion(at);
    expect(work.versions).toEqual([{ depth: 'blanks', code: 'same', at: 3 }]);
  });

  it('is a version after starting again; the start is none', () => {
    work.keepVersion(1);
    expect(work.versions).toEqual([]);
    work.code = 'mine';
    work.startAgain(2);
    expect(work.code).toBe('start of blanks');
    expect(work.versions.map(({ code }) => code)).toEqual(['mine']);
  });
});

describe('help', () => {
  it('is counted at its depth, up to three hints', () => {
    for (let i = 0; i < 5; i++) work.showHint();
    work.depth = 'empty';
    work.showSolution();
    expect(work.help).toEqual({ hints: 0, solution: true });
    work.depth = 'blanks';
    expect(work.help).toEqual({ hints: 3, solution: false });
  });

  it('that is taken after the first success takes nothing away from it', () => {
    work.showHint();
    work.pass();
    work.showSolution();
    work.pass();
    expect(work.passed).toEqual({ hints: 1, solution: false, code: 'start of blanks' });
    work.depth = 'body';
    expect(work.passed).toBeUndefined();
  });
});

it('whatever is done can be kept', () => {
  const actions = fc.array(
    fc.oneof(
      fc.constantFrom(...exerciseDepths).map((depth) => () => (work.depth = depth)),
      fc.string({ maxLength: 20_000, size: 'max' }).map((code) => () => (work.code = code)),
      fc.nat().map((at) => () => {
        work.keepVersion(at);
      }),
      fc.constantFrom(
        () => {
          work.showHint();
        },
        () => {
          work.pass();
        },
      ),
    ),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(actions, (each) => {
      for (const act of each) act();
      expect(v.is(WorkSchema.entries.exercises, { exercise: kept })).toBe(true);
    }),
    { numRuns: 20 },
  );
});
