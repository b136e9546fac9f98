// What is said about keeping: interrupted runs, files that could not be used, a disk that is full. In English.

import type { RunFileProblem } from '@backprop-lab/core/service';

import { appName } from '../../../electron/appName.ts';
import { fileCodes, MAX_FILE_BYTES } from '../../../electron/storage.ts';
import { general, integer } from '../numbers.ts';

interface Failure {
  readonly kind: 'full' | 'readOnly' | 'other';
  readonly code: string;
}

export const keeping = {
  title: 'Messages',
  interrupted: (epoch: number, epochs: number, when: string) =>
    `The run started ${when} was interrupted at epoch ${integer(epoch)} of ${integer(epochs)}.`,
  resume: 'Resume',
  keep: 'Keep as it is',
  discard: 'Discard',
  settingsFailure: (failure: Failure) =>
    `Your settings and answers cannot be saved: ${cause(failure)} They are kept while the app is open and saved as soon as that is possible.`,
  runsFailure: (failure: Failure, unsaved: number) =>
    `Runs cannot be saved: ${cause(failure)} Training goes on; ${waiting(unsaved)}, and nothing that was saved before is touched.`,
  tryAgain: 'Try again',
  settingsAside: (file: string, renamedTo: string | undefined, newer: boolean) =>
    `${file} ${newer ? 'is from a newer version of the app' : 'could not be read'}${aside(renamedTo)} The app began with its usual settings; your runs are untouched.`,
  runAside: (file: string, renamedTo: string | undefined, problem: RunFileProblem) =>
    `${file} cannot be used: ${fileProblem(problem)}${aside(renamedTo)} All other runs are untouched.`,
  understood: 'OK',
  fileProblem,
  saveCause,
  readCause,
  longWork: {
    inspect: 'The file is being read.',
    accept: 'The file is being imported.',
    undo: 'The import is being undone.',
    pack: 'Everything is being packed into one file.',
  },
  cancel: 'Cancel',
  discarded: 'The interrupted run was discarded.',
  undo: 'Undo',
};

function cause({ kind, code }: Failure): string {
  if (kind === 'full') return `the disk is full (${code}). Please make room on it.`;
  if (kind === 'readOnly') {
    return `the app may not write into its folder (${code}). Please check the folder’s permissions.`;
  }
  return `the system reports ${code}.`;
}

function saveCause(code: string): string {
  if (code === fileCodes.notAFile) {
    return 'a folder or a device has that name. Please choose another.';
  }
  return kindOf(code) === 'readOnly'
    ? `this folder cannot be written to (${code}). Please choose another.`
    : cause({ kind: kindOf(code), code });
}

function readCause(code: string): string {
  switch (code) {
    case fileCodes.tooLarge:
      return `it is larger than anything that the app saves (${integer(MAX_FILE_BYTES / 2 ** 20)} MB).`;
    case fileCodes.notAFile:
      return 'it is a folder or a device. Please choose a file.';
    default:
      return kindOf(code) === 'readOnly'
        ? `the app may not read it (${code}).`
        : `the system reports ${code}.`;
  }
}

function kindOf(code: string): Failure['kind'] {
  if (['ENOSPC', 'EDQUOT'].includes(code)) return 'full';
  return ['EROFS', 'EACCES', 'EPERM'].includes(code) ? 'readOnly' : 'other';
}

function waiting(unsaved: number): string {
  if (unsaved === 0) return 'only its progress so far is not saved';
  return unsaved === 1
    ? 'one finished run waits to be saved'
    : `${integer(unsaved)} finished runs wait to be saved`;
}

function aside(renamedTo: string | undefined): string {
  return renamedTo === undefined
    ? '. It was left where it is.'
    : `; it was set aside as ${renamedTo}.`;
}

function fileProblem(problem: RunFileProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'the file is empty';
    case 'notARun':
      return `it is not a file of ${appName.en} (at “${problem.place}”)`;
    case 'cutShort':
      return `the file was cut short: ${general(problem.missingBytes)} bytes are missing`;
    case 'altered':
      return 'its checksum does not match, so the file was changed or damaged';
    case 'newer':
      return `it comes from a newer version of the app (format ${problem.version})`;
    case 'wrongContent':
      return `the entry “${problem.place}” is not what it should be`;
    case 'tooLarge':
      return `it is larger than such a file can be (${integer(problem.megabytes)} MB)`;
    case 'notAFile':
      return 'it is a folder or a device, not a file';
    case 'unreadable':
      return `the system could not read it (${problem.code})`;
  }
}
