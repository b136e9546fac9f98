// Files that a command line names.

import { extname, resolve } from 'node:path';

/** What a run, or everything, is saved as. */
const EXTENSIONS = ['.bprun', '.zip', '.json'];

/** Which words name a file of ours. Chromium adds switches of its own anywhere among them. @param folder that they are relative to */
export function filesAmong(words: readonly string[], folder: string): string[] {
  return words
    .filter((word) => !word.startsWith('-') && EXTENSIONS.includes(extname(word).toLowerCase()))
    .map((word) => resolve(folder, word));
}
