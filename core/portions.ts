// Work in portions: whoever asks for the next one may do something else in between, and whoever stops asking has cancelled it.

import type { Host } from './host.ts';

/** Does one portion with each `next()`; where it says how far it is, as a share from 0 to 1. */
export type Portions<Result, Said = void> = Generator<
  Said,
  Result,
  undefined
>;

/** Milliseconds of work before what is waiting is handled. */
const SLICE = 16;

/** Does all of it now. */
export function atOnce<Result>(
  work: Generator<unknown, Result, undefined>,
): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/**
 * Does all of it in slices; between them the host handles what is waiting.
 * @param after is called after each slice; what it throws ends the work
 * @throws what the work throws
 */
export async function inSlices<Result, Said>(
  work: Generator<Said, Result, undefined>,
  host: Pick<Host, 'now' | 'yieldToEventLoop'>,
  after?: (said: Said) => void,
): Promise<Result> {
  let end = host.now() + SLICE;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (host.now() < end) continue;
    after?.(step.value);
    await host.yieldToEventLoop();
    end = host.now() + SLICE;
  }
}
