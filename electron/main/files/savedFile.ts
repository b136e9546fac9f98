// Writes a file where the learner chose: whole or not at all, and never in place of what is no file.

import { lstat, readlink, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

import { FileRefused } from '../../boundedFile.ts';
import { codeOf } from '../../errorCode.ts';
import { fileCodes, type SaveOutcome } from '../../storage.ts';
import { writeWhole } from '../../wholeFile.ts';

/** A link stays one: the file that it leads to is written, and keeps its mode. */
export async function saveAt(
  path: string,
  bytes: Uint8Array,
): Promise<Exclude<SaveOutcome, { kind: 'cancelled' }>> {
  try {
    const target = await linkTarget(path);
    await writeWhole(target, bytes, await modeOf(target));
    return { kind: 'saved', path };
  } catch (error) {
    return { kind: 'failed', path, code: codeOf(error) };
  }
}

/** The end of a chain of links, which need not be there yet. @throws the system's error, e.g. ELOOP */
async function linkTarget(path: string): Promise<string> {
  const isLink = await lstat(path).then((status) => status.isSymbolicLink(), whereNone(false));
  if (!isLink) return path;
  const target = await realpath(path).catch(whereNone(undefined));
  if (target !== undefined) return target;
  // It leads nowhere yet, from the folder that it is really in.
  const folder = await realpath(dirname(path));
  return linkTarget(resolve(folder, await readlink(join(folder, basename(path)))));
}

/** Undefined for a file that is yet to be. */
async function modeOf(path: string): Promise<number | undefined> {
  const status = await stat(path).catch(whereNone(undefined));
  if (status && !status.isFile()) throw new FileRefused(fileCodes.notAFile);
  return status ? status.mode & 0o777 : undefined;
}

/** What a call comes to where there is nothing of that name. */
function whereNone<Answer>(answer: Answer): (error: unknown) => Answer {
  return (error) => {
    if (codeOf(error) !== 'ENOENT') throw error;
    return answer;
  };
}
