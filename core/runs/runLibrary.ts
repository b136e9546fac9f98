// All kept runs: one file each in one folder, with an index that is made anew wherever it is missing or out of date.

import {
  TOO_LARGE,
  type Archive,
  type FolderEntry,
} from './archive.ts';
import {
  BadRunFile,
  decodeRun,
  encodeRun,
  tooLarge,
} from './runFile.ts';
import type { RunFileProblem } from './runFile.ts';
import { IndexFile, type Entry } from './runIndex.ts';
import type { RunHead, RunLabels, RunRecord } from './runRecord.ts';
import { summaryOf, type RunSummary } from './runSummary.ts';
import { MAX_RUN_BYTES } from './sizes.ts';
import { codeOf, type SetAside } from './storageState.ts';

const RUN = '.bprun';
const CHECKPOINT = '.bpcheckpoint';
const DELETED = /^(.+)\.deleted-(\d+)$/;
/** How long a deleted run can be had back. */
const DELETED_FILE_LIFETIME_MS = 24 * 60 * 60 * 1000;

export class RunLibrary {
  /** Files found unusable since the start. */
  readonly setAside: SetAside[] = [];

  private loading: Promise<Map<string, Entry>> | undefined;
  private readonly index: IndexFile;
  private lastOperation: Promise<unknown> = Promise.resolve();

  constructor(private readonly archive: Archive) {
    this.index = new IndexFile(archive.folder);
  }

  /** The kept runs, latest first. */
  list(): Promise<RunSummary[]> {
    return this.exclusively(async () => {
      const entries = await this.entries();
      if (this.index.isBehind) await this.index.write(entries);
      return [...entries.values()]
        .map(({ summary }) => summary)
        .sort((a, b) => (a.head.startedAt < b.head.startedAt ? 1 : -1));
    });
  }

  /** @throws BadRunFile, after setting it aside */
  read(id: string): Promise<RunRecord> {
    return this.exclusively(() => this.readListed(id));
  }

  /** The file as it is, e.g. to be carried elsewhere. */
  readBytes(id: string): Promise<Uint8Array> {
    return this.exclusively(() =>
      this.archive.folder.read(id + RUN, MAX_RUN_BYTES),
    );
  }

  /** Keeps the run; one with the same id is replaced. @throws the system's error */
  save(record: RunRecord): Promise<RunSummary> {
    return this.exclusively(() => this.write(record));
  }

  /** @throws BadRunFile or the system's error; the run is as before then */
  change(id: string, labels: RunLabels): Promise<RunSummary> {
    return this.exclusively(async () => {
      const record = await this.readListed(id);
      return this.write({
        ...record,
        head: { ...record.head, ...labels },
      });
    });
  }

  /** Takes runs away; `restore` brings them back. */
  remove(ids: readonly string[]): Promise<void> {
    return this.exclusively(async () => {
      const entries = await this.entries();
      for (const id of ids) {
        const name = id + RUN;
        if (!entries.has(name)) continue;
        const aside = `${name}.deleted-${this.archive.time()}`;
        await this.archive.folder.rename(name, aside);
        entries.delete(name);
      }
      await this.index.write(entries);
    });
  }

  /** Brings back removed runs. */
  restore(ids: readonly string[]): Promise<void> {
    return this.exclusively(async () => {
      const entries = await this.entries();
      for (const file of await this.archive.folder.entries()) {
        const name = DELETED.exec(file.name)?.[1];
        const id = name?.slice(0, -RUN.length);
        if (!name || !id || !ids.includes(id) || entries.has(name)) {
          continue;
        }
        await this.archive.folder.rename(file.name, name);
        const entry = await this.summarise({ ...file, name });
        if (entry) entries.set(name, entry);
      }
      await this.index.write(entries);
    });
  }

  /** Usable checkpoints of interrupted runs that have not been resumed. */
  interrupted(): Promise<RunHead[]> {
    return this.exclusively(async () => {
      const files = await this.archive.folder.entries();
      const kept = new Set(files.map(({ name }) => name));
      const heads: RunHead[] = [];
      for (const { name } of files) {
        if (!name.endsWith(CHECKPOINT)) continue;
        const id = name.slice(0, -CHECKPOINT.length);
        // The run ended; only the checkpoint's removal was cut off.
        if (kept.has(id + RUN)) {
          await this.archive.folder.remove(name);
          continue;
        }
        const record = await this.tryReading(name);
        if (record) heads.push(record.head);
      }
      return heads;
    });
  }

  /** @throws BadRunFile, after setting it aside */
  readCheckpoint(id: string): Promise<RunRecord> {
    return this.exclusively(() => this.readUsable(id + CHECKPOINT));
  }

