// Writes a file where the learner chose: whole or not at all, and never in place of what is no file.

import { statSync } from 'node:fs';

import { FileRefused } from '../../boundedFile.ts';
import { codeOf } from '../../errorCode.ts';
import { linkTarget } from '../../linkTarget.ts';
import { fileCodes, type SaveOutcome } from '../../storage.ts';
import { writeWhole } from '../../wholeFile.ts';

/** A link stays one: the file that it leads to is written, and keeps its mode. */
export async function saveAt(
  path: string,
  bytes: Uint8Array,
): Promise<Exclude<SaveOutcome, { kind: 'cancelled' }>> {
  try {
    const target = linkTarget(path);
    await writeWhole(target, bytes, modeOf(target));
    return { kind: 'saved', path };
  } catch (error) {
    return { kind: 'failed', path, code: codeOf(error) };
  }
}

/** Undefined for a file that is yet to be. @throws FileRefused for what is none */
function modeOf(path: string): number | undefined {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status && !status.isFile()) throw new FileRefused(fileCodes.notAFile);
  return status ? status.mode & 0o777 : undefined;
}
