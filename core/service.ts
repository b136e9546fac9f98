// The core's service: what answers everything a client may ask of the core.

import { checkedService } from './checkedService.ts';
import type { CoreService } from './coreService.ts';
import { DataSource } from './data/dataSource.ts';
import { createTableService } from './data/table/tableService.ts';
import { createDemonstrationService } from './demonstrations/demonstrationService.ts';
import { createDrawingService } from './drawing/drawingService.ts';
import { createCheckService } from './gradientCheck/checkService.ts';
import type { Host } from './host.ts';
import { layersWith, Model } from './nn/model.ts';
import { createInspectionService } from './inspection/inspectionService.ts';
import { createLandscapeService } from './landscape/landscapeService.ts';
import { createRaceService } from './race/raceService.ts';
import type { Archive } from './runs/archive.ts';
import { BadRunFile, wrong } from './runs/badRunFile.ts';
import { KeptRun, type RunFacts } from './runs/keptRun.ts';
import type { TrainingPosition } from './training/trainer.ts';
import { inSlices } from './portions.ts';
import type { TransferListener } from './runs/pace.ts';
import { RECORD_VERSION } from './runs/runRecord.ts';
import { createRunsService } from './runs/runsService.ts';
import { RunStore, type StorageListener } from './runs/runStore.ts';
import { RunGarbage } from './runGarbage.ts';
import { kernelsInUse, newKernels } from './tensor/kernels.ts';
import { softmax } from './tensor/operations.ts';
import { Tensor } from './tensor/tensor.ts';
import { valuesOf } from './tensor/tensorValues.ts';
import type { ProgressListener } from './training/progress.ts';
import { recordedRun } from './training/recorded.ts';
import { Run, type RunSoFar } from './training/run.ts';
import type { RunConfig } from './training/runConfig.ts';
import { parseRunConfig } from './training/runConfigProblem.ts';
import { changedConfig, describe } from './training/describedRun.ts';
import { RunWishes } from './training/runWishes.ts';
import { prepareInPortions } from './training/prepare.ts';
import {
  createSurfaceService,
  parametersOf,
} from './training/surfaceService.ts';
import { Trainer } from './training/trainer.ts';
import { createValidationService } from './training/validationService.ts';

export { chooseKernels } from './tensor/kernels.ts';
export type { CoreService } from './coreService.ts';
export type * from './serviceTypes.ts';

