// The index of kept runs, a cache that avoids reading every file: all it holds is in the files, too.

import { strFromU8, strToU8 } from 'fflate';
import * as v from 'valibot';

import type { Folder, FolderEntry } from './archive.ts';
import { RunFileProblemSchema } from './badRunFile.ts';
import { countSchema, finiteSchema } from './runRecord.ts';
import { SummarySchema } from './runSummary.ts';
import { MAX_INDEX_BYTES } from './sizes.ts';

const NAME = 'index.json';

const IndexSchema = v.object({
  version: v.literal(1),
  /** Each is good as long as its file was changed at just that time. */
  files: v.record(
    v.string(),
    v.object({ modified: finiteSchema, summary: SummarySchema }),
  ),
  /** Files that are no runs. An index of version 0.1.0 has none. */
  unreadable: v.optional(
    v.record(
      v.string(),
      v.object({
        modified: finiteSchema,
        bytes: countSchema,
        problem: RunFileProblemSchema,
      }),
    ),
    {},
  ),
});

export type IndexContent = Omit<
  v.InferOutput<typeof IndexSchema>,
  'version'
>;

export class IndexFile {
  /** True from a failed write until one succeeds. */
  isBehind = false;

  constructor(private readonly folder: Folder) {}

  /** By the files' names; nothing where there is no usable index. */
  async read(files: readonly FolderEntry[]): Promise<IndexContent> {
    if (files.some(({ name }) => name === NAME)) {
      try {
        const bytes = await this.folder.read(NAME, MAX_INDEX_BYTES);
        const text = strFromU8(bytes);
        return v.parse(IndexSchema, JSON.parse(text));
      } catch {
        // Everything in it stands in the runs' own files, too.
      }
    }
    return { files: {}, unreadable: {} };
  }

  /** If writing fails, the index is written later or rebuilt. */
  async write(content: IndexContent): Promise<void> {
    const bytes = strToU8(JSON.stringify({ version: 1, ...content }));
    this.isBehind = await this.folder.write(NAME, bytes).then(
      () => false,
      () => true,
    );
  }
}
