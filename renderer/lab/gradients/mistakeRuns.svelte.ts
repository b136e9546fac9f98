// Two runs side by side, one of them with a mistake: requested in portions, cancelled by not requesting the next.

import type { MistakeName } from '@backprop-lab/core/mistakes/mistakes';
import type { EpochPair } from '@backprop-lab/core/service';
import type { RunConfig } from '@backprop-lab/core/training/runConfig';

import { core, CoreLost } from '../../state/core.svelte.ts';

export class MistakeRuns {
  status = $state<'none' | 'training' | 'done' | 'lost'>('none');
  /** What the curves are of. */
  config = $state.raw<RunConfig>();
  mistake = $state<MistakeName>();
  pairs = $state.raw<readonly EpochPair[]>([]);

  private requestId = 0;

  /** The epoch in which the mistaken run's loss stopped being a number. */
  readonly divergedIn = $derived(
    this.pairs.find(({ mistaken }) => !Number.isFinite(mistaken.trainLoss))?.epoch,
  );

  async train(config: RunConfig, mistake: MistakeName): Promise<void> {
    const requestId = ++this.requestId;
    this.status = 'training';
    this.config = config;
    this.mistake = mistake;
    this.pairs = [];
    try {
      const service = await core.service();
      const id = await service.startSideBySide(config, mistake);
      for (;;) {
        const progress = await service.advanceSideBySide(id);
        if (requestId !== this.requestId || !progress) return;
        this.pairs = [...this.pairs, ...progress.epochs];
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

  /** Forgets the curves, which belong to another network or mistake. */
  clear(): void {
    this.requestId += 1;
    this.status = 'none';
    this.pairs = [];
  }
}
