// Taking an import back takes back what came with it, and nothing that was done or written since.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { emptyWork, type Work } from '../../../electron/settings.ts';
import { mergeProgress } from './mergeProgress.ts';
import { partedProgress } from './partedProgress.ts';

const here: Work = {
  ...emptyWork,
  lessonMarks: { '01-mlp': 'opened' },
  answers: { '01-mlp': { sum: { given: '3', right: false } } },
  bookmarks: { '01-mlp': [2] },
  notes: { '01-mlp': 'mine' },
  presets: { '07-training': [{ name: 'mine', texts: { epochs: '3' } }] },
};

const other: Work = {
  ...emptyWork,
  lessonMarks: { '01-mlp': 'done', '02-activation': 'opened' },
  answers: { '01-mlp': { sum: { given: '4', right: true }, bias: { given: '1', right: true } } },
  bookmarks: { '01-mlp': [5], '02-activation': [1] },
  notes: { '01-mlp': 'theirs', '02-activation': 'theirs' },
  forms: { '07-training': { epochs: '9' } },
  presets: { '07-training': [{ name: 'theirs', texts: { epochs: '7' } }] },
};

/** Takes the other progress in, lets something happen, and takes it back. */
function takenBack(since: (work: Work) => Work = (work) => work): Work {
  const { changes } = mergeProgress(here, other);
  const now = since({ ...here, ...changes });
  return { ...now, ...partedProgress(here, changes, now) };
}

describe('progress that is parted again', () => {
  it('is as it was before when nothing happened since', () => {
    expect(takenBack()).toEqual(here);
  });

  it('keeps a note that was written since, and takes back the others', () => {
    const work = takenBack((now) => ({
      ...now,
      notes: { ...now.notes, '03-output-layer': 'since' },
    }));
    expect(work.notes).toEqual({ '01-mlp': 'mine', '03-output-layer': 'since' });
  });

  it('keeps a note that was changed since as it is', () => {
    const work = takenBack((now) => ({
      ...now,
      notes: { ...now.notes, '02-activation': 'theirs, and mine since' },
    }));
    expect(work.notes).toEqual({ '01-mlp': 'mine', '02-activation': 'theirs, and mine since' });
  });

  it('keeps an answer, a mark, a bookmark and a preset that came since', () => {
    const sum = { given: '5', right: true };
    const work = takenBack((now) => ({
      ...now,
      answers: { '01-mlp': { ...now.answers['01-mlp'], shape: sum } },
      lessonMarks: { ...now.lessonMarks, '03-output-layer': 'done' },
      bookmarks: { ...now.bookmarks, '01-mlp': [2, 5, 7] },
      presets: {
        '07-training': [...(now.presets['07-training'] ?? []), { name: 'since', texts: {} }],
      },
    }));
    expect(work.answers).toEqual({ '01-mlp': { sum: { given: '3', right: false }, shape: sum } });
    expect(work.lessonMarks).toEqual({ '01-mlp': 'opened', '03-output-layer': 'done' });
    expect(work.bookmarks).toEqual({ '01-mlp': [2, 7] });
    expect(work.presets['07-training']?.map(({ name }) => name)).toEqual(['mine', 'since']);
  });

  it('brings nothing back that was removed since', () => {
    const work = takenBack((now) => ({ ...now, notes: {}, bookmarks: { '01-mlp': [5] } }));
    expect(work.notes).toEqual({});
    expect(work.bookmarks).toEqual({ '01-mlp': [] });
  });

  it('is as it was before, whatever was joined', () => {
    const texts = fc.dictionary(fc.constantFrom('a', 'b'), fc.string({ maxLength: 3 }));
    const work = fc.record({
      ...Object.fromEntries(
        Object.entries(emptyWork).map(([key, value]) => [key, fc.constant(value)]),
      ),
      notes: texts,
      bookmarks: fc.dictionary(fc.constantFrom('a', 'b'), fc.uniqueArray(fc.nat(4))),
    }) as unknown as fc.Arbitrary<Work>;
    fc.assert(
      fc.property(work, work, (mine, theirs) => {
        const { changes } = mergeProgress(mine, theirs);
        const now = { ...mine, ...changes };
        expect({ ...now, ...partedProgress(mine, changes, now) }).toEqual(mine);
      }),
    );
  });
});
