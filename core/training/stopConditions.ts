// When a run is to pause by itself, apart from its end: looked at after each epoch.

/** Those that are left out never hold. */
export interface StopConditions {
  /** After so many epochs. */
  readonly epoch?: number;
  /** As soon as the validation loss is at most this. */
  readonly loss?: number;
  /** As soon as this share of the validation rows is answered rightly, 0 to 1. */
  readonly accuracy?: number;
  /** After so many epochs without a validation loss smaller than all before. */
  readonly patience?: number;
}

/** Epochs by epochs, the last one just ended. */
export interface EpochsSoFar {
  readonly valLosses: ArrayLike<number>;
  readonly valCorrect: ArrayLike<number>;
}

export type StopReason = keyof StopConditions;

/**
 * Each holds at the epoch where it comes true and not at those after it, so
 * that a run can be gone on with; patience once more after as many epochs.
 *
 * @param valRows rows that are validated on
 * @returns the first that holds
 */
export function stopReason(
  { epoch, loss, accuracy, patience }: StopConditions,
  { valLosses, valCorrect }: EpochsSoFar,
  valRows: number,
): StopReason | undefined {
  const last = valLosses.length - 1;
  if (last < 0) return undefined;
  const comesTrue = (holds: (at: number) => boolean) =>
    holds(last) && !(last > 0 && holds(last - 1));
  if (epoch === last + 1) return 'epoch';
  if (loss !== undefined && comesTrue((at) => valLosses[at] <= loss))
    return 'loss';
  if (
    accuracy !== undefined &&
    comesTrue((at) => valCorrect[at] / valRows >= accuracy)
  )
    return 'accuracy';
  if (patience !== undefined) {
    const waited = last - bestOf(valLosses);
    if (waited > 0 && waited % patience === 0) return 'patience';
  }
  return undefined;
}

/** The first epoch with the smallest loss, counted from 0. */
function bestOf(losses: ArrayLike<number>): number {
  let best = 0;
  for (let at = 1; at < losses.length; at++) {
    if (losses[at] < losses[best]) best = at;
  }
  return best;
}
