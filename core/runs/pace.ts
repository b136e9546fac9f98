// How a long work on many runs goes on: in slices, telling how far it is, until it is done or cancelled.

import type { Host } from '../host.ts';
import { atOnce, inSlices, type Portions } from '../portions.ts';

/** What is being done, and the share of it that is, from 0 to 1. */
export interface TransferProgress {
  readonly kind: 'inspect' | 'accept' | 'undo' | 'pack';
  readonly share: number;
}

/** Undefined when nothing is being done any more. */
export type TransferListener = (
  progress: TransferProgress | undefined,
) => void;

/** Who asked for the work wants it no more. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';

  constructor() {
    super('It was cancelled.');
  }
}

export interface Pace {
  /** Called between two steps: others have a turn when one is due. @throws Cancelled */
  turn(share: number): Promise<void>;
  /** Does a step that is long by itself. @throws Cancelled */
  run<Result>(work: Portions<Result>, share: number): Promise<Result>;
}

/** All of it at once, where nobody waits. */
export const unhurried: Pace = {
  turn: async () => undefined,
  run: async (work) => atOnce(work),
};

/** Milliseconds of work before others have a turn. */
const SLICE = 16;
/** Milliseconds from one message to the next. */
const INTERVAL = 100;

type Kind = TransferProgress['kind'];

/** Works that go on in slices; all of them can be cancelled. */
export class Pacer {
  private readonly underWay = new Set<{ isCancelled: boolean }>();

  constructor(
    private readonly host: Host,
    private readonly tell: TransferListener,
  ) {}

  /** Ends what is under way at its next turn, but for what is taken back. */
  cancel(): void {
    for (const work of this.underWay) work.isCancelled = true;
  }

  /**
   * @param cancelled what comes of it when it is cancelled
   * @throws what the work throws
   */
  async pace<Result, Otherwise>(
    kind: Kind,
    cancelled: Otherwise,
    work: (pace: Pace) => Promise<Result>,
  ): Promise<Result | Otherwise> {
    const state = { isCancelled: false };
    this.underWay.add(state);
    try {
      return await work(this.paceOf(kind, state));
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error;
      return cancelled;
    } finally {
      this.underWay.delete(state);
      if (this.underWay.size === 0) this.tell(undefined);
    }
  }

  private paceOf(
    kind: Kind,
    state: { readonly isCancelled: boolean },
  ): Pace {
    const { host, tell } = this;
    let turnEnd = host.now() + SLICE;
    let nextMessage = host.now() + INTERVAL;
    const say = (share: number) => {
      if (state.isCancelled && kind !== 'undo') throw new Cancelled();
      const now = host.now();
      if (now < nextMessage) return;
      nextMessage = now + INTERVAL;
      tell({ kind, share });
    };
    return {
      async turn(share) {
        say(share);
        if (host.now() < turnEnd) return;
        await host.yieldToEventLoop();
        turnEnd = host.now() + SLICE;
      },
      run: (work, share) => inSlices(work, host, () => say(share)),
    };
  }
}
