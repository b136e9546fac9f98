// What an exercise is: data that the judge, the command line and the page read. Its texts and its solution are files beside it.

import type { MistakeName } from '../judge/words/mistakeName.ts';
import type { CaseKind, Draw } from './draw.ts';
import type { Language } from './text.ts';
import type { Inputs, Values, Variables } from './values.ts';

/** How much of the solution is there at the start. */
export type Depth = 'blanks' | 'body' | 'empty';

/**
 * How a value of a result comes about, so that the sum behind it can be shown:
 * `LᵀR`, `LR`, `LRᵀ`, the sum over a column of `L`, or the product of two
 * values at the same place. `right` at 0 stands for whether it is above 0.
 */
export interface Sum {
  readonly kind:
    | 'transposedTimes'
    | 'times'
    | 'timesTransposed'
    | 'columnSum'
    | 'masked';
  readonly left: string;
  readonly right?: string;
}

type Edit = readonly [from: string, to: string];

/** A change to the solution that makes a known mistake. */
export interface Slip {
  readonly mistake: MistakeName;
  /** Texts that the solution contains once, and what stands in their place. */
  readonly edits: readonly Edit[];
  /** Whether NumPy programs may do this: its default is another one than torch's. */
  readonly rightInNumpy?: boolean;
}

/** A function or class that the learner writes. */
export interface Asked {
  /** Of the function or class in the learner's file. */
  readonly name: string;
  /** As it is called: `linear_backward(dZ, A, W)`. */
  readonly signature: string;
  /** Names of what it gives, in order. `dW` is the gradient with respect to `W`. */
  readonly returns: readonly string[];
  /** Python for classes: the body of a function that gets the inputs by name and returns what is judged. */
  readonly probe?: string;
  /** Cases it is tried on, in order. */
  readonly cases: readonly CaseKind[];
  readonly inputs: (draw: Draw) => Inputs;
  /** The inputs that the function gets, in order; all of them when left out. Others serve the reference alone. */
  readonly passes?: readonly string[];
  /**
   * The same in the autograd engine: nodes by name. A result that is no node is
   * the gradient of the node `loss` with respect to what follows the `d`.
   */
  readonly graph?: (variables: Variables, inputs: Inputs) => Variables;
  /** The right results, where they are no graph. */
  readonly compute?: (inputs: Inputs) => Values;
  /** The sums behind its results, by name. */
  readonly sums?: Readonly<Record<string, Sum>>;
  /** Cases in which any finite number will do: how small an epsilon is, is free, and what it does to probabilities of 0. */
  readonly onlyFinite?: readonly CaseKind[];
  /** Judged against the slope of the learner's own function of this name. */
  readonly slopeOf?: string;
}

export interface Exercise {
  /** Name of its folder, and on the command line. */
  readonly id: string;
  /** Folder of the lesson it belongs to. */
  readonly lesson: string;
  readonly asks: readonly Asked[];
  readonly slips: readonly Slip[];
  /** Three steps: where to look, what to do there, the line itself. */
  readonly hints: Readonly<
    Record<Language, readonly [string, string, string]>
  >;
}

/** A slip in the solution, shortly. */
export function slip(
  mistake: MistakeName,
  from: string,
  to: string,
  ...more: readonly Edit[]
): Slip {
  return { mistake, edits: [[from, to], ...more] };
}
