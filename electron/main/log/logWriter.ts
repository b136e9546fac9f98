// Puts the log into its file, by electron-log. A bundle of its own: reading the library takes 25 milliseconds of the start.

import { statSync } from 'node:fs';

import { app } from 'electron';
// The variant for plain Node: the one for Electron listens to messages of every page and puts a preload into every session.
import log from 'electron-log/node';

import { FileRefused } from '../../boundedFile.ts';
import { fileCodes } from '../../storage.ts';
import { logFile, person } from './log.ts';
import { withoutHome } from './personalNames.ts';
import { withoutQuotes } from './quotes.ts';
import { rotate } from './rotation.ts';

const MAX_BYTES = 1_000_000;
/** Characters of one entry: an error that quotes a whole file must not push everything else out. */
const MAX_ENTRY_LENGTH = 8000;

/** From now on everything that goes to the console is in the file, too. @throws where a folder, a pipe or a device has its name */
export function writeLog(): void {
  const isFile = statSync(logFile(), { throwIfNoEntry: false })?.isFile() ?? true;
  if (!isFile) throw new FileRefused(fileCodes.notAFile);
  const { file, console: terminal, ipc, remote } = log.transports;
  if (ipc) ipc.level = false;
  if (remote) remote.level = false;
  terminal.format = '{text}';
  file.setAppName(app.getName());
  file.resolvePathFn = logFile;
  file.maxSize = MAX_BYTES;
  file.archiveLogFn = ({ path }) => {
    rotate(path);
  };
  file.format = '[{y}-{m}-{d} {h}:{i}:{s}.{ms}] [{level}] {text}';
  file.transforms.push(({ data }) => oneLine(String(data)));
  Object.assign(console, log.functions);
}

function oneLine(text: string): string {
  return withoutHome(withoutQuotes(text), person)
    .slice(0, MAX_ENTRY_LENGTH)
    .replace(/\s*[\r\n]+\s*/g, ' | ');
}
