// Mistakes that show in the numbers themselves, whichever line they come from.

import type { Value } from '../exercises/values.ts';
import type { TensorVerdict } from './verdict.ts';
import type { MistakeName } from './words/mistakeName.ts';

/** @param m rows of the batch; undefined where there is none */
export function mistakeOfNumbers(
  { ratio, shape, expectedShape }: TensorVerdict,
  is: Value | undefined,
  shouldBe: Value | undefined,
  m: number | undefined,
): MistakeName | undefined {
  if (ratio === -1) return 'wrongSign';
  if (ratio === 2) return 'doubled';
  if (ratio === 0.5) return 'missingTwo';
  if (m !== undefined && m > 1 && ratio !== undefined) {
    if (Math.abs(ratio) === m) return 'forgottenMean';
    if (Math.abs(ratio * m - 1) < 1e-6) return 'meanTwice';
  }
  if (
    !is ||
    !shouldBe ||
    shape?.length !== 2 ||
    expectedShape.length !== 2
  )
    return undefined;
  const isFlipped =
    shape[0] === expectedShape[1] && shape[1] === expectedShape[0];
  return isFlipped && shape[0] !== shape[1]
    ? 'resultTransposed'
    : undefined;
}
