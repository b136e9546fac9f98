// Reads files as runs: the run, or the one typed error with the reason.

import type { Archive, FolderEntry } from './archive.ts';
import {
  asBadRunFile,
  BadRunFile,
  problemOfCode,
} from './badRunFile.ts';
import { codeOf } from './fileCodes.ts';
import { decodeRun, encodeRun } from './runFile.ts';
import type { RunRecord } from './runRecord.ts';
import { MAX_RUN_BYTES } from './sizes.ts';

export class RunReader {
  constructor(private readonly archive: Archive) {}

  /**
   * @returns undefined when the file is not there any more
   * @throws BadRunFile
   */
  async read({
    name,
    obstacle,
  }: Pick<FolderEntry, 'name' | 'obstacle'>): Promise<
    RunRecord | undefined
  > {
    if (obstacle !== undefined) {
      throw new BadRunFile(problemOfCode(obstacle));
    }
    try {
      const bytes = await this.archive.folder.read(name, MAX_RUN_BYTES);
      return this.decode(bytes);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw asBadRunFile(error);
    }
  }

  /** The bytes of a file as a run. @throws BadRunFile */
  decode(bytes: Uint8Array): RunRecord {
    return decodeRun(bytes, (content) => this.archive.sha256(content));
  }

  encode(record: RunRecord): Uint8Array {
    return encodeRun(record, (content) => this.archive.sha256(content));
  }
}
