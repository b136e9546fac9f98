// Exports all runs and the learner's progress as one zip file, and imports it: with a preview first, and undo afterwards.

import {
  strFromU8,
  strToU8,
  unzipSync,
  zipSync,
  type Zippable,
} from 'fflate';
import * as v from 'valibot';

import { runFromJson } from '../exports/runJson.ts';
import { BadRunFile, type RunFileProblem } from './runFile.ts';
import type { RunLibrary } from './runLibrary.ts';
import type { RunRecord } from './runRecord.ts';
import { summaryOf, type RunSummary } from './runSummary.ts';

const FORMAT = 'backprop-lab-archive';
const VERSION = 1;
const MANIFEST = 'manifest.json';
const PROGRESS = 'progress.json';
const RUN = /^runs\/[a-z0-9-]{1,64}\.bprun$/;

const ManifestSchema = v.object({
  format: v.literal(FORMAT),
  version: v.number(),
});

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
  /** All runs in the file, by their ids. */
  readonly runIds: readonly string[];
  /** Runs that are not here yet. */
  readonly added: readonly RunSummary[];
  /** Runs that are here and would change. */
  readonly changed: readonly RunSummary[];
  /** Runs that are here already, just so. */
  readonly same: number;
}

export type ImportInspection =
  | { readonly refused: ImportRefusal }
  | { readonly preview: ImportPreview };

/** Everything as one zip file. @param progress as JSON */
export async function packArchive(
  library: RunLibrary,
  progress: string,
): Promise<Uint8Array> {
  const manifest = { format: FORMAT, version: VERSION };
  const files: Zippable = {
    [MANIFEST]: strToU8(JSON.stringify(manifest)),
    [PROGRESS]: strToU8(progress),
  };
  for (const { head } of await library.list()) {
    files[`runs/${head.id}.bprun`] = await library.readBytes(head.id);
  }
  return zipSync(files);
}

/** What one import changed: enough to take it back. */
interface Merged {
  readonly addedIds: readonly string[];
  readonly before: readonly RunRecord[];
}

export class Imports {
  private looks = 0;
  private waiting: {
    readonly token: number;
    readonly records: RunRecord[];
  } = {
    token: 0,
    records: [],
  };
  private merged: Merged | undefined;

  constructor(private readonly library: RunLibrary) {}

  /** Reads a file and returns what importing it would change; changes nothing. */
  async inspect(
    file: string,
    bytes: Uint8Array,
  ): Promise<ImportInspection> {
    try {
      const { records, progress } = this.read(file, bytes);
      return { preview: await this.compare(records, progress) };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return { refused: error.refusal };
    }
  }

  /**
   * Imports the file that was inspected last.
   * @returns false when something else was, or nothing
   * @throws the system's error; everything is as before then
   */
  async accept(token: number): Promise<boolean> {
    if (token !== this.waiting.token) return false;
    const before: RunRecord[] = [];
    const addedIds: string[] = [];
    this.merged = { addedIds, before };
    try {
      for (const record of this.waiting.records) {
        const here = await this.find(record.head.id);
        if (here) before.push(here);
        else addedIds.push(record.head.id);
        await this.library.save(here ? merge(here, record) : record);
      }
    } catch (error) {
      await this.undo();
      throw error;
    }
    return true;
  }

  /** Takes the last import back. @returns false when there is none to take back */
  async undo(): Promise<boolean> {
    const { merged } = this;
    this.merged = undefined;
    if (!merged) return false;
    await this.library.remove(merged.addedIds);
    for (const record of merged.before) await this.library.save(record);
    return true;
  }

  private read(file: string, bytes: Uint8Array) {
    if (bytes.length === 0)
      refuse({ file, problem: { kind: 'empty' } });
    if (bytes[0] === 0x7b) {
      const record = guarded({ file }, () =>
        runFromJson(strFromU8(bytes)),
      );
      return {
        records: [this.checked({ file }, record)],
        progress: undefined,
      };
    }
    if (strFromU8(bytes.subarray(0, 2), true) === 'PK') {
      return this.readZip(file, bytes);
    }
    const record = guarded({ file }, () => this.library.decode(bytes));
    return { records: [record], progress: undefined };
  }

