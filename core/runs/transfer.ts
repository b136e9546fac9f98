// Exports all runs and the learner's progress as one file, and imports it: with a preview first, and undo afterwards.

import { strToU8 } from 'fflate';

import { runFromJsonInPortions } from '../exports/runJson.ts';
import type { Archive } from './archive.ts';
import {
  archiveContent,
  ArchiveWriter,
  isArchive,
} from './archiveFile.ts';
import { BadRunFile, tooLarge } from './badRunFile.ts';
import {
  readPart,
  refusalOf,
  type ImportFinding,
  type ImportPreview,
} from './importRefusal.ts';
import {
  hasLabels,
  identityOf,
  joined,
  parted,
  placed,
} from './joinedRuns.ts';
import { unhurried, type Pace } from './pace.ts';
import { NoSuchRun, type RunFiles } from './runFiles.ts';
import type { RunLibrary } from './runLibrary.ts';
import type { RunRecord } from './runRecord.ts';
import { summaryOf, type RunSummary } from './runSummary.ts';
import { MAX_ARCHIVE_BYTES, MAX_JSON_BYTES } from './sizes.ts';
import { isUtf8, looksLikeJson, textOf } from './textOf.ts';

/** Everything as one zip file. A run that turns out unreadable is left out, and told of. @param progress as JSON @throws ArchiveFull */
export async function packArchive(
  archive: Archive,
  library: RunLibrary,
  progress: string,
  pace: Pace = unhurried,
): Promise<Uint8Array> {
  const writer = new ArchiveWriter(archive.time());
  await pace.run(writer.begin(progress), 0);
  const runs = await library.list();
  for (const [i, { head }] of runs.entries()) {
    const share = i / runs.length;
    await pace.turn(share);
    try {
      const bytes = await library.readBytes(head.id);
      await pace.run(writer.addRun(head.id, bytes), share);
    } catch (error) {
      if (!isUnusable(error)) throw error;
    }
  }
  return writer.bytes();
}

/** Runs that are dealt with before other calls about runs have their turn. */
const BATCH = 32;

/** What one import did to one run: enough to take it back. */
interface Change {
  /** Undefined for a run that was not here. */
  readonly before: RunRecord | undefined;
  readonly after: RunRecord;
}

/** The import that may be taken back. */
interface Accepted {
  readonly token: number;
  readonly outcome: Promise<boolean>;
  readonly changes: Change[];
  undoing?: Promise<boolean>;
}

export class Imports {
  private looks = 0;
  private waiting:
    | { readonly token: number; readonly records: readonly RunRecord[] }
    | undefined;
  private accepted: Accepted | undefined;

  constructor(private readonly library: RunLibrary) {}

  /** Reads a file and returns what importing it would change; changes nothing. @throws Cancelled */
  async inspect(
    file: string,
    bytes: Uint8Array,
    pace = unhurried,
  ): Promise<ImportFinding> {
    try {
      const { records, progress } = await this.read(bytes, pace);
      const preview = await this.compare(records, progress, pace);
      return { preview };
    } catch (error) {
      if (!(error instanceof BadRunFile)) throw error;
      return { refused: refusalOf(file, error) };
    }
  }