export function createCoreService(
  host: Host,
  listener: ProgressListener,
  archive: Archive,
  tellOfStorage: StorageListener = () => undefined,
  tellOfTransfer: TransferListener = () => undefined,
): CoreService {
  let current:
    { readonly run: Run; readonly kept: KeptRun } | undefined;
  // A core that takes another's place gives no id of its runs again.
  let lastId = archive.time();
  /** The records of this core's runs: none of them is an interrupted one, even while its checkpoint is still there. */
  const begun = new Set<string>();

  const source = new DataSource(host, archive);
  const loadDigits = () => source.digits();
  const garbage = new RunGarbage(host);
  const store = new RunStore(archive, tellOfStorage);

  /** Ends the run before it, if any. */
  function begin(facts: RunFacts, trainer: Trainer, soFar?: RunSoFar) {
    if (current) {
      void current.run.stop();
      garbage.add(current.run.trainer);
    }
    const kept = new KeptRun(facts, store, host);
    const run = new Run(++lastId, trainer, host, listener, kept, soFar);
    wishes.tell({ run, lesson: facts.lesson });
    current = { run, kept };
    begun.add(facts.id);
    return describe(run, facts);
  }

  /** A new run's trainer, and the hash of its data. */
  async function trainerFor(config: RunConfig, kernels = newKernels()) {
    const { data, hash } = await source.load(config);
    const work = prepareInPortions(config, data, kernels);
    const prepared = await inSlices(work, host);
    const parts = { kernels, prepared };
    return { trainer: new Trainer(config, data, parts), hash };
  }

  /** The last run that was asked for, also while it is being prepared. */
  let lastAsked: Promise<unknown> = Promise.resolve();

  /** Runs begin in the order they were asked for, however long each takes to prepare. */
  function inTurn<Result>(
    preparing: Promise<() => Result>,
  ): Promise<Result> {
    const before = lastAsked;
    const result = preparing.then(async (beginRun) => {
      await before;
      return beginRun();
    });
    lastAsked = result.catch(() => undefined);
    return result;
  }

  async function prepareNew(value: RunConfig, lesson: string) {
    const config = parseRunConfig(value);
    const { trainer, hash } = await trainerFor(config);
    const facts = {
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
    } as const;
    return () => begin(facts, trainer);
  }

  async function prepareInterrupted(id: string) {
    const { head, curves, position } = await store.checkpoints.read(id);
    // On the kernels it began with, so that it continues bit for bit.
    const kernels = newKernels(head.kernels);
    const { trainer, hash } = await trainerFor(head.config, kernels);
    place(trainer, position);
    const facts = { ...head, dataHash: hash, kernels: kernels.name };
    const { milliseconds } = head;
    return () =>
      // Asked for twice, it goes on once.
      current && isUnderWay(id)
        ? describe(current.run, current.kept.facts)
        : begin(facts, trainer, { milliseconds, curves });
  }

  const currentRun = () => current?.run;

  const wishes = new RunWishes(
    () =>
      current && {
        run: current.run,
        lesson: current.kept.facts.lesson,
      },
  );

  /** Whether it can still train. */
  function isUnderWay(recordId: string): boolean {
    const { run, kept } = current ?? {};
    const goesOn = run?.state === 'running' || run?.state === 'paused';
    return goesOn && kept?.facts.id === recordId;
  }

  const keptRuns = createRunsService(
    store,
    source,
    host,
    isUnderWay,
    tellOfTransfer,
  );

  return checkedService({
    ...createSurfaceService(source, host, currentRun),
    ...createValidationService(source, host, currentRun),
    ...createInspectionService(source, host, currentRun, wishes.watch),
    ...createLandscapeService(source, host, currentRun),
    ...createDrawingService(source, host, currentRun),
    ...createCheckService(host, source),
    ...createRaceService(host, source),
    ...createDemonstrationService(loadDigits, host),
    ...keptRuns,
    ...createTableService(source, (write) => store.writing(write)),
    prepare: (value, lesson = '') => inTurn(prepareNew(value, lesson)),
    async resumeInterrupted(id) {
      try {
        return await inTurn(prepareInterrupted(id));
      } catch (error) {
        if (!(error instanceof BadRunFile)) throw error;
        await store.checkpoints.refuse(id, error.problem);
        store.announce();
        throw error;
      }
    },
    async kernels() {
      return kernelsInUse();
    },
    async interruptedRuns() {
      const heads = await store.checkpoints.list();
      store.announce();
      return heads.filter(({ id }) => !begun.has(id));
    },
    async currentRun() {
      return current && describe(current.run, current.kept.facts);
    },
    async resendProgress() {
      current?.run.startOver();
    },
    async pauseAndFlush() {
      current?.run.pause();
      // What is half taken in would stay so.
      await keptRuns.cancelTransfer();
      await current?.run.atRest();
      await store.settled();
    },
    async train(goal, stepsPerSecond) {
      current?.run.train(goal, stepsPerSecond);
    },
    async setSpeed(stepsPerSecond) {
      current?.run.setSpeed(stepsPerSecond);
    },
    async changeRun(runId, change) {
      const { run, kept } = current ?? {};
      if (run?.id !== runId || run.state !== 'paused' || !kept)
        return undefined;
      await run.atRest();
      const config = changedConfig(run.trainer, change);
      run.trainer.reschedule(config.changes);
      kept.changed(run, config);
      return describe(run, kept.facts);
    },
    async setStopConditions(conditions) {
      wishes.stop(conditions);
    },
    async pause() {
      current?.run.pause();
    },
    async stop() {
      await current?.run.stop();
    },
    async parameters(runId = current?.run.id, names?) {
      const { run } = current ?? {};
      return run && run.id === runId ? parametersOf(run, names) : [];
    },
    async recordedRun(value) {
      return recordedRun(parseRunConfig(value), host);
    },
    async untrainedForward(value) {
      const config: RunConfig = {
        ...parseRunConfig(value),
        data: 'digits',
        task: 'classification',
      };
      const digits = await source.digits();
      const { weights, train, objective } = await inSlices(
        prepareInPortions(config, digits, newKernels()),
        host,
      );
      const model = new Model(
        weights,
        objective.loss,
        layersWith(config.activations),
      );
      const logits = await inSlices(
        model.logitsInPortions(train.X),
        host,
      );
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
  });
}

/** @throws BadRunFile where it was no position of such a run */
function place(trainer: Trainer, position: TrainingPosition): void {
  try {
    trainer.position = position;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    wrong('position');
  }
}

function rowsWithMaximumOver(
  tensor: Tensor,
  threshold: number,
): number {
  const maxima = tensor.toRows().map((row) => Math.max(...row));
  return maxima.filter((maximum) => maximum > threshold).length;
}
