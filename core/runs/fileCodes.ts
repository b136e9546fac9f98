// The codes of errors with files: the system's own, and two beside them.

/** A folder, a pipe or a device under a file's name. */
export const NOT_A_FILE = 'NOT_A_FILE';

/** A file that is larger than what is wanted. */
export const TOO_LARGE = 'TOO_LARGE';

/** The system's code of an error, such as `ENOENT`; the error's kind where it has none. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : error.name;
}
