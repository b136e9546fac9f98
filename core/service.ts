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
import type { Archive } from './runs/archive.ts';
import { KeptRun, type RunFacts } from './runs/keptRun.ts';
import {
  RECORD_VERSION,
  type RunHead,
  type RunRecord,
} from './runs/runRecord.ts';
import {
  createRunsService,
  RunStore,
  type RunsService,
  type StorageListener,
} from './runs/runsService.ts';
import type {
  ParameterValues,
  RunDescription,
  TensorValues,
  UntrainedForward,
  ValidationAnswers,
} from './serviceAnswers.ts';
import {
  kernelsInUse,
  newKernels,
  type KernelName,
} from './tensor/kernels.ts';
import { softmax } from './tensor/operations.ts';
import { Tensor } from './tensor/tensor.ts';
import type { ProgressListener } from './training/progress.ts';
import { recordedRun, type RecordedRun } from './training/recorded.ts';
import { Run, type Goal, type RunSoFar } from './training/run.ts';
import type { RunConfig } from './training/runConfig.ts';
import { parseRunConfig } from './training/runConfigProblem.ts';
import { Trainer } from './training/trainer.ts';

export { chooseKernels } from './tensor/kernels.ts';
export type * from './serviceTypes.ts';

/** `train`, `pause` and `stop` concern the run prepared last. */
export interface CoreService
  extends CheckService, DemonstrationService, RunsService {
  /**
   * Ends the run before it, if any, and builds a new one, which waits at its first step.
   * @param lesson it is started in, by its folder's name
   * @throws InvalidRunConfig
   */
  prepare(config: RunConfig, lesson?: string): Promise<RunDescription>;
  /**
   * Ends the run before it, if any, and builds an interrupted one anew, which waits where it was interrupted.
   * @throws BadRunFile
   */
  resumeInterrupted(id: string): Promise<RunDescription>;
  /** The kernels that networks are computed with. */
  kernels(): Promise<KernelName>;
  /** Runs that were interrupted and are not under way again. */
  interruptedRuns(): Promise<RunHead[]>;
  /** The run prepared last, in whatever state it is: for a window that does not know of it. */
  presentRun(): Promise<RunDescription | undefined>;
  /** Sends all progress of the present run once more, from its beginning. */
  retell(): Promise<void>;
  /** Pauses what trains. Resolves when all that was to be kept is kept. */
  rest(): Promise<void>;
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
  archive: Archive,
  tellOfStorage: StorageListener = () => undefined,
): CoreService {
  let data: Promise<{ digits: Digits; hash: string }> | undefined;
  let present:
    { readonly run: Run; readonly kept: KeptRun } | undefined;
  let runs = 0;

  const loadData = () => {
    data ??= host.readText('digits.csv').then((text) => ({
      digits: parseDigits(text),
      hash: archive.sha256(text),
    }));
    // A failed reading is told to whoever asked, and tried again by the next.
    data.catch(() => (data = undefined));
    return data;
  };
  const loadDigits = async () => (await loadData()).digits;
  const dataHash = async () => (await loadData()).hash;
  const store = new RunStore(archive, tellOfStorage);

  /** Ends the run before it, if any. */
  function begin(facts: RunFacts, trainer: Trainer, soFar?: RunSoFar) {
    void present?.run.stop();
    const kept = new KeptRun(facts, store, host);
    const run = new Run(++runs, trainer, host, listener, kept, soFar);
    present = { run, kept };
    return describe(run, facts);
  }

  return {
    ...createCheckService(host, loadDigits),
    ...createDemonstrationService(loadDigits),
    ...createRunsService(store, loadDigits, dataHash),
    async prepare(value, lesson = '') {
      const config = parseRunConfig(value);
      const { digits, hash } = await loadData();
      const trainer = new Trainer(config, digits);
      return begin(
        {
          version: RECORD_VERSION,
          id: archive.newId(),
          config,
          lesson,
          startedAt: new Date(archive.time()).toISOString(),
          stepsPerEpoch: trainer.stepsPerEpoch,
          trainRows: trainer.train.X.rows,
          valRows: trainer.val.X.rows,
          appVersion: archive.version,
          kernels: trainer.kernels.name,
          dataHash: hash,
          name: '',
          note: '',
          starred: false,
        },
        trainer,
      );
    },
    async resumeInterrupted(id) {
      const record = await store.library.readCheckpoint(id);
      const { digits, hash } = await loadData();
      const { trainer, soFar } = interrupted(record, digits);
      return begin(
        {
          ...record.head,
          dataHash: hash,
          kernels: trainer.kernels.name,
        },
        trainer,
        soFar,
      );
    },
    async kernels() {
      return kernelsInUse();
    },
    async interruptedRuns() {
      const heads = await store.library.interrupted();
      store.announce();
      const { run, kept } = present ?? {};
      const goesOn =
        run?.state === 'running' || run?.state === 'paused';
      return heads.filter(
        ({ id }) => !(goesOn && id === kept?.facts.id),
      );
    },
    async presentRun() {
      return present && describe(present.run, present.kept.facts);
    },
    async retell() {
      present?.run.startOver();
    },
    async rest() {
      present?.run.pause();
      await present?.kept.settled();
      await store.library.settled();
    },
    async train(goal) {
      present?.run.train(goal);
    },
    async pause() {
      present?.run.pause();
    },
    async stop() {
      await present?.run.stop();
    },
    async parameters() {
      const parameters = present?.run.trainer.model.parameters ?? [];
      return parameters.map(({ name, value }) => ({
        name,
        ...valuesOf(value),
      }));
    },
    async validationAnswers(runId) {
      if (present?.run.id !== runId) return undefined;
      const { trainer } = present.run;
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
        Tensor.zeros(logits.rows, logits.columns, logits.kernels),
      );
      return {
        logits: valuesOf(logits),
        probabilities: valuesOf(probabilities),
        saturatedOver99: rowsWithMaximumOver(probabilities, 0.99),
      };
    },
  };
}

/** An interrupted run, where it was. */
function interrupted(
  { head, curves, position }: RunRecord,
  digits: Digits,
): { trainer: Trainer; soFar: RunSoFar } {
  // On the kernels it began with, so that it goes on bit for bit.
  const kernels = newKernels(head.kernels);
  const trainer = new Trainer(head.config, digits, { kernels });
  if (position) trainer.position = position;
  return {
    trainer,
    soFar: { milliseconds: head.milliseconds, curves },
  };
}

function describe(
  { id, trainer }: Run,
  { id: keptAs, lesson }: RunFacts,
): RunDescription {
  return {
    id,
    keptAs,
    lesson,
    config: trainer.config,
    kernels: trainer.kernels.name,
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
