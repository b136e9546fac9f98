// Files that are saved where the learner says, and what became of the last one.

import type { SaveOutcome } from '../../electron/storage.ts';

class SaveAs {
  /** Of the file saved last; undefined before there was one, and after one was cancelled. */
  outcome = $state.raw<Exclude<SaveOutcome, { kind: 'cancelled' }>>();

  async save(name: string, bytes: Uint8Array): Promise<void> {
    this.outcome = undefined;
    const outcome = await window.desktop.saveFile(name, bytes);
    if (outcome.kind !== 'cancelled') this.outcome = outcome;
  }
}

export const saveAs = new SaveAs();
