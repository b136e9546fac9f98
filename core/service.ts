// Everything a client may ask of the core: one typed interface, whatever process the core lives in.

import { parseDigits, type Digits } from './data/digits.ts';
import {
  createDemonstrationService,
  type DemonstrationService,
} from './demonstrations/demonstrationService.ts';
import {
  createCheckService,
  type CheckService,
} from './gradientCheck/checkService.ts';
import type { Host } from './host.ts';

import { softmax } from './nn/softmaxCrossEntropy.ts';
import { Tensor } from './tensor/tensor.ts';
import type { ProgressListener } from './training/progress.ts';
import { recordedRun, type RecordedRun } from './training/recorded.ts';
import { Run, type Goal } from './training/run.ts';
import type { RunConfig } from './training/runConfig.ts';
import { parseRunConfig } from './training/runConfigProblem.ts';
import { Trainer } from './training/trainer.ts';

export type { Host } from './host.ts';
export type {
  Divergence,
  Progress,
  RunState,
} from './training/progress.ts';
export type { RecordedRun } from './training/recorded.ts';
export type { Goal } from './training/run.ts';
export type {
  CheckProgress,
  SideBySideProgress,
} from './gradientCheck/checkService.ts';
export type {
  CheckedParameter,
  CheckResult,
  ChosenTolerance,
  Judgement,
  TrueClassRows,
} from './gradientCheck/checkResult.ts';
export type { DigitImage } from './demonstrations/digitImage.ts';
export type { GradientTerms } from './gradientCheck/terms.ts';
export type {
  Certainty,
  ForwardTrace,
} from './demonstrations/forwardTrace.ts';
export type {
  ActivationCurve,
  StackedLayers,
} from './demonstrations/activations.ts';
export type {
  OutputLayer,
  SoftmaxBothWays,
} from './demonstrations/outputLayer.ts';
export type { LearningFlow } from './demonstrations/learningFlow.ts';
export type {
  SmallLayer,
  SmallNetwork,
} from './demonstrations/smallNetwork.ts';
export type { EpochPair } from './mistakes/sideBySide.ts';

/** What is fixed about a run from its first moment. */
export interface RunDescription {
  /** Names the run in its progress messages; later runs have larger numbers. */
  readonly id: number;
  readonly config: RunConfig;
  readonly stepsPerEpoch: number;
  readonly totalSteps: number;
  readonly trainRows: number;
  readonly valRows: number;
  /** Single numbers that training changes. */
  readonly parameterCount: number;
}

/** A tensor as plain data: `(rows, columns)`, row after row. */
export interface TensorValues {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
}

export interface ParameterValues extends TensorValues {
  readonly name: string;
}

/** What an untrained network says about the training images. */
export interface UntrainedForward {
  /** `(n, 10)`, the last layer's weighted sums. */
  readonly logits: TensorValues;
  /** `(n, 10)`, softmax of the logits. */
  readonly probabilities: TensorValues;
  /** Rows that give one digit a probability above 0.99. */
  readonly saturatedOver99: number;
}

/** What a run's network says about its validation images. */
export interface ValidationAnswers {
  /** Mini-batches it had been trained on. */
  readonly steps: number;
  /** `n` positions in scikit-learn's `load_digits`, counted from 0. */
  readonly images: Int32Array;
  /** `n` labels 0 to 9. */
  readonly labels: Uint8Array;
  /** `n` answers: digits, numbers on the digits' scale, or probabilities, by the run's task. */
  readonly answers: Float64Array;
}

/** `train`, `pause` and `stop` concern the run prepared last. */
export interface CoreService
  extends CheckService, DemonstrationService {
  /**
   * Ends the run before it, if any, and builds a new one, which waits at its first step.
   * @throws InvalidRunConfig
   */
  prepare(config: RunConfig): Promise<RunDescription>;
  /** Trains on as far as `goal`. Progress goes to the listener. */
  train(goal: Goal): Promise<void>;
  pause(): Promise<void>;
  stop(): Promise<void>;
  /** The parameters as they are now; empty before the first run. */
  parameters(): Promise<ParameterValues[]>;
  /**
   * What the network answers to the validation images as it is now.
   * @param runId of the run's description
   * @returns undefined when a later run has taken its place
   */
  validationAnswers(
    runId: number,
  ): Promise<ValidationAnswers | undefined>;
  /** What PyTorch recorded for a run with these settings, if we have it. */
  recordedRun(config: RunConfig): Promise<RecordedRun | undefined>;
  /**
   * The article's forward-only program: an untrained network meets the training images.
   * @throws InvalidRunConfig
   */
  untrainedForward(config: RunConfig): Promise<UntrainedForward>;
}

export function createCoreService(
  host: Host,
  listener: ProgressListener,
): CoreService {
  let digits: Promise<Digits> | undefined;
  let run: Run | undefined;
  let runs = 0;

  const loadDigits = () => {
    digits ??= host.readText('digits.csv').then(parseDigits);
    // A failed reading is told to whoever asked, and tried again by the next.
    digits.catch(() => (digits = undefined));
    return digits;
  };

  return {
    ...createCheckService(host, loadDigits),
    ...createDemonstrationService(loadDigits),
    async prepare(value) {
      const config = parseRunConfig(value);
      const data = await loadDigits();
      run?.stop();
      run = new Run(++runs, new Trainer(config, data), host, listener);
      return describe(run);
    },
    async train(goal) {
      run?.train(goal);
    },
    async pause() {
      run?.pause();
    },
    async stop() {
      run?.stop();
    },
    async parameters() {
      const parameters = run?.trainer.model.parameters ?? [];
      return parameters.map(({ name, value }) => ({
        name,
        ...valuesOf(value),
      }));
    },
    async validationAnswers(runId) {
      if (run?.id !== runId) return undefined;
      const { trainer } = run;
      const { steps, val } = trainer;
      const answers = trainer.answersTo(val);
      const { images, labels } = val;
      return {
        steps,
        images: images.slice(),
        labels: labels.slice(),
        answers,
      };
    },
    async recordedRun(value) {
      return recordedRun(parseRunConfig(value), host);
    },
    async untrainedForward(value) {
      const config = parseRunConfig(value);
      const { model, train } = new Trainer(
        { ...config, task: 'classification' },
        await loadDigits(),
      );
      const logits = model.logits(train.X);
      const probabilities = softmax(
        logits,
        Tensor.zeros(logits.rows, logits.columns),
      );
      return {
        logits: valuesOf(logits),
        probabilities: valuesOf(probabilities),
        saturatedOver99: rowsWithMaximumOver(probabilities, 0.99),
      };
    },
  };
}

function describe({ id, trainer }: Run): RunDescription {
  return {
    id,
    config: trainer.config,
    stepsPerEpoch: trainer.stepsPerEpoch,
    totalSteps: trainer.totalSteps,
    trainRows: trainer.train.X.rows,
    valRows: trainer.val.X.rows,
    parameterCount: trainer.model.parameters.reduce(
      (count, { value }) => count + value.data.length,
      0,
    ),
  };
}

function valuesOf({ rows, columns, data }: Tensor): TensorValues {
  return { rows, columns, values: data.slice() };
}

function rowsWithMaximumOver(
  tensor: Tensor,
  threshold: number,
): number {
  const maxima = tensor.toRows().map((row) => Math.max(...row));
  return maxima.filter((maximum) => maximum > threshold).length;
}
