// A file that was dragged onto the window, as one that was chosen.

import { fileCodes, MAX_FILE_BYTES, type OpenOutcome } from '../../../electron/storage.ts';

/** Its size is looked at before its bytes are. */
export async function readDroppedFile(file: File): Promise<OpenOutcome> {
  const { name, size } = file;
  if (size > MAX_FILE_BYTES) return { kind: 'failed', name, code: fileCodes.tooLarge };
  try {
    return { kind: 'opened', name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch (error) {
    // A folder, or a file that is gone or may not be read.
    if (!(error instanceof DOMException)) throw error;
    return { kind: 'failed', name, code: error.name };
  }
}
