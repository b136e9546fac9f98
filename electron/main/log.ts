// The log: what the main process writes to its console goes to a file as well, with time and level, one line an entry.

import { readFileSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';

import { app } from 'electron';
// The variant for plain Node: the one for Electron listens to messages of every page and puts a preload into every session.
import log from 'electron-log/node';

import { withoutHome, type Person } from './personalNames.ts';
import { oldFile, rotate } from './rotation.ts';

const MOST_BYTES = 1_000_000;
/** Characters of one entry: an error that quotes a whole file must not push everything else out. */
const LONGEST_ENTRY = 8000;

export const person: Person = { home: homedir(), name: userName() };

export function logFile(): string {
  return join(app.getPath('logs'), 'main.log');
}

/** From now on everything that goes to the console is in the file, too. */
export function startLog(): void {
  const { file, console: terminal, ipc, remote } = log.transports;
  if (ipc) ipc.level = false;
  if (remote) remote.level = false;
  terminal.format = '{text}';
  file.setAppName(app.getName());
  file.resolvePathFn = logFile;
  file.maxSize = MOST_BYTES;
  file.archiveLogFn = ({ path }) => {
    rotate(path);
  };
  file.format = '[{y}-{m}-{d} {h}:{i}:{s}.{ms}] [{level}] {text}';
  file.transforms.push(({ data }) => oneLine(String(data)));
  Object.assign(console, log.functions);
  // The first line: whoever asks for the log finds a file.
  console.info(
    `${app.getName()} ${app.getVersion()} started on Electron ${process.versions.electron}`,
  );
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

function oneLine(text: string): string {
  return withoutHome(text, person)
    .slice(0, LONGEST_ENTRY)
    .replace(/\s*[\r\n]+\s*/g, ' | ');
}

/** The newest warnings and errors, oldest of them first. */
export function lastProblems(most: number): string[] {
  return [oldFile(logFile(), 1), logFile()]
    .flatMap(linesOf)
    .filter((line) => /^\[[^\]]*\] \[(?:warn|error)\] /.test(line))
    .slice(-most);
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split(/\r?\n/);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
