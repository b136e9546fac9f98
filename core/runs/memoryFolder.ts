// A folder that is nowhere but in memory: for programs that keep nothing, and for tests.

import type { Folder, FolderEntry } from './archive.ts';
import { TOO_LARGE } from './fileCodes.ts';

export class MemoryFolder implements Folder {
  readonly files = new Map<
    string,
    { bytes: Uint8Array; modified: number }
  >();
  private changes = 0;

  async entries(): Promise<FolderEntry[]> {
    return [...this.files.keys()].map((name) => this.entry(name));
  }

  async read(name: string, limit: number): Promise<Uint8Array> {
    const { bytes } = this.file(name);
    if (bytes.length > limit)
      throw failure(`Too large: ${name}`, TOO_LARGE);
    return bytes.slice();
  }

  async write(name: string, bytes: Uint8Array): Promise<FolderEntry> {
    this.files.set(name, {
      bytes: bytes.slice(),
      modified: ++this.changes,
    });
    return this.entry(name);
  }

  async rename(from: string, to: string): Promise<void> {
    this.files.set(to, this.file(from));
    this.files.delete(from);
  }

  async remove(name: string): Promise<void> {
    this.file(name);
    this.files.delete(name);
  }

  private entry(name: string): FolderEntry {
    const { bytes, modified } = this.file(name);
    return { name, bytes: bytes.length, modified };
  }

  private file(name: string) {
    const file = this.files.get(name);
    if (file) return file;
    throw failure(`No such file: ${name}`, 'ENOENT');
  }
}

function failure(message: string, code: string): Error {
  return Object.assign(new Error(message), { code });
}
