// The kept runs as files, one step at a time: RunLibrary sees to it that no two steps meet.

import { isThere, type Archive, type FolderEntry } from './archive.ts';
import { asBadRunFile, BadRunFile } from './badRunFile.ts';
import { DeletedFiles } from './deletedFiles.ts';
import {
  fileOf,
  filesById,
  freeName,
  hasEnding,
  idOf,
  nameBeforeSetAside,
} from './fileNames.ts';
import type { IndexContent } from './runIndex.ts';
import type { RunReader } from './runReader.ts';
import type { RunRecord } from './runRecord.ts';
import { summaryOf, type RunSummary } from './runSummary.ts';
import type { UnreadableFiles } from './unreadableFiles.ts';

const ENDING = '.bprun';

/** A run by its file. */
interface KeptFile {
  readonly name: string;
  readonly modified: number;
  readonly summary: RunSummary;
}

/** A run that is asked for and is not there. */
export class NoSuchRun extends Error {
  override readonly name = 'NoSuchRun';

  constructor() {
    super('There is no such run');
  }
}

export class RunFiles {
  /** The index does not know of all of them as they are. */
  hasChanged = false;
  private readonly kept = new Map<string, KeptFile>();
  private readonly deleted: DeletedFiles;

  constructor(
    private readonly archive: Archive,
    private readonly reader: RunReader,
    private readonly unreadable: UnreadableFiles,
  ) {
    this.deleted = new DeletedFiles(archive);
  }

  /** By their ids, which are those of their files and not of the heads in them. */
  get summaries(): ReadonlyMap<string, RunSummary> {
    return new Map(
      [...this.kept].map(([id, { summary }]) => [id, summary]),
    );
  }

  has(id: string): boolean {
    return this.kept.has(id);
  }

  /** What the index is to say. */
  get content(): IndexContent {
    return {
      files: Object.fromEntries(
        [...this.kept.values()].map(({ name, ...rest }) => [
          name,
          rest,
        ]),
      ),
      unreadable: Object.fromEntries(this.unreadable.files),
    };
  }

  /** Finds out what there is, reading what the index does not know. @throws the system's error where the folder cannot be read */
  async load(
    files: readonly FolderEntry[],
    known: IndexContent,
  ): Promise<void> {
    await this.deleted.purge(files);
    this.unreadable.recall(files, known.unreadable);
    const returned = await this.lookAgain(files);
    const all = [...files, ...returned];
    const byId = filesById(all, ENDING, this.sha256);
    for (const [id, file] of byId) await this.take(id, file, known);
    const count = ({ files: runs, unreadable }: IndexContent) =>
      Object.keys(runs).length + Object.keys(unreadable).length;
    this.hasChanged ||= count(known) !== count(this.content);
  }

  /** @throws BadRunFile, after setting the file aside; NoSuchRun */
  async read(id: string): Promise<RunRecord> {
    return withId(await this.readWritten(id), id);
  }

  /** Undefined where there is no usable one. @throws the system's error */
  async find(id: string): Promise<RunRecord | undefined> {
    const record = await this.findWritten(id);
    return record && withId(record, id);
  }

  /** The same with the id that the file itself says. */
  async findWritten(id: string): Promise<RunRecord | undefined> {
    if (!this.has(id)) return undefined;
    try {
      return await this.readWritten(id);
    } catch (error) {
      const isUnusable =
        error instanceof BadRunFile || error instanceof NoSuchRun;
      if (!isUnusable) throw error;
      return undefined;
    }
  }

  private async readWritten(id: string): Promise<RunRecord> {
    const file = this.kept.get(id);
    if (!file) throw new NoSuchRun();
    let record: RunRecord | undefined;
    try {
      record = await this.readUsable(entryOf(file));
    } finally {
      if (!record) this.forget(id);
    }
    if (!record) throw new NoSuchRun();
    return record;
  }

  /** @throws the system's error; the run is as before then */
  async write(record: RunRecord): Promise<RunSummary> {
    const { id } = record.head;
    const name = this.kept.get(id)?.name ?? fileOf(id, ENDING);
    const bytes = this.reader.encode(record);
    await this.unreadable.moveAway(name);
    if (!this.kept.has(id)) await this.moveAway(name);
    const { modified } = await this.archive.folder.write(name, bytes);
    const summary = summaryOf(record, bytes.length);
    this.kept.set(id, { name, modified, summary });
    this.hasChanged = true;
    return summary;
  }

