// A run that was interrupted anywhere and resumed ends as the uninterrupted one, bit for bit.

import { createHash } from 'node:crypto';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { FakeArchive } from '../../tests/fakeArchive.ts';
import { digits, digitsFile } from '../../tests/parity/recordings.ts';
import { createCoreService } from '../service.ts';
import {
  FakeHost,
  FakeListener,
  settled,
} from '../testing/fakeHost.ts';
import { chooseKernels, kernelsInUse } from '../tensor/kernels.ts';
import { trainedRecord } from '../testing/records.ts';
import { explodingConfig, shortConfig } from '../testing/runs.ts';
import { presets, type RunConfig } from '../training/runConfig.ts';
import { Trainer } from '../training/trainer.ts';
import { decodeRun, encodeRun } from './runFile.ts';

const sha256 = (bytes: Uint8Array | string) =>
  createHash('sha256').update(bytes).digest('hex');

const configs: Readonly<Record<string, RunConfig>> = {
  classification: shortConfig,
  'two layers': {
    ...shortConfig,
    hiddenSizes: [6, 5],
    activations: ['tanh', 'sigmoid'],
  },
  regression: { ...presets.regression, batchSize: 200, epochs: 2 },
  'binary classification': {
    ...presets.binary,
    batchSize: 200,
    epochs: 2,
  },
  ...Object.fromEntries(
    (['momentum', 'rmsprop', 'adam'] as const).map((optimizer) => [
      `${optimizer} with weight decay`,
      { ...shortConfig, optimizer, weightDecay: 0.01 },
    ]),
  ),
};

describe.each(Object.entries(configs))('%s', (_name, config) => {
  const whole = trainedRecord(digits, { config });

  it('goes on from any step, through a file, with the same numbers', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: whole.head.steps - 1 }),
        (steps) => {
          const file = encodeRun(
            trainedRecord(digits, { config, steps }),
            sha256,
          );
          const { position, curves } = decodeRun(file, sha256);
          if (!position) throw new Error('no position was kept');
          const trainer = new Trainer(config, digits);
          trainer.position = position;
          const losses = [...curves.batchLosses];
          const valLosses = [...curves.valLosses];
          const trainLosses = [...curves.trainLosses];
          while (trainer.steps < trainer.totalSteps) {
            losses.push(trainer.step());
            if (!trainer.atEpochEnd) continue;
            const result = trainer.finishEpoch();
            trainLosses.push(result.trainLoss);
            valLosses.push(result.valLoss);
          }
          expect(Float32Array.from(losses)).toEqual(
            whole.curves.batchLosses,
          );
          expect(Float64Array.from(trainLosses)).toEqual(
            whole.curves.trainLosses,
          );
          expect(Float64Array.from(valLosses)).toEqual(
            whole.curves.valLosses,
          );
          trainer.model.parameters.forEach(({ value }, i) => {
            expect(value.data).toEqual(whole.parameters[i].values);
          });
        },
      ),
      { numRuns: 20 },
    );
  });

  it('refuses a position of another run', () => {
    const { position } = trainedRecord(digits, { config, steps: 3 });
    if (!position) throw new Error('no position was kept');
    const trainer = new Trainer(
      { ...config, hiddenSizes: [3] },
      digits,
    );
    expect(() => (trainer.position = position)).toThrow(RangeError);
    const own = new Trainer(config, digits);
    const steps = own.totalSteps + 1;
    expect(() => (own.position = { ...position, steps })).toThrow(
      RangeError,
    );
  });
});

