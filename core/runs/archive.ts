// What keeping runs needs from the program the core runs in: a folder, a clock, names, and a digest.

import { codeOf, TOO_LARGE } from './fileCodes.ts';

export interface FolderEntry {
  readonly name: string;
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
  /** Why there is nothing to read under this name: the system's code, or `NOT_A_FILE` for a folder, a pipe or a device. */
  readonly obstacle?: string;
}

/** A folder of files. Every call rejects with the system's error when it fails. */
export interface Folder {
  /** Every name in it, also of what cannot be read; none when there is no folder yet. */
  entries(): Promise<FolderEntry[]>;
  /** Rejects with `TOO_LARGE`, before it reads anything, where the file has more than `limit` bytes. */
  read(name: string, limit: number): Promise<Uint8Array>;
  /** All of it or nothing: a file that was there stays whole until the new one is. */
  write(name: string, bytes: Uint8Array): Promise<FolderEntry>;
  rename(from: string, to: string): Promise<void>;
  /** Never takes anything along: a folder with something in it stays. */
  remove(name: string): Promise<void>;
}

export interface Archive {
  readonly folder: Folder;
  /** Of the app, e.g. `0.1.0`. */
  readonly version: string;
  /** In hexadecimal digits. */
  sha256(bytes: Uint8Array | string): string;
  /** Milliseconds since 1970. */
  time(): number;
  /** A name that no other run has: small letters, digits and hyphens. */
  newId(): string;
}

/** Whether a file with something in it has this name; nothing of it is read. */
export async function isThere(
  folder: Folder,
  name: string,
): Promise<boolean> {
  try {
    await folder.read(name, 0);
    return false;
  } catch (error) {
    return codeOf(error) === TOO_LARGE;
  }
}

/** The end is the same when somebody else was faster. */
export async function removeIfThere(
  folder: Folder,
  name: string,
): Promise<void> {
  try {
    await folder.remove(name);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}
