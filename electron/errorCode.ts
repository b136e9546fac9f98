// What went wrong with a file, in the system's own code: an error's message may hold a path or a name.

/** Such as `ENOENT`; the error's kind where it has no code. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { code } = error as NodeJS.ErrnoException;
  return code ?? error.name;
}