describe('the service', () => {
  function start(archive: FakeArchive) {
    const host = new FakeHost(1, { 'digits.csv': digitsFile() });
    const listener = new FakeListener();
    const service = createCoreService(host, listener.listen, archive);
    return { host, listener, service };
  }

  /** Another core, on what the one before had written. */
  function killed(archive: FakeArchive) {
    const successor = new FakeArchive(archive.folder);
    return { archive: successor, ...start(successor) };
  }

  /** Lets the core train for so many slices. */
  async function slices(host: FakeHost, count: number) {
    for (let i = 0; i < count; i++) await host.runEventLoopOnce();
  }

  it('goes on with a run whose core was killed, and keeps it as if nothing had been', async () => {
    const config = { ...shortConfig, epochs: 40 };
    const archive = new FakeArchive();
    const first = start(archive);
    await first.service.prepare(config, '07-training');
    await first.service.train('end');
    await slices(first.host, 30);

    const second = killed(archive);
    const [head] = await second.service.interruptedRuns();
    expect(head).toMatchObject({ config, state: 'interrupted' });
    expect(head.steps).toBeGreaterThan(0);
    const { recordId, lesson } = await second.service.resumeInterrupted(
      head.id,
    );
    expect([recordId, lesson]).toEqual([head.id, '07-training']);
    await second.service.resendProgress();
    expect(second.listener.batchLosses).toHaveLength(head.steps);
    await second.service.train('end');
    await second.host.runEventLoop();

    expect(await second.service.interruptedRuns()).toEqual([]);
    const [summary] = await second.service.listRuns();
    expect(summary.head).toMatchObject({
      id: head.id,
      state: 'finished',
    });
    const { curves } = await second.service.openRun(head.id);
    const whole = trainedRecord(digits, { config });
    expect(curves).toEqual(whole.curves);
    expect(second.listener.batchLosses).toEqual([
      ...whole.curves.batchLosses,
    ]);
    const parameters = await second.service.parameters();
    expect(parameters).toEqual(whole.parameters);
  });

  it('goes on with the kernels that the run began with, whichever are in use', async () => {
    const config = { ...shortConfig, epochs: 40 };
    const archive = new FakeArchive();
    const present = kernelsInUse();
    chooseKernels('plain');
    const first = start(archive);
    await first.service.prepare(config);
    await first.service.train('end');
    await slices(first.host, 30);
    const whole = trainedRecord(digits, { config });
    chooseKernels(present);

    const second = killed(archive);
    const [{ id }] = await second.service.interruptedRuns();
    const { kernels } = await second.service.resumeInterrupted(id);
    expect(kernels).toBe('plain');
    await second.service.train('end');
    await second.host.runEventLoop();
    expect(await second.service.parameters()).toEqual(whole.parameters);
    const { head } = await second.service.openRun(id);
    expect(head.kernels).toBe('plain');
  });

  it('writes a checkpoint at once, at a pause, and at least every second', async () => {
    const archive = new FakeArchive();
    const { host, service } = start(archive);
    const stepsKept = () => {
      const file = archive.folder.files.get('run-1.bpcheckpoint');
      return file && decodeRun(file.bytes, sha256).head.steps;
    };
    await service.prepare({ ...shortConfig, epochs: 1000 });
    expect(stepsKept()).toBeUndefined();
    await service.train('end');
    while (stepsKept() === undefined) await Promise.resolve();
    expect(stepsKept()).toBe(0);

    await settled();
    const times = [host.time];
    let last = stepsKept();
    while (host.time < 5000) {
      await host.runEventLoopOnce();
      const steps = stepsKept();
      if (steps === last) continue;
      last = steps;
      times.push(host.time);
    }
    const gaps = times.slice(1).map((time, i) => time - times[i]);
    expect(Math.max(...gaps)).toBeLessThan(1000);
    expect(Math.min(...gaps)).toBeGreaterThan(300);

    await host.runEventLoopOnce();
    await service.pause();
    await settled();
    expect(stepsKept()).toBeGreaterThan(last ?? 0);
  });

  it('keeps an interrupted run as it is, or discards it', async () => {
    const archive = new FakeArchive();
    for (const seed of [1, 2]) {
      const { host, service } = start(archive);
      archive.newId = () => `run-${seed}`;
      await service.prepare({ ...shortConfig, torchSeed: seed });
      await service.train('step');
      await host.runEventLoop();
    }
    const { service } = killed(archive);
    expect(await service.interruptedRuns()).toHaveLength(2);
    await service.keepInterrupted('run-1');
    await service.discardInterrupted('run-2');
    expect(await service.interruptedRuns()).toEqual([]);
    const kept = await service.listRuns();
    expect(
      kept.map(({ head }) => [head.id, head.state, head.steps]),
    ).toEqual([['run-1', 'interrupted', 1]]);
  });

  it('keeps runs that were stopped or diverged, but none without a step', async () => {
    const archive = new FakeArchive();
    const { host, service } = start(archive);
    await service.prepare(shortConfig);
    await service.prepare(shortConfig);
    await service.train('step');
    await host.runEventLoop();
    await service.prepare(explodingConfig);
    await service.train('end');
    await host.runEventLoop();
    const kept = await service.listRuns();
    expect(kept.map(({ head }) => head.state).sort()).toEqual([
      'diverged',
      'stopped',
    ]);
    const diverged = kept.find(({ head }) => head.state === 'diverged');
    expect(diverged?.head.divergence?.step).toBe(diverged?.head.steps);
  });

  it('says a run is finished only once it is kept', async () => {
    const archive = new FakeArchive();
    const { host, listener, service } = start(archive);
    await service.prepare(shortConfig);
    await service.train('end');
    let wasKept: boolean | undefined;
    while (
      host.pendingYields > 0 ||
      !listener.states.includes('finished')
    ) {
      await host.runEventLoopOnce();
      if (listener.states.includes('finished')) {
        wasKept ??= [...archive.folder.files.keys()].some((name) =>
          name.endsWith('.bprun'),
        );
      }
    }
    expect(wasKept).toBe(true);
  });

  it('tells a window that was loaded anew of the run under way', async () => {
    const archive = new FakeArchive();
    const { host, listener, service } = start(archive);
    expect(await service.currentRun()).toBeUndefined();
    const description = await service.prepare(
      shortConfig,
      '08-regression',
    );
    await service.train('epoch');
    await host.runEventLoop();
    expect(await service.currentRun()).toEqual(description);
    expect(await service.interruptedRuns()).toEqual([]);
    const before = listener.batchLosses;
    listener.messages.length = 0;
    await service.resendProgress();
    await settled();
    expect(listener.batchLosses).toEqual(before);
    expect(listener.messages[0]?.firstStep).toBe(0);
    expect(listener.states.at(-1)).toBe('paused');
  });
});
