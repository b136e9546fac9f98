// The log: what the main process writes to its console goes to a file as well, with time and level, one line an entry.

import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';

import { app } from 'electron';

import { readTextFile } from '../settings/replaceFile.ts';
import type { Person } from './personalNames.ts';
import { oldFile } from './rotation.ts';

export const person: Person = { home: homedir(), name: userName() };

export function logFile(): string {
  return join(app.getPath('logs'), 'main.log');
}

/** Begins the file; undefined once that is done. */
let begin: (() => void) | undefined;

/**
 * From now on everything that goes to the console is in the file, too. A start's first line names app and version.
 * @param write does so; called when there is something to write
 */
export function startLog(write: () => void): void {
  const { info, warn, error } = console;
  begin = () => {
    begin = undefined;
    Object.assign(console, { info, warn, error });
    try {
      write();
      console.info(
        `${app.getName()} ${app.getVersion()} started on Electron ${process.versions.electron}`,
      );
    } catch (failure) {
      console.error('The log cannot be written:', failure);
    }
  };
  const after =
    (level: 'info' | 'warn' | 'error') =>
    (...words: readonly unknown[]) => {
      begin?.();
      console[level](...words);
    };
  Object.assign(console, { info: after('info'), warn: after('warn'), error: after('error') });
}

/** Makes sure that the log file exists even if nothing was logged yet. */
export function logStart(): void {
  begin?.();
}

/** Empty for a user whom the system has no entry for, as in some containers. */
function userName(): string {
  try {
    return userInfo().username;
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return '';
    throw error;
  }
}

/** The newest warnings and errors, oldest of them first. */
export function lastProblems(most: number): string[] {
  return [oldFile(logFile(), 1), logFile()]
    .flatMap(linesOf)
    .filter((line) => /^\[[^\]]*\] \[(?:warn|error)\] /.test(line))
    .slice(-most);
}

/** None of what is no file, or cannot be read. */
function linesOf(file: string): string[] {
  try {
    return readTextFile(file).split(/\r?\n/);
  } catch {
    return [];
  }
}
