// Progress from two computers joined: nothing of either is lost, and nothing counts twice.

import fc from 'fast-check';
import { getDotPath, ValiError } from 'valibot';
import { describe, expect, it } from 'vitest';

import {
  emptyWork,
  exerciseDepths,
  MAX_NOTE_LENGTH,
  type Work,
  type WorkSchema,
} from '../../../electron/settings.ts';
import { mergeProgress } from './mergeProgress.ts';

const lessons = ['01-mlp', '02-activation', '07-training'] as const;
const lesson = fc.constantFrom(...lessons);

const depth = fc.constantFrom(...exerciseDepths);
const code = fc.constantFrom('dZ = dA', 'dZ = dA * (Z > 0)', '');
const byDepth = <Entry>(entry: fc.Arbitrary<Entry>) =>
  fc.record({ blanks: entry, body: entry, empty: entry }, { requiredKeys: [] });
const help = fc.record({ hints: fc.nat({ max: 3 }), solution: fc.boolean() });
const exercise = fc.record(
  {
    depth,
    codes: byDepth(code),
    versions: fc.array(fc.record({ depth, code, at: fc.nat({ max: 3 }) }), { maxLength: 3 }),
    help: byDepth(help),
    passed: byDepth(fc.record({ hints: fc.nat({ max: 3 }), solution: fc.boolean(), code })),
  },
  { requiredKeys: [] },
);

const progress: fc.Arbitrary<Work> = fc.record({
  lessonMarks: fc.dictionary(lesson, fc.constantFrom('opened' as const, 'done' as const)),
  answers: fc.dictionary(
    lesson,
    fc.dictionary(
      fc.constantFrom('a', 'b'),
      fc.record({ given: fc.constantFrom('1', '2'), right: fc.boolean() }),
    ),
  ),
  bookmarks: fc.dictionary(lesson, fc.uniqueArray(fc.nat({ max: 5 }))),
  notes: fc.dictionary(lesson, fc.constantFrom('', 'ReLU!', 'why?')),
  presets: fc.dictionary(
    lesson,
    fc.uniqueArray(fc.record({ name: fc.constantFrom('x', 'y'), texts: fc.constant({}) }), {
      selector: ({ name }) => name,
    }),
  ),
  forms: fc.dictionary(lesson, fc.dictionary(fc.constant('epochs'), fc.constantFrom('1', '2'))),
  exercises: fc.dictionary(fc.constantFrom('relu', 'linear'), exercise),
  programs: fc.dictionary(
    fc.constantFrom('1', '2'),
    fc.record({
      name: fc.constantFrom('a', 'b'),
      code: fc.constantFrom('', 'x = 1'),
      at: fc.nat(),
    }),
  ),
  drawings: fc.dictionary(
    fc.constantFrom('1', '2'),
    fc.record({
      pixels: fc.constantFrom(Array<number>(64).fill(0), Array<number>(64).fill(16)),
      label: fc.nat({ max: 1 }),
      at: fc.nat(),
    }),
  ),
  points: fc.array(fc.record({ x: fc.nat(9), y: fc.nat(9), label: fc.nat(4) }), {
    maxLength: 3,
  }),
});

/** Every drawn digit, by its label and pixels. */
function drawingsIn({ drawings }: Work): Set<string> {
  return new Set(Object.values(drawings).map(({ label, pixels }) => `${label} ${pixels.join()}`));
}

const joined = (here: Work, other: Work): Work => ({
  ...here,
  ...mergeProgress(here, other).changes,
});

/** All code that was ever written, by exercise and depth. */
function codesIn({ exercises }: Work): Set<string> {
  return new Set(
    Object.entries(exercises).flatMap(([id, { codes = {}, versions = [] }]) => [
      ...Object.entries(codes).map(([at, text]) => `${id} ${at} ${text}`),
      ...versions.map((version) => `${id} ${version.depth} ${version.code}`),
    ]),
  );
}

/** Every program, by its name and code. */
function programsIn({ programs }: Work): Set<string> {
  return new Set(Object.values(programs).map(({ name, code }) => `${name} ${code}`));
}

