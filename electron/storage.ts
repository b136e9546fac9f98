// What the window is told about keeping settings and backups.

import type { Place } from './fittingParts.ts';

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
  /** Files of which parts could not be used at this start; all else of them is in use. */
  readonly leftOut: readonly LeftOut[];
  /** What the window wanted to be kept and what was not taken: what was kept before stays. Each with its slice's name first. */
  readonly refused: readonly Place[];
}

export interface LeftOut {
  readonly file: string;
  /** None where nothing of the file could be used. */
  readonly places: readonly Place[];
  /** The name of a copy of the file as it was. */
  readonly copy: string | undefined;
}

/** Nothing is to be told. */
export const allKept: SettingsState = {
  failure: undefined,
  setAside: undefined,
  leftOut: [],
  refused: [],
};

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

/** What is asked for: what the app keeps (runs, archives, experiments), an experiment, or a program. The dialog shows these files first. */
export const fileKinds = ['kept', 'experiment', 'program'] as const;
export type FileKind = (typeof fileKinds)[number];

/** Why a file is not read, beside the system's own codes. */
export const fileCodes = {
  /** A folder, a pipe, a device. */
  notAFile: 'NOT_A_FILE',
  tooLarge: 'TOO_LARGE',
} as const;

/** Bytes of the largest file that is written or read: an archive of all runs. */
export const MAX_FILE_BYTES = 2 ** 29;
