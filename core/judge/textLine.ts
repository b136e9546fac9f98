// The learner's line that reads as the known mistake does.

import type { Slip } from '../exercises/exercise.ts';

/** Shorter texts occur everywhere. */
const MIN_LENGTH = 5;

/** From 1; undefined unless exactly one line holds what a slip writes. */
export function lineWithText(
  slips: readonly Slip[],
  code: string,
): number | undefined {
  const lines = code.split('\n').map(withoutSpaces);
  for (const [from, to] of slips.flatMap(({ edits }) => edits)) {
    const before = from.split('\n').map(withoutSpaces);
    for (const text of to.split('\n').map(withoutSpaces)) {
      if (text.length < MIN_LENGTH || before.includes(text)) continue;
      const found = lines.flatMap((line, i) =>
        line.includes(text) ? [i + 1] : [],
      );
      if (found.length === 1) return found[0];
    }
  }
  return undefined;
}

export function withoutSpaces(text: string): string {
  return text.replaceAll(/\s/g, '');
}
