// The core's service: what answers everything a client may ask of the core.

import { checkedService } from './checkedService.ts';
import type { CoreService } from './coreService.ts';
import type { Dataset } from './data/dataset.ts';
import { DataSource } from './data/dataSource.ts';
import { createDemonstrationService } from './demonstrations/demonstrationService.ts';
import { createCheckService } from './gradientCheck/checkService.ts';
import type { Host } from './host.ts';
import { layersWith, Model } from './nn/model.ts';
import type { Archive } from './runs/archive.ts';
import { BadRunFile, wrong } from './runs/badRunFile.ts';
import { KeptRun, type RunFacts } from './runs/keptRun.ts';
import type { InterruptedRecord } from './runs/checkpoints.ts';
import { RECORD_VERSION } from './runs/runRecord.ts';
import { createRunsService } from './runs/runsService.ts';
import { RunStore, type StorageListener } from './runs/runStore.ts';
import type { RunDescription } from './serviceAnswers.ts';
import { kernelsInUse, newKernels } from './tensor/kernels.ts';
import { softmax } from './tensor/operations.ts';
import { Tensor } from './tensor/tensor.ts';
import { valuesOf } from './tensor/tensorValues.ts';
import type { ProgressListener } from './training/progress.ts';
import { recordedRun } from './training/recorded.ts';
import { Run, type RunSoFar } from './training/run.ts';
import { parseRunConfig } from './training/runConfigProblem.ts';
import { prepare } from './training/prepare.ts';
import { Trainer } from './training/trainer.ts';

export { chooseKernels } from './tensor/kernels.ts';
export type { CoreService } from './coreService.ts';
export type * from './serviceTypes.ts';

export function createCoreService(
  host: Host,
  listener: ProgressListener,
  archive: Archive,
  tellOfStorage: StorageListener = () => undefined,
): CoreService {
  let current:
    { readonly run: Run; readonly kept: KeptRun } | undefined;
  let runs = 0;

  const source = new DataSource(host, (content) =>
    archive.sha256(content),
  );
  const loadDigits = () => source.digits();
  const store = new RunStore(archive, tellOfStorage);

  /** Ends the run before it, if any. */
  function begin(facts: RunFacts, trainer: Trainer, soFar?: RunSoFar) {
    void current?.run.stop();
    const kept = new KeptRun(facts, store, host);
    const run = new Run(++runs, trainer, host, listener, kept, soFar);
    current = { run, kept };
    return describe(run, facts);
  }

  /** Whether it can still train. */
  function isUnderWay(recordId: string): boolean {
    const { run, kept } = current ?? {};
    const goesOn = run?.state === 'running' || run?.state === 'paused';
    return goesOn && kept?.facts.id === recordId;
  }

  return checkedService({
    ...createCheckService(host, source),
    ...createDemonstrationService(loadDigits),
    ...createRunsService(store, source, isUnderWay),
    async prepare(value, lesson = '') {
      const config = parseRunConfig(value);
      const { data, hash } = await source.load(config);
      const trainer = new Trainer(config, data);
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
      try {
        const record = await store.checkpoints.read(id);
        const { data, hash } = await source.load(record.head.config);
        // Asked for twice, it goes on once.
        if (current && isUnderWay(id)) {
          return describe(current.run, current.kept.facts);
        }
        const { trainer, soFar } = interrupted(record, data);
        return begin(
          {
            ...record.head,
            dataHash: hash,
            kernels: trainer.kernels.name,
          },
          trainer,
          soFar,
        );
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
      return heads.filter(({ id }) => !isUnderWay(id));
    },
    async currentRun() {
      return current && describe(current.run, current.kept.facts);
    },
    async resendProgress() {
      current?.run.startOver();
    },
    async pauseAndFlush() {
      current?.run.pause();
      await store.settled();
    },
    async train(goal) {
      current?.run.train(goal);
    },
    async pause() {
      current?.run.pause();
    },
    async stop() {
      await current?.run.stop();
    },
    async parameters() {
      const parameters = current?.run.trainer.model.parameters ?? [];
      return parameters.map(({ name, value }) => ({
        name,
        ...valuesOf(value),
      }));
    },
    async validationAnswers(runId) {
      if (current?.run.id !== runId) return undefined;
      const { trainer } = current.run;
      const { steps, val } = trainer;
      const answers = trainer.predict(val);
      const { rows, labels } = val;
      return {
        steps,
        rows: rows.slice(),
        labels: labels.slice(),
        answers,
      };
    },
    async recordedRun(value) {
      return recordedRun(parseRunConfig(value), host);
    },
    async untrainedForward(value) {
      const config = parseRunConfig(value);
      const { weights, train, objective } = prepare(
        { ...config, data: 'digits', task: 'classification' },
        await source.digits(),
        newKernels(),
      );
      const model = new Model(
        weights,
        objective.loss,
        layersWith(config.activations),
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
  });
}

/** An interrupted run, where it was. @throws BadRunFile when it was no such run's position */
function interrupted(
  { head, curves, position }: InterruptedRecord,
  data: Dataset,
): { trainer: Trainer; soFar: RunSoFar } {
  // On the kernels it began with, so that it continues bit for bit.
  const kernels = newKernels(head.kernels);
  const trainer = new Trainer(head.config, data, { kernels });
  try {
    trainer.position = position;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    wrong('position');
  }
  return {
    trainer,
    soFar: { milliseconds: head.milliseconds, curves },
  };
}

function describe(
  { id, trainer }: Run,
  { id: recordId, lesson }: RunFacts,
): RunDescription {
  return {
    id,
    recordId,
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

function rowsWithMaximumOver(
  tensor: Tensor,
  threshold: number,
): number {
  const maxima = tensor.toRows().map((row) => Math.max(...row));
  return maxima.filter((maximum) => maximum > threshold).length;
}
