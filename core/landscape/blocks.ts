// All values of a network's parameters in blocks, each of them a portion of work where the network is large.

import { blocksOf, isLong, type Portions } from '../portions.ts';

/** A product in a plain loop takes as long as so many in a kernel. */
const PLAIN = 8;

/** Some values of one parameter. */
export interface Block {
  /** The parameter's place among all. */
  readonly p: number;
  readonly from: number;
  /** The first that is not in it. */
  readonly to: number;
  /** Where `from` would be if all parameters stood in one row. */
  readonly at: number;
}

/**
 * @param point values of every parameter
 * @param operations in plain loops that one value takes
 */
export function* blocksOfAll(
  point: readonly Float32Array[],
  operations: number,
): Generator<Block, void, undefined> {
  let before = 0;
  for (const [p, { length }] of point.entries()) {
    for (const [from, to] of blocksOf(length, PLAIN * operations)) {
      yield { p, from, to, at: before + from };
    }
    before += length;
  }
}

/** Pauses where so many operations in plain loops are worth it. */
export function* pauseAfter(operations: number): Portions<void> {
  if (isLong(PLAIN * operations)) yield;
}
