// How fast a run goes: as fast as it can, or so many steps a second, with waits in between that end at once when something else is wanted.

import type { Host } from '../host.ts';

/** Steps a second that can be asked for. */
export const paceLimits = { minimum: 0.1, maximum: 1000 } as const;

/** Waits from which a listener can hear of every step. */
const CALM = 40;

export class StepPace {
  /** Milliseconds from one step to the next; 0 at full speed. */
  private interval = 0;
  /** When the last step was done, or should have been. */
  private last = 0;
  private wake: () => void = () => undefined;

  constructor(private readonly host: Host) {}

  get isFull(): boolean {
    return this.interval === 0;
  }

  /** Whether steps are so far apart that each is worth a message. */
  get isCalm(): boolean {
    return this.interval >= CALM;
  }

  /** @param stepsPerSecond full speed without it; counts from the last step on, also in the middle of a wait */
  change(stepsPerSecond: number | undefined): void {
    this.interval = stepsPerSecond ? 1000 / stepsPerSecond : 0;
    this.wake();
  }

  /** Counts from now on. */
  begin(): void {
    this.last = this.host.now();
  }

  /** Ends a wait in which the next step is not wanted any more. */
  interrupt(): void {
    this.wake();
  }

  /** Resolves when the next step is due, or is not wanted any more. */
  async untilNext(isWanted: () => boolean): Promise<void> {
    let now = this.host.now();
    while (isWanted() && now < this.last + this.interval) {
      await this.sleep(this.last + this.interval - now);
      now = this.host.now();
    }
    // Steps that took longer than they should are not caught up with.
    const isLate = now >= this.last + 2 * this.interval;
    this.last = isLate ? now : this.last + this.interval;
  }

  private sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve;
      void this.host.wait(milliseconds).then(resolve);
    });
  }
}
