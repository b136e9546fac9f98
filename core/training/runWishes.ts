// What is asked of every run, the current one and later ones.

import type { Run } from './run.ts';
import type { StopConditions } from './stopConditions.ts';

export class RunWishes {
  private isWatched = false;
  private stopWhen: StopConditions = {};

  /** @param current the run prepared last */
  constructor(private readonly current: () => Run | undefined) {}

  /** Whether updates are noted. */
  readonly watch = (isWatched: boolean): void => {
    this.isWatched = isWatched;
    this.tell(this.current());
  };

  /** When a run pauses by itself. */
  stop(stopWhen: StopConditions): void {
    this.stopWhen = stopWhen;
    this.tell(this.current());
  }

  tell(run: Run | undefined): void {
    if (!run) return;
    run.updates.isWatched = this.isWatched;
    run.stopWhen = this.stopWhen;
  }
}
