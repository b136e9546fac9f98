// One weight of the small network moved a little, and what the loss does: the derivative without any derivation, beside the one that was derived.

import { atOnce } from '../portions.ts';
import type { Problem } from '../reference/autogradModel.ts';
import { float64Copies } from '../reference/matrix.ts';
import { plainForward } from '../reference/plainNetwork.ts';
import type { TensorValues } from '../tensor/tensorValues.ts';
import { flowLabels, learningFlow } from './learningFlow.ts';
import {
  flowParameters,
  flowStart,
  type FlowEntry,
} from './learningFlowNames.ts';

/** The weight w moved by a change c. */
export interface Nudge {
  readonly change: number;
  /** `L(w + c)`. */
  readonly loss: number;
  /** `(L(w + c) - L(w)) / c`; NaN for a change of 0. */
  readonly quotient: number;
  /** `(L(w + c) - L(w - c)) / 2c`; NaN for a change of 0. */
  readonly central: number;
  /** Whether a ReLU switches between w and w + c: `quotient` then mixes two slopes. */
  readonly kink: boolean;
  /** Whether one does between w - c and w + c: the same of `central`. */
  readonly centralKink: boolean;
}

export interface NudgedWeight {
  /** w. */
  readonly value: number;
  /** `L(w)`, exactly cross entropy, in float64. */
  readonly loss: number;
  /** The derivative by the layers' backward pass. */
  readonly gradient: number;
  /** In the order of the changes. */
  readonly nudges: readonly Nudge[];
}

/**
 * The losses are computed by plain loops that know nothing of gradients.
 *
 * @param iteration how many iterations came before, 0 to 99
 * @param start where the first of them began
 * @throws RangeError as `learningFlow` does, and when there is no such entry or a change is not finite
 */
export function nudgedWeight(
  { parameter, row, column }: FlowEntry,
  changes: readonly number[],
  iteration: number,
  start = flowStart,
): NudgedWeight {
  const { matrices } = learningFlow(iteration, start);
  const { rows, columns } = matrices[parameter];
  const index = row * columns + column;
  if (
    !isPlace(row, rows) ||
    !isPlace(column, columns) ||
    !changes.every(Number.isFinite)
  ) {
    throw new RangeError(
      `nudged weight: ${parameter} (${rows}, ${columns}) has no entry [${row}, ${column}], or a change is not finite`,
    );
  }
  const parameters = float64Copies(
    Object.fromEntries(
      flowParameters.map((name) => [name, matrixOf(matrices[name])]),
    ),
  );
  const problem: Problem = {
    task: 'classification',
    parameters,
    X: matrixOf(matrices.X),
    targets: flowLabels,
    epsilon: 0,
  };
  const { data } = parameters[parameter];
  const value = data[index];
  const at = (moved: number) => {
    data[index] = moved;
    const measured = measure(problem);
    data[index] = value;
    return measured;
  };

  const here = at(value);
  const nudges = changes.map((change): Nudge => {
    const [above, below] = [at(value + change), at(value - change)];
    return {
      change,
      loss: above.loss,
      quotient: (above.loss - here.loss) / change,
      central: (above.loss - below.loss) / (2 * change),
      kink: above.pattern !== here.pattern,
      centralKink: above.pattern !== below.pattern,
    };
  });
  const gradient = matrices[`d${parameter}`].values[index];
  return { value, loss: here.loss, gradient, nudges };
}

/** The mean loss, and which hidden sums are positive. */
function measure(problem: Problem) {
  const { layers, losses, batch } = atOnce(plainForward(problem));
  const total = losses.reduce((sum, loss) => sum + loss, 0);
  const pattern = Array.from(layers[0].Z, (z) => Number(z > 0)).join(
    '',
  );
  return { loss: total / batch, pattern };
}

function matrixOf({ rows, columns, values }: TensorValues) {
  return { rows, columns, data: values };
}

function isPlace(place: number, length: number): boolean {
  return Number.isInteger(place) && place >= 0 && place < length;
}
