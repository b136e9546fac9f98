// Which exercises ask for a backward pass that the article's network can train with.

import type { BackwardForm } from '../python/python.ts';

export interface OwnBackward {
  readonly form: BackwardForm;
  /** What the learner writes. */
  readonly name: string;
  /** Exercises whose solutions are the rest of the backward pass. */
  readonly given: readonly string[];
}

const steps = {
  'relu-backward': 'relu_backward',
  'linear-backward': 'linear_backward',
  'softmax-cross-entropy-backward': 'softmax_cross_entropy_backward',
} as const;

/** By the exercise's id. */
const trainable: Readonly<Record<string, OwnBackward>> = {
  ...Object.fromEntries(
    Object.entries(steps).map(([id, name]) => [
      id,
      {
        form: 'logits',
        name,
        given: Object.keys(steps).filter((other) => other !== id),
      } as const,
    ]),
  ),
  'backward-two-layers': { form: 'whole', name: 'backward', given: [] },
};

/** @returns undefined for an exercise that asks for something else */
export function ownBackwardOf(
  exercise: string,
): OwnBackward | undefined {
  return Object.hasOwn(trainable, exercise)
    ? trainable[exercise]
    : undefined;
}
