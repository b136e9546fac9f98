// The service: everything a client may ask of the core, on a fake host.

import { describe, expect, it } from 'vitest';

import {
  digits,
  digitsFile,
  recordedSplit,
  recordedTraining,
  recordedTrainingText,
} from '../tests/parity/recordings.ts';
import { createCoreService } from './service.ts';
import { FakeArchive } from '../tests/fakeArchive.ts';
import { FakeHost, FakeListener } from './testing/fakeHost.ts';
import { explodingConfig, shortConfig } from './testing/runs.ts';
import { newKernels } from './tensor/kernels.ts';
import { presets, type RunConfig } from './training/runConfig.ts';
import { InvalidRunConfig } from './training/runConfigProblem.ts';

const files = {
  'digits.csv': digitsFile(),
  'recorded/train-article-seed0.json': recordedTrainingText(
    'article',
    0,
  ),
};

function start(archive = new FakeArchive()) {
  const host = new FakeHost(1, files);
  const listener = new FakeListener();
  const service = createCoreService(host, listener.listen, archive);
  return { host, listener, service };
}

describe('the core service', () => {
  it('describes a run before its first step', async () => {
    const { service, listener } = start();
    const { id, ...description } = await service.prepare(
      presets.article,
    );
    expect(id).toBeGreaterThan(0);
    expect(description).toEqual({
      recordId: 'run-1',
      lesson: '',
      config: presets.article,
      kernels: newKernels().name,
      stepsPerEpoch: 48,
      totalSteps: 1440,
      trainRows: 1437,
      valRows: 360,
      parameterCount: 64 * 30 + 30 + 30 * 10 + 10,
    });
    expect(listener.messages).toEqual([]);
  });

  it('gives the parameters with their shapes, none before the first run', async () => {
    const { service } = start();
    expect(await service.parameters()).toEqual([]);
    await service.prepare({ ...shortConfig, hiddenSizes: [7, 5] });
    const parameters = await service.parameters();
    expect(
      parameters.map(({ name, rows, columns }) => [
        name,
        rows,
        columns,
      ]),
    ).toEqual([
      ['W1', 7, 64],
      ['b1', 1, 7],
      ['W2', 5, 7],
      ['b2', 1, 5],
      ['W3', 10, 5],
      ['b3', 1, 10],
    ]);
    for (const { rows, columns, values } of parameters) {
      expect(values).toHaveLength(rows * columns);
    }
  });

  it('hands out copies: a client cannot change the run', async () => {
    const { service } = start();
    await service.prepare(shortConfig);
    const before = await service.parameters();
    const changed = await service.parameters();
    changed[0].values.fill(0);
    expect(await service.parameters()).toEqual(before);
  });

  it('makes several runs one after another and reads the digits once', async () => {
    const { host, listener, service } = start();
    const ids: number[] = [];
    for (let i = 0; i < 3; i++) {
      const { id, totalSteps } = await service.prepare(shortConfig);
      ids.push(id);
      await service.train('end');
      await host.runEventLoop();
      const messages = listener.messages.filter((m) => m.runId === id);
      expect(messages.at(-1)?.state).toBe('finished');
      const losses = messages.flatMap((m) => [...m.batchLosses]);
      expect(losses).toHaveLength(totalSteps);
    }
    expect(ids).toEqual([ids[0], ids[0] + 1, ids[0] + 2]);
    expect(host.reads).toEqual(['digits.csv']);
  });

  it('gives none of its ids to a run of the core that takes its place', async () => {
    const archive = new FakeArchive();
    const ids: number[] = [];
    for (let core = 0; core < 2; core++) {
      const { service } = start(archive);
      ids.push((await service.prepare(shortConfig)).id);
      ids.push((await service.prepare(shortConfig)).id);
      archive.now += 1000;
    }
    expect(new Set(ids).size).toBe(4);
    expect(ids.toSorted((a, b) => a - b)).toEqual(ids);
  });

  it('gives the same parameters whether or not another run came before', async () => {
    const { host, service } = start();
    await service.prepare(explodingConfig);
    await service.train('end');
    await host.runEventLoop();
    await service.prepare(shortConfig);
    await service.train('epoch');
    await host.runEventLoop();

    const fresh = start();
    await fresh.service.prepare(shortConfig);
    await fresh.service.train('epoch');
    await fresh.host.runEventLoop();
    expect(await service.parameters()).toEqual(
      await fresh.service.parameters(),
    );
  });

  it('stops the run before when a new one is prepared', async () => {
    const { host, listener, service } = start();
    const { id } = await service.prepare(shortConfig);
    await service.train('end');
    await service.prepare(shortConfig);
    await host.runEventLoop();
    const last = listener.messages.at(-1);
    expect(last).toMatchObject({ runId: id, state: 'stopped' });
  });

  it('pauses and stops the run prepared last', async () => {
    const { host, listener, service } = start();
    await service.prepare(shortConfig);
    await service.train('end');
    await service.pause();
    await host.runEventLoop();
    expect(listener.states.at(-1)).toBe('paused');
    await service.stop();
    expect(listener.states.at(-1)).toBe('stopped');
  });

  it('ignores train, pause and stop before the first run', async () => {
    const { listener, service } = start();
    await service.train('end');
    await service.pause();
    await service.stop();
    expect(listener.messages).toEqual([]);
  });

  it('refuses settings that are none and keeps the run it has', async () => {
    const { host, listener, service } = start();
    const { id } = await service.prepare(shortConfig);
    const wrong: RunConfig = { ...shortConfig, learningRate: 0 };
    for (const call of [
      service.prepare(wrong),
      service.untrainedForward(wrong),
      service.recordedRun(wrong),
    ]) {
      await expect(call).rejects.toThrow(InvalidRunConfig);
    }
    await service.train('end');
    await host.runEventLoop();
    expect(listener.messages.at(-1)).toMatchObject({
      runId: id,
      state: 'finished',
    });
  });

  it('tells what the network answers to the validation images, as the curves count it', async () => {
    const { host, listener, service } = start();
    const config: RunConfig = {
      ...presets.regressionStandardized,
      hiddenSizes: [8],
      epochs: 2,
    };
    const { id } = await service.prepare(config);
    await service.train('end');
    await host.runEventLoop();
    const counted = listener.messages.flatMap((m) => [...m.valCorrect]);
    const told = await service.validationAnswers(id);
    expect(told?.steps).toBe(96);
    const { rows = [], labels = [], answers = [] } = told ?? {};
    rows.forEach((row, i) =>
      expect(digits.labels[row]).toBe(labels[i]),
    );
    expect(new Set(rows)).toEqual(new Set(recordedSplit().val));
    expect([labels.length, answers.length]).toEqual([360, 360]);
    const rounded = [...answers].filter(
      (answer, i) => Math.abs(answer - labels[i]) < 0.5,
    );
    expect(rounded).toHaveLength(counted[1]);
  });

  it('lets nobody’s questions about the answers change what is learned', async () => {
    const { host, service } = start();
    const { id } = await service.prepare(shortConfig);
    await service.train('step');
    await host.runEventLoop();
    await service.validationAnswers(id);
    await service.train('end');
    await host.runEventLoop();
    const undisturbed = start();
    await undisturbed.service.prepare(shortConfig);
    await undisturbed.service.train('end');
    await undisturbed.host.runEventLoop();
    expect(await service.parameters()).toEqual(
      await undisturbed.service.parameters(),
    );
  });

  it('has no answers of a run that another has replaced', async () => {
    const { service } = start();
    const first = await service.prepare(shortConfig);
    const second = await service.prepare(shortConfig);
    expect(await service.validationAnswers(first.id)).toBeUndefined();
    expect((await service.validationAnswers(second.id))?.steps).toBe(0);
  });

  it('finds the recording of a preset', async () => {
    const { service } = start();
    const recorded = await service.recordedRun(presets.article);
    expect(recorded?.valCorrect).toHaveLength(30);
    expect(recorded?.valLosses[29]).toBe(
      recordedTraining('article', 0).epochs_log[29].val_loss,
    );
    expect(await service.recordedRun(shortConfig)).toBeUndefined();
  });

  it('shows an untrained network all training images without touching the run', async () => {
    const { service } = start();
    await service.prepare(shortConfig);
    const before = await service.parameters();
    const { logits, probabilities } = await service.untrainedForward({
      ...presets.article,
      torchSeed: 5,
    });
    expect([logits.rows, logits.columns]).toEqual([1437, 10]);
    expect([probabilities.rows, probabilities.columns]).toEqual([
      1437, 10,
    ]);
    expect(await service.parameters()).toEqual(before);
  });
});
