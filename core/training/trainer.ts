// The article's training loop, one mini-batch at a time.

import type { Dataset } from '../data/dataset.ts';
import type { Examples } from '../data/examples.ts';
import type { Model } from '../nn/model.ts';
import { buildOptimizer } from '../nn/optimizers.ts';
import { WatchedOptimizer } from '../nn/watchedOptimizer.ts';
import type { Portions } from '../portions.ts';
import { NumPyRandom } from '../random/numpy.ts';
import { BatchBuffer } from '../tensor/batchBuffer.ts';
import type { Kernels } from '../tensor/kernelInterface.ts';
import { newKernels } from '../tensor/kernels.ts';
import { gatherRows } from '../tensor/operations.ts';
import type { RunConfig } from './hyperparameters.ts';
import type { Objective } from './objective.ts';
import { prepare } from './prepare.ts';
import { Schedule } from './schedule.ts';
import type {
  EpochResult,
  TrainingPosition,
} from './trainingState.ts';
import { buildModel, type TrainerParts } from './trainerParts.ts';

export type {
  EpochResult,
  TrainingPosition,
} from './trainingState.ts';

/** Multiply-adds, forward, of what is done in one go: a few milliseconds. */
const QUICK = 2 ** 22;

/** Trains a network as a pure function of its RunConfig: the same settings give the same numbers. */
export class Trainer {
  readonly objective: Objective;
  readonly model: Model;
  readonly optimizer: WatchedOptimizer;
  readonly train: Examples;
  readonly val: Examples;
  /** Everything that training computes with lives in their memory. */
  readonly kernels: Kernels;
  /**
   * Whether a step, or the end of an epoch, is long enough to be
   * done in portions.
   */
  readonly isSlow: boolean;
  /** Mini-batches done since the start. */
  steps = 0;

  private readonly shuffles: NumPyRandom;
  private readonly batchX: BatchBuffer;
  private readonly batchY: BatchBuffer;
  private order: Int32Array = new Int32Array(0);
  private runningLoss = 0;
  private schedule: Schedule;

  constructor(
    public config: RunConfig,
    data: Dataset,
    {
      build = buildModel,
      kernels = newKernels(),
      prepared = prepare(config, data, kernels),
    }: TrainerParts = {},
  ) {
    this.kernels = kernels;
    this.objective = prepared.objective;
    this.train = prepared.train;
    this.val = prepared.val;
    this.batchX = new BatchBuffer(this.train.X.columns);
    this.batchY = new BatchBuffer(this.train.y.columns);
    this.shuffles = new NumPyRandom(config.numpySeed);
    this.model = build(
      prepared.weights,
      this.objective.loss,
      config,
      this.shuffles,
    );
    const { parameters } = this.model;
    this.optimizer = new WatchedOptimizer(
      buildOptimizer(config.optimizer, parameters, config),
      parameters,
      () => this.steps + 1,
      (step) => this.schedule.learningRateOf(step),
    );
    this.schedule = new Schedule(config, this.train.X.rows);
    const batch = Math.min(config.batchSize, this.train.X.rows);
    const rows = Math.max(batch, this.val.X.rows);
    this.isSlow = rows * this.parameterCount > QUICK;
  }

  /** Steps from the start of training to its end. */
  get totalSteps(): number {
    return this.schedule.totalSteps;
  }

  /** Mini-batches in the epoch under way; the last may hold fewer examples. */
  get stepsPerEpoch(): number {
    return this.schedule.stepsIn(this.epochsDone);
  }

  /** Whole epochs behind it. */
  get epochsDone(): number {
    return this.schedule.epochsDone(this.steps);
  }

  /** The number, counted from 1, of the epoch that the last step was in. */
  get epochsBegun(): number {
    return this.schedule.epochsBegun(this.steps);
  }

  /** Mini-batches done in the epoch under way. */
  get stepInEpoch(): number {
    return this.schedule.stepInEpoch(this.steps);
  }

  /** Goes on with other settings of its schedule, as if they had been there from its beginning. */
  reschedule(changes: RunConfig['changes']): void {
    this.config = { ...this.config, changes };
    this.schedule = new Schedule(this.config, this.train.X.rows);
  }

  /** Single numbers that training changes. */
  get parameterCount(): number {
    return this.model.parameters.reduce(
      (count, { value }) => count + value.data.length,
      0,
    );
  }

  /** True right after the last step of an epoch. */
  get atEpochEnd(): boolean {
    return this.steps > 0 && this.stepInEpoch === 0;
  }

