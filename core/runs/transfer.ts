// Exports all runs and the learner's progress as one file, and imports it: with a preview first, and undo afterwards.

import { runFromJson } from '../exports/runJson.ts';
import type { Archive } from './archive.ts';
import {
  archiveBytes,
  archiveContent,
  isArchive,
  runPath,
  type ArchiveContent,
} from './archiveFile.ts';
import { BadRunFile } from './badRunFile.ts';
import {
  readPart,
  refusalOf,
  type ImportInspection,
  type ImportPreview,
} from './importRefusal.ts';
import { hasLabels, joined, parted } from './joinedRuns.ts';
import { NoSuchRun, type RunFiles } from './runFiles.ts';
import type { RunLibrary } from './runLibrary.ts';
import type { RunRecord } from './runRecord.ts';
import { summaryOf, type RunSummary } from './runSummary.ts';
import { looksLikeJson, textOf } from './textOf.ts';

/** Everything as one zip file. A run that turns out unreadable is left out, and told of. @param progress as JSON */
export async function packArchive(
  archive: Archive,
  library: RunLibrary,
  progress: string,
): Promise<Uint8Array> {
  const runs = new Map<string, Uint8Array>();
  for (const { head } of await library.list()) {
    try {
      runs.set(runPath(head.id), await library.readBytes(head.id));
    } catch (error) {
      if (!isUnusable(error)) throw error;
    }
  }
  return archiveBytes({ runs, progress }, archive.time());
}

/** What one import did to one run: enough to take it back. */
interface Change {
  /** Undefined for a run that was not here. */
  readonly before: RunRecord | undefined;
  readonly after: RunRecord;
}

export class Imports {
  private looks = 0;
  private waiting:
    | { readonly token: number; readonly records: readonly RunRecord[] }
    | undefined;
  /** The import that may be taken back. */
  private accepted:
    | {
        readonly token: number;
        readonly outcome: Promise<boolean>;
        readonly changes: Change[];
        undoing?: Promise<boolean>;
      }
    | undefined;

  constructor(private readonly library: RunLibrary) {}

  /** Reads a file and returns what importing it would change; changes nothing. */
  async inspect(
    file: string,
    bytes: Uint8Array,
  ): Promise<ImportInspection> {
    try {
      const { records, progress } = this.read(bytes);
      return { preview: await this.compare(records, progress) };
    } catch (error) {
      if (!(error instanceof BadRunFile)) throw error;
      return { refused: refusalOf(file, error) };
    }
  }

  /**
   * Imports the file that was inspected last; asked for again, it says the same and does nothing.
   * @returns false when something else was inspected, or nothing
   * @throws the system's error; everything is as before then
   */
  accept(token: number): Promise<boolean> {
    const { accepted, waiting } = this;
    if (accepted?.token === token && !accepted.undoing) {
      return accepted.outcome;
    }
    if (waiting?.token !== token) return Promise.resolve(false);
    this.waiting = undefined;
    const changes: Change[] = [];
    const outcome = this.take(waiting.records, changes);
    this.accepted = { token, outcome, changes };
    outcome.catch(() => {
      this.waiting ??= waiting;
      if (this.accepted?.token === token) this.accepted = undefined;
    });
    return outcome;
  }

  /**
   * Takes the last import back, but for what was written since; asked for again, it says the same and does nothing.
   * @returns false when there is none to take back
   */
  undo(): Promise<boolean> {
    const { accepted } = this;
    if (!accepted) return Promise.resolve(false);
    accepted.undoing ??= this.library
      .together((runs) => takeBack(runs, accepted.changes))
      .then(() => true);
    accepted.undoing.catch(() => {
      delete accepted.undoing;
    });
    return accepted.undoing;
  }

  private take(
    records: readonly RunRecord[],
    changes: Change[],
  ): Promise<boolean> {
    return this.library.together(async (runs) => {
      try {
        for (const record of records) {
          const before = await find(runs, record.head.id);
          const after = before ? joined(before, record) : record;
          if (after === before) continue;
          await runs.write(after);
          changes.push({ before, after });
        }
      } catch (error) {
        await takeBack(runs, changes);
        throw error;
      }
      return true;
    });
  }

  /** @throws BadRunFile */
  private read(bytes: Uint8Array): {
    records: readonly RunRecord[];
    progress: string | undefined;
  } {
    if (bytes.length === 0) throw new BadRunFile({ kind: 'empty' });
    if (isArchive(bytes))
      return this.readArchive(archiveContent(bytes));
    const record = looksLikeJson(bytes)
      ? runFromJson(textOf(bytes))
      : this.library.reader.decode(bytes);
    return { records: [record], progress: undefined };
  }

  private readArchive({ runs, progress }: ArchiveContent) {
    const byId = new Map<string, RunRecord>();
    for (const [path, content] of runs) {
      const record = readPart(path, () =>
        this.library.reader.decode(content),
      );
      const { id } = record.head;
      const known = byId.get(id);
      byId.set(id, known ? joined(known, record) : record);
    }
    return { records: [...byId.values()], progress };
  }

  private async compare(
    records: readonly RunRecord[],
    progress: string | undefined,
  ): Promise<ImportPreview> {
    const added: RunSummary[] = [];
    const changed: RunSummary[] = [];
    const wanted: RunRecord[] = [];
    await this.library.together(async (runs) => {
      for (const record of records) {
        const here = await find(runs, record.head.id);
        const result = here ? joined(here, record) : record;
        if (here === result) continue;
        const { length } = this.library.reader.encode(result);
        (here ? changed : added).push(summaryOf(result, length));
        wanted.push(record);
      }
    });
    const token = ++this.looks;
    this.waiting = { token, records: wanted };
    const same = records.length - wanted.length;
    const runIds = records.map(({ head }) => head.id);
    return { token, progress, runIds, added, changed, same };
  }
}

/** Every run as it was before, but for what was written about it since: a run that has been named stays. */
async function takeBack(
  runs: RunFiles,
  changes: readonly Change[],
): Promise<void> {
  const added: string[] = [];
  const parts: RunRecord[] = [];
  for (const { before, after } of changes) {
    const { id } = after.head;
    const now = await find(runs, id);
    if (!now) continue;
    if (before) parts.push(parted(before, after, now));
    else if (hasLabels(now, after.head)) added.push(id);
  }
  // First what needs no room on the disk.
  await runs.remove(added);
  for (const part of parts) await runs.write(part);
}

/** Undefined where there is no usable one. */
async function find(
  runs: RunFiles,
  id: string,
): Promise<RunRecord | undefined> {
  if (!runs.has(id)) return undefined;
  try {
    return await runs.read(id);
  } catch (error) {
    if (!isUnusable(error)) throw error;
    return undefined;
  }
}

function isUnusable(error: unknown): boolean {
  return error instanceof BadRunFile || error instanceof NoSuchRun;
}
