// The checkpoints of runs under way: what is left of a run that was interrupted.

import {
  removeIfThere,
  type Archive,
  type FolderEntry,
} from './archive.ts';
import {
  asBadRunFile,
  BadRunFile,
  wrong,
  type RunFileProblem,
} from './badRunFile.ts';
import { fileOf, filesById } from './fileNames.ts';
import { wentThrough } from './joinedRuns.ts';
import { NoSuchRun } from './runFiles.ts';
import type { RunLibrary } from './runLibrary.ts';
import type { KeptState, RunHead, RunRecord } from './runRecord.ts';
import { Sequence } from './sequence.ts';

const ENDING = '.bpcheckpoint';

/** A run with what it takes to go on. */
export type InterruptedRecord = RunRecord &
  Required<Pick<RunRecord, 'position'>>;

export class Checkpoints {
  private readonly sequence = new Sequence();
  /** Where a checkpoint lies whose file is not called by its id. */
  private readonly oddNames = new Map<string, string>();

  constructor(
    private readonly archive: Archive,
    private readonly library: RunLibrary,
  ) {}

  /** Usable checkpoints of interrupted runs that have not been resumed. Never rejects: what cannot be read is told of. */
  async list(): Promise<RunHead[]> {
    const kept = new Set(
      (await this.library.list()).map(({ head }) => head.id),
    );
    return this.sequence.run(async () => {
      const heads: RunHead[] = [];
      // Where the folder cannot be read, the library has told of it.
      const files = await this.files().catch(() => []);
      for (const [id, file] of files) {
        const record = await this.tryReading(id, file);
        if (!record) continue;
        if (kept.has(id) && (await this.isLeftover(record))) {
          await this.removeLeftover(file.name);
        } else heads.push(record.head);
      }
      return heads;
    });
  }

  /** @throws BadRunFile, after setting it aside; NoSuchRun */
  read(id: string): Promise<InterruptedRecord> {
    return this.sequence.run(() => this.readNow(id));
  }

  /** @throws the system's error */
  save(record: RunRecord): Promise<void> {
    return this.sequence.run(async () => {
      const { id } = record.head;
      const name = this.oddNames.get(id) ?? fileOf(id, ENDING);
      await this.archive.folder.write(
        name,
        this.library.reader.encode(record),
      );
    });
  }

  /** Removes a checkpoint, if there is one. @throws the system's error */
  drop(id: string): Promise<void> {
    return this.sequence.run(() => this.dropNow(id));
  }

  /**
   * Makes a kept run of an interrupted one as it is; one without any step goes. Nothing happens where there is none.
   * @returns the id that it is kept under, if it is
   * @throws BadRunFile, after setting it aside; the system's error
   */
  keep(id: string, state: KeptState): Promise<string | undefined> {
    return this.sequence.run(async () => {
      if (!(await this.files()).has(id)) return undefined;
      const record = await this.readNow(id);
      const { head, curves, parameters } = record;
      let kept: string | undefined;
      if (head.steps > 0 && !(await this.isLeftover(record))) {
        const summary = await this.library.save({
          head: { ...head, state },
          curves,
          parameters,
        });
        kept = summary.head.id;
      }
      await this.dropNow(id);
      return kept;
    });
  }

  /** Sets one aside that turned out not to fit. */
  refuse(id: string, problem: RunFileProblem): Promise<void> {
    return this.sequence.run(async () => {
      const file = (await this.files()).get(id);
      if (file) await this.library.unreadable.add(file, problem);
    });
  }

  /** Resolves when everything that was asked for so far is done. */
  settled(): Promise<void> {
    return this.sequence.settled();
  }

  private async readNow(id: string): Promise<InterruptedRecord> {
    const file = (await this.files()).get(id);
    const record = file && (await this.readFile(id, file));
    if (!record) throw new NoSuchRun();
    return record;
  }

  /** Undefined for a file that is gone. @throws BadRunFile, after setting it aside */
  private async readFile(
    id: string,
    file: FolderEntry,
  ): Promise<InterruptedRecord | undefined> {
    const { reader, unreadable } = this.library;
    try {
      const record = await reader.read(file);
      return record && asInterrupted(record, id);
    } catch (error) {
      const bad = asBadRunFile(error);
      await unreadable.add(file, bad.problem);
      throw bad;
    }
  }

  /** Undefined for one that is gone or unusable. */
  private async tryReading(
    id: string,
    file: FolderEntry,
  ): Promise<InterruptedRecord | undefined> {
    if (this.library.unreadable.isSettled(file)) return undefined;
    try {
      return await this.readFile(id, file);
    } catch (error) {
      if (error instanceof BadRunFile) return undefined;
      throw error;
    }
  }

  private async dropNow(id: string): Promise<void> {
    const file = (await this.files()).get(id);
    if (file) await removeIfThere(this.archive.folder, file.name);
    this.oddNames.delete(id);
  }

  /** Whether its run was kept since. One of another run may be called by its id. */
  private async isLeftover(record: RunRecord): Promise<boolean> {
    const kept = await this.library.findWritten(record.head.id);
    return kept !== undefined && wentThrough(kept, record);
  }

  /** The run ended; only the checkpoint's removal was cut off. Where it cannot be removed it is passed over. */
  private async removeLeftover(name: string): Promise<void> {
    await removeIfThere(this.archive.folder, name).catch(
      () => undefined,
    );
  }

  /** By their runs' ids. */
  private async files(): Promise<Map<string, FolderEntry>> {
    const found = filesById(
      await this.archive.folder.entries(),
      ENDING,
      (text) => this.archive.sha256(text),
    );
    for (const [id, { name }] of found) {
      if (name !== fileOf(id, ENDING)) this.oddNames.set(id, name);
    }
    return found;
  }
}

/** @throws BadRunFile where it cannot be gone on with */
function asInterrupted(
  { head, position, ...rest }: RunRecord,
  id: string,
): InterruptedRecord {
  if (!position) wrong('position');
  if (head.state !== 'interrupted') wrong('head.state');
  return { ...rest, head: { ...head, id }, position };
}
