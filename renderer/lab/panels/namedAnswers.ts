// What a network says to a row, by the names of the classes: the most probable ones, and the one it ends in.

import { classesOf, type RunConfig } from '@backprop-lab/core/training/hyperparameters';

/** More classes than that are not told of one row. */
export const MOST_NAMED = 10;

export interface NamedShare {
  readonly name: string;
  /** Its probability, 0 to 1. */
  readonly share: number;
}

export interface NamedAnswers {
  /** At most `MOST_NAMED`: where there are more classes, the most probable first, else in their order. */
  readonly shown: readonly NamedShare[];
  /** Classes that are left out, and their probability together. */
  readonly others: { readonly count: number; readonly share: number };
}

/**
 * @param prediction probabilities: one for each class, or of a binary task the one of a yes
 * @param nameOf what a class is called
 */
export function namedAnswers(
  config: RunConfig,
  prediction: ArrayLike<number>,
  nameOf: (label: number) => string,
): NamedAnswers {
  if (config.task === 'binary') {
    const yes = prediction[0] ?? NaN;
    const [name, other] = bothNames(config, nameOf);
    const shown = [
      { name, share: yes },
      { name: other, share: 1 - yes },
    ];
    return { shown, others: { count: 0, share: 0 } };
  }
  const all = Array.from(prediction, (share, label) => ({ name: nameOf(label), share }));
  if (all.length <= MOST_NAMED) return { shown: all, others: { count: 0, share: 0 } };
  const order = all.toSorted((a, b) => b.share - a.share);
  const others = order.slice(MOST_NAMED);
  return {
    shown: order.slice(0, MOST_NAMED),
    others: {
      count: others.length,
      share: others.reduce((sum, { share }) => sum + share, 0),
    },
  };
}

/** The class that a binary answer ends in, and how probable the network holds it; undefined where it is no number. */
export function binaryEnd(
  config: RunConfig,
  answer: number,
  nameOf: (label: number) => string,
): NamedShare | undefined {
  if (Number.isNaN(answer)) return undefined;
  const [name, other] = bothNames(config, nameOf);
  return answer > 0.5 ? { name, share: answer } : { name: other, share: 1 - answer };
}

/** Of a yes and of a no: the other class where there are two, else all but the one asked about. */
function bothNames(
  config: RunConfig,
  nameOf: (label: number) => string,
): readonly [yes: string, no: string] {
  if (classesOf(config) <= 2) return [nameOf(1), nameOf(0)];
  const name = nameOf(config.positiveClass);
  return [name, `≠ ${name}`];
}
