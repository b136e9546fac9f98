// Writing a file whole or not at all: beside its place first, and into it with one rename.

import { open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { codeOf } from './errorCode.ts';

/** The name of a file that is still being written, with the process that does; version 0.1.0 put the file's own name before it. */
const PARTIAL = /(?:^|\.)(\d+)-\d+\.partial$/;

/** What a folder or a disk says that knows no such thing as waiting for the disk: what was written is there all the same. */
const UNKNOWN_THERE = ['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'ENOTTY', 'EBADF', 'EPERM'];

let writes = 0;
const reported = new Set<string>();

/**
 * @param mode who may do what with it; what the system gives a new file, if left out
 * @returns when it was changed, in milliseconds since 1970
 * @throws the system's error; what was there before is there still
 */
export async function writeWhole(path: string, bytes: Uint8Array, mode?: number): Promise<number> {
  const folder = dirname(path);
  // Not by the file's own name, which may be as long as a name can be.
  const partial = join(folder, `.backprop-lab.${process.pid}-${++writes}.partial`);
  let modified: number;
  try {
    const file = await open(partial, 'w', mode);
    try {
      await file.writeFile(bytes);
      // The system takes away what its mask says.
      if (mode !== undefined) await file.chmod(mode);
      await syncFile(file);
      modified = (await file.stat()).mtimeMs;
    } finally {
      await file.close();
    }
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  await syncFolder(folder);
  // Some disks date a file anew when it is closed.
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => modified,
  );
}

/**
 * A new name survives a loss of power only once its folder is on the disk, too. That is more than
 * a write promises: where it cannot be had, as in folders of some networks, nothing has failed.
 */
export async function syncFolder(path: string): Promise<void> {
  // Windows sees to it itself.
  if (process.platform === 'win32') return;
  try {
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch (error) {
    const code = codeOf(error);
    if (reported.has(code)) return;
    reported.add(code);
    console.error(`Folders here cannot be waited for (${code}); files are written all the same`);
  }
}

/** Whether a name is that of a file that a process did not finish: this one while it still may, or any other. */
export function unfinishedBy(name: string): 'this' | 'another' | undefined {
  const pid = PARTIAL.exec(name)?.[1];
  if (pid === undefined) return undefined;
  return pid === String(process.pid) ? 'this' : 'another';
}

/** Whether it may be an error of waiting alone: written without that, the file may be there. */
export function isUnknownThere(error: unknown): boolean {
  return UNKNOWN_THERE.includes(codeOf(error));
}

async function syncFile(file: FileHandle): Promise<void> {
  try {
    await file.sync();
  } catch (error) {
    if (!isUnknownThere(error)) throw error;
  }
}
