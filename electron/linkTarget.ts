// Where a file really lies: writing in its place must not replace the links that lead to it.

import { lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

import { codeOf } from './errorCode.ts';

/**
 * The end of a chain of links, which need not be there yet; the path itself where it is no link.
 * @throws the system's error, e.g. ELOOP for links that lead in a circle
 */
export function linkTarget(path: string): string {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return path;
  try {
    return realpathSync.native(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    // It leads nowhere yet, from the folder that it is really in.
    const folder = realpathSync.native(dirname(path));
    return linkTarget(resolve(folder, readlinkSync(join(folder, basename(path)))));
  }
}
