// A gradient check: the hand-written backward pass faces a reference, value by value.

import type { MistakeName } from '../mistakes/mistakes.ts';
import {
  firstDifference,
  gradientVerdict,
} from '../reference/closeness.ts';
import { compare } from '../reference/compare.ts';
import type { Matrix, Named } from '../reference/matrix.ts';
import type { RecordedGradients } from '../reference/recorded.ts';
import type { Tensor } from '../tensor/tensor.ts';
import { isRecorded, type Reference } from './checkConfig.ts';
import type {
  CheckedParameter,
  CheckResult,
  ChosenTolerance,
  Judgement,
} from './checkResult.ts';
import {
  countNotClose,
  largestRelativeError,
  toleranceFor,
} from './distance.ts';
import { atOnce, isLong, type Portions } from '../portions.ts';
import { manualFloat64InPortions } from './manualFloat64.ts';
import {
  count,
  measuredOnly,
  toWholeMatrix,
  type Pair,
} from './measuredValues.ts';
import {
  autogradReference,
  finiteReference,
  KINK,
  rowLengths,
  saying,
  UNMEASURED,
  type ReferenceGradients,
  type Share,
} from './referenceGradients.ts';
import {
  manualPassInPortions,
  outweighedRows,
  problemOf,
  requireUsable,
  type ManualPass,
  type Subject,
} from './subject.ts';
import { termsOf, type GradientTerms } from './terms.ts';
import { zerosOf } from './zeros.ts';

/** Central differences of a loss of 1 err by some 1e-10: four digits are left of what is this large. */
const RESOLUTION = 1e-6;

/** Simple operations that comparing two values takes. */
const COMPARING = 16;

export class GradientCheck {
  private pass!: ManualPass;
  private reference!: ReferenceGradients;
  private float64!: readonly Float64Array[];

  /**
   * @param recorded must be given for a recorded reference
   * @throws UnusableBatch
   */
  constructor(
    private readonly subject: Subject,
    private readonly against: Reference,
    private readonly mistake?: MistakeName,
    private readonly recorded?: RecordedGradients,
  ) {
    requireUsable(subject.batch);
  }

  /** Does a portion of the work with each `next()`. The other methods want it done. */
  *run(): Generator<Share, CheckResult, undefined> {
    const { subject, mistake } = this;
    const pass = manualPassInPortions(subject, mistake);
    this.pass = yield* saying(0, pass);
    yield 0.02;
    const { network, weights, batch } = subject;
    const { X, y } = batch;
    this.float64 = yield* saying(
      0.02,
      manualFloat64InPortions(network, weights, X, y, mistake),
    );
    yield 0.04;
    const work = this.compute();
    let step = work.next();
    while (!step.done) {
      yield 0.04 + 0.96 * step.value;
      step = work.next();
    }
    this.reference = step.value;
    return yield* saying(1, this.result());
  }

  /** Whether the gradients are close at this tolerance. */
  judge(tolerance: ChosenTolerance): Judgement {
    return atOnce(this.judgeInPortions(tolerance));
  }

  /** `judge` in portions. */
  *judgeInPortions(tolerance: ChosenTolerance): Portions<Judgement> {
    const parameters: Judgement['parameters'][number][] = [];
    for (const [i, { name, grad }] of this.pass.parameters.entries()) {
      const expected = this.reference.gradients[name];
      const exact = { ...shapeOf(grad), data: this.float64[i] };
      const chosen = toleranceFor(expected, tolerance);
      const far = countNotClose(
        this.pair(name, grad, expected),
        chosen,
      );
      const farInFloat64 = countNotClose(
        this.pair(name, exact, this.truth(name)),
        chosen,
      );
      parameters.push({
        name,
        close: far === 0,
        far,
        closeInFloat64: farInFloat64 === 0,
      });
      if (isLong(COMPARING * grad.data.length)) yield;
    }
    const partsAt = yield* this.partsAt(tolerance);
    return { parameters, ...(partsAt !== undefined && { partsAt }) };
  }

  /** The sum that made one value of a parameter's gradient. */
  terms(parameter: string, row: number, column: number): GradientTerms {
    const { traces, parameters } = this.pass;
    const { labels } = this.subject.batch;
    return termsOf({
      parameter,
      row,
      column,
      traces,
      parameters,
      labels,
    });
  }

  private compute(): Generator<Share, ReferenceGradients, undefined> {
    const problem = problemOf(this.subject);
    if (isRecorded(this.against)) return this.fromRecording();
    return this.against === 'finite'
      ? finiteReference(problem)
      : autogradReference(problem);
  }

