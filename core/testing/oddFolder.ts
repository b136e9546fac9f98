// A folder as a disk may have it: with names that stand for no file, read-only, or unreadable.

import type { FolderEntry } from '../runs/archive.ts';
import { FullFolder } from './records.ts';

export class OddFolder extends FullFolder {
  /** Why there is nothing to read, by name. */
  readonly obstacles = new Map<string, string>();
  isReadOnly = false;
  /** Why the folder itself cannot be read. */
  entriesFail: string | undefined;

  override async entries(): Promise<FolderEntry[]> {
    if (this.entriesFail) throw failure(this.entriesFail);
    const odd = [...this.obstacles].map(([name, obstacle]) => ({
      name,
      bytes: 0,
      modified: 5,
      obstacle,
    }));
    return [...(await super.entries()), ...odd];
  }

  override async write(
    name: string,
    bytes: Uint8Array,
  ): Promise<FolderEntry> {
    this.requireWritable();
    return super.write(name, bytes);
  }

  override async rename(from: string, to: string): Promise<void> {
    this.requireWritable();
    const obstacle = this.obstacles.get(from);
    if (obstacle === undefined) {
      await super.rename(from, to);
      return;
    }
    this.obstacles.delete(from);
    this.obstacles.set(to, obstacle);
  }

  override async remove(name: string): Promise<void> {
    this.requireWritable();
    if (this.obstacles.get(name) === 'NOT_A_FILE') {
      throw failure('ENOTEMPTY');
    }
    await super.remove(name);
  }

  get names(): string[] {
    return [...this.files.keys(), ...this.obstacles.keys()].sort();
  }

  private requireWritable(): void {
    if (this.isReadOnly) throw failure('EROFS');
  }
}

/** The system's error of this code. */
export function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}
