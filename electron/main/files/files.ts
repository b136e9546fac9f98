// Files that the learner chooses: where to save something, what to open.

import { basename, join } from 'node:path';

import { app, dialog } from 'electron';

import { readBoundedFile } from '../../boundedFile.ts';
import { codeOf } from '../../errorCode.ts';
import {
  MAX_FILE_BYTES,
  type FileKind,
  type OpenOutcome,
  type SaveOutcome,
} from '../../storage.ts';
import type { AppWindow } from '../window/appWindow.ts';
import { saveAt } from './savedFile.ts';

/** Asks where, and writes the file whole or not at all. */
export async function saveFile(
  window: AppWindow,
  name: string,
  bytes: Uint8Array,
): Promise<SaveOutcome> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), basename(name)),
    // Windows and macOS ask by themselves before a file takes another's place; Linux does not.
    properties: ['showOverwriteConfirmation'],
  });
  if (canceled || !filePath) return { kind: 'cancelled' };
  return saveAt(filePath, bytes);
}

const extensions: Readonly<Record<FileKind, string[]>> = {
  kept: ['zip', 'bprun', 'bpexp', 'json'],
  experiment: ['bpexp', 'json'],
  program: ['py', 'ipynb'],
};

/**
 * Asks which, and reads it.
 * @param name what files of this kind are called in the dialog
 */
export async function openFile(
  window: AppWindow,
  kind: FileKind,
  name: string,
): Promise<OpenOutcome> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile'],
    filters: [
      { name, extensions: extensions[kind] },
      { name: '*', extensions: ['*'] },
    ],
  });
  const [path] = filePaths;
  if (canceled || path === undefined) return { kind: 'cancelled' };
  return readOpenedFile(path);
}

/** A file as the window receives it. */
export async function readOpenedFile(
  path: string,
): Promise<Exclude<OpenOutcome, { kind: 'cancelled' }>> {
  const name = basename(path);
  try {
    return { kind: 'opened', name, bytes: await readBoundedFile(path, MAX_FILE_BYTES) };
  } catch (error) {
    return { kind: 'failed', name, code: codeOf(error) };
  }
}
