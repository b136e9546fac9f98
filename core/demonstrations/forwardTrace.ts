// Digits on their way through an untrained network: one image layer by layer, and what the network says about all training images.

import {
  CLASSES,
  IMAGES,
  PIXELS,
  type Digits,
} from '../data/digits.ts';
import { examplesFrom } from '../data/examples.ts';
import {
  featureStatistics,
  standardize,
} from '../data/standardization.ts';
import { oneHot } from '../data/targets.ts';
import { inits, type Init } from '../nn/initialization.ts';
import { Linear } from '../nn/linear.ts';
import { ReLU } from '../nn/relu.ts';
import { SoftmaxCrossEntropy } from '../nn/softmaxCrossEntropy.ts';
import { softmax } from '../tensor/operations.ts';
import { Tensor } from '../tensor/tensor.ts';
import { valuesOf, type TensorValues } from '../tensor/tensorValues.ts';
import { hyperparameters } from '../training/hyperparameters.ts';
import { prepare } from '../training/prepare.ts';
import { presets } from '../training/runConfig.ts';

/** One image on its way from pixels to probabilities. */
export interface ForwardTrace {
  readonly index: number;
  /** 0 to 9. */
  readonly label: number;
  readonly part: 'training' | 'validation';
  /** Of the training pixels, in brightness; they standardise this image, whichever part it is in. */
  readonly mean: number;
  readonly std: number;
  /** 64 brightnesses 0 to 16. */
  readonly pixels: Uint8Array;
  /** `(1, 64)`: the pixels, standardised. */
  readonly X: TensorValues;
  /** `(30, 64)`: a row per hidden unit. */
  readonly W1: TensorValues;
  /** `(30, 64)`: every row of W1 times X, value by value; a row adds up to its unit's Z1. */
  readonly products: TensorValues;
  /** `(1, 30)` */
  readonly Z1: TensorValues;
  /** `(1, 30)` */
  readonly A1: TensorValues;
  /** `(1, 10)` */
  readonly Z2: TensorValues;
  /** `(1, 10)` */
  readonly A2: TensorValues;
  /** The digit with the largest probability. */
  readonly answer: number;
}

/** How confident an untrained network is in its answers to the training images. */
export interface Confidence {
  /** Training images. */
  readonly rows: number;
  /** Images by their largest probability: from 0 to 0.1, from 0.1 to 0.2, ..., from 0.9 to 1. */
  readonly histogram: Uint32Array;
  /** Images whose largest probability is above 0.99. */
  readonly confident: number;
  /** Images answered rightly. */
  readonly right: number;
  /** Mean cross entropy. */
  readonly loss: number;
  /** Root mean square over all images of X, Z1, A1 and Z2. */
  readonly sizes: Readonly<Record<'X' | 'Z1' | 'A1' | 'Z2', number>>;
}

const BINS = 10;
const CONFIDENT = 0.99;
/** The article's. */
const STANDARDIZATION = 'sample';

/**
 * One image through the article's network before training.
 *
 * @param index of the image, as in scikit-learn's `load_digits`, counted from 0
 * @param seed as in `torch.manual_seed`
 * @throws RangeError when there is no such image, init or seed
 */
export function forwardTrace(
  digits: Digits,
  index: number,
  init: Init,
  seed: number,
): ForwardTrace {
  requireWhole('the image', index, 0, IMAGES - 1);
  const { train, weights } = untrained(digits, init, seed);
  const statistics = featureStatistics(
    digits,
    train.rows,
    STANDARDIZATION,
  );
  const { X, labels } = examplesFrom(
    digits,
    Int32Array.of(index),
    (pixel) => standardize(pixel, statistics, STANDARDIZATION),
    (given) => oneHot(given, CLASSES),
  );
  const [W1, W2] = weights;
  const { Z1, A1, Z2, A2 } = forward(X, W1, W2);
  return {
    index,
    label: labels[0],
    part: train.rows.includes(index) ? 'training' : 'validation',
    ...statistics,
    pixels: digits.X.slice(index * PIXELS, (index + 1) * PIXELS),
    X: valuesOf(X),
    W1: valuesOf(W1),
    products: valuesOf(rowProducts(W1, X)),
    Z1: valuesOf(Z1),
    A1: valuesOf(A1),
    Z2: valuesOf(Z2),
    A2: valuesOf(A2),
    answer: largestOf(A2.data),
  };
}

/**
 * All training images through the article's network before training.
 *
 * @param seed as in `torch.manual_seed`
 * @throws RangeError when there is no such init or seed
 */
export function confidence(
  digits: Digits,
  init: Init,
  seed: number,
): Confidence {
  const { train, weights } = untrained(digits, init, seed);
  const { X, y, labels } = train;
  const [W1, W2] = weights;
  const { Z1, A1, Z2, A2 } = forward(X, W1, W2);

  const histogram = new Uint32Array(BINS);
  let [confident, right] = [0, 0];
  labels.forEach((label, i) => {
    const row = A2.data.subarray(i * CLASSES, (i + 1) * CLASSES);
    const answer = largestOf(row);
    const bin = Math.floor(row[answer] * BINS);
    histogram[Math.min(bin, BINS - 1)] += 1;
    if (row[answer] > CONFIDENT) confident += 1;
    if (answer === label) right += 1;
  });
  return {
    rows: X.rows,
    histogram,
    confident,
    right,
    loss: new SoftmaxCrossEntropy(CLASSES).forward(Z2, y),
    sizes: {
      X: rootMeanSquare(X),
      Z1: rootMeanSquare(Z1),
      A1: rootMeanSquare(A1),
      Z2: rootMeanSquare(Z2),
    },
  };
}

/** The two-layer network, line by line, for `m` images. */
function forward(X: Tensor, W1: Tensor, W2: Tensor) {
  // X (m, 64), W1 (30, 64), W2 (10, 30)
  const Z1 = new Linear(1, W1).forward(X); // (m, 30)
  const A1 = new ReLU(Z1.columns).forward(Z1); // (m, 30)
  const Z2 = new Linear(2, W2).forward(A1); // (m, 10)
  const A2 = softmax(Z2, Tensor.zeros(Z2.rows, Z2.columns)); // (m, 10)
  return { Z1, A1, Z2, A2 };
}

/** The article's training images and its network before training. */
function untrained(digits: Digits, init: Init, seed: number) {
  if (!inits.includes(init)) {
    throw new RangeError(
      `forward trace: the weights must be ${inits.join(' or ')}, not ${init}`,
    );
  }
  const { minimum, maximum } = hyperparameters.torchSeed.limits;
  requireWhole('the seed', seed, minimum, maximum);
  return prepare({ ...presets.article, init, torchSeed: seed }, digits);
}

/** Every row of `W (out, in)` times `X (1, in)`, value by value. */
function rowProducts(W: Tensor, X: Tensor): Tensor {
  const products = W.data.map((w, i) => w * X.data[i % W.columns]);
  return Tensor.from(W.rows, W.columns, products);
}

/** The place of the largest value. */
function largestOf(values: Float32Array): number {
  return values.indexOf(Math.max(...values));
}

function rootMeanSquare({ data }: Tensor): number {
  const squares = data.reduce((sum, value) => sum + value * value, 0);
  return Math.sqrt(squares / data.length);
}

function requireWhole(
  what: string,
  value: number,
  minimum: number,
  maximum: number,
): void {
  if (!Number.isInteger(value) || value < minimum || value > maximum) {
    throw new RangeError(
      `forward trace: ${what} must be a whole number from ${minimum} to ${maximum}, not ${value}`,
    );
  }
}

export { forward };
