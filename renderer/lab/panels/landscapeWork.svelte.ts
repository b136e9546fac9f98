// A landscape being computed: how far it is, what came of it, and the way to cancel it.

import type { Landscape, LandscapeChoice, LandscapeProblem } from '@backprop-lab/core/service';

import { core, CoreLost } from '../../state/core.svelte.ts';

/** What was computed, and what it is about. */
export interface ComputedLandscape {
  readonly runId: number;
  readonly kind: LandscapeChoice['directions']['kind'];
  readonly landscape: Landscape;
}

export class LandscapeWork {
  /** 0 to 1 while it is computed. */
  share = $state<number>();
  result = $state.raw<ComputedLandscape>();
  problem = $state<LandscapeProblem | 'replaced' | 'lost'>();
  private asked = 0;

  get isUnderWay(): boolean {
    return this.share !== undefined;
  }

  /** What was computed before stays until the new one is there. */
  async compute(runId: number, choice: LandscapeChoice): Promise<void> {
    const request = ++this.asked;
    this.share = 0;
    this.problem = undefined;
    try {
      await this.advance(request, runId, choice);
    } catch (error) {
      if (!(error instanceof CoreLost)) throw error;
      if (request === this.asked) this.problem = 'lost';
    } finally {
      if (request === this.asked) this.share = undefined;
    }
  }

  /** Nobody asks for its next portion any more. */
  cancel(): void {
    this.asked += 1;
    this.share = undefined;
  }

  private async advance(request: number, runId: number, choice: LandscapeChoice): Promise<void> {
    const service = await core.service();
    const id = await service.startLandscape(runId, choice);
    if (request !== this.asked) return;
    for (;;) {
      const progress = id === undefined ? undefined : await service.advanceLandscape(id);
      if (request !== this.asked) return;
      if (!progress || progress.problem) {
        this.problem = progress?.problem ?? 'replaced';
        return;
      }
      this.share = progress.share;
      if (!progress.result) continue;
      const { kind } = choice.directions;
      this.result = { runId, kind, landscape: progress.result };
      return;
    }
  }
}
