// A folder of files on disk, each written whole or not at all.

import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

import type { Folder, FolderEntry } from '@backprop-lab/core/service';

import { readBoundedFile } from '../boundedFile.ts';

/** Ends the name of a file that is still being written. */
const PARTIAL = '.partial';

export class FolderOnDisk implements Folder {
  private writes = 0;
  private isSwept = false;

  constructor(private readonly path: string) {}

  async entries(): Promise<FolderEntry[]> {
    if (!this.isSwept) await this.sweep();
    const names = (await this.names()).filter((name) => !name.endsWith(PARTIAL));
    const entries = await Promise.all(names.map((name) => this.entry(name)));
    return entries.filter((entry) => entry !== undefined);
  }

  read(name: string, limit: number): Promise<Uint8Array> {
    return readBoundedFile(join(this.path, name), limit);
  }

  async write(name: string, bytes: Uint8Array): Promise<FolderEntry> {
    await mkdir(this.path, { recursive: true });
    const partial = join(this.path, `${name}.${process.pid}-${++this.writes}${PARTIAL}`);
    try {
      const file = await open(partial, 'w');
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(partial, join(this.path, name));
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    }
    await this.syncFolder();
    const { mtimeMs } = await stat(join(this.path, name));
    return { name, bytes: bytes.length, modified: mtimeMs };
  }

  async rename(from: string, to: string): Promise<void> {
    await rename(join(this.path, from), join(this.path, to));
    await this.syncFolder();
  }

  async remove(name: string): Promise<void> {
    await rm(join(this.path, name), { recursive: true });
  }

  /** A new name survives a loss of power only once the folder is on the disk, too. Windows sees to that itself. */
  private async syncFolder(): Promise<void> {
    if (process.platform === 'win32') return;
    const folder = await open(this.path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }

  private async names(): Promise<string[]> {
    try {
      return await readdir(this.path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  }

  private async entry(name: string): Promise<FolderEntry | undefined> {
    try {
      const { size, mtimeMs } = await stat(join(this.path, name));
      return { name, bytes: size, modified: mtimeMs };
    } catch (error) {
      // Renamed or removed since its name was read.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  /** Removes what a process that was killed had not finished writing. Only one process at a time writes here. */
  private async sweep(): Promise<void> {
    this.isSwept = true;
    const own = new RegExp(`\\.${process.pid}-\\d+\\${PARTIAL}$`);
    for (const name of await this.names()) {
      if (!name.endsWith(PARTIAL) || own.test(name)) continue;
      await rm(join(this.path, name), { force: true }).catch((error: unknown) => {
        console.error(`The unfinished file ${name} could not be removed:`, error);
      });
    }
  }
}
