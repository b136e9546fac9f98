// How much arithmetic a training asks for: the operations of its matrix products, which are nearly all of it.

import { CLASSES, PIXELS } from '../core/data/digits.ts';
import { rowsOf } from '../core/training/hyperparameters.ts';
import { trainingRows, type RunConfig } from '../core/training/runConfig.ts';

/** Each multiply-add counts as two. */
const OPERATIONS = 2;

/** Operations for one image of validation: the products of the forward pass, `64 → hidden → ... → 10`. */
export function forwardOperations(hiddenSizes: readonly number[]): number {
  return OPERATIONS * multiplyAdds(sizesOf(hiddenSizes));
}

/** Operations for one image of training: forward, the gradient of every weight, and of every layer's input but the first one's. */
export function trainingOperations(hiddenSizes: readonly number[]): number {
  const sizes = sizesOf(hiddenSizes);
  return OPERATIONS * (2 * multiplyAdds(sizes) + multiplyAdds(sizes.slice(1)));
}

/** Operations of a whole run, with validation after each epoch. */
export function runOperations(config: RunConfig): number {
  const { hiddenSizes, epochs } = config;
  const train = trainingRows(config);
  const val = rowsOf(config) - train;
  return epochs * (train * trainingOperations(hiddenSizes) + val * forwardOperations(hiddenSizes));
}

function sizesOf(hiddenSizes: readonly number[]): number[] {
  return [PIXELS, ...hiddenSizes, CLASSES];
}

function multiplyAdds(sizes: readonly number[]): number {
  return sizes.slice(1).reduce((sum, units, layer) => sum + sizes[layer] * units, 0);
}
