// What comes of looking at a file that is to be taken in: what it would change, or why it is refused.

import { BadRunFile, type RunFileProblem } from './badRunFile.ts';
import type { RunSummary } from './runSummary.ts';

/** Why a file is refused. Nothing of it was taken. */
export interface ImportRefusal {
  readonly file: string;
  /** Inside an archive, the file that is to blame. */
  readonly part?: string;
  readonly problem: RunFileProblem;
}

export interface ImportPreview {
  /** Names this preview when it is accepted. */
  readonly token: number;
  /** The learner's progress as JSON, where the file holds it. */
  readonly progress: string | undefined;
  /** All runs in the file, by their ids; each once. */
  readonly runIds: readonly string[];
  /** Runs that are not here yet. */
  readonly added: readonly RunSummary[];
  /** Runs that are here and would change. */
  readonly changed: readonly RunSummary[];
  /** Runs that are here already, just so. */
  readonly same: number;
}

/** What a file turned out to be. */
export type ImportFinding =
  | { readonly refused: ImportRefusal }
  | { readonly preview: ImportPreview };

export type ImportInspection =
  ImportFinding | { readonly cancelled: true };

/** In an archive, the file that a problem is in. */
export class BadPart extends BadRunFile {
  constructor(
    readonly part: string,
    problem: RunFileProblem,
  ) {
    super(problem);
  }
}

/** What `read` says of a part of an archive, with the part's name where it is bad. @throws BadPart */
export function readPart<Result>(
  part: string,
  read: () => Result,
): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof BadRunFile)) throw error;
    throw new BadPart(part, error.problem);
  }
}

export function refusalOf(
  file: string,
  error: BadRunFile,
): ImportRefusal {
  const { problem } = error;
  return error instanceof BadPart
    ? { file, part: error.part, problem }
    : { file, problem };
}
