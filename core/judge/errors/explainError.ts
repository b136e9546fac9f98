// An error of Python in a sentence a beginner can read, beside Python's own.

import type { Text } from '../../exercises/text.ts';
import type { PythonError } from '../../python/python.ts';
import { nameErrors } from './nameErrors.ts';
import { otherErrors } from './otherErrors.ts';
import type { ErrorPattern } from './pattern.ts';
import { shapeErrors } from './shapeErrors.ts';
import { syntaxErrors } from './syntaxErrors.ts';

/** The first that fits counts. */
export const errorPatterns: readonly ErrorPattern[] = [
  ...syntaxErrors,
  ...nameErrors,
  ...shapeErrors,
  ...otherErrors,
];

/**
 * What an error means; for one that is not known, that Python's own sentence says it.
 * @param code the learner's whole text, which the error's line belongs to
 */
export function explainError(error: PythonError, code: string): Text {
  const line =
    code
      .split('\n')
      .at((error.line ?? 0) - 1)
      // Not trim, which takes full-width spaces as well.
      ?.replace(/^[ \t]+|\s+$/g, '') ?? '';
  const context = {
    error,
    line: error.line === undefined ? '' : line,
    code,
  };
  for (const {
    types,
    message,
    line: ofLine,
    applies,
    explain,
  } of errorPatterns) {
    if (types?.includes(error.type) === false) continue;
    const found = message.exec(error.message);
    if (!found || ofLine?.test(context.line) === false) continue;
    if (applies?.(found, context) ?? true)
      return explain(found, context);
  }
  return {
    en: `Python stopped with ${error.type}: ${error.message}`,
    ja: `Python が ${error.type} で止まりました：${error.message}`,
  };
}
