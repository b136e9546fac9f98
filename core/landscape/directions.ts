// Directions in the space of all parameters, along which a loss landscape is drawn.

import { type Portions } from '../portions.ts';
import { PyTorchRandom } from '../random/pytorch.ts';
import { blocksOfAll, pauseAfter } from './blocks.ts';

/** Values of all parameters `W1, b1, W2, b2, ...`, or a step for each of them. */
export type Point = readonly Float32Array[];

/** What is known of a parameter, apart from its values. */
export interface ParameterShape {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
}

/**
 * A random direction, filter-normalised as by Li et al. (2018): the step of
 * every neuron's weights is as long as those weights themselves, so that a
 * layer with small weights is not trampled down. Biases stand still.
 *
 * @param seed of the normal numbers, drawn as by `torch.randn` for one matrix after the other
 * @returns two directions from one stream
 */
export function* randomDirections(
  center: Point,
  shapes: readonly ParameterShape[],
  seed: number,
): Portions<[Point, Point]> {
  const random = new PyTorchRandom(seed);
  const first = yield* drawn(center, shapes, random);
  return [first, yield* drawn(center, shapes, random)];
}

function* drawn(
  center: Point,
  shapes: readonly ParameterShape[],
  random: PyTorchRandom,
): Portions<Point> {
  const direction: Float32Array[] = [];
  for (const [p, { name, rows, columns }] of shapes.entries()) {
    if (!name.startsWith('W')) {
      direction.push(new Float32Array(rows * columns));
      continue;
    }
    const step = yield* random.randnInPortions(rows * columns);
    for (let row = 0; row < rows; row++) {
      const part = [row * columns, (row + 1) * columns] as const;
      const neuron = step.subarray(...part);
      const scale =
        length(center[p].subarray(...part)) / length(neuron);
      neuron.forEach((value, i) => (neuron[i] = scale * value));
    }
    direction.push(step);
    yield* pauseAfter(rows * columns);
  }
  return direction;
}

/** One value of one parameter. */
export interface Place {
  /** Such as `W1`. */
  readonly name: string;
  readonly row: number;
  readonly column: number;
}

/**
 * One step along a single weight or bias.
 * @throws RangeError when there is no such place
 */
export function directionOfPlace(
  { name, row, column }: Place,
  shapes: readonly ParameterShape[],
): Point {
  const found = shapes.find((each) => each.name === name);
  const isThere =
    found !== undefined &&
    [row, column].every(Number.isInteger) &&
    row >= 0 &&
    row < found.rows &&
    column >= 0 &&
    column < found.columns;
  if (!isThere) {
    throw new RangeError(
      `There is no ${name}[${row}, ${column}] in this network.`,
    );
  }
  return shapes.map((shape) => {
    const step = new Float32Array(shape.rows * shape.columns);
    if (shape === found) step[row * shape.columns + column] = 1;
    return step;
  });
}

/** Of each value of a point that is projected. */
const PRODUCTS = 5;

/** Where a point lies from the center, along two directions: the nearest point of their plane. */
export function* projected(
  point: Point,
  center: Point,
  [first, second]: readonly [Point, Point],
): Portions<readonly [number, number]> {
  let [aa, ab, bb, ad, bd] = [0, 0, 0, 0, 0];
  for (const { p, from, to } of blocksOfAll(point, PRODUCTS)) {
    const [A, B, values, middle] = [
      first[p],
      second[p],
      point[p],
      center[p],
    ];
    for (let i = from; i < to; i++) {
      const d = values[i] - middle[i];
      aa += A[i] * A[i];
      ab += A[i] * B[i];
      bb += B[i] * B[i];
      ad += A[i] * d;
      bd += B[i] * d;
    }
    yield* pauseAfter(PRODUCTS * (to - from));
  }
  const determinant = aa * bb - ab * ab;
  return [
    (ad * bb - bd * ab) / determinant,
    (bd * aa - ad * ab) / determinant,
  ];
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

function length(values: Float32Array): number {
  return Math.sqrt(dot(values, values));
}
