// What is asked of every run, the current one and later ones.

import type { Run } from './run.ts';
import type { StopConditions } from './stopConditions.ts';

/** The page whose runs pause by themselves, where a lesson's folder would stand: no other page says that they may. */
export const LAB = 'lab';

interface Started {
  readonly run: Run;
  /** It is started in, by its folder's name. */
  readonly lesson: string;
}

export class RunWishes {
  private isWatched = false;
  private stopWhen: StopConditions = {};

  /** @param current the run prepared last */
  constructor(private readonly current: () => Started | undefined) {}

  /** Whether updates are noted. */
  readonly watch = (isWatched: boolean): void => {
    this.isWatched = isWatched;
    this.tell(this.current());
  };

  /** When a run of the lab pauses by itself. */
  stop(stopWhen: StopConditions): void {
    this.stopWhen = stopWhen;
    this.tell(this.current());
  }

  tell(started: Started | undefined): void {
    if (!started) return;
    const { run, lesson } = started;
    run.updates.isWatched = this.isWatched;
    run.stopWhen = lesson === LAB ? this.stopWhen : {};
  }
}
