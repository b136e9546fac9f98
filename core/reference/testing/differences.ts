// All differences of a network, and the smallest networks to take them of.

import type { Problem } from '../autogradModel.ts';
import {
  selectedEntries,
  type Entry,
  type FiniteDifference,
} from '../finiteDifference.ts';
import { networkDifferences } from '../networkDifferences.ts';
import { leaf } from './matrices.ts';

/** Every value of every parameter. */
export function allEntries({ parameters }: Problem): Entry[] {
  const names = Object.keys(parameters);
  return selectedEntries(
    parameters,
    Object.fromEntries(names.map((name) => [name, 'all'])),
  );
}

export function allDifferences(problem: Problem): FiniteDifference[] {
  const found = networkDifferences(problem, allEntries(problem));
  return [...found].filter((each) => each !== undefined);
}

/** One unit a layer, each with its weight and bias, for rows of one input; regression with targets 3 unless told otherwise. */
export function chain(
  layers: readonly (readonly [w: number, b: number])[],
  inputs: readonly number[],
  choices: Partial<Problem> = {},
): Problem {
  const parameters = Object.fromEntries(
    layers.flatMap(([w, b], l) => [
      [`W${l + 1}`, leaf([[w]])],
      [`b${l + 1}`, leaf([[b]])],
    ]),
  );
  const X = leaf(inputs.map((x) => [x]));
  const targets = inputs.map(() => 3);
  return { task: 'regression', parameters, X, targets, ...choices };
}
