// Work on many runs that takes the core a while: how far it is, and the way to cancel it.

import type { TransferProgress } from '@backprop-lab/core/service';

import { core } from './core.svelte.ts';

let current = $state.raw<TransferProgress>();
let cancellations = 0;

export const longWork = {
  /** Undefined while there is none that takes longer than a moment. */
  get current(): TransferProgress | undefined {
    return current;
  },

  /** How often something was cancelled. */
  get cancellations(): number {
    return cancellations;
  },

  /** Starts to listen to the core. */
  attach(): void {
    core.subscribe({
      transfer: (progress) => (current = progress),
      lost: () => (current = undefined),
    });
  },

  async cancel(): Promise<void> {
    cancellations += 1;
    await (await core.service()).cancelTransfer();
  },
};
