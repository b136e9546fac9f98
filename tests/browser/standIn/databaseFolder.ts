// A folder of files in the browser's database, each written whole or not at all.

import type { Folder, FolderEntry } from '@backprop-lab/core/service';
import { del, entries, get, set, type UseStore } from 'idb-keyval';

interface KeptFile {
  readonly bytes: Uint8Array;
  readonly modified: number;
}

export class DatabaseFolder implements Folder {
  /** @param store the library's own where none is given */
  constructor(private readonly store?: UseStore) {}

  async entries(): Promise<FolderEntry[]> {
    return (await entries<string, KeptFile>(this.store)).map(([name, file]) => entryOf(name, file));
  }

  async read(name: string, limit: number): Promise<Uint8Array> {
    const { bytes } = await this.fileNamed(name);
    if (bytes.length <= limit) return bytes;
    throw Object.assign(new Error(`Too large: ${name}`), { code: 'TOO_LARGE' });
  }

  async write(name: string, bytes: Uint8Array): Promise<FolderEntry> {
    const file: KeptFile = { bytes, modified: Date.now() };
    await set(name, file, this.store);
    return entryOf(name, file);
  }

  async rename(from: string, to: string): Promise<void> {
    await set(to, await this.fileNamed(from), this.store);
    await del(from, this.store);
  }

  async remove(name: string): Promise<void> {
    await this.fileNamed(name);
    await del(name, this.store);
  }

  private async fileNamed(name: string): Promise<KeptFile> {
    const file = await get<KeptFile>(name, this.store);
    if (file) return file;
    throw Object.assign(new Error(`No such file: ${name}`), { code: 'ENOENT' });
  }
}

function entryOf(name: string, { bytes, modified }: KeptFile): FolderEntry {
  return { name, bytes: bytes.length, modified };
}
