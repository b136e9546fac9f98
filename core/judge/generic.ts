// Mistakes that show in the numbers themselves, whichever line they come from.

import type { Asked } from '../exercises/exercise.ts';
import type { Inputs } from '../exercises/values.ts';
import { areClose } from './closeness.ts';
import type { Tried } from './naming.ts';
import type { TensorVerdict } from './verdict.ts';
import type { MistakeName } from './words/mistakeName.ts';

const NEAR = 1e-6;

/**
 * @param inputs of the case; the first one has a row for each of the batch
 * @param name of the first wrong result
 */
export function mistakesOfNumbers(
  { graph }: Asked,
  inputs: Inputs,
  name: string | undefined,
  tensors: Readonly<Record<string, TensorVerdict>>,
): readonly MistakeName[] {
  if (name === undefined || !graph) return [];
  const { ratio, shape, expectedShape } = tensors[name];
  const isNumber = expectedShape.every((length) => length === 1);
  if (
    name === 'loss' &&
    isNumber &&
    shape?.some((length) => length > 1)
  )
    return ['lossIsNoNumber'];
  const found =
    ratio === undefined ? undefined : ofRatio(ratio, inputs);
  if (found) return found;
  if (shape?.length !== 2 || expectedShape.length !== 2) return [];
  const isFlipped =
    shape[0] === expectedShape[1] && shape[1] === expectedShape[0];
  return isFlipped && shape[0] !== shape[1] ? ['resultTransposed'] : [];
}

/** Whether all that is asked for has been given, in another order. */
export function isReordered(
  { returns }: Asked,
  { case: judged, outcome }: Tried,
): boolean {
  if (outcome.kind !== 'values') return false;
  const given = Object.values(outcome.values);
  return returns.every((name) => {
    const shouldBe = judged.reference?.values[name];
    const at = given.findIndex(
      (is) => shouldBe && areClose(is, shouldBe),
    );
    if (at >= 0) given.splice(at, 1);
    return at >= 0;
  });
}

function ofRatio(
  ratio: number,
  inputs: Inputs,
): readonly MistakeName[] | undefined {
  if (ratio === -1) return ['wrongSign'];
  if (ratio === 2) return ['doubled'];
  if (ratio === 0.5) return ['missingTwo'];
  if (ratio === -2) return ['doubled', 'wrongSign'];
  if (ratio === -0.5) return ['missingTwo', 'wrongSign'];
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
