// Whether a script is written in a JavaScript that the oldest engine reads.

import { parse } from 'acorn';

/** All of this edition is in Chromium 114 and Node.js 18. */
const EDITION = 2022;

/** @returns what cannot be read and where; undefined when everything can */
export function newSyntax(source: string, isCommonJs: boolean): string | undefined {
  try {
    parse(source, { ecmaVersion: EDITION, sourceType: isCommonJs ? 'commonjs' : 'module' });
    return undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return error.message;
    throw error;
  }
}
