// A folder of files on disk, each written whole or not at all.

import { lstat, mkdir, readdir, rename, rmdir, stat, unlink } from 'node:fs/promises';
import { join, sep } from 'node:path';

import type { Folder, FolderEntry } from '@backprop-lab/core/service';

import { readBoundedFile } from '../boundedFile.ts';
import { codeOf } from '../errorCode.ts';
import { fileCodes } from '../storage.ts';
import { syncFolder, unfinishedBy, writeWhole } from '../wholeFile.ts';

export class FolderOnDisk implements Folder {
  private isSwept = false;
  /** What names are on the disk that no text is: another system's letters, say. */
  private readonly rawNames = new Map<string, Buffer>();

  constructor(private readonly path: string) {}

  async entries(): Promise<FolderEntry[]> {
    if (!this.isSwept) await this.sweep();
    const names = (await this.names()).filter((name) => !unfinishedBy(name));
    const entries = await Promise.all(names.map((name) => this.entry(name)));
    return entries.filter((entry) => entry !== undefined);
  }

  read(name: string, limit: number): Promise<Uint8Array> {
    return readBoundedFile(this.pathOf(name), limit);
  }

  async write(name: string, bytes: Uint8Array): Promise<FolderEntry> {
    await mkdir(this.path, { recursive: true });
    const modified = await writeWhole(join(this.path, name), bytes);
    return { name, bytes: bytes.length, modified };
  }

  async rename(from: string, to: string): Promise<void> {
    await rename(this.pathOf(from), this.pathOf(to));
    await syncFolder(this.path);
  }

  async remove(name: string): Promise<void> {
    const path = this.pathOf(name);
    const isFolder = (await lstat(path)).isDirectory();
    await (isFolder ? rmdir(path) : unlink(path));
  }

  private pathOf(name: string): string | Buffer {
    const raw = this.rawNames.get(name);
    return raw ? Buffer.concat([Buffer.from(this.path + sep), raw]) : join(this.path, name);
  }

  private async names(): Promise<string[]> {
    try {
      const found = await readdir(this.path, { encoding: 'buffer' });
      return found.map((raw) => this.nameOf(raw));
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return [];
      throw error;
    }
  }

  private nameOf(raw: Buffer): string {
    const name = raw.toString();
    if (Buffer.from(name).equals(raw)) return name;
    const readable = raw.toString('latin1');
    this.rawNames.set(readable, raw);
    return readable;
  }

  /** Undefined for what was renamed or removed since its name was read. */
  private async entry(name: string): Promise<FolderEntry | undefined> {
    const path = this.pathOf(name);
    let modified = 0;
    try {
      modified = (await lstat(path)).mtimeMs;
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined;
      return { name, bytes: 0, modified, obstacle: codeOf(error) };
    }
    try {
      const status = await stat(path);
      if (!status.isFile()) return { name, bytes: 0, modified, obstacle: fileCodes.notAFile };
      return { name, bytes: status.size, modified: status.mtimeMs };
    } catch (error) {
      // A link that leads nowhere, or in a circle.
      return { name, bytes: 0, modified, obstacle: codeOf(error) };
    }
  }

  /** Removes what a process that was killed had not finished writing. Only one process at a time writes here. */
  private async sweep(): Promise<void> {
    this.isSwept = true;
    for (const name of await this.names()) {
      if (unfinishedBy(name) !== 'another') continue;
      await unlink(this.pathOf(name)).catch((error: unknown) => {
        console.error(`An unfinished file could not be removed: ${codeOf(error)}`);
      });
    }
  }
}
