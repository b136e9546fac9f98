// All figures of a run so far: every mini-batch's loss, every epoch's results.

import type { EpochResult } from './trainer.ts';

/** A run's curves as plain data. */
export interface RunCurves {
  /** One a step. */
  readonly batchLosses: Float32Array;
  /** One an epoch, as are the others below. */
  readonly trainLosses: Float64Array;
  readonly valLosses: Float64Array;
  readonly valCorrect: Uint32Array;
}

type Numbers = Float32Array | Float64Array | Uint32Array;

/** A typed array that grows: what is kept of a long run costs no more than its numbers. */
class GrowableArray<Kind extends Numbers> {
  private length = 0;

  constructor(
    private values: Kind,
    private readonly make: (length: number) => Kind,
  ) {
    this.length = values.length;
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const longer = this.make(Math.max(64, 2 * this.length));
      longer.set(this.values);
      this.values = longer;
    }
    this.values[this.length++] = value;
  }

  /** A copy of the values from `start` on. */
  from(start: number): Kind {
    return this.values.slice(start, this.length) as Kind;
  }
}

export class RunLog {
  private readonly batchLosses: GrowableArray<Float32Array>;
  private readonly trainLosses: GrowableArray<Float64Array>;
  private readonly valLosses: GrowableArray<Float64Array>;
  private readonly valCorrect: GrowableArray<Uint32Array>;

  /** @param curves what an interrupted run had said already */
  constructor(curves: RunCurves = noCurves()) {
    const floats = (length: number) => new Float64Array(length);
    this.batchLosses = new GrowableArray(
      curves.batchLosses,
      (length) => new Float32Array(length),
    );
    this.trainLosses = new GrowableArray(curves.trainLosses, floats);
    this.valLosses = new GrowableArray(curves.valLosses, floats);
    this.valCorrect = new GrowableArray(
      curves.valCorrect,
      (length) => new Uint32Array(length),
    );
  }

  addStep(loss: number): void {
    this.batchLosses.push(loss);
  }

  addEpoch({ trainLoss, valLoss, valCorrect }: EpochResult): void {
    this.trainLosses.push(trainLoss);
    this.valLosses.push(valLoss);
    this.valCorrect.push(valCorrect);
  }

  /** The validation's figures of all epochs. */
  get validation(): Pick<RunCurves, 'valLosses' | 'valCorrect'> {
    return {
      valLosses: this.valLosses.from(0),
      valCorrect: this.valCorrect.from(0),
    };
  }

  /** Copies of what came after so many steps and epochs. */
  since(steps: number, epochs: number): RunCurves {
    return {
      batchLosses: this.batchLosses.from(steps),
      trainLosses: this.trainLosses.from(epochs),
      valLosses: this.valLosses.from(epochs),
      valCorrect: this.valCorrect.from(epochs),
    };
  }
}

function noCurves(): RunCurves {
  return {
    batchLosses: new Float32Array(0),
    trainLosses: new Float64Array(0),
    valLosses: new Float64Array(0),
    valCorrect: new Uint32Array(0),
  };
}
