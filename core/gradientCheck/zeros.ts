// How much of the gradients of hidden sums is exactly 0: what ReLU's mask leaves, on both sides.

import type { Portions } from '../portions.ts';
import type { Matrix, Named } from '../reference/matrix.ts';
import type { Zeros } from './checkResult.ts';
import type { LinearTrace } from './tracedLayers.ts';

/** @param gradients the reference's; empty where it does not know those of sums */
export function* zerosOf(
  traces: readonly LinearTrace[],
  gradients: Named,
): Portions<Zeros[]> {
  const found: Zeros[] = [];
  for (const [i, { dZ }] of traces.slice(0, -1).entries()) {
    const name = `Z${i + 1}`;
    if (!Object.hasOwn(gradients, name)) continue;
    const reference = zerosIn(gradients[name]);
    yield;
    const values = dZ.data.length;
    found.push({ name, values, manual: zerosIn(dZ), reference });
    yield;
  }
  return found;
}

function zerosIn({ data, rows, columns }: Matrix): number {
  let zeros = 0;
  for (let k = 0; k < rows * columns; k++) {
    if (data[k] === 0) zeros += 1;
  }
  return zeros;
}
