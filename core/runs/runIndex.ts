// The index of kept runs, a cache that avoids reading every file: all it holds is in the files, too.

import { strFromU8, strToU8 } from 'fflate';
import * as v from 'valibot';

import type { Folder, FolderEntry } from './archive.ts';
import { SummarySchema } from './runSummary.ts';
import { MAX_INDEX_BYTES } from './sizes.ts';

const NAME = 'index.json';

/** A run's summary, good as long as its file was changed at just that time. */
const EntrySchema = v.object({
  modified: v.number(),
  summary: SummarySchema,
});

const IndexSchema = v.object({
  version: v.literal(1),
  files: v.record(v.string(), EntrySchema),
});

export type Entry = v.InferOutput<typeof EntrySchema>;

export class IndexFile {
  /** True from a failed write until one succeeds. */
  isBehind = false;

  constructor(private readonly folder: Folder) {}

  /** The entries by their file's name; none where there is no usable index. */
  async read(
    files: readonly FolderEntry[],
  ): Promise<Readonly<Record<string, Entry>>> {
    if (!files.some(({ name }) => name === NAME)) return {};
    try {
      const text = strFromU8(
        await this.folder.read(NAME, MAX_INDEX_BYTES),
      );
      return v.parse(IndexSchema, JSON.parse(text)).files;
    } catch {
      // Everything in it stands in the runs' own files, too.
      return {};
    }
  }

  /** If writing fails, the index is written later or rebuilt. */
  async write(entries: ReadonlyMap<string, Entry>): Promise<void> {
    const files = Object.fromEntries(entries);
    const bytes = strToU8(JSON.stringify({ version: 1, files }));
    this.isBehind = await this.folder.write(NAME, bytes).then(
      () => false,
      () => true,
    );
  }
}
