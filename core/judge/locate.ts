// The learner's line with the mistake, found by the values that lines compute and not by their names.

import { areClose, sameNumbers } from './closeness.ts';
import { withoutSpaces } from './textLine.ts';
import type { Note } from './program.ts';
import type { Value } from '../exercises/values.ts';

/** What is known when a line is looked for. */
export interface Traces {
  /** The learner's text. */
  readonly code: string;
  readonly learner: readonly Note[];
  readonly solution: readonly Note[];
  /** Of the solution with the mistake, where it is known. */
  readonly mistaken: readonly Note[] | undefined;
  /** The first result that is wrong. */
  readonly wrong: Value | undefined;
}

/**
 * The first line that computes what only the mistake does; else the first that
 * gives a well-known name a value that the solution never gives it; else the
 * one that computes the wrong result.
 */
export function lineOf(traces: Traces): number | null {
  const { code, learner, solution, mistaken, wrong } = traces;
  for (const note of mistaken ?? []) {
    const isRight = note.name === '' ? has : hasNamed;
    if (isRight(solution, note)) continue;
    const isOther = has(solution, note);
    // Where the right values have been computed as well, the mistake is in what uses the others.
    if (isOther && hasRightOf(note.name, learner, solution)) continue;
    const found = isOther
      ? aliasOf(learner, note, code)
      : learner.find((each) => isSame(each, note));
    if (found) return found.line;
  }
  const named = lastOfEachName(learner).find(
    (note) =>
      note.name !== '' &&
      !note.name.startsWith('return') &&
      solution.some(
        (each) =>
          each.name === note.name &&
          each.data.length === note.data.length,
      ) &&
      !has(solution, note),
  );
  if (named) return named.line;
  const result = wrong && learner.find((note) => isSame(note, wrong));
  return result?.line ?? lastReturn(learner);
}

/** Where the last result was given back; null where nothing has run. */
export function lastReturn(notes: readonly Note[]): number | null {
  const found = notes.findLast(({ name }) => name.startsWith('return'));
  return (found ?? notes.at(-1))?.line ?? null;
}

/** Whether the values have been computed at all. */
function has(notes: readonly Note[], value: Value): boolean {
  return notes.some((each) => isSame(value, each));
}

/** Whether the learner has computed, under any name, what the solution gives that name last. */
function hasRightOf(
  name: string,
  learner: readonly Note[],
  solution: readonly Note[],
): boolean {
  const right = solution.findLast((each) => each.name === name);
  return right !== undefined && has(learner, right);
}

/** Whether they have been computed under this name. */
function hasNamed(
  notes: readonly Note[],
  { name, ...value }: Note,
): boolean {
  return notes.some(
    (each) => each.name === name && isSame(value, each),
  );
}

/**
 * Where values that are right under one name get another, which should have had
 * others: `dZ1 = dA1`. Where they have a single name, that line leaves something out.
 */
function aliasOf(
  notes: readonly Note[],
  note: Note,
  code: string,
): Note | undefined {
  const lines = code.split('\n');
  const isAssigned = ({ name, line }: Note) =>
    name !== '' &&
    withoutSpaces(lines[line - 1] ?? '').startsWith(`${name}=`);
  const same = notes.filter((each) => isSame(each, note));
  const assigned = same.filter(isAssigned);
  return (
    same.find(({ name }) => name === note.name) ??
    assigned.find(({ line }) => line !== assigned[0].line) ??
    assigned.at(0) ??
    same.at(0)
  );
}

/** Plain numbers occur everywhere: they count only between numbers. */
function isSame(a: Value, b: Value): boolean {
  if (a.data.length > 1) return sameNumbers(a, b);
  return a.shape.length === b.shape.length && areClose(a, b);
}

/** In the order of the lines' first run; loops fill arrays value by value, and what counts is what came of it. */
function lastOfEachName(notes: readonly Note[]): Note[] {
  return [...new Map(notes.map((note) => [note.name, note])).values()];
}
