// One thing that has just happened and is worth a sentence, with a way back where there is one.

import type { Dictionary } from '../language/en.ts';

export interface Announcement {
  readonly kind: 'note' | 'wrong';
  /** In whichever language is chosen. */
  readonly text: (words: Dictionary) => string;
  readonly undo?: () => Promise<void>;
}

let current = $state.raw<Announcement>();

export const announcement = {
  get current(): Announcement | undefined {
    return current;
  },

  /** It stays until it is closed or the next one comes. */
  show(next: Announcement): void {
    current = next;
  },

  close(): void {
    current = undefined;
  },
};