  /** Ids that are not known are passed over. @throws the system's error */
  async remove(ids: readonly string[]): Promise<void> {
    const idByName = new Map<string, string>();
    for (const id of ids) {
      const file = this.kept.get(id);
      if (file) idByName.set(file.name, id);
    }
    const names = [...idByName.keys()];
    for await (const name of this.deleted.take(names)) {
      this.forget(idByName.get(name) ?? '');
    }
  }

  /** Brings back removed runs. @throws the system's error */
  async restore(ids: readonly string[]): Promise<void> {
    const isWanted = (name: string) =>
      hasEnding(name, ENDING) && ids.includes(this.idOf(name));
    for await (const file of this.deleted.giveBack(isWanted)) {
      await this.take(this.idOf(file.name), file);
    }
  }

  /** Names that are not known are passed over. @throws the system's error */
  async removeUnreadable(names: readonly string[]): Promise<void> {
    const found = names.filter((name) => this.unreadable.has(name));
    for await (const name of this.deleted.take(found)) {
      this.unreadable.forget(name);
    }
  }

  /** @throws the system's error */
  async restoreUnreadable(names: readonly string[]): Promise<void> {
    const back = this.deleted.giveBack((name) => names.includes(name));
    for await (const file of back) {
      try {
        await this.reader.read(file);
      } catch (error) {
        this.unreadable.know(file, asBadRunFile(error).problem);
        continue;
      }
      if (hasEnding(file.name, ENDING)) {
        await this.take(this.idOf(file.name), file);
      }
    }
  }

  private idOf(name: string): string {
    return idOf(name, ENDING, this.kept, this.sha256);
  }

  private readonly sha256 = (text: string | Uint8Array) =>
    this.archive.sha256(text);

  /** A file that came here since the start keeps what is in it under another name. @throws the system's error */
  private async moveAway(name: string): Promise<void> {
    const { folder } = this.archive;
    if (!(await isThere(folder, name))) return;
    const files = await folder.entries();
    const file = files.find((each) => each.name === name);
    if (!file) return;
    const free = freeName(
      name,
      new Set(files.map((each) => each.name)),
    );
    await folder.rename(name, free);
    await this.take(this.idOf(free), { ...file, name: free });
  }

  /** A run's file becomes one of the kept, or one of the unreadable. */
  private async take(
    id: string,
    file: FolderEntry,
    known?: IndexContent,
  ): Promise<void> {
    const { name, modified, bytes } = file;
    const indexed = known?.files[name];
    if (
      indexed?.modified === modified &&
      indexed.summary.bytes === bytes
    ) {
      const { summary } = indexed;
      const head = { ...summary.head, id };
      this.kept.set(id, {
        name,
        modified,
        summary: { ...summary, head },
      });
      return;
    }
    if (this.unreadable.isSettled(file)) return;
    try {
      const record = await this.readUsable(file);
      if (!record) return;
      const summary = summaryOf(withId(record, id), bytes);
      this.kept.set(id, { name, modified, summary });
      this.hasChanged = true;
    } catch (error) {
      if (!(error instanceof BadRunFile)) throw error;
    }
  }

  /** Files that were set aside earlier: those that can be used now get their names back. */
  private async lookAgain(
    files: readonly FolderEntry[],
  ): Promise<FolderEntry[]> {
    const names = new Set(files.map(({ name }) => name));
    const returned: FolderEntry[] = [];
    for (const file of files) {
      const before = nameBeforeSetAside(file.name);
      const isSettled = this.unreadable.isSettled(file);
      if (before === undefined || isSettled) continue;
      try {
        if (!(await this.reader.read(file))) continue;
        const name = freeName(before, names);
        await this.archive.folder.rename(file.name, name);
        this.unreadable.forget(file.name);
        names.add(name);
        returned.push({ ...file, name });
      } catch (error) {
        this.unreadable.know(file, asBadRunFile(error).problem);
      }
    }
    return returned;
  }

  /** Undefined for a file that is gone. @throws BadRunFile, after setting it aside */
  private async readUsable(
    file: FolderEntry,
  ): Promise<RunRecord | undefined> {
    try {
      const record = await this.reader.read(file);
      this.unreadable.forget(file.name);
      return record;
    } catch (error) {
      const bad = asBadRunFile(error);
      await this.unreadable.add(file, bad.problem);
      throw bad;
    }
  }

  private forget(id: string): void {
    this.hasChanged = this.kept.delete(id) || this.hasChanged;
  }
}

function withId(record: RunRecord, id: string): RunRecord {
  return { ...record, head: { ...record.head, id } };
}

function entryOf({ name, modified, summary }: KeptFile): FolderEntry {
  return { name, modified, bytes: summary.bytes };
}
