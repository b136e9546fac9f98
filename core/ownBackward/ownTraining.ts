// Trains the article's network with a learner's backward pass, in the learner's Python: without a pause, as long as it takes.

import type { Digits } from '../data/digits.ts';
import {
  LearnersError,
  type Namespace,
  type Python,
  type PythonError,
} from '../python/python.ts';
import type { Divergence } from '../training/progress.ts';
import { RunLog, type RunCurves } from '../training/runLog.ts';
import { Trainer } from '../training/trainer.ts';
import type { OwnBackward } from './ownBackward.ts';
import { ownConfig } from './ownConfig.ts';
import type { OwnProgram } from './ownProgram.ts';

/** What it has come to after an epoch, as copies. */
export interface OwnTraining {
  readonly curves: RunCurves;
  /** Values of `W1, b1, W2, b2`. */
  readonly parameters: readonly Float32Array[];
  readonly milliseconds: number;
  /** The loops that it computes with. */
  readonly kernels: string;
}

export type OwnTrainingEnd =
  | { readonly state: 'finished'; readonly training: OwnTraining }
  | {
      readonly state: 'diverged';
      readonly training: OwnTraining;
      readonly divergence: Divergence;
    }
  /** The learner's code came to an error. */
  | { readonly state: 'failed'; readonly error: PythonError };

/** What is to be trained on, and who is told. */
export interface OwnTrainingHost {
  readonly digits: Digits;
  /** Milliseconds since some fixed moment. */
  readonly now: () => number;
  /** Called after every epoch. */
  readonly tell: (training: OwnTraining) => void;
}

export function trainWithOwnBackward(
  python: Python,
  { form }: OwnBackward,
  program: OwnProgram,
  host: OwnTrainingHost,
): OwnTrainingEnd {
  python.reseed();
  const namespace = python.newNamespace();
  try {
    const error = run(namespace, program);
    if (error) return { state: 'failed', error };
    const trainer = new Trainer(
      ownConfig,
      host.digits,
      python.trainerParts(namespace, form),
    );
    return train(trainer, host);
  } catch (error) {
    if (!(error instanceof LearnersError)) throw error;
    return { state: 'failed', error: error.error };
  } finally {
    namespace.close();
  }
}

function run(
  namespace: Namespace,
  { given, code, fitting }: OwnProgram,
): PythonError | undefined {
  namespace.run(given, 'app');
  const outcome = namespace.run(code);
  if (!outcome.ok) return outcome.error;
  namespace.run(fitting, 'app');
  return undefined;
}

/** @throws LearnersError */
function train(
  trainer: Trainer,
  { now, tell }: OwnTrainingHost,
): OwnTrainingEnd {
  const log = new RunLog();
  const start = now();
  const soFar = () => trainingOf(trainer, log, now() - start);
  while (trainer.steps < trainer.totalSteps) {
    const loss = trainer.step();
    log.addStep(loss);
    if (!Number.isFinite(loss)) {
      return diverged(trainer, loss, soFar());
    }
    if (!trainer.atEpochEnd) continue;
    const result = trainer.finishEpoch();
    log.addEpoch(result);
    if (!Number.isFinite(result.valLoss)) {
      return diverged(trainer, result.valLoss, soFar());
    }
    tell(soFar());
  }
  return { state: 'finished', training: soFar() };
}

function trainingOf(
  { model, kernels }: Trainer,
  log: RunLog,
  milliseconds: number,
): OwnTraining {
  return {
    curves: log.since(0, 0),
    parameters: model.parameters.map(({ value }) => value.data.slice()),
    milliseconds,
    kernels: kernels.name,
  };
}

function diverged(
  { steps, stepsPerEpoch, model }: Trainer,
  loss: number,
  training: OwnTraining,
): OwnTrainingEnd {
  const divergence = {
    step: steps,
    epoch: Math.ceil(steps / stepsPerEpoch),
    loss,
    largestParameter: model.largestParameter(),
  };
  return { state: 'diverged', training, divergence };
}
