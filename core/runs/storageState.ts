// The state of the run storage: what could not be written, and which files were set aside.

import type { RunFileProblem } from './badRunFile.ts';
import { codeOf } from './fileCodes.ts';

/** Why nothing can be written. */
export interface WriteFailure {
  readonly kind: 'full' | 'readOnly' | 'other';
  /** The system's own code, e.g. `ENOSPC`. */
  readonly code: string;
}

/** Something in the folder of runs that is no usable run. */
export interface UnreadableFile {
  /** Its own name, which no other file has. */
  readonly file: string;
  readonly problem: RunFileProblem;
}

/** A file that could not be used and is kept under another name. */
export interface SetAside {
  readonly file: string;
  /** Its name now; undefined where it could not be renamed. */
  readonly renamedTo: string | undefined;
  readonly problem: RunFileProblem;
}

export interface StorageState {
  /** Present from a failed write until one succeeds. */
  readonly failure: WriteFailure | undefined;
  /** Ended runs that wait in memory to be written. */
  readonly unsaved: number;
  /** Since the core's start, until they are acknowledged. */
  readonly setAside: readonly SetAside[];
}

export function writeFailureFrom(error: unknown): WriteFailure {
  const code = codeOf(error);
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) {
    return { kind: 'full', code };
  }
  const denied = ['EROFS', 'EACCES', 'EPERM'].includes(code);
  return { kind: denied ? 'readOnly' : 'other', code };
}
