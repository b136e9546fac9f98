// Whether a script was called, or is only imported.

import { realpathSync } from 'node:fs';

/** @param file of the script; a path with a link in it, or in another case on Windows, names the same one */
export function calledDirectly(file: string, called = process.argv[1]): boolean {
  return called !== undefined && realpathSync.native(called) === realpathSync.native(file);
}
