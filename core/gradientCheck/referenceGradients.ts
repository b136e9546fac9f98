// The reference gradients of a check, computed in portions: each `next()` computes one and returns the share done so far.

import { isLong, type Portions } from '../portions.ts';
import {
  autogradForwardInPortions,
  type Problem,
} from '../reference/autogradModel.ts';
import { softmax } from '../reference/autogradLoss.ts';
import {
  selectedEntries,
  type Selection,
} from '../reference/finiteDifference.ts';
import type {
  Float64Matrix,
  Matrix,
  Named,
} from '../reference/matrix.ts';
import { networkDifferences } from '../reference/networkDifferences.ts';

/** Work done so far, 0 to 1. */
export type Share = number;

export interface ReferenceGradients {
  /** Known to autograd and to PyTorch. */
  readonly loss?: number;
  /** Of the parameters; autograd's of `Z1, A1, ...` too. In the order of the network. */
  readonly gradients: Named;
  /** Finite differences only. */
  readonly measured?: Measured;
  /** Autograd of a classification only. */
  readonly trueClass?: TrueClass;
}

/** What was measured of each parameter, and how. */
interface Measured {
  /** By parameter, one per value: whether there is a derivative there. */
  readonly status: Readonly<Record<string, Uint8Array>>;
  readonly smallestStep: number;
  readonly largestStep: number;
}

/** One entry of `Measured.status`. */
export const UNMEASURED = 0;
export const MEASURED = 1;
/** The loss has a kink within the step: a finite difference is meaningless there. */
export const KINK = 2;

/** For each row, what the article's 1e-10 does to autograd. */
interface TrueClass {
  /** What softmax gives the row's true class. */
  readonly probability: Float64Array;
  /** The length of the row of autograd's gradient with respect to the logits. */
  readonly gradient: Float64Array;
}

/** Values of weights times rows that autograd takes at once. */
const AUTOGRAD_PORTION = 4_000_000;
/** Rows that it takes at least: with fewer it would do little but copy weights. */
const AUTOGRAD_ROWS = 8;

/** Networks with more values than this are measured by sample ... */
const MAX_VALUES_FULLY_MEASURED = 4000;
/** ... of so many values of each parameter, evenly spaced. */
const SAMPLE = 200;

/** Simple operations that adding up one value takes. */
const OPERATIONS = 8;

/** The portions of some work, while the share that is done stays the same. */
export function* saying<Result>(
  share: Share,
  work: Portions<Result>,
): Generator<Share, Result, undefined> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield share;
  }
}

/** Autograd over portions of the batch: the mean's gradient is the mean of the portions' gradients. */
export function* autogradReference(
  problem: Problem,
): Generator<Share, ReferenceGradients, undefined> {
  const { X, targets, task, parameters } = problem;
  const portion = Math.max(
    AUTOGRAD_ROWS,
    Math.floor(AUTOGRAD_PORTION / valuesIn(parameters)),
  );
  const gradients: Record<string, Float64Matrix> = {};
  const probability = new Float64Array(X.rows);
  let loss = 0;
  let last = '';
  for (let start = 0; start < X.rows; start += portion) {
    const rows = Math.min(portion, X.rows - start);
    const done = start / X.rows;
    const forward = autogradForwardInPortions({
      ...problem,
      X: rowsFrom(X, start, rows),
      targets: Array.from(
        { length: rows },
        (_, r) => targets[start + r],
      ),
    });
    const part = yield* saying(done, forward);
    yield* saying(done, part.loss.backwardInPortions());
    const weight = rows / X.rows;
    loss += weight * part.loss.data[0];
    for (const [name, variable] of Object.entries(part.variables)) {
      const whole = Object.hasOwn(parameters, name);
      const { columns } = variable;
      gradients[name] ??= zeros(
        whole ? variable.rows : X.rows,
        columns,
      );
      const { data } = gradients[name];
      const offset = whole ? 0 : start * columns;
      const { grad } = variable;
      for (let k = 0; k < grad.length; k++) {
        data[offset + k] += weight * grad[k];
      }
      if (isLong(grad.length * OPERATIONS)) yield done;
      if (name.startsWith('Z')) last = name;
    }
    if (task === 'classification') {
      const A = softmax(part.variables[last], problem.epsilon ?? 1e-10);
      for (let r = 0; r < rows; r++) {
        probability[start + r] =
          A.data[r * A.columns + targets[start + r]];
      }
    }
    yield (start + rows) / X.rows;
  }
  return {
    loss,
    gradients,
    ...(task === 'classification' && {
      trueClass: { probability, gradient: rowLengths(gradients[last]) },
    }),
  };
}

/** Central differences of every value, or of a sample where there are too many. */
export function* finiteReference(
  problem: Problem,
): Generator<Share, ReferenceGradients, undefined> {
  const { parameters } = problem;
  const entries = selectedEntries(parameters, selectionOf(parameters));
  const gradients: Record<string, Float64Matrix> = {};
  const status: Record<string, Uint8Array> = {};
  for (const [name, { rows, columns }] of Object.entries(parameters)) {
    gradients[name] = zeros(rows, columns);
    gradients[name].data.fill(NaN);
    status[name] = new Uint8Array(rows * columns);
  }
  const steps: number[] = [];
  for (const found of networkDifferences(problem, entries)) {
    if (found) {
      const { parameter, index, gradient, kink, step } = found;
      gradients[parameter].data[index] = gradient;
      status[parameter][index] = kink ? KINK : MEASURED;
      steps.push(step);
    }
    yield steps.length / entries.length;
  }
  const measured: Measured = {
    status,
    smallestStep: steps.reduce((a, b) => Math.min(a, b), Infinity),
    largestStep: steps.reduce((a, b) => Math.max(a, b), 0),
  };
  return { gradients, measured };
}

function selectionOf(parameters: Named): Selection {
  const all = valuesIn(parameters) <= MAX_VALUES_FULLY_MEASURED;
  return Object.fromEntries(
    Object.entries(parameters).map(([name, { data }]) => [
      name,
      all || data.length <= SAMPLE
        ? ('all' as const)
        : Array.from({ length: SAMPLE }, (_, i) =>
            Math.floor((i * data.length) / SAMPLE),
          ),
    ]),
  );
}

function valuesIn(parameters: Named): number {
  return Object.values(parameters).reduce(
    (sum, { data }) => sum + data.length,
    0,
  );
}

/** The Euclidean length of each row. */
export function rowLengths({
  rows,
  columns,
  data,
}: Matrix): Float64Array {
  return Float64Array.from({ length: rows }, (_, r) => {
    let sum = 0;
    for (let c = 0; c < columns; c++) sum += data[r * columns + c] ** 2;
    return Math.sqrt(sum);
  });
}

function rowsFrom(
  { columns, data }: Matrix,
  start: number,
  rows: number,
): Matrix {
  const part = new Float64Array(rows * columns);
  for (let k = 0; k < part.length; k++) {
    part[k] = data[start * columns + k];
  }
  return { rows, columns, data: part };
}

function zeros(rows: number, columns: number): Float64Matrix {
  return { rows, columns, data: new Float64Array(rows * columns) };
}