describe('joined progress', () => {
  it('holds what either had: marks, right answers, bookmarks, notes and presets', () => {
    fc.assert(
      fc.property(progress, progress, (here, other) => {
        const result = joined(here, other);
        for (const id of lessons) {
          const marks = [here.lessonMarks[id], other.lessonMarks[id]];
          const expected = marks.includes('done') ? 'done' : (marks[0] ?? marks[1]);
          expect(result.lessonMarks[id]).toBe(expected);
          for (const check of ['a', 'b']) {
            const given = [here.answers[id]?.[check], other.answers[id]?.[check]];
            expect(result.answers[id]?.[check]?.right ?? false).toBe(
              given.some((answer) => answer?.right),
            );
          }
          for (const from of [here, other]) {
            expect(result.bookmarks[id] ?? []).toEqual(
              expect.arrayContaining(from.bookmarks[id] ?? []),
            );
            expect(result.notes[id] ?? '').toContain(from.notes[id] ?? '');
            const names = (result.presets[id] ?? []).map(({ name }) => name);
            expect(names).toEqual(
              expect.arrayContaining((from.presets[id] ?? []).map(({ name }) => name)),
            );
          }
          if (here.forms[id]) expect(result.forms[id]).toEqual(here.forms[id]);
        }
        expect(codesIn(result)).toEqual(new Set([...codesIn(here), ...codesIn(other)]));
        expect(programsIn(result)).toEqual(new Set([...programsIn(here), ...programsIn(other)]));
        expect(result.programs).toMatchObject(here.programs);
        expect(drawingsIn(result)).toEqual(new Set([...drawingsIn(here), ...drawingsIn(other)]));
        expect(result.drawings).toMatchObject(here.drawings);
        expect(result.points).toEqual(here.points.length > 0 ? here.points : other.points);
        for (const [id, { codes = {}, passed = {} }] of Object.entries(here.exercises)) {
          expect(result.exercises[id]?.codes).toMatchObject(codes);
          expect(result.exercises[id]?.passed).toMatchObject(passed);
        }
      }),
    );
  });

  it('is refused where a note would be longer than it can be kept', () => {
    const note = (letter: string) => ({
      ...emptyWork,
      notes: { '01-mlp': letter.repeat(MAX_NOTE_LENGTH - 1) },
    });
    expect(() => mergeProgress(note('a'), note('b'))).toThrow(ValiError);
    expect(mergeProgress(note('a'), note('a')).counts.notes).toBe(0);
  });

  it('joined once more does not change', () => {
    fc.assert(
      fc.property(progress, progress, (here, other) => {
        const once = joined(here, other);
        const { counts } = mergeProgress(once, other);
        expect(joined(once, other)).toEqual(once);
        expect(Object.values(counts).every((count) => count === 0)).toBe(true);
      }),
    );
  });

  const many = <Entry>(count: number, entry: (i: number) => Entry) =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`l${i}`, entry(i)]));
  const long = 'x'.repeat(5000);

  it.each<[keyof Work, Partial<Work>, Partial<Work>]>([
    ['notes', {}, { notes: many(30, () => 'x'.repeat(90_000)) }],
    [
      'notes',
      { notes: many(15, () => 'x'.repeat(90_000)) },
      { notes: many(24, (i) => (i < 15 ? 'x' : 'y').repeat(90_000)) },
    ],
    ['answers', {}, { answers: { a: many(450, () => ({ given: long, right: true })) } }],
    ['forms', {}, { forms: { a: many(450, () => long) } }],
    ['presets', {}, { presets: { a: [{ name: 'mine', texts: many(450, () => long) }] } }],
  ])('whose %s are more together than can be saved is refused by that', (field, here, other) => {
    let refusal: unknown;
    try {
      mergeProgress({ ...emptyWork, ...here }, { ...emptyWork, ...other });
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(ValiError);
    const [issue] = (refusal as ValiError<typeof WorkSchema>).issues;
    expect(getDotPath(issue)).toBe(field);
  });

  it('holds nothing but work: language, appearance and the window stay as they are here', () => {
    fc.assert(
      fc.property(progress, progress, (here, other) => {
        const { changes } = mergeProgress(here, { ...other, ...{ theme: 'dark', page: 'runs' } });
        expect(Object.keys(changes).sort()).toEqual(Object.keys(emptyWork).sort());
      }),
    );
  });
});
