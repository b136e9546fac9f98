// What stands beside the curves of a run: its lowest validation loss, its last one, and its dead neurons.

import type { ComparedRun } from '@backprop-lab/core/service';

export interface ReadCurves {
  readonly lowest: number;
  /** Counted from 1. */
  readonly lowestEpoch: number;
  readonly last: number;
  /** Hidden neurons that were active for no training image at the end. */
  readonly dead: number;
  readonly hidden: number;
  readonly epochs: number;
}

/** Undefined of a run that did not finish its first epoch. */
export function readCurves({ valLosses, dead, hidden }: ComparedRun): ReadCurves | undefined {
  const last = valLosses.at(-1);
  if (last === undefined) return undefined;
  const lowest = Math.min(...valLosses);
  return {
    lowest,
    lowestEpoch: valLosses.indexOf(lowest) + 1,
    last,
    dead: dead.at(-1) ?? 0,
    hidden,
    epochs: valLosses.length,
  };
}
