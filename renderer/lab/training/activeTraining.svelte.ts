// The training that commands control: that of the open page, or else one running in another lesson.

import type { Goal } from '@backprop-lab/core/service';

export interface ActiveTraining {
  /** Its lesson, by the folder's name. */
  readonly lesson: string;
  readonly status: 'idle' | 'running' | 'paused';
  train(goal: Goal): Promise<void>;
  pause(): Promise<void>;
  stop(): Promise<void>;
}

let shown = $state.raw<ActiveTraining>();
let known = $state.raw<readonly ActiveTraining[]>([]);

export const activeTraining = {
  /** Undefined while neither is there. */
  get current(): ActiveTraining | undefined {
    return shown ?? known.find(({ status }) => status !== 'idle');
  },

  /** It exists from now on, on screen or not. */
  know(training: ActiveTraining): void {
    known = [...known, training];
  },

  /** The page that has it is on screen. @returns a function that ends it */
  attach(training: ActiveTraining): () => void {
    shown = training;
    return () => {
      if (shown === training) shown = undefined;
    };
  },
};
