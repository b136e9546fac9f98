// What can be trained on the page that is open, for commands from anywhere.

import type { Goal } from '@backprop-lab/core/service';

export interface ActiveTraining {
  readonly status: 'idle' | 'running' | 'paused';
  train(goal: Goal): Promise<void>;
  pause(): Promise<void>;
  stop(): Promise<void>;
}

let active = $state.raw<ActiveTraining>();

export const activeTraining = {
  /** Undefined while the page has nothing to train. */
  get current(): ActiveTraining | undefined {
    return active;
  },

  /** The page that has it is on screen. @returns a function that ends it */
  attach(training: ActiveTraining): () => void {
    active = training;
    return () => {
      if (active === training) active = undefined;
    };
  },
};