  private *fromRecording(): Generator<
    Share,
    ReferenceGradients,
    undefined
  > {
    const { recorded } = this;
    if (!recorded) throw new RangeError('gradient check: no recording');
    yield 1;
    return this.against === 'recorded'
      ? {
          loss: recorded.lossFloat64,
          gradients: recorded.autogradFloat64,
        }
      : { loss: recorded.loss, gradients: recorded.autogradFloat32 };
  }

  private *result(): Portions<CheckResult> {
    const { loss: referenceLoss, measured, trueClass } = this.reference;
    const last = this.pass.traces[this.pass.traces.length - 1];
    const zeros = yield* zerosOf(
      this.pass.traces,
      this.reference.gradients,
    );
    const outweighed = outweighedRows(this.subject);
    const parameters: CheckedParameter[] = [];
    for (const [i, { name, grad }] of this.pass.parameters.entries()) {
      parameters.push(yield* this.checked(name, grad, i));
    }
    return {
      loss: this.pass.loss,
      ...(referenceLoss !== undefined && { referenceLoss }),
      parameters,
      ...(measured && {
        steps: {
          smallest: measured.smallestStep,
          largest: measured.largestStep,
        },
      }),
      ...(zeros.length > 0 && { zeros }),
      ...(trueClass && {
        trueClass: {
          labels: this.subject.batch.labels,
          probability: trueClass.probability,
          manual: rowLengths(last.dZ),
          reference: trueClass.gradient,
        },
      }),
      ...(outweighed > 0 && { outweighedRows: outweighed }),
    };
  }

  private *checked(
    name: string,
    grad: Tensor,
    i: number,
  ): Portions<CheckedParameter> {
    const reference = this.reference.gradients[name];
    const status = this.reference.measured?.status[name];
    const { actual, expected, places } = this.pair(
      name,
      grad,
      reference,
    );
    const common = {
      name,
      ...shapeOf(grad),
      manual: grad.data.slice(),
      reference: reference.data as Float32Array | Float64Array,
      ...(status && { status }),
      kinks: count(status, KINK),
      unmeasured: count(status, UNMEASURED),
    };
    if (actual.data.length === 0) return common;
    const pause = isLong(COMPARING * grad.data.length);
    if (pause) yield;
    const compared = compare(actual, expected);
    if (pause) yield;
    return {
      ...common,
      comparison: toWholeMatrix(compared, grad, places),
      ...this.inFloat64(name, grad, i),
    };
  }

  private inFloat64(name: string, grad: Tensor, i: number) {
    const exact = { ...shapeOf(grad), data: this.float64[i] };
    const value = largestRelativeError(
      this.pair(name, exact, this.truth(name)),
      this.against === 'finite' ? RESOLUTION * (1 + this.pass.loss) : 0,
    );
    return value === undefined
      ? {}
      : {
          relativeErrorInFloat64: value,
          verdict: gradientVerdict(value),
        };
  }

  /** The reference in float64. */
  private truth(name: string): Matrix {
    return (
      this.recorded?.autogradFloat64[name] ??
      this.reference.gradients[name]
    );
  }

  private pair(name: string, actual: Matrix, expected: Matrix): Pair {
    const status = this.reference.measured?.status[name];
    return measuredOnly(actual, expected, status);
  }

  /** The first tensor, going backward, that is not close. */
  private *partsAt(
    tolerance: ChosenTolerance,
  ): Portions<string | undefined> {
    const manual = this.manualGradients();
    const names = Object.keys(this.reference.gradients);
    for (const name of names.reverse()) {
      const reference = this.reference.gradients[name];
      const pair = this.pair(name, manual[name], reference);
      const { length } = pair.actual.data;
      if (length === 0) continue;
      const chosen = toleranceFor(reference, tolerance);
      if (firstDifference([{ name, ...pair, tolerance: chosen }])) {
        return name;
      }
      if (isLong(COMPARING * length)) yield;
    }
    return undefined;
  }

  /** `W1, b1, Z1, A1, W2, ...` as the hand-written pass found them. */
  private manualGradients(): Named {
    const { parameters, traces } = this.pass;
    const found: Record<string, Matrix> = {};
    for (const { name, grad } of parameters) found[name] = grad;
    traces.forEach(({ dZ, dA }, i) => {
      found[`Z${i + 1}`] = dZ;
      if (dA) found[`A${i}`] = dA;
    });
    return found;
  }
}

function shapeOf({ rows, columns }: Matrix) {
  return { rows, columns };
}
