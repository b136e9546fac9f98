// The solution with a known mistake in it.

import { shownSolution } from '../exercises/starts.ts';
import type { Slip } from '../exercises/exercise.ts';

/** @returns undefined when one slip has taken away what the next would change */
export function slipped(
  solution: string,
  ...slips: readonly Slip[]
): string | undefined {
  let code = shownSolution(solution);
  for (const { edits } of slips) {
    for (const [from, to] of edits) {
      if (!code.includes(from)) return undefined;
      code = code.replace(from, () => to);
    }
  }
  return code;
}
