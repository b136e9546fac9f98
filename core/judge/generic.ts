// Mistakes that show in the numbers themselves, whichever line they come from.

import type { Inputs } from '../exercises/values.ts';
import type { TensorVerdict } from './verdict.ts';
import type { MistakeName } from './words/mistakeName.ts';

const NEAR = 1e-6;

/** @param inputs of the case; the first one has a row for each of the batch */
export function mistakesOfNumbers(
  { ratio, shape, expectedShape }: TensorVerdict,
  inputs: Inputs,
): readonly MistakeName[] {
  const found =
    ratio === undefined ? undefined : ofRatio(ratio, inputs);
  if (found) return found;
  if (shape?.length !== 2 || expectedShape.length !== 2) return [];
  const isFlipped =
    shape[0] === expectedShape[1] && shape[1] === expectedShape[0];
  return isFlipped && shape[0] !== shape[1] ? ['resultTransposed'] : [];
}

function ofRatio(
  ratio: number,
  inputs: Inputs,
): readonly MistakeName[] | undefined {
  if (ratio === -1) return ['wrongSign'];
  if (ratio === 2) return ['doubled'];
  if (ratio === 0.5) return ['missingTwo'];
  const [m, ...others] = Object.values(inputs).flatMap((input) =>
    typeof input === 'number' ? [] : input.shape,
  );
  const isNear = (expected: number) =>
    Math.abs(Math.abs(ratio) / expected - 1) < NEAR;
  const sign: readonly MistakeName[] = ratio < 0 ? ['wrongSign'] : [];
  if (m === 1) return undefined;
  if (isNear(m)) return ['forgottenMean', ...sign];
  if (isNear(1 / m)) return ['meanTwice', ...sign];
  const isOfAxis = others.some(
    (length) =>
      length > 1 && (isNear(1 / length) || isNear(m / length)),
  );
  return isOfAxis ? ['meanOverOtherAxis', ...sign] : undefined;
}
