// Reading a file that anybody may have put there: only regular ones, and no more of them than is asked for.

import { constants, type Stats } from 'node:fs';
import { open, stat } from 'node:fs/promises';

import { fileCodes } from './storage.ts';

/** A file that is neither read nor written, with a code such as the system's own errors have. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';

  constructor(readonly code: (typeof fileCodes)[keyof typeof fileCodes]) {
    super(`The file is left alone: ${code}`);
  }
}

/**
 * All bytes of a file, links followed. Pipes, devices and folders are not even
 * opened; a file that grows meanwhile is read as far as it was.
 * @param limit in bytes
 * @throws FileRefused; the system's error
 */
export async function readBoundedFile(path: string | Buffer, limit: number): Promise<Uint8Array> {
  requireReadable(await stat(path), limit);
  // Something else may have its name by now: a pipe would keep whoever opens it waiting.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const status = await file.stat();
    requireReadable(status, limit);
    const bytes = new Uint8Array(status.size);
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return bytes.subarray(0, length);
  } finally {
    await file.close();
  }
}

function requireReadable(status: Stats, limit: number): void {
  if (!status.isFile()) throw new FileRefused(fileCodes.notAFile);
  if (status.size > limit) throw new FileRefused(fileCodes.tooLarge);
}
