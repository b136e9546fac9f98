// Central differences for a whole network, fast: what a moved value does not reach is not computed again.

import { isLong, unsaid, type Portions } from '../portions.ts';
import type { Problem } from './autogradModel.ts';
import {
  stepFor,
  type Entry,
  type FiniteDifference,
} from './finiteDifference.ts';
import {
  linearRow,
  plainForward,
  type PlainNetwork,
} from './plainNetwork.ts';

/** The one unit whose pre-activation a parameter's value is part of. */
interface Place {
  /** Counted from 0. */
  readonly layer: number;
  readonly unit: number;
  /** The input that a weight multiplies; a bias has none. */
  readonly input?: number;
  readonly value: number;
}

type Slopes = Pick<
  FiniteDifference,
  'gradient' | 'left' | 'right' | 'kink'
>;

/**
 * What `finiteDifferences` measures on the loss of the problem's network, one
 * entry per `next()`: a caller may report, yield or stop after any of them.
 * Where an entry takes long, `undefined` comes in between.
 * Plain loops in float64 on a copy of the problem, made by the first `next()`.
 *
 * A kink is where ReLU or leaky ReLU has a pre-activation, of any unit in any
 * row, that is above 0 on one side of the step and not on the other. Where the
 * loss is no finite number, no difference is a number either, and none a kink.
 *
 * @param entries of the parameters `W1 (units, inputs)`, `b1 (1, units)`, `W2`, ...
 * @throws RangeError, from `next()`, when the shapes do not fit, a target is no
 *   class, W1 or a bias is missing, the batch has no rows, or the network has
 *   no such entry
 */
export function* networkDifferences(
  problem: Problem,
  entries: readonly Entry[],
): Generator<FiniteDifference | undefined, void, undefined> {
  const network = yield* unsaid(plainForward(problem));
  const measure = network.losses.every(Number.isFinite)
    ? slopesOf(network)
    : undefined;
  for (const { parameter, index } of entries) {
    const place = placeOf(network, parameter, index);
    const step = stepFor(place.value);
    const slopes = measure
      ? yield* unsaid(measure(place, step))
      : NO_SLOPES;
    yield { parameter, index, step, ...slopes };
  }
}

const NO_SLOPES: Slopes = {
  gradient: NaN,
  left: NaN,
  right: NaN,
  kink: false,
};

function placeOf(
  { layers }: PlainNetwork,
  parameter: string,
  index: number,
): Place {
  for (let layer = 0; layer < layers.length; layer++) {
    const { inputs, units, weights, biases } = layers[layer];
    if (parameter === `b${layer + 1}` && index in biases) {
      return { layer, unit: index, value: biases[index] };
    }
    if (parameter === `W${layer + 1}` && index in weights) {
      const unit = Math.floor(index / inputs);
      const input = index % inputs;
      const value = weights[input * units + unit];
      return { layer, unit, input, value };
    }
  }
  throw new RangeError(
    `network differences: the network has no value ${parameter}[${index}]`,
  );
}

/** Measures the network's loss on both sides of a value. */
function slopesOf(
  network: PlainNetwork,
): (place: Place, step: number) => Portions<Slopes> {
  const { layers, batch, losses } = network;
  const above = new MovedRow(network);
  const below = new MovedRow(network);

  return function* ({ layer, unit, input }, step) {
    const { A, Z, inputs, units, activate, bends } = layers[layer];
    const operations = 2 * productsBehind(network, layer);
    let sincePause = 0;
    let right = 0;
    let left = 0;
    let kink = false;
    for (let row = 0; row < batch; row++) {
      sincePause += operations;
      if (isLong(sincePause)) {
        sincePause = 0;
        yield;
      }
      // How far the unit's pre-activation moves, and then its activation, which outputs do not have.
      const dz =
        input === undefined ? step : step * A[row * inputs + input];
      let up = dz;
      let down = -dz;
      if (layer + 1 < layers.length) {
        const k = row * units + unit;
        const z = Z[k];
        const a = layers[layer + 1].A[k];
        up = activate(z + dz) - a;
        down = activate(z - dz) - a;
        kink ||= bends && z + dz > 0 !== z - dz > 0;
      }
      if (up === 0 && down === 0) continue;

      right += above.loss(row, layer, unit, up) - losses[row];
      left += losses[row] - below.loss(row, layer, unit, down);
      kink ||= above.switchedFrom(below, layer + 1);
    }
    return {
      gradient: (left + right) / (2 * step * batch),
      left: left / (step * batch),
      right: right / (step * batch),
      kink,
    };
  };
}

/** Multiply-adds of a row behind a layer. */
function productsBehind(
  { layers }: PlainNetwork,
  layer: number,
): number {
  return layers
    .slice(layer + 1)
    .reduce((sum, { weights }) => sum + weights.length, 0);
}

/** One row of the batch, computed again from the place of a change on. */
class MovedRow {
  /** The row's pre-activations and inputs, layer by layer; up to date only behind the change. */
  private readonly Z: readonly Float64Array[];
  private readonly A: readonly Float64Array[];

  constructor(private readonly network: PlainNetwork) {
    const { layers } = network;
    this.Z = layers.map(({ units }) => new Float64Array(units));
    this.A = layers.map(({ inputs }) => new Float64Array(inputs));
  }

  /** The row's loss after a unit's activation, or the output that the unit is, has changed by `change`. */
  loss(
    row: number,
    layer: number,
    unit: number,
    change: number,
  ): number {
    const { layers, rowLoss, targets } = this.network;
    const last = layers.length - 1;
    const first = Math.min(layer + 1, last);
    const z = this.Z[first];
    const { units, Z, weights } = layers[first];
    for (let k = 0; k < units; k++) z[k] = Z[row * units + k];
    if (layer === last) {
      z[unit] += change;
    } else {
      // Of all inputs only one has changed.
      for (let k = 0; k < units; k++) {
        z[k] += change * weights[unit * units + k];
      }
    }
    for (let l = first + 1; l <= last; l++) {
      const a = this.A[l];
      const before = this.Z[l - 1];
      const { activate } = layers[l - 1];
      for (let j = 0; j < a.length; j++) a[j] = activate(before[j]);
      linearRow(layers[l], a, this.Z[l]);
    }
    return rowLoss(this.Z[last], targets[row]);
  }

  /** Whether, from the layer `first` on, a hidden pre-activation that an activation bends at is above 0 in one of the two rows only. */
  switchedFrom(other: MovedRow, first: number): boolean {
    for (let l = first; l < this.Z.length - 1; l++) {
      const z = this.Z[l];
      if (!this.network.layers[l].bends) continue;
      for (let k = 0; k < z.length; k++) {
        if (z[k] > 0 !== other.Z[l][k] > 0) return true;
      }
    }
    return false;
  }
}
