// A folder that is nowhere but in memory: for programs that keep nothing, and for tests.

import type { Folder, FolderEntry } from './archive.ts';

export class MemoryFolder implements Folder {
  readonly files = new Map<
    string,
    { bytes: Uint8Array; modified: number }
  >();
  private changes = 0;

  async entries(): Promise<FolderEntry[]> {
    return [...this.files.keys()].map((name) => this.entry(name));
  }

  async read(name: string): Promise<Uint8Array> {
    return this.file(name).bytes.slice();
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
    throw Object.assign(new Error(`No such file: ${name}`), {
      code: 'ENOENT',
    });
  }
}
