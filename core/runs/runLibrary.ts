// All kept runs: one file each in one folder, with an index that is made anew wherever it is missing or out of date.

import type { Archive } from './archive.ts';
import { codeOf } from './fileCodes.ts';
import { joined, placed } from './joinedRuns.ts';
import { RunFiles } from './runFiles.ts';
import { IndexFile } from './runIndex.ts';
import { RunReader } from './runReader.ts';
import type { RunLabels, RunRecord } from './runRecord.ts';
import type { RunSummary } from './runSummary.ts';
import { Sequence } from './sequence.ts';
import type { UnreadableFile } from './storageState.ts';
import { UnreadableFiles } from './unreadableFiles.ts';

export class RunLibrary {
  readonly reader: RunReader;
  readonly unreadable: UnreadableFiles;
  private readonly index: IndexFile;
  private readonly sequence = new Sequence();
  private loading: Promise<RunFiles> | undefined;

  constructor(private readonly archive: Archive) {
    this.reader = new RunReader(archive);
    this.unreadable = new UnreadableFiles(archive);
    this.index = new IndexFile(archive.folder);
  }

  /** The kept runs, latest first. Never rejects: what cannot be read is told of. */
  async list(): Promise<RunSummary[]> {
    const summaries = await this.whereReadable(
      ({ summaries: found }) => [...found.values()],
    );
    return (summaries ?? []).sort(({ head: a }, { head: b }) =>
      a.startedAt === b.startedAt
        ? compared(a.id, b.id)
        : compared(b.startedAt, a.startedAt),
    );
  }

  /** What there is beside the runs, and why it is none. Never rejects. */
  async listUnreadable(): Promise<UnreadableFile[]> {
    const files = await this.whereReadable(() =>
      this.unreadable.list(),
    );
    return files ?? [];
  }

  /**
   * Several changes as one: nothing else happens meanwhile, and the index is written once.
   * @param isToBeContinued the index waits for the next change, which follows at once
   * @throws the system's error where the folder cannot be read, and what `work` throws
   */
  together<Result>(
    work: (runs: RunFiles) => Promise<Result> | Result,
    isToBeContinued = false,
  ): Promise<Result> {
    return this.sequence.run(async () => {
      const runs = await this.runs();
      try {
        return await work(runs);
      } finally {
        if (!isToBeContinued) await this.updateIndex(runs);
      }
    });
  }

  /** @throws BadRunFile, after setting it aside; NoSuchRun */
  read(id: string): Promise<RunRecord> {
    return this.together((runs) => runs.read(id));
  }

  /** The run's file, e.g. to be carried elsewhere. @throws as `read` does */
  async readBytes(id: string): Promise<Uint8Array> {
    return this.reader.encode(await this.read(id));
  }

  /** Keeps the run in place of what was kept of it so far; where its id is another run's, under one of its own. @throws the system's error */
  save(record: RunRecord): Promise<RunSummary> {
    return this.together(async (runs) => {
      const free = await placed(record, (id) => runs.findWritten(id));
      const { here } = free;
      const isOther = here && here.head.steps !== record.head.steps;
      return runs.write(
        isOther ? joined(here, free.record) : free.record,
      );
    });
  }

  /** A kept run as its file has it, with the id that stands there; undefined where there is none that can be used. @throws the system's error */
  findWritten(id: string): Promise<RunRecord | undefined> {
    return this.together((runs) => runs.findWritten(id));
  }

  /** @throws BadRunFile, NoSuchRun or the system's error; the run is as before then */
  change(id: string, labels: RunLabels): Promise<RunSummary> {
    return this.together(async (runs) => {
      const record = await runs.read(id);
      const head = { ...record.head, ...labels };
      return runs.write({ ...record, head });
    });
  }

  /** Takes runs away; `restore` brings them back. @throws the system's error */
  remove(ids: readonly string[]): Promise<void> {
    return this.together((runs) => runs.remove(ids));
  }

  /** Brings back removed runs. @throws the system's error */
  restore(ids: readonly string[]): Promise<void> {
    return this.together((runs) => runs.restore(ids));
  }

  /** Takes files away that are no runs, by their names. @throws the system's error */
  removeUnreadable(names: readonly string[]): Promise<void> {
    return this.together((runs) => runs.removeUnreadable(names));
  }

  /** @throws the system's error */
  restoreUnreadable(names: readonly string[]): Promise<void> {
    return this.together((runs) => runs.restoreUnreadable(names));
  }

  /** Resolves when everything that was asked for so far is done. */
  settled(): Promise<void> {
    return this.sequence.settled();
  }

  /** Undefined where the folder cannot be read, which is told of. */
  private async whereReadable<Result>(
    work: (runs: RunFiles) => Result,
  ): Promise<Result | undefined> {
    try {
      return await this.together(work);
    } catch (error) {
      this.unreadable.tellOfFolder({ code: codeOf(error) });
      return undefined;
    }
  }

  private runs(): Promise<RunFiles> {
    if (!this.loading) {
      this.loading = this.load();
      this.loading.catch(() => (this.loading = undefined));
    }
    return this.loading;
  }

  private async load(): Promise<RunFiles> {
    const files = await this.archive.folder.entries();
    this.unreadable.tellOfFolder(undefined);
    const runs = new RunFiles(
      this.archive,
      this.reader,
      this.unreadable,
    );
    await runs.load(files, await this.index.read(files));
    return runs;
  }

  private async updateIndex(runs: RunFiles): Promise<void> {
    const isDue =
      this.index.isBehind ||
      runs.hasChanged ||
      this.unreadable.hasChanged;
    if (!isDue) return;
    await this.index.write(runs.content);
    runs.hasChanged = false;
    this.unreadable.hasChanged = false;
  }
}

function compared(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
