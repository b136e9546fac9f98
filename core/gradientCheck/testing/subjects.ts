// Networks with their batches for gradient checks: the article's, made by hand, and random small ones.

import fc from 'fast-check';

import { CLASSES, type Digits } from '../../data/digits.ts';
import { tasks } from '../../data/task.ts';
import type { Rows } from '../../testing/plainBackprop.ts';
import { plainPass } from '../../testing/plainBackprop.ts';
import type { MistakeName } from '../../mistakes/mistakes.ts';
import { PyTorchRandom } from '../../random/pytorch.ts';
import {
  autogradGradients,
  type Gradients,
  type Problem,
} from '../../reference/autogradModel.ts';
import type { RecordedGradients } from '../../reference/recorded.ts';
import type { Matrix } from '../../reference/matrix.ts';
import { gradientError } from '../../testing/float64Network.ts';
import type { CheckResult } from '../checkResult.ts';
import { activations } from '../../nn/activation.ts';
import { Tensor } from '../../tensor/tensor.ts';
import { objectiveOf } from '../../training/objective.ts';
import { presets, type RunConfig } from '../../training/runConfig.ts';
import type { CheckedKernels, Reference } from '../checkConfig.ts';
import { GradientCheck } from '../gradientCheck.ts';
import { subjectOf, type Subject } from '../subject.ts';

/** Makes subjects of the first rows of the digits before the article's network, or before one that differs in something; unless said otherwise on the kernels under test. */
export function digitSubjects(digits: Digits) {
  return (
    changes: Partial<RunConfig> = {},
    rows = 1437,
    kernels: CheckedKernels = 'simd',
  ): Subject => {
    const network = { ...presets.article, ...changes };
    return subjectOf(
      { network, rows, reference: 'autograd', kernels },
      digits,
    );
  };
}

/** A network with these weights, before a batch of these rows. */
export function subjectWith(
  changes: Partial<RunConfig>,
  weights: readonly Rows[],
  X: Rows,
  labels: readonly number[],
): Subject {
  const network = { ...presets.article, ...changes };
  const given = Uint8Array.from(labels);
  const { loss, encode } = objectiveOf(network, given, CLASSES);
  return {
    network,
    weights: weights.map((W) => Tensor.fromRows(W)),
    loss,
    batch: {
      X: Tensor.fromRows(X),
      y: encode(given),
      labels: given,
      rows: Int32Array.from(given.keys()),
    },
  };
}

/** The check, gone through to its end. */
export function checked(
  subject: Subject,
  against: Reference = 'autograd',
  mistake?: MistakeName,
  recorded?: RecordedGradients,
) {
  const check = new GradientCheck(subject, against, mistake, recorded);
  const work = check.run();
  const shares: number[] = [];
  let step = work.next();
  while (!step.done) {
    shares.push(step.value);
    step = work.next();
  }
  return { check, result: step.value, shares };
}

/** Of all parameters, by how much they miss the reference's bar: at most 1. */
export function worstError(
  { parameters }: CheckResult,
  expected: Readonly<Record<string, Matrix>>,
): number {
  const errors = parameters.map(({ name, manual }) =>
    gradientError(manual, Array.from(expected[name].data)),
  );
  return Math.max(...errors);
}

/** Autograd over the whole batch at once, without the article's 1e-10 and with a slope of 0 at 0 unless told otherwise. */
export function autogradOf(
  { network, weights, batch }: Subject,
  choices: Partial<Problem> = {},
): Gradients {
  const { task, activations } = network;
  const parameters = Object.fromEntries(
    weights.flatMap((W, l) => [
      [`W${l + 1}`, W],
      [`b${l + 1}`, Tensor.zeros(1, W.rows)],
    ]),
  );
  return autogradGradients({
    task,
    activations,
    parameters,
    X: batch.X,
    targets: task === 'classification' ? batch.labels : batch.y.data,
    epsilon: 0,
    slopeAtZero: 0,
    ...choices,
  });
}

/** The same on plain arrays. */
export function plainOf(
  { network, weights, batch }: Subject,
  mistake?: MistakeName,
) {
  return plainPass(
    {
      ...network,
      weights: weights.map((W) => W.toRows()),
      X: batch.X.toRows(),
      y: batch.y.toRows(),
    },
    mistake,
  );
}

const widths = fc.integer({ min: 1, max: 5 });

/** Small networks of every task and activation, with normally distributed values, half as large in the weights. No hidden unit lies so near to 0 that a rounding decides on its side. */
export const smallSubjects: fc.Arbitrary<Subject> = fc
  .record({
    task: fc.constantFrom(...tasks),
    hidden: fc.array(
      fc.tuple(widths, fc.constantFrom(...activations)),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
    inputs: widths,
    labels: fc.array(fc.integer({ min: 0, max: 9 }), {
      minLength: 1,
      maxLength: 30,
    }),
    seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  })
  .map(({ task, hidden, inputs, labels, seed }) => {
    const hiddenSizes = hidden.map(([units]) => units);
    const random = new PyTorchRandom(seed);
    const rows = (m: number, n: number): Rows =>
      new Tensor(m, n, random.randn(m * n)).toRows();
    const outputs = task === 'classification' ? CLASSES : 1;
    const units = [inputs, ...hiddenSizes, outputs];
    const weights = units
      .slice(1)
      .map((out, l) =>
        rows(out, units[l]).map((row) => row.map((w) => w / 2)),
      );
    const X = rows(labels.length, inputs);
    return subjectWith(
      {
        task,
        hiddenSizes,
        activations: hidden.map(([, activation]) => activation),
        learningRate: 0.5,
      },
      weights,
      X,
      labels,
    );
  })
  .filter((subject) =>
    plainOf(subject)
      .sums.slice(0, -1)
      .flat(2)
      .every((z) => Math.abs(z) > 1e-4),
  );
