// What the window is told about keeping settings and backups.

/** Why settings are not written just now; the system's own code beside it. */
export interface SettingsFailure {
  readonly kind: 'full' | 'readOnly' | 'other';
  readonly code: string;
}

/** How keeping settings goes. */
export interface SettingsState {
  /** Present from a failed write until one succeeds. */
  readonly failure: SettingsFailure | undefined;
  /** A file that could not be used at this start, and its name now, where it could be renamed. */
  readonly setAside:
    | {
        readonly file: string;
        readonly renamedTo: string | undefined;
        readonly newer: boolean;
      }
    | undefined;
}

/** What was there before a reset. */
export interface Backup {
  /** Its folder's name. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly made: number;
  /** When it is removed for good. */
  readonly until: number;
}

/** What became of a file that was to be saved. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly path: string; readonly code: string };

/** A file that was chosen to be read. */
export type OpenOutcome =
  | { readonly kind: 'opened'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly name: string; readonly code: string };

/** Why a file is not read, beside the system's own codes. */
export const fileCodes = {
  /** A folder, a pipe, a device. */
  notAFile: 'NOT_A_FILE',
  tooLarge: 'TOO_LARGE',
} as const;

/** Bytes of the largest file that is written or read: an archive of all runs. */
export const MAX_FILE_BYTES = 2 ** 29;
