// The learner's line with the mistake, found by the values that lines compute and not by their names.

import { areClose } from './closeness.ts';
import type { Note } from './program.ts';
import type { Value } from '../exercises/values.ts';

/** What is known when a line is looked for. */
export interface Traces {
  readonly learner: readonly Note[];
  readonly solution: readonly Note[];
  /** Of the solution with the mistake, where it is known. */
  readonly mistaken: readonly Note[] | undefined;
  /** The first result that is wrong. */
  readonly wrong: Value | undefined;
}

/**
 * The first line that computes what only the mistake does; else the first that
 * gives a well-known name a value that the solution never has; else the one
 * that computes the wrong result.
 */
export function lineOf(traces: Traces): number | null {
  const { learner, solution, mistaken, wrong } = traces;
  const isRight = (note: Value) =>
    solution.some((each) => isSame(note, each));
  for (const note of mistaken ?? []) {
    if (isRight(note)) continue;
    const found = learner.find((each) => isSame(each, note));
    if (found) return found.line;
  }
  const names = new Set(solution.map(({ name }) => name));
  const named = lastOfEachName(learner).find(
    (note) =>
      names.has(note.name) &&
      !note.name.startsWith('return') &&
      !isRight(note),
  );
  if (named) return named.line;
  const result = wrong && learner.find((note) => isSame(note, wrong));
  return (
    result?.line ??
    learner.findLast(({ name }) => name.startsWith('return'))?.line ??
    null
  );
}

/** Plain numbers occur everywhere: they count only between results that are numbers. */
function isSame(a: Value, b: Value): boolean {
  return a.shape.length === b.shape.length && areClose(a, b);
}

/** In the order of the lines' first run; loops fill arrays value by value, and what counts is what came of it. */
function lastOfEachName(notes: readonly Note[]): Note[] {
  return [...new Map(notes.map((note) => [note.name, note])).values()];
}
