// Files that were deleted: they lie beside the others under another name, and can be had back for a day.

import {
  removeIfThere,
  type Archive,
  type FolderEntry,
} from './archive.ts';
import { codeOf } from './fileCodes.ts';
import { deletedFile } from './fileNames.ts';

/** How long a deleted file can be had back. */
const LIFETIME_MS = 24 * 60 * 60 * 1000;

export class DeletedFiles {
  constructor(private readonly archive: Archive) {}

  /** Takes files away one after another, and names each that is gone. @throws the system's error */
  async *take(names: readonly string[]): AsyncGenerator<string> {
    if (names.length === 0) return;
    const { folder } = this.archive;
    const present = new Set(
      (await folder.entries()).map(({ name }) => name),
    );
    for (const name of names) {
      let time = this.archive.time();
      while (present.has(nameWhenDeleted(name, time))) time += 1;
      try {
        await folder.rename(name, nameWhenDeleted(name, time));
        present.add(nameWhenDeleted(name, time));
      } catch (error) {
        // It is gone already.
        if (codeOf(error) !== 'ENOENT') throw error;
      }
      yield name;
    }
  }

  /**
   * Gives files their names again, the one deleted last where there are several of a name.
   * @param isWanted whether a file of that name is to come back
   * @returns them as they are now
   */
  async *giveBack(
    isWanted: (name: string) => boolean,
  ): AsyncGenerator<FolderEntry> {
    const files = await this.archive.folder.entries();
    const present = new Set(files.map(({ name }) => name));
    const latest = new Map<
      string,
      { time: number; file: FolderEntry }
    >();
    for (const file of files) {
      const { before, time } = deletedFile(file.name) ?? {};
      if (before === undefined || time === undefined) continue;
      if (present.has(before) || !isWanted(before)) continue;
      const known = latest.get(before);
      if (!known || known.time < time)
        latest.set(before, { time, file });
    }
    for (const [name, { file }] of latest) {
      await this.archive.folder.rename(file.name, name);
      yield { ...file, name };
    }
  }

  /** Removes what was deleted long ago. */
  async purge(files: readonly FolderEntry[]): Promise<void> {
    const now = this.archive.time();
    for (const { name } of files) {
      const { time = Infinity } = deletedFile(name) ?? {};
      if (now - time <= LIFETIME_MS) continue;
      // On a disk that cannot be written to, or of a folder with something in it: it stays, and is in nobody's way.
      await removeIfThere(this.archive.folder, name).catch(
        () => undefined,
      );
    }
  }
}

function nameWhenDeleted(name: string, time: number): string {
  return `${name}.deleted-${time}`;
}
