// A mistake in the command line, told in one sentence.

export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** What was typed, in quotes and on one line whatever it holds. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}
