// A mistake in the command line, told in one sentence.

import { shortened } from '../shortened.ts';

export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** What was typed, in quotes and on one line whatever it holds, and only its beginning where it is long. */
export function quoted(text: string): string {
  return JSON.stringify(shortened(text));
}
