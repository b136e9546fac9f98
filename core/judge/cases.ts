// The cases of an exercise with their right results, made once.

import {
  Draw,
  type CaseKind,
  type DigitRows,
} from '../exercises/draw.ts';
import type { Asked } from '../exercises/exercise.ts';
import { referenceOf, type Reference } from '../exercises/reference.ts';
import type { Inputs } from '../exercises/values.ts';

export interface JudgedCase {
  readonly kind: CaseKind;
  readonly inputs: Inputs;
  /** Undefined where the learner's own function decides what is right. */
  readonly reference: Reference | undefined;
}

/** @param digits the case of that name is left out without them */
export function casesOf(
  asked: Asked,
  digits?: DigitRows,
): JudgedCase[] {
  const { cases, slopeOf } = asked;
  return cases
    .filter((kind) => kind !== 'digits' || digits)
    .map((kind) => {
      const draw = new Draw(
        kind,
        kind === 'digits' ? digits : undefined,
      );
      const inputs = inFloat32(asked.inputs(draw));
      const reference =
        slopeOf === undefined ? referenceOf(asked, inputs) : undefined;
      return { kind, inputs, reference };
    });
}

/** Names of what a function gets. */
export function parameterNames(asked: Asked): readonly string[] {
  return (
    asked.passes ?? Object.keys(asked.inputs(new Draw(asked.cases[0])))
  );
}

/** As torch gets them, so that the reference computes with the very same numbers. */
function inFloat32(inputs: Inputs): Inputs {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, input]) => [
      name,
      typeof input === 'number'
        ? input
        : { ...input, data: input.data.map(Math.fround) },
    ]),
  );
}
