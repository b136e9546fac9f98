// What must fit in a network before a reference computes with it: its parameters and its targets.

import {
  requireValues,
  shapeText,
  type Matrix,
  type Named,
  type Shape,
} from './matrix.ts';
import type { Task } from './task.ts';

/** The parameters of one linear layer. */
interface LayerParameters {
  /** `(units, inputs)`. */
  readonly W: Matrix;
  /** `(1, units)`. */
  readonly b: Matrix;
}

/**
 * `W1, b1`, `W2, b2`, ... as far as there is a next W.
 * @throws RangeError when W1 or a bias is missing, a bias has another shape, or a shape holds another number of values
 */
export function layersOf(parameters: Named): LayerParameters[] {
  const layers: LayerParameters[] = [];
  for (let l = 1; ; l++) {
    const W = parameter(parameters, `W${l}`);
    const b = parameter(parameters, `b${l}`);
    requireBiasShape(W, b);
    layers.push({ W, b });
    if (!Object.hasOwn(parameters, `W${l + 1}`)) return layers;
  }
}

/**
 * @param Z the network's outputs, a row for each target
 * @throws RangeError when there is not one target for each row, the task needs one output and has more, or a label is no class
 */
export function requireTargets(
  task: Task,
  Z: Shape,
  targets: ArrayLike<number>,
): void {
  const classes = task === 'classification';
  if (Z.rows !== targets.length || (!classes && Z.columns !== 1)) {
    const rule = classes
      ? 'one target for each row'
      : 'they must be equal';
    throw new RangeError(
      `loss: the shapes ${shapeText(Z)} and (${targets.length}, 1) do not fit: ${rule}`,
    );
  }
  if (!classes) return;
  for (let row = 0; row < Z.rows; row++) {
    const label = targets[row];
    if (!Number.isInteger(label) || label < 0 || label >= Z.columns) {
      throw new RangeError(
        `loss: the target of row ${row} is no class: the shape ${shapeText(Z)} has no column ${label}`,
      );
    }
  }
}

function parameter(parameters: Named, name: string): Matrix {
  if (!Object.hasOwn(parameters, name)) {
    throw new RangeError(`network: the parameter ${name} is missing`);
  }
  requireValues(`network: ${name}`, parameters[name]);
  return parameters[name];
}

/** Any other bias that fits would be broadcast and hide the mistake. */
function requireBiasShape(W: Matrix, b: Matrix): void {
  if (b.rows !== 1 || b.columns !== W.rows) {
    throw new RangeError(
      `network: the shapes ${shapeText(W)} and ${shapeText(b)} do not fit: the bias needs one row with a column per row of W`,
    );
  }
}
