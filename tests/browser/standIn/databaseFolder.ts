// A folder of files in the browser's database, each written whole or not at all.

import type { Folder, FolderEntry } from '@backprop-lab/core/service';
import { del, entries, get, set } from 'idb-keyval';

interface KeptFile {
  readonly bytes: Uint8Array;
  readonly modified: number;
}

export class DatabaseFolder implements Folder {
  async entries(): Promise<FolderEntry[]> {
    return (await entries<string, KeptFile>()).map(([name, file]) => entryOf(name, file));
  }

  async read(name: string): Promise<Uint8Array> {
    return (await fileNamed(name)).bytes;
  }

  async write(name: string, bytes: Uint8Array): Promise<FolderEntry> {
    const file: KeptFile = { bytes, modified: Date.now() };
    await set(name, file);
    return entryOf(name, file);
  }

  async rename(from: string, to: string): Promise<void> {
    await set(to, await fileNamed(from));
    await del(from);
  }

  async remove(name: string): Promise<void> {
    await fileNamed(name);
    await del(name);
  }
}

function entryOf(name: string, { bytes, modified }: KeptFile): FolderEntry {
  return { name, bytes: bytes.length, modified };
}

async function fileNamed(name: string): Promise<KeptFile> {
  const file = await get<KeptFile>(name);
  if (file) return file;
  throw Object.assign(new Error(`No such file: ${name}`), { code: 'ENOENT' });
}