  /** @throws the system's error */
  async saveCheckpoint(record: RunRecord): Promise<void> {
    const name = record.head.id + CHECKPOINT;
    await this.archive.folder.write(name, this.encode(record));
  }

  async dropCheckpoint(id: string): Promise<void> {
    const name = id + CHECKPOINT;
    const files = await this.archive.folder.entries();
    if (files.some((file) => file.name === name)) {
      await this.archive.folder.remove(name);
    }
  }

  /** Resolves when everything that was asked for so far is done. */
  async settled(): Promise<void> {
    await this.lastOperation;
  }

  /** The bytes of a file as a run. @throws BadRunFile */
  decode(bytes: Uint8Array): RunRecord {
    return decodeRun(bytes, (content) => this.archive.sha256(content));
  }

  encode(record: RunRecord): Uint8Array {
    return encodeRun(record, (content) => this.archive.sha256(content));
  }

  private async readListed(id: string): Promise<RunRecord> {
    const entries = await this.entries();
    try {
      return await this.readUsable(id + RUN);
    } catch (error) {
      entries.delete(id + RUN);
      throw error;
    }
  }

  private async write(record: RunRecord): Promise<RunSummary> {
    const entries = await this.entries();
    const name = record.head.id + RUN;
    const bytes = this.encode(record);
    const { modified } = await this.archive.folder.write(name, bytes);
    const summary = summaryOf(record, bytes.length);
    entries.set(name, { modified, summary });
    await this.index.write(entries);
    return summary;
  }

  private entries(): Promise<Map<string, Entry>> {
    this.loading ??= this.load();
    this.loading.catch(() => (this.loading = undefined));
    return this.loading;
  }

  private async load(): Promise<Map<string, Entry>> {
    const files = await this.archive.folder.entries();
    const known = await this.index.read(files);
    const entries = new Map<string, Entry>();
    let changed = false;
    for (const file of files) {
      await this.purge(file);
      if (!file.name.endsWith(RUN)) continue;
      const indexed = known[file.name];
      const isSame =
        indexed?.modified === file.modified &&
        indexed.summary.bytes === file.bytes;
      const entry = isSame ? indexed : await this.summarise(file);
      changed ||= !isSame;
      if (entry) entries.set(file.name, entry);
    }
    if (changed || Object.keys(known).length !== entries.size) {
      await this.index.write(entries);
    }
    return entries;
  }

  /** Removes what was deleted long ago. */
  private async purge({ name }: FolderEntry): Promise<void> {
    const deleted = Number(DELETED.exec(name)?.[2] ?? Infinity);
    if (this.archive.time() - deleted > DELETED_FILE_LIFETIME_MS) {
      await this.archive.folder.remove(name);
    }
  }

  private async summarise(
    file: FolderEntry,
  ): Promise<Entry | undefined> {
    const record = await this.tryReading(file.name);
    return (
      record && {
        modified: file.modified,
        summary: summaryOf(record, file.bytes),
      }
    );
  }

  /** Undefined for a file that had to be set aside. */
  private async tryReading(
    name: string,
  ): Promise<RunRecord | undefined> {
    try {
      return await this.readUsable(name);
    } catch (error) {
      if (error instanceof BadRunFile) return undefined;
      throw error;
    }
  }

  /** @throws BadRunFile, after setting it aside */
  private async readUsable(name: string): Promise<RunRecord> {
    try {
      return this.decode(await this.readOrReport(name));
    } catch (error) {
      if (error instanceof BadRunFile) {
        await this.putAside(name, error.problem);
      }
      throw error;
    }
  }

  private async readOrReport(name: string): Promise<Uint8Array> {
    try {
      return await this.archive.folder.read(name, MAX_RUN_BYTES);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'ENOENT') throw error;
      if (code === TOO_LARGE) throw tooLarge(MAX_RUN_BYTES);
      throw new BadRunFile({ kind: 'unreadable', code });
    }
  }

  /** Renames the file to say why; if that fails, the file stays and is ignored. */
  private async putAside(
    file: string,
    problem: RunFileProblem,
  ): Promise<void> {
    const why =
      problem.kind === 'newer' ? 'from-newer-version' : 'unreadable';
    let renamedTo: string | undefined =
      `${file}.${why}-${this.archive.time()}`;
    try {
      await this.archive.folder.rename(file, renamedTo);
    } catch {
      renamedTo = undefined;
    }
    this.setAside.push({ file, renamedTo, problem });
  }

  /** Runs operations one after another: two changes at once would overwrite each other. */
  private exclusively<Result>(
    work: () => Promise<Result>,
  ): Promise<Result> {
    const result = this.lastOperation.then(work, work);
    this.lastOperation = result.catch(() => undefined);
    return result;
  }
}
