// What came of the experiments' runs. Kept while the app is open: leaving the lesson loses nothing.

import type { Divergence } from '@backprop-lab/core/service';
import type { RunConfig } from '@backprop-lab/core/training/runConfig';

import type { Epoch, TrainingRun } from '../../state/trainingRun.svelte.ts';
import { isTrial, type Experiment } from './experiments.ts';

export interface Trial {
  readonly config: RunConfig;
  readonly epoch: Epoch | undefined;
  readonly valRows: number;
  readonly divergence: Divergence | undefined;
}

class Trials {
  private done = $state.raw<readonly Trial[]>([]);

  /** Notes what became of a run that has come to its end. */
  note({ status, description, lastEpoch, divergence }: TrainingRun): void {
    if (!description || (status !== 'finished' && status !== 'diverged')) return;
    const { config, valRows } = description;
    if (this.done.some((trial) => trial.config === config)) return;
    this.done = [{ config, epoch: lastEpoch, valRows, divergence }, ...this.done];
  }

  /** The newest run of an experiment with this value. */
  of(experiment: Experiment, value: string): Trial | undefined {
    return this.done.find(({ config }) => isTrial(experiment, value, config));
  }
}

export const trials = new Trials();
