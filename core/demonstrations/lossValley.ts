// The loss of a network that has two weights and nothing else, so that all of it can be drawn: its lowest point, lines of equal loss, and the steps of gradient descent at several rates.

import type { Digits } from '../data/digits.ts';
import { MSE } from '../nn/mse.ts';
import { Model } from '../nn/model.ts';
import { SGD } from '../nn/sgd.ts';
import { plainKernels } from '../tensor/plainKernels.ts';
import { Tensor } from '../tensor/tensor.ts';
import { prepareData } from '../training/prepare.ts';
import { presets } from '../training/runConfig.ts';
import { valleyPixels, valleyStart } from './lossValleyPixels.ts';

/** A place in the plane of both weights, and the loss there. */
export interface ValleyPoint {
  readonly w1: number;
  readonly w2: number;
  readonly loss: number;
}

/** Where a line of equal loss passes, all the way round. */
export interface ValleyContour {
  readonly loss: number;
  readonly w1: Float64Array;
  readonly w2: Float64Array;
}

export interface ValleyPath {
  readonly rate: number;
  /** Where it begins, then where each step leads. */
  readonly points: readonly ValleyPoint[];
}

export interface LossValley {
  readonly lowest: ValleyPoint;
  /**
   * How strongly the loss bends: its second derivative along the valley,
   * where it is smallest, and across it, where it is largest.
   */
  readonly curvatures: readonly [along: number, across: number];
  /** From the lowest to the highest. */
  readonly contours: readonly ValleyContour[];
  readonly paths: readonly ValleyPath[];
}

const STEPS = 30;
/** Ways out of the lowest point that a contour is measured along. */
const DIRECTIONS = 96;
/** Each as much further from the lowest point as the one before; the start lies on the seventh. */
const CONTOURS = 12;
const START_ON = 7;

/**
 * A neuron without a bias predicts a pixel of the article's training images
 * from two of its neighbours; each pixel has mean 0 and standard deviation 1.
 *
 * @param rates one path for each, above 0
 * @throws RangeError when a rate is not above 0
 */
export function lossValley(
  digits: Digits,
  rates: readonly number[],
): LossValley {
  const wrong = rates.find((rate) => !(rate > 0 && rate < Infinity));
  if (wrong !== undefined) {
    throw new RangeError(
      `loss valley: a rate must be above 0, not ${wrong}`,
    );
  }
  const neuron = new TwoWeights(digits);
  const lowest = neuron.lowest();
  return {
    lowest,
    curvatures: neuron.curvatures(),
    contours: contoursAround(neuron, lowest),
    paths: rates.map((rate) => ({
      rate,
      points: neuron.descend(rate),
    })),
  };
}

class TwoWeights {
  private readonly X: Tensor;
  private readonly y: Tensor;
  private readonly model: Model;

  constructor(digits: Digits) {
    const { train } = prepareData(presets.article, digits);
    const [first, second, target] = [
      valleyPixels.inputs[0],
      valleyPixels.inputs[1],
      valleyPixels.target,
    ].map((pixel) => standardizedColumn(train.X, pixel));
    this.X = Tensor.fromRows(
      Array.from(first, (value, i) => [value, second[i]]),
    );
    this.y = Tensor.fromRows(Array.from(target, (value) => [value]));
    this.model = new Model(
      [Tensor.zeros(1, 2, plainKernels)],
      new MSE(),
    );
  }

  at(w1: number, w2: number): ValleyPoint {
    this.weight.value.data.set([w1, w2]);
    return this.here();
  }

  /** Where the weights are now. */
  private here(): ValleyPoint {
    const [w1, w2] = this.weight.value.data;
    return { w1, w2, loss: this.model.forward(this.X, this.y) };
  }

  /** Only the weights move: with means of 0 a bias would stay where it is. */
  descend(rate: number): ValleyPoint[] {
    const optimizer = new SGD([this.weight], rate);
    const points = [this.at(...valleyStart)];
    while (points.length <= STEPS) {
      this.model.backward();
      optimizer.step();
      points.push(this.here());
    }
    return points;
  }

  /** Where both derivatives are 0: two linear equations. */
  lowest(): ValleyPoint {
    const [a, b, c] = this.secondDerivatives();
    const [p, q] = this.mixedMoments();
    const determinant = a * c - b * b;
    return this.at(
      (2 * (p * c - q * b)) / determinant,
      (2 * (q * a - p * b)) / determinant,
    );
  }

  curvatures(): [number, number] {
    const [a, b, c] = this.secondDerivatives();
    const middle = (a + c) / 2;
    const half = Math.hypot((a - c) / 2, b);
    return [middle - half, middle + half];
  }

  /** Of the mean squared error: for w1 twice, for w1 and w2, for w2 twice. The same everywhere. */
  private secondDerivatives(): [number, number, number] {
    const [first, second] = columnsOf(this.X);
    return [
      2 * meanProduct(first, first),
      2 * meanProduct(first, second),
      2 * meanProduct(second, second),
    ];
  }

  private mixedMoments(): [number, number] {
    const [first, second] = columnsOf(this.X);
    return [
      meanProduct(first, this.y.data),
      meanProduct(second, this.y.data),
    ];
  }

  private get weight() {
    return this.model.parameters[0];
  }
}

/** From the lowest point the loss grows with the square of the distance, in each direction by its own factor. */
function contoursAround(
  neuron: TwoWeights,
  lowest: ValleyPoint,
): ValleyContour[] {
  const rise = neuron.at(...valleyStart).loss - lowest.loss;
  const ways = Array.from({ length: DIRECTIONS + 1 }, (_, i) => {
    const angle = (2 * Math.PI * i) / DIRECTIONS;
    const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
    const beside = neuron.at(lowest.w1 + dx, lowest.w2 + dy);
    return { dx, dy, growth: beside.loss - lowest.loss };
  });
  return Array.from({ length: CONTOURS }, (_, i) => {
    const above = rise * ((i + 1) / START_ON) ** 2;
    const distance = (growth: number) => Math.sqrt(above / growth);
    return {
      loss: lowest.loss + above,
      w1: Float64Array.from(
        ways,
        ({ dx, growth }) => lowest.w1 + dx * distance(growth),
      ),
      w2: Float64Array.from(
        ways,
        ({ dy, growth }) => lowest.w2 + dy * distance(growth),
      ),
    };
  });
}

function standardizedColumn(X: Tensor, column: number): Float64Array {
  const values = Float64Array.from(
    { length: X.rows },
    (_, row) => X.data[row * X.columns + column],
  );
  const mean = meanOf(values);
  const centred = values.map((value) => value - mean);
  const deviation = Math.sqrt(meanProduct(centred, centred));
  return centred.map((value) => value / deviation);
}

function columnsOf({ data, columns, rows }: Tensor): Float64Array[] {
  return Array.from({ length: columns }, (_, column) =>
    Float64Array.from(
      { length: rows },
      (_row, row) => data[row * columns + column],
    ),
  );
}

function meanOf(values: ArrayLike<number>): number {
  return (
    Array.from(values).reduce((sum, value) => sum + value, 0) /
    values.length
  );
}

function meanProduct(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
): number {
  return meanOf(Array.from(a, (value, i) => value * b[i]));
}
