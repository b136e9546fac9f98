// Reads and replaces a small file, wherever it really lies.

import { chmodSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

import { linkTarget } from '../../linkTarget.ts';

/**
 * A byte order mark, which editors on Windows put before the text, is left out.
 * @throws the system's error; SyntaxError for what is no file: a pipe would be waited for, a device never ends
 */
export function readTextFile(path: string): string {
  if (!statSync(path).isFile()) throw new SyntaxError('It is no file');
  return readFileSync(path, 'utf8').replace(/^\ufeff/, '');
}

/**
 * Written beside it first: a killed process leaves no half-written file. A link to the file stays one, and the file keeps its mode.
 * @throws the system's error
 */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const file = linkTarget(path);
  const partial = `${file}.partial`;
  const mode = statSync(file, { throwIfNoEntry: false })?.mode;
  // Whatever has that name would be written to: a pipe waits for a reader, a link leads elsewhere.
  rmSync(partial, { force: true });
  writeFileSync(partial, content, { mode, flag: 'wx' });
  // A mask may have taken something away from it.
  if (mode !== undefined && statSync(partial).mode !== mode) chmodSync(partial, mode);
  renameSync(partial, file);
}
