// Where one small change makes a wrong answer right.

import type { Asked } from '../exercises/exercise.ts';
import type { Python } from '../python/python.ts';
import { parameterNames, type JudgedCase } from './cases.ts';
import { isAllRight, outcomeOf } from './outcome.ts';
import { Program } from './program.ts';
import { variantsOf } from './variants.ts';

/** Programs that take long are not worth all changes: nobody waits for a line without a name. */
const MILLISECONDS = 1500;

/** In milliseconds. */
export type Clock = () => number;

/**
 * @param asks all of the exercise, `asked` among them
 * @param cases all of them; the one most likely to be wrong first, as it is the first that is tried
 * @param now what the search ends by
 * @returns the line that was changed; undefined when no change helps
 */
export function repairedLine(
  python: Python,
  code: string,
  asks: readonly Asked[],
  asked: Asked,
  cases: readonly JudgedCase[],
  now: Clock,
): number | undefined {
  const start = now();
  for (const variant of variantsOf(python, code)) {
    if (now() - start > MILLISECONDS) return undefined;
    const program = new Program(
      python,
      variant.code,
      asks,
      parameterNames,
    );
    const helps = cases.every((each) =>
      isAllRight(asked, each, outcomeOf(program, asked, each)),
    );
    program.close();
    if (helps) return variant.line;
  }
  return undefined;
}
