// One value of a gradient, taken apart into the terms of its sum over the batch.

import type { Labels } from '../data/dataset.ts';
import type { Parameter } from '../nn/layer.ts';
import { isBias } from '../nn/parameterName.ts';
import type { LinearTrace } from './tracedLayers.ts';

/** One row's part in a gradient: `delta * input`. */
interface Term {
  /** Of the batch, counted from 0. */
  readonly row: number;
  /** The image's digit. */
  readonly label: number;
  /** `dZ[row, unit]`. */
  readonly delta: number;
  /** `A[row, input]`; 1 for a bias. */
  readonly input: number;
  readonly product: number;
}

export interface GradientTerms {
  /** What the backward pass gave. */
  readonly value: number;
  /** The sum of all terms in float64. It equals `value` up to rounding, unless there is a mistake. */
  readonly sum: number;
  /** Rows of the batch. */
  readonly count: number;
  /** Terms that are exactly 0. */
  readonly zeros: number;
  /** The largest by absolute value, at most `MAX_TERMS`. */
  readonly largest: readonly Term[];
  /** The sum of all others. */
  readonly rest: number;
}

const MAX_TERMS = 12;

interface Place {
  /** `W1`, `b1`, ... */
  readonly parameter: string;
  readonly row: number;
  readonly column: number;
  readonly traces: readonly LinearTrace[];
  readonly parameters: readonly Parameter[];
  readonly labels: Labels;
}

/**
 * `dW[o, i] = Σ dZ[row, o] A[row, i]` and `db[o] = Σ dZ[row, o]`, over the rows of the batch.
 * @throws RangeError when there is no such parameter or value
 */
export function termsOf(place: Place): GradientTerms {
  const { parameter, row, column, traces, parameters, labels } = place;
  const found = parameters.find(({ name }) => name === parameter);
  if (
    !found ||
    !isWithin(row, found.grad.rows) ||
    !isWithin(column, found.grad.columns)
  ) {
    throw new RangeError(
      `gradient terms: there is no value ${parameter}[${row}, ${column}]`,
    );
  }
  const { A, dZ } = traces[Number(parameter.slice(1)) - 1];
  const ofBias = isBias(parameter);
  const unit = ofBias ? column : row;
  const terms = Array.from({ length: dZ.rows }, (_, r): Term => {
    const delta = dZ.data[r * dZ.columns + unit];
    const input = ofBias ? 1 : A.data[r * A.columns + column];
    return {
      row: r,
      label: labels[r],
      delta,
      input,
      product: delta * input,
    };
  });
  const ordered = terms.toSorted(
    (a, b) => Math.abs(b.product) - Math.abs(a.product),
  );
  return {
    value: found.grad.data[row * found.grad.columns + column],
    sum: sumOf(terms),
    count: terms.length,
    zeros: terms.filter(({ product }) => product === 0).length,
    largest: ordered.slice(0, MAX_TERMS),
    rest: sumOf(ordered.slice(MAX_TERMS)),
  };
}

function sumOf(terms: readonly Term[]): number {
  return terms.reduce((sum, { product }) => sum + product, 0);
}

function isWithin(index: number, length: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < length;
}
