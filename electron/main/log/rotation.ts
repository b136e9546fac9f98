// Old log files: the newest has the lowest number, and the oldest goes.

import { existsSync, renameSync, rmSync } from 'node:fs';
import { join, parse } from 'node:path';

const OLD_FILES = 3;

/** The name of an old file: `main.log` is number 0 of itself. */
export function oldFile(file: string, number: number): string {
  const { dir, name, ext } = parse(file);
  return number === 0 ? file : join(dir, `${name}.${number}${ext}`);
}

/** `main.log` becomes `main.1.log`, that becomes `main.2.log`, and so on. */
export function rotate(file: string): void {
  rmSync(oldFile(file, OLD_FILES), { force: true });
  for (let number = OLD_FILES - 1; number >= 0; number--) {
    const present = oldFile(file, number);
    if (existsSync(present)) renameSync(present, oldFile(file, number + 1));
  }
}
