// Progress from another computer joined with the one here: what is here stays, what is new comes in.

import { parse, pipe, rawCheck } from 'valibot';

import {
  exerciseDepths,
  MAX_VERSIONS,
  type ExerciseDepth,
  type ExerciseWork,
  isKeepable,
  WorkSchema,
  type Work,
} from '../../../electron/settings.ts';

/** How many of each are new. */
export interface ProgressChanges {
  readonly lessons: number;
  readonly answers: number;
  readonly bookmarks: number;
  readonly notes: number;
  readonly presets: number;
  readonly forms: number;
  readonly exercises: number;
  readonly programs: number;
  readonly drawings: number;
  readonly points: number;
}

interface MergedProgress {
  /** Only what changes. */
  readonly changes: Partial<Work>;
  readonly counts: ProgressChanges;
}

/** Progress that can be saved again and again: each field of it may only hold so much. */
const KeepableSchema = pipe(
  WorkSchema,
  rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    for (const [key, value] of Object.entries(dataset.value)) {
      if (isKeepable(value)) continue;
      addIssue({
        message: 'more than can be kept',
        path: [{ type: 'object', origin: 'value', input: dataset.value, key, value }],
      });
    }
  }),
);

/** Code that both have stays as it is here; the other's becomes an earlier version of it. */
function joinedExercise(here: ExerciseWork, other: ExerciseWork): ExerciseWork {
  const known = here.versions ?? [];
  const written = Object.entries(other.codes ?? {}) as [ExerciseDepth, string][];
  const candidates = [
    ...(other.versions ?? []),
    ...written.map(([depth, code]) => ({ depth, code, at: 0 })),
  ];
  const added: typeof candidates = [];
  for (const each of candidates) {
    const isSame = ({ depth, code }: typeof each) => depth === each.depth && code === each.code;
    const isHere = (here.codes?.[each.depth] ?? other.codes?.[each.depth]) === each.code;
    if (!isHere && !known.some(isSame) && !added.some(isSame)) added.push(each);
  }
  const versions = [...added, ...known].sort((a, b) => a.at - b.at).slice(-MAX_VERSIONS);
  const both = (field: 'codes' | 'help' | 'passed') =>
    (other[field] ?? here[field]) && {
      [field]: Object.fromEntries(
        exerciseDepths
          .map((depth) => [depth, here[field]?.[depth] ?? other[field]?.[depth]] as const)
          .filter(([, value]) => value !== undefined),
      ),
    };
  const depth = here.depth ?? other.depth;
  return {
    ...(depth && { depth }),
    ...both('codes'),
    ...(versions.length > 0 && { versions }),
    ...both('help'),
    ...both('passed'),
  };
}

/** The key itself where nothing has it yet: what was changed here and there stays twice. */
function freeKey(key: string, taken: object): string {
  let free = key;
  for (let i = 2; Object.hasOwn(taken, free); i++) free = `${key.slice(0, 150)}-${i}`;
  return free;
}

/** @throws ValiError when both together are more than can be kept */
export function mergeProgress(here: Work, other: Work): MergedProgress {
  const counts = {
    lessons: 0,
    answers: 0,
    bookmarks: 0,
    notes: 0,
    presets: 0,
    forms: 0,
    exercises: 0,
    programs: 0,
    drawings: 0,
    points: 0,
  };

  const lessonMarks = { ...here.lessonMarks };
  for (const [lesson, mark] of Object.entries(other.lessonMarks)) {
    const isFurther = mark === 'done' ? lessonMarks[lesson] !== 'done' : !lessonMarks[lesson];
    if (!isFurther) continue;
    lessonMarks[lesson] = mark;
    counts.lessons += 1;
  }

  const answers = { ...here.answers };
  for (const [lesson, given] of Object.entries(other.answers)) {
    for (const [check, answer] of Object.entries(given)) {
      const known = answers[lesson]?.[check];
      if (known && (known.right || !answer.right)) continue;
      answers[lesson] = { ...answers[lesson], [check]: answer };
      counts.answers += 1;
    }
  }

  const bookmarks = { ...here.bookmarks };
  for (const [lesson, sections] of Object.entries(other.bookmarks)) {
    const known = bookmarks[lesson] ?? [];
    const added = sections.filter((section) => !known.includes(section));
    if (added.length === 0) continue;
    bookmarks[lesson] = [...known, ...added].sort((a, b) => a - b);
    counts.bookmarks += added.length;
  }

  const notes = { ...here.notes };
  for (const [lesson, note] of Object.entries(other.notes)) {
    const known = notes[lesson] ?? '';
    if (note.trim() === '' || known.includes(note)) continue;
    notes[lesson] = known.trim() === '' ? note : `${known}\n\n${note}`;
    counts.notes += 1;
  }

  const presets = { ...here.presets };
  for (const [lesson, theirs] of Object.entries(other.presets)) {
    const known = presets[lesson] ?? [];
    const added = theirs.filter(({ name }) => !known.some((preset) => preset.name === name));
    if (added.length === 0) continue;
    presets[lesson] = [...known, ...added];
    counts.presets += added.length;
  }

  const forms = { ...here.forms };
  for (const [lesson, texts] of Object.entries(other.forms)) {
    if (forms[lesson]) continue;
    forms[lesson] = texts;
    counts.forms += 1;
  }

  const exercises = { ...here.exercises };
  for (const [exercise, theirs] of Object.entries(other.exercises)) {
    const known = exercises[exercise];
    const joined = joinedExercise(known ?? {}, theirs);
    const unchanged = known && joinedExercise(known, {});
    if (JSON.stringify(joined) === JSON.stringify(unchanged)) continue;
    exercises[exercise] = joined;
    counts.exercises += 1;
  }

  const programs = { ...here.programs };
  for (const [id, theirs] of Object.entries(other.programs)) {
    const isHere = Object.values(programs).some(
      ({ name, code }) => name === theirs.name && code === theirs.code,
    );
    if (isHere) continue;
    programs[freeKey(id, programs)] = theirs;
    counts.programs += 1;
  }

  const drawings = { ...here.drawings };
  for (const [id, theirs] of Object.entries(other.drawings)) {
    const isHere = Object.values(drawings).some(
      ({ label, pixels }) => label === theirs.label && String(pixels) === String(theirs.pixels),
    );
    if (isHere) continue;
    drawings[freeKey(id, drawings)] = theirs;
    counts.drawings += 1;
  }

  // Two drawings in one plane would spoil both: theirs comes in where nothing is here.
  const points = here.points.length > 0 ? here.points : other.points;
  if (points !== here.points) counts.points = points.length;

  const changes = {
    ...{ lessonMarks, answers, bookmarks, notes, presets, forms },
    ...{ exercises, programs, drawings, points },
  };
  return { changes: parse(KeepableSchema, changes), counts };
}
