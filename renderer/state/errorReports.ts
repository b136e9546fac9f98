// Reports unexpected errors of the window to the log.

/** Writes every unexpected error into the log from now on. */
export function reportErrors(): void {
  window.addEventListener('error', ({ error, message }) => {
    reportError(error ?? message);
  });
  window.addEventListener('unhandledrejection', ({ reason }) => {
    reportError(reason);
  });
}

/** The page shows nothing and never will: another page says so. */
export function reportFailedStart(error: unknown): void {
  void window.desktop.reportFailedStart(textOf(error));
}

/** Writes an error into the log. */
export function reportError(error: unknown): void {
  // A report that fails would be an unexpected error again, and so on.
  window.desktop.reportError(textOf(error)).catch((failure: unknown) => {
    console.warn('An error could not be reported:', failure);
  });
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
