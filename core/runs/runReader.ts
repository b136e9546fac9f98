// Reads files as runs: the run, or the one typed error with the reason.

import type { Archive, FolderEntry } from './archive.ts';
import {
  asBadRunFile,
  BadRunFile,
  codeOf,
  problemOfCode,
} from './badRunFile.ts';
import { decodeRun, encodeRun } from './runFile.ts';
import type { RunRecord } from './runRecord.ts';

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
      return this.decode(await this.archive.folder.read(name));
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
