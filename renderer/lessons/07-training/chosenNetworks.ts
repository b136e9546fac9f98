// Networks chosen by what they get right on one half of the images, and what they get right on the other.

import type { HeldOutScore } from '@backprop-lab/core/service';

export const halves = ['validation', 'test'] as const;
export type Half = (typeof halves)[number];

interface Means {
  readonly chooseBy: number;
  readonly other: number;
}

export interface ChosenNetworks {
  /** The places of the best, more than one where they are equally good. */
  readonly best: readonly number[];
  readonly ofBest: Means;
  readonly ofAll: Means;
}

/** Undefined where there is none. */
export function chosenNetworks(
  scores: readonly HeldOutScore[],
  chooseBy: Half,
): ChosenNetworks | undefined {
  if (scores.length === 0) return undefined;
  const most = Math.max(...scores.map((score) => score[chooseBy]));
  const best = [...scores.keys()].filter((i) => scores[i]?.[chooseBy] === most);
  const other = chooseBy === 'validation' ? 'test' : 'validation';
  const meansOf = (some: readonly HeldOutScore[]): Means => ({
    chooseBy: mean(some.map((score) => score[chooseBy])),
    other: mean(some.map((score) => score[other])),
  });
  return {
    best,
    ofBest: meansOf(scores.filter((_, i) => best.includes(i))),
    ofAll: meansOf(scores),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
