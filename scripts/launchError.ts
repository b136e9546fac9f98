// A reason why the app cannot be launched, in one sentence that says what to do about it.

export class LaunchError extends Error {
  override readonly name = 'LaunchError';
}

/** Ends the script: a LaunchError with its sentence alone, anything else as the defect it is. */
export function failWith(error: unknown): never {
  if (!(error instanceof LaunchError)) throw error;
  console.error(error.message);
  process.exit(1);
}