  /**
   * One mini-batch: forward, backward, update.
   *
   * @returns the batch's loss before the update. From a loss that
   *   is NaN or infinite there is nothing to learn: the parameters
   *   stay as they are.
   */
  step(): number {
    const { X, y } = this.nextBatch();
    const loss = this.model.forward(X, y);
    if (Number.isFinite(loss)) {
      this.model.backward();
      this.optimizer.step();
    }
    this.runningLoss += loss;
    this.steps += 1;
    return loss;
  }

  /**
   * `step` in portions. Only the last one changes a parameter:
   * before it the step can be given up.
   */
  *stepInPortions(): Portions<number> {
    const { X, y } = this.nextBatch();
    const loss = yield* this.model.forwardInPortions(X, y);
    if (Number.isFinite(loss)) {
      yield* this.model.backwardInPortions();
      this.optimizer.step();
    }
    this.runningLoss += loss;
    this.steps += 1;
    return loss;
  }

  /** The epoch's figures, to be asked for once at its end. */
  finishEpoch(): EpochResult {
    const { val } = this;
    const valLoss = this.model.evaluate(val.X, val.y);
    return this.epochResult(valLoss);
  }

  /** `finishEpoch` in portions. */
  *finishEpochInPortions(): Portions<EpochResult> {
    const { val } = this;
    const valLoss = yield* this.model.evaluateInPortions(
      val.X,
      val.y,
    );
    return this.epochResult(valLoss);
  }

  /** After the validation rows have passed forward. */
  private epochResult(valLoss: number): EpochResult {
    const epoch = this.epochsDone;
    const trainLoss =
      this.runningLoss / this.schedule.stepsIn(epoch - 1);
    this.runningLoss = 0;
    const valCorrect = this.countCorrect();
    return { epoch, trainLoss, valLoss, valCorrect };
  }

  /** Right answers in the last forward pass, of rows that training never sees. */
  private countCorrect(): number {
    const { val, objective } = this;
    const { prediction } = objective.loss;
    let valCorrect = 0;
    val.labels.forEach((label, i) => {
      const answer = objective.answer(prediction, i);
      if (objective.isCorrect(answer, label)) valCorrect += 1;
    });
    return valCorrect;
  }

  /** What the network as it is now answers to each row, as the objective understands it. */
  predict({ X, y, labels }: Examples): Float64Array {
    this.model.evaluate(X, y);
    const { objective } = this;
    const { prediction } = objective.loss;
    return Float64Array.from(labels, (_, row) =>
      objective.answer(prediction, row),
    );
  }

  /** Where training stands, as copies. */
  get position(): TrainingPosition {
    return {
      steps: this.steps,
      runningLoss: this.runningLoss,
      order: this.order.slice(),
      shuffles: this.shuffles.state,
      parameters: this.model.parameters.map(({ value }) =>
        value.data.slice(),
      ),
      optimizer: this.optimizer.state,
    };
  }

  /**
   * Goes on from a position that a trainer with the same
   * settings was in.
   * @throws RangeError when its sizes, or the rows in its order, are not this trainer's
   */
  set position(position: TrainingPosition) {
    const { order, shuffles, parameters, steps } = position;
    const rows = steps === 0 ? order.length : this.train.X.rows;
    const isOrder = order.every((row) => row >= 0 && row < rows);
    if (
      steps > this.totalSteps ||
      order.length !== rows ||
      !isOrder
    ) {
      throw new RangeError(
        'Trainer: this is not a position of this run',
      );
    }
    this.setParameters(parameters);
    this.optimizer.state = position.optimizer;
    this.shuffles.state = shuffles;
    this.order = order.slice();
    this.steps = steps;
    this.runningLoss = position.runningLoss;
  }

  /** @throws RangeError when their number or sizes are not this network's */
  setParameters(values: readonly Float32Array[]): void {
    const { parameters } = this.model;
    const fits = parameters.every(
      ({ value }, i) =>
        values.at(i)?.length === value.data.length,
    );
    if (!fits || values.length !== parameters.length) {
      throw new RangeError(
        'Trainer: these are not the parameters of this network',
      );
    }
    parameters.forEach(({ value }, i) => {
      value.data.set(values[i]);
    });
  }

  /** The next `batchSize` rows; fewer at an epoch's end. */
  private nextBatch() {
    const { train, stepInEpoch } = this;
    const size = this.schedule.batchSizeIn(this.epochsDone);
    if (stepInEpoch === 0) {
      this.order = this.shuffles.permutation(train.X.rows);
    }
    const start = stepInEpoch * size;
    const rows = Math.min(size, train.X.rows - start);
    const X = this.batchX.withRows(rows, this.kernels);
    const y = this.batchY.withRows(rows, this.kernels);
    gatherRows(train.X, this.order, start, X);
    gatherRows(train.y, this.order, start, y);
    return { X, y };
  }
}
