// Files that the learner chooses in the system's dialog.

import type { FileKind, OpenOutcome } from '../../electron/storage.ts';

/** Asks which, and reads it. */
export function chooseFile(kind: FileKind): Promise<OpenOutcome> {
  return window.desktop.openFile(kind);
}
