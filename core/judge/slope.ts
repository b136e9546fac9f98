// What the derivative of a learner's own function should give: its slope, measured.

import type { Asked } from '../exercises/exercise.ts';
import { arrayIn, type Value } from '../exercises/values.ts';
import type { PythonError } from '../python/python.ts';
import type { JudgedCase } from './cases.ts';
import type { Program } from './program.ts';
import { isBad, resultsOf } from './results.ts';

const STEP = 1e-3;
/** Where the slopes to both sides differ by more, the function bends there. */
const BEND = 0.02;
/** Rounding of a function that computes in float32 whatever it is given. */
const NOISE = 2e-3;

/** The right `dZ` and, where the function bends, the learner's own value: any slope between the two sides will do. */
export interface Slopes {
  readonly expected: Value;
  /** Whether each value has a slope that can be measured. */
  readonly smooth: readonly boolean[];
}

export type Measured =
  | {
      readonly kind: 'slopes';
      readonly slopes: Slopes;
      readonly values: Value;
      readonly slope: Value;
    }
  | { readonly kind: 'error'; readonly error: PythonError }
  | { readonly kind: 'bad' };

/** Calls the function `asked.slopeOf` at Z and a little to both sides of it. */
export function measuredSlopes(
  program: Program,
  { slopeOf = '' }: Asked,
  { inputs }: JudgedCase,
): Measured {
  const Z = arrayIn(inputs, 'Z');
  const dA = arrayIn(inputs, 'dA');
  const asked = {
    name: slopeOf,
    signature: '',
    returns: ['A'],
    cases: [],
    inputs: () => ({}),
  };
  const found: Value[] = [];
  for (const step of [-STEP, 0, STEP]) {
    const moved = { ...Z, data: Z.data.map((z) => z + step) };
    const called = program.callNamed(
      slopeOf,
      ['A'],
      [moved],
      'float64',
    );
    if (called.error) return { kind: 'error', error: called.error };
    const values = resultsOf(asked, called.result);
    if (isBad(values) || values.A.data.length !== Z.data.length)
      return { kind: 'bad' };
    found.push(values.A);
  }
  const [below, values, above] = found;
  const sides = (i: number) => [
    (values.data[i] - below.data[i]) / STEP,
    (above.data[i] - values.data[i]) / STEP,
  ];
  const smooth = Array.from(Z.data, (_, i) => {
    const [left, right] = sides(i);
    return Math.abs(left - right) <= BEND * Math.max(1, Math.abs(left));
  });
  const slope = Z.data.map(
    (_, i) => (above.data[i] - below.data[i]) / (2 * STEP),
  );
  const expected = {
    ...Z,
    data: slope.map((each, i) => each * dA.data[i]),
  };
  return {
    kind: 'slopes',
    slopes: { expected, smooth },
    values,
    slope: { ...Z, data: slope },
  };
}

/** Whether the learner's derivative is that of their function. */
export function agrees(
  { data }: Value,
  { expected, smooth }: Slopes,
): boolean {
  return firstDifference(data, { expected, smooth }) < 0;
}

export function firstDifference(
  data: Float64Array,
  { expected, smooth }: Slopes,
): number {
  return data.findIndex((value, i) => {
    const right = expected.data[i];
    return (
      smooth[i] &&
      !(Math.abs(value - right) <= NOISE * Math.max(1, Math.abs(right)))
    );
  });
}
