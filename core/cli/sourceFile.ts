// Reads a program that was named on the command line.

import { readFile } from 'node:fs/promises';

import { CommandError, quoted } from './commandError.ts';

/** @throws CommandError when it cannot be read */
export async function sourceOf(name: string): Promise<string> {
  try {
    return await readFile(name, 'utf8');
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    throw new CommandError(
      code === 'ENOENT'
        ? `There is no file ${quoted(name)}.`
        : `The file ${quoted(name)} cannot be read (${code}).`,
    );
  }
}