  private readZip(file: string, bytes: Uint8Array) {
    const files = unzipped(file, bytes);
    const manifest = jsonOf(file, MANIFEST, files[MANIFEST]);
    const { version } = matching(
      file,
      MANIFEST,
      ManifestSchema,
      manifest,
    );
    if (version > VERSION) {
      refuse({
        file,
        problem: { kind: 'newer', version: String(version) },
      });
    }
    const records: RunRecord[] = [];
    for (const [part, content] of Object.entries(files)) {
      if (RUN.test(part)) {
        records.push(
          guarded({ file, part }, () => this.library.decode(content)),
        );
      } else if (part !== MANIFEST && part !== PROGRESS) {
        refuse({
          file,
          part,
          problem: { kind: 'notARun', place: part },
        });
      }
    }
    const progress = files[PROGRESS];
    if (progress) jsonOf(file, PROGRESS, progress);
    return { records, progress: progress && strFromU8(progress) };
  }

  /** What was no run file must be fit to become one. */
  private checked(
    where: { file: string },
    record: RunRecord,
  ): RunRecord {
    return guarded(where, () =>
      this.library.decode(this.library.encode(record)),
    );
  }

  private async compare(
    records: readonly RunRecord[],
    progress: string | undefined,
  ): Promise<ImportPreview> {
    const added: RunSummary[] = [];
    const changed: RunSummary[] = [];
    const wanted: RunRecord[] = [];
    for (const record of records) {
      const here = await this.find(record.head.id);
      const result = here ? merge(here, record) : record;
      if (here === result) continue;
      const { length } = this.library.encode(result);
      (here ? changed : added).push(summaryOf(result, length));
      wanted.push(record);
    }
    const token = ++this.looks;
    this.waiting = { token, records: wanted };
    const same = records.length - wanted.length;
    const runIds = records.map(({ head }) => head.id);
    return { token, progress, runIds, added, changed, same };
  }

  private async find(id: string): Promise<RunRecord | undefined> {
    const known = await this.library.list();
    if (!known.some(({ head }) => head.id === id)) return undefined;
    return this.library.read(id);
  }
}

/** The run that was trained further, with the labels of both; `here` itself when nothing changes. */
function merge(here: RunRecord, other: RunRecord): RunRecord {
  const further = other.head.steps > here.head.steps ? other : here;
  const head = {
    ...further.head,
    name: here.head.name || other.head.name,
    note: here.head.note || other.head.note,
    starred: here.head.starred || other.head.starred,
  };
  const isSame =
    further === here &&
    head.name === here.head.name &&
    head.note === here.head.note &&
    head.starred === here.head.starred;
  return isSame ? here : { ...further, head };
}

class Refused extends Error {
  constructor(readonly refusal: ImportRefusal) {
    super(`Import refused: ${JSON.stringify(refusal)}`);
  }
}

function refuse(refusal: ImportRefusal): never {
  throw new Refused(refusal);
}

function guarded<Result>(
  where: { file: string; part?: string },
  read: () => Result,
): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof BadRunFile)) throw error;
    refuse({ ...where, problem: error.problem });
  }
}

function unzipped(file: string, bytes: Uint8Array) {
  try {
    return unzipSync(bytes);
  } catch {
    refuse({ file, problem: { kind: 'notARun', place: 'zip' } });
  }
}

function jsonOf(
  file: string,
  part: string,
  content: Uint8Array | undefined,
): unknown {
  try {
    return JSON.parse(strFromU8(content ?? new Uint8Array(0)));
  } catch {
    refuse({ file, part, problem: { kind: 'notARun', place: part } });
  }
}

function matching<Schema extends v.GenericSchema>(
  file: string,
  part: string,
  schema: Schema,
  value: unknown,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const place = v.getDotPath(result.issues[0]) ?? part;
  refuse({ file, part, problem: { kind: 'wrongContent', place } });
}
