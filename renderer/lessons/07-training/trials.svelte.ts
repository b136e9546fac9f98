// What came of the experiments' runs, now and before.

import type { Divergence, RunSummary } from '@backprop-lab/core/service';
import type { RunConfig } from '@backprop-lab/core/training/runConfig';

import type { Epoch, TrainingRun } from '../../lab/training/trainingRun.svelte.ts';
import { askUntilAnswered, core } from '../../state/core.svelte.ts';
import { isTrial, type Experiment } from './experiments.ts';

export interface Trial {
  readonly config: RunConfig;
  readonly epoch: Epoch | undefined;
  readonly valRows: number;
  readonly divergence: Divergence | undefined;
}

const LESSON = '07-training';
const ENDED = ['finished', 'diverged'];

class Trials {
  private done = $state.raw<readonly Trial[]>([]);
  private readonly known = new Set<string>();

  /** Notes what became of a run that has come to its end. */
  note({ status, description, lastEpoch, divergence }: TrainingRun): void {
    if (!description || (status !== 'finished' && status !== 'diverged')) return;
    const { config, valRows } = description;
    // A kept run that is shown again was noted with all others.
    if (this.known.has(description.recordId)) return;
    this.known.add(description.recordId);
    this.done = [{ config, epoch: lastEpoch, valRows, divergence }, ...this.done];
  }

  /** Notes the kept runs of the lesson: what was tried before is not asked for again. */
  async recall(): Promise<void> {
    await askUntilAnswered(async () => {
      this.add(await (await core.service()).listRuns());
    });
  }

  private add(kept: readonly RunSummary[]): void {
    const before = kept
      .filter(({ head }) => head.lesson === LESSON && ENDED.includes(head.state))
      .filter(({ head }) => !this.known.has(head.id))
      .map(({ head, last }): Trial => {
        const { config, valRows, divergence } = head;
        return {
          config,
          epoch: last,
          valRows,
          divergence: divergence && { ...divergence, loss: Number(divergence.loss) },
        };
      });
    for (const { head } of kept) this.known.add(head.id);
    this.done = [...this.done, ...before];
  }

  /** The newest run of an experiment with this value. */
  of(experiment: Experiment, value: string): Trial | undefined {
    return this.done.find(({ config }) => isTrial(experiment, value, config));
  }
}

export const trials = new Trials();
