// Lines of the standard input, one at a time and at once: Python waits for them.

import { readSync } from 'node:fs';

const LINE_FEED = 10;

/** @returns without its end; undefined at the end of the input */
export function readLine(): string | undefined {
  const bytes: number[] = [];
  for (;;) {
    const byte = readByte();
    if (byte === undefined && bytes.length === 0) return undefined;
    if (byte === undefined || byte === LINE_FEED) {
      return Buffer.from(bytes).toString('utf8').replace(/\r$/, '');
    }
    bytes.push(byte);
  }
}

/** Not more: the rest belongs to whoever reads next. */
function readByte(): number | undefined {
  const byte = Buffer.alloc(1);
  try {
    return readSync(0, byte) === 1 ? byte[0] : undefined;
  } catch (error) {
    // So Windows says that there is no more.
    if ((error as NodeJS.ErrnoException).code === 'EOF')
      return undefined;
    throw error;
  }
}
