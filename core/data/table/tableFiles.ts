// The files of the learner's own tables, by the hash of their bytes, in the folder that runs are kept in.

import { isThere, type Archive } from '../../runs/archive.ts';
import { codeOf } from '../../runs/fileCodes.ts';
import { TableRefused } from './tableProblem.ts';
import {
  MAX_TABLE_BYTES,
  type TableSettings,
} from './tableSettings.ts';

export class TableFiles {
  constructor(private readonly archive: Archive) {}

  /** Keeps a file, once however often it is kept. @returns its hash @throws the system's error */
  async keep(bytes: Uint8Array): Promise<string> {
    const hash = this.archive.sha256(bytes);
    const { folder } = this.archive;
    if (!(await isThere(folder, nameOf(hash)).catch(unlessGone)))
      await folder.write(nameOf(hash), bytes);
    return hash;
  }

  /** @throws TableRefused where it is gone, or is no longer what it was */
  async read({ hash, name }: Pick<TableSettings, 'hash' | 'name'>) {
    const { folder } = this.archive;
    try {
      const bytes = await folder.read(nameOf(hash), MAX_TABLE_BYTES);
      if (this.archive.sha256(bytes) === hash) return bytes;
    } catch (error) {
      unlessGone(error);
    }
    throw new TableRefused({ kind: 'gone', name });
  }
}

function nameOf(hash: string): string {
  return `table-${hash}.csv`;
}

/** @throws any other error */
function unlessGone(error: unknown): false {
  if (codeOf(error) === 'ENOENT') return false;
  throw error;
}
