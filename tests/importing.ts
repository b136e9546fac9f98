// Runs to be taken in from archives, and the library that takes them.

import { FullFolder, trainedRecord } from '../core/testing/records.ts';
import { RunLibrary } from '../core/runs/runLibrary.ts';
import type { RunRecord } from '../core/runs/runRecord.ts';
import { Imports, packArchive } from '../core/runs/transfer.ts';
import { FakeArchive } from './fakeArchive.ts';
import { digits } from './parity/recordings.ts';

/** All 45 steps of a run. */
export const whole = trainedRecord(digits);
/** The same, as far as its 20th step. */
export const half = trainedRecord(digits, { steps: 20 });

export function record(id: string, from = whole, changes = {}): RunRecord {
  const { head, curves, parameters } = from;
  return { head: { ...head, id, ...changes }, curves, parameters };
}

/** A library on a disk of its own. */
export class Importing {
  readonly folder = new FullFolder();
  readonly library = new RunLibrary(new FakeArchive(this.folder));
  readonly imports = new Imports(this.library);

  readonly previewOf = async (bytes: Uint8Array, file = 'a.zip') => {
    const inspection = await this.imports.inspect(file, bytes);
    if ('refused' in inspection) throw new Error(JSON.stringify(inspection.refused));
    return inspection.preview;
  };

  /** All runs, by their ids. */
  async everything(): Promise<RunRecord[]> {
    const runs = await this.library.list();
    const records = await Promise.all(runs.map(({ head }) => this.library.read(head.id)));
    return records.sort((a, b) => (a.head.id < b.head.id ? -1 : 1));
  }
}

/** An archive of these runs from another computer. */
export async function archiveOf(...records: RunRecord[]): Promise<Uint8Array> {
  const archive = new FakeArchive();
  const library = new RunLibrary(archive);
  for (const each of records) await library.save(each);
  return packArchive(archive, library, '{"version":2}');
}

/** As some editors write text, with their mark before it. */
export function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(2 + 2 * text.length));
  bytes.setUint16(0, 0xfeff, littleEndian);
  for (let i = 0; i < text.length; i++) {
    bytes.setUint16(2 + 2 * i, text.charCodeAt(i), littleEndian);
  }
  return new Uint8Array(bytes.buffer);
}