  /**
   * Imports the file that was inspected last; asked for again, it says the same and does nothing.
   * @returns false when something else was inspected, or nothing
   * @throws the system's error, Cancelled; everything is as before then
   */
  accept(token: number, pace = unhurried): Promise<boolean> {
    const { accepted, waiting } = this;
    if (accepted?.token === token && !accepted.undoing) {
      return accepted.outcome;
    }
    if (waiting?.token !== token) return Promise.resolve(false);
    this.waiting = undefined;
    const changes: Change[] = [];
    const outcome = this.take(waiting.records, changes, pace);
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
  undo(pace = unhurried): Promise<boolean> {
    const { accepted } = this;
    if (!accepted) return Promise.resolve(false);
    accepted.undoing ??= this.takeBack(accepted, pace);
    accepted.undoing.catch(() => {
      delete accepted.undoing;
    });
    return accepted.undoing;
  }

  private async takeBack(
    { outcome, changes }: Accepted,
    pace: Pace,
  ): Promise<boolean> {
    // Why it was not taken in is told to those who wanted it taken in.
    if (!(await outcome.catch(() => false))) return false;
    await this.library.together((runs) =>
      takeBack(runs, changes, pace),
    );
    return true;
  }

  private async take(
    records: readonly RunRecord[],
    changes: Change[],
    pace: Pace,
  ): Promise<boolean> {
    try {
      await this.inBatches(records, pace, async (runs, each) => {
        const { here: before, record } = await placed(each, (id) =>
          runs.find(id),
        );
        const after = before ? joined(before, record) : record;
        if (after === before) return;
        await runs.write(after);
        changes.push({ before, after });
      });
    } catch (error) {
      await this.library.together((runs) =>
        takeBack(runs, changes, unhurried),
      );
      throw error;
    }
    return true;
  }

  /** One record after another; the index is written when all are done. @throws Cancelled */
  private async inBatches(
    records: readonly RunRecord[],
    pace: Pace,
    work: (runs: RunFiles, record: RunRecord) => Promise<void>,
  ): Promise<void> {
    for (let from = 0; from < records.length; from += BATCH) {
      const batch = records.slice(from, from + BATCH);
      const isLast = from + BATCH >= records.length;
      await this.library.together(async (runs) => {
        for (const [i, record] of batch.entries()) {
          await pace.turn((from + i) / records.length);
          await work(runs, record);
        }
      }, !isLast);
    }
  }

  /** @throws BadRunFile, Cancelled */
  private async read(
    bytes: Uint8Array,
    pace: Pace,
  ): Promise<{
    records: readonly RunRecord[];
    progress: string | undefined;
  }> {
    if (bytes.length === 0) throw new BadRunFile({ kind: 'empty' });
    if (bytes.length > MAX_ARCHIVE_BYTES) {
      throw tooLarge(MAX_ARCHIVE_BYTES);
    }
    if (isArchive(bytes)) return this.readArchive(bytes, pace);
    const record = looksLikeJson(bytes)
      ? await pace.run(runFromJsonInPortions(utf8Of(bytes)), 0)
      : this.library.reader.decode(bytes);
    return { records: [record], progress: undefined };
  }

  private async readArchive(bytes: Uint8Array, pace: Pace) {
    const { runs, progress } = await pace.run(archiveContent(bytes), 0);
    const found = new Map<string, RunRecord>();
    for (const [i, { path, unpack }] of runs.entries()) {
      // Reading it is the first half of looking at it, comparing the second.
      const share = i / runs.length / 2;
      await pace.turn(share);
      const content = await pace.run(unpack(), share);
      const record = readPart(path, () =>
        this.library.reader.decode(content),
      );
      const key = identityOf(record.head);
      const known = found.get(key);
      found.set(key, known ? joined(known, record) : record);
    }
    return { records: [...found.values()], progress };
  }

  private async compare(
    records: readonly RunRecord[],
    progress: string | undefined,
    pace: Pace,
  ): Promise<ImportPreview> {
    const added: RunSummary[] = [];
    const changed: RunSummary[] = [];
    const wanted: RunRecord[] = [];
    const secondHalf: Pace = {
      ...pace,
      turn: (share) => pace.turn((1 + share) / 2),
    };
    const claimed = new Map<string, RunRecord>();
    await this.inBatches(records, secondHalf, async (runs, each) => {
      const { here, record } = await placed(
        each,
        async (id) => claimed.get(id) ?? (await runs.find(id)),
      );
      const { id } = record.head;
      claimed.set(id, record);
      const result = here ? joined(here, record) : record;
      if (here === result) return;
      const { length } = this.library.reader.encode(result);
      (here ? changed : added).push(summaryOf(result, length));
      wanted.push(record);
    });
    const token = ++this.looks;
    this.waiting = { token, records: wanted };
    const same = records.length - wanted.length;
    const runIds = [...claimed.keys()];
    return { token, progress, runIds, added, changed, same };
  }
}

/** @throws BadRunFile where it would have to be turned into UTF-8 and is too large for that */
function utf8Of(bytes: Uint8Array): Uint8Array {
  if (isUtf8(bytes)) return bytes;
  if (bytes.length > MAX_JSON_BYTES / 16) {
    throw tooLarge(MAX_JSON_BYTES / 16);
  }
  return strToU8(textOf(bytes));
}

/** Every run as it was before, but for what was written about it since: a run that has been named stays. */
async function takeBack(
  runs: RunFiles,
  changes: readonly Change[],
  pace: Pace,
): Promise<void> {
  const added: string[] = [];
  const parts: RunRecord[] = [];
  for (const [i, { before, after }] of changes.entries()) {
    await pace.turn(i / changes.length);
    const { id } = after.head;
    const now = await runs.find(id);
    if (!now) continue;
    if (before) parts.push(parted(before, after, now));
    else if (hasLabels(now, after.head)) added.push(id);
  }
  // First what needs no room on the disk.
  await runs.remove(added);
  for (const part of parts) await runs.write(part);
}

function isUnusable(error: unknown): boolean {
  return error instanceof BadRunFile || error instanceof NoSuchRun;
}
