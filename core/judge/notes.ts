// What a program computed on its way, and whether a mistake is in that or in what it gives back.

import type { Asked } from '../exercises/exercise.ts';
import type { Inputs } from '../exercises/values.ts';
import type { Note, Program } from './program.ts';
import type { MistakeName } from './words/mistakeName.ts';

/** Mistakes that are in what is given back, not in what is computed. */
const OF_THE_RETURN: ReadonlySet<MistakeName> = new Set([
  'swappedResults',
  'wrongCount',
  'wrongType',
  'forgottenReturn',
  'returnTooEarly',
]);

/** Whether one of them is in what is given back. */
export function areOfTheReturn(
  mistakes: readonly MistakeName[],
): boolean {
  return mistakes.some((each) => OF_THE_RETURN.has(each));
}

/** All values that the call computes; none where it ends with an error. Closes the program. */
export function notesOf(
  program: Program | undefined,
  asked: Asked,
  inputs: Inputs,
): readonly Note[] {
  const called = program?.call(asked, inputs);
  program?.close();
  return called && !called.error ? called.notes : [];
}
