// The parts that both versions of the program have, and which of them is pointed at.

import { getContext, setContext } from 'svelte';

export const parts = [
  'loop',
  'linear',
  'linearBack',
  'relu',
  'reluBack',
  'loss',
  'update',
] as const;

export type Part = (typeof parts)[number];
export type Side = 'steps' | 'classes';

const CONTEXT = 'matching-parts';

class MatchingParts {
  lit = $state<Part>();
  /** The side that is to come into view: the other one was pointed at. */
  wanted = $state<Side>();

  point(part: Part, at: Side): void {
    this.lit = part;
    this.wanted = at === 'steps' ? 'classes' : undefined;
  }

  /** Brings the part of the other side into view as well. */
  follow(part: Part, at: Side): void {
    this.lit = part;
    this.wanted = at === 'steps' ? 'classes' : 'steps';
  }
}

export function provideMatchingParts(): void {
  setContext(CONTEXT, new MatchingParts());
}

export function matchingParts(): MatchingParts {
  return getContext<MatchingParts>(CONTEXT);
}
