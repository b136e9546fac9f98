// Files that a command line names.

import { extname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a run, an experiment or everything is saved as. */
const EXTENSIONS = ['.bprun', '.bpexp', '.zip', '.json'];

/** Which words name a file of ours. Chromium adds switches of its own anywhere among them. @param folder that they are relative to */
export function filesAmong(words: readonly string[], folder: string): string[] {
  return words
    .filter((word) => !word.startsWith('-') && EXTENSIONS.includes(extname(word).toLowerCase()))
    .map((word) => resolve(folder, pathOf(word)));
}

/** Some desktops give addresses where others give paths. */
function pathOf(word: string): string {
  if (!/^file:\/\/(localhost)?\//i.test(word)) return word;
  try {
    return fileURLToPath(word);
  } catch {
    // No address after all: as a path it names no file either, and that is told.
    return word;
  }
}
