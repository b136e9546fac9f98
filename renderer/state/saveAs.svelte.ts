// Saves files at a place the learner chooses, and holds the outcome of the last one.

import type { SaveOutcome } from '../../electron/storage.ts';
import type { Announcement } from './announcement.svelte.ts';

type Saved = Exclude<SaveOutcome, { kind: 'cancelled' }>;

class SaveAs {
  /** Of the file saved last; undefined before there was one, and after one was cancelled. */
  outcome = $state.raw<Saved>();

  async save(name: string, bytes: Uint8Array): Promise<void> {
    this.outcome = undefined;
    const outcome = await window.desktop.saveFile(name, bytes);
    if (outcome.kind !== 'cancelled') this.outcome = outcome;
  }
}

export const saveAs = new SaveAs();

/** The same in a sentence, for where no page shows it. */
export function savedAnnouncement(outcome: Saved): Announcement {
  if (outcome.kind === 'saved') {
    return { kind: 'note', text: ({ runs }) => runs.saved(outcome.path) };
  }
  return {
    kind: 'wrong',
    text: ({ runs, keeping }) => runs.notSaved(outcome.path, keeping.saveCause(outcome.code)),
  };
}
