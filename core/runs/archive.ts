// What keeping runs needs from the program the core runs in: a folder, a clock, names, and a digest.

export interface FolderEntry {
  readonly name: string;
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** The code of the error of a file that is larger than what is wanted. */
export const TOO_LARGE = 'TOO_LARGE';

/** A folder of files. Every call rejects with the system's error when it fails. */
export interface Folder {
  /** Every file in it; none when there is no folder yet. */
  entries(): Promise<FolderEntry[]>;
  /** Rejects with `TOO_LARGE`, before it reads anything, where the file has more than `limit` bytes. */
  read(name: string, limit: number): Promise<Uint8Array>;
  /** All of it or nothing: a file that was there stays whole until the new one is. */
  write(name: string, bytes: Uint8Array): Promise<FolderEntry>;
  rename(from: string, to: string): Promise<void>;
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
