// How often each fault is tried: a few times with all other tests, in full by `npm run test:faults`.

const FEW = 2;

/** @param full how often in a full run */
export function repeats(full: number): number {
  return process.env.FAULTS === 'full' ? full : FEW;
}

/** A part of some work, up to `most` of it: a moment that nobody chose. */
export function randomShare(most: number): number {
  return Math.random() * most;
}
