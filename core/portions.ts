// Work in portions: whoever asks for the next one may do something else in between, and whoever stops asking has cancelled it.

import type { Host } from './host.ts';

/** Does one portion with each `next()`; where it says how far it is, as a share from 0 to 1. */
export type Portions<Result, Said = void> = Generator<
  Said,
  Result,
  undefined
>;

/** Simple operations, such as a multiply-add, in a portion: some 2 to 20 ms. */
const PORTION = 2 ** 24;

/** Milliseconds of work before what is waiting is handled. */
const SLICE = 16;

/** Milliseconds of work before a client that asked is answered, unless a single portion takes longer. */
const ANSWER = 30;

/** Whether so many simple operations are worth a pause afterwards. */
export function isLong(operations: number): boolean {
  return operations > PORTION / 4;
}

/**
 * The places 0 to `count - 1` in blocks, each of them a portion.
 * @param operations that one place takes
 * @param step the size of each block but the last is a multiple of it
 */
export function* blocksOf(
  count: number,
  operations: number,
  step = 1,
): Generator<readonly [from: number, to: number], void, undefined> {
  const steps = Math.floor(PORTION / operations / step);
  const size = step * Math.max(1, steps);
  for (let from = 0; from < count; from += size) {
    yield [from, Math.min(count, from + size)];
  }
}

/**
 * Does portions until an answer is due.
 * @param said is called with what each of them says
 * @returns what the last one came to
 */
export function untilAnswer<Result, Said>(
  work: Generator<Said, Result, undefined>,
  host: Pick<Host, 'now'>,
  said?: (said: Said) => void,
): IteratorResult<Said, Result> {
  const end = host.now() + ANSWER;
  for (;;) {
    const step = work.next();
    if (!step.done) said?.(step.value);
    if (step.done || host.now() >= end) return step;
  }
}

/** Work that has nothing to say, as a part of work that says how far it is. @param share that is said all the while */
export function* saying<Result>(
  work: Generator<unknown, Result, undefined>,
  share: number,
): Portions<Result, number> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield share;
  }
}

/** Work that is the part from one share to another of what it belongs to. */
export function* asPart<Result>(
  work: Portions<Result, number>,
  from: number,
  to: number,
): Portions<Result, number> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}

/** Work that has nothing to say, where something else is said by what it is a part of. */
export function* unsaid<Result>(
  work: Portions<Result>,
): Generator<undefined, Result, undefined> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield undefined;
  }
}

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
