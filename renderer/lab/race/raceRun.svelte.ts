// A race as the window sees it: requested in portions, cancelled by not requesting the next. One for the app's lifetime.

import type { EpochBand, Leaders, RaceEpoch } from '@backprop-lab/core/service';
import type { RunConfig, RunConfigField } from '@backprop-lab/core/training/hyperparameters';

import { core, CoreLost } from '../../state/core.svelte.ts';

type RaceStatus = 'none' | 'preparing' | 'racing' | 'done' | 'cancelled' | 'lost';

const NOBODY: Leaders = { trainLoss: undefined, valLoss: undefined, valCorrect: undefined };

class RaceRun {
  status = $state<RaceStatus>('none');
  /** In which the runs differ. */
  field = $state<RunConfigField>('learningRate');
  configs = $state.raw<readonly RunConfig[]>([]);
  /** Of each run. */
  valRows = $state.raw<readonly number[]>([]);
  /** Of each run, its epochs so far. */
  epochs = $state.raw<readonly (readonly RaceEpoch[])[]>([]);
  bands = $state.raw<readonly EpochBand[]>([]);
  diverged = $state.raw<readonly boolean[]>([]);
  leaders = $state.raw<Leaders>(NOBODY);
  share = $state(0);

  /** Counts the races. */
  number = $state(0);
  private requestId = 0;

  get isUnderWay(): boolean {
    return this.status === 'preparing' || this.status === 'racing';
  }

  async start(field: RunConfigField, configs: readonly RunConfig[]): Promise<void> {
    const requestId = ++this.requestId;
    this.clear(field, configs);
    try {
      const service = await core.service();
      const { id, valRows } = await service.startRace(configs);
      if (requestId !== this.requestId) return;
      this.valRows = valRows;
      this.status = 'racing';
      for (;;) {
        const progress = await service.advanceRace(id);
        if (requestId !== this.requestId || !progress) return;
        this.epochs = this.epochs.map((known, run) => [
          ...known,
          ...progress.epochs.filter((each) => each.run === run),
        ]);
        this.bands = [...this.bands, ...progress.bands];
        this.diverged = progress.diverged;
        this.leaders = progress.leaders;
        this.share = progress.share;
        if (progress.done) break;
      }
      this.status = 'done';
    } catch (error) {
      if (requestId !== this.requestId) return;
      // Not by `core.status`: the next core may be there already.
      this.status = error instanceof CoreLost ? 'lost' : 'none';
      if (this.status !== 'lost') throw error;
    }
  }

  /** What it has come to stays. */
  cancel(): void {
    if (!this.isUnderWay) return;
    this.requestId += 1;
    this.status = 'cancelled';
  }

  private clear(field: RunConfigField, configs: readonly RunConfig[]): void {
    this.status = 'preparing';
    this.number += 1;
    this.field = field;
    this.configs = configs;
    this.valRows = [];
    this.epochs = configs.map(() => []);
    this.bands = [];
    this.diverged = configs.map(() => false);
    this.leaders = NOBODY;
    this.share = 0;
  }
}

export const raceRun = new RaceRun();
