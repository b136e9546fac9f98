// Steps that are done in portions: the same bits, pauses and stops within a step, and questions in the middle of one.

import { describe, expect, it } from 'vitest';

import { digits, digitsFile } from '../../tests/parity/recordings.ts';
import { FakeArchive } from '../../tests/fakeArchive.ts';
import { activations } from '../nn/activation.ts';
import { optimizerNames } from '../nn/optimizers.ts';
import { atOnce } from '../portions.ts';
import { decodeRun } from '../runs/runFile.ts';
import { createCoreService } from '../service.ts';
import { bytesOf } from '../testing/bytes.ts';
import { FakeHost, FakeListener } from '../testing/fakeHost.ts';
import { parametersOf, startRun } from '../testing/runs.ts';
import { presets, type RunConfig } from './runConfig.ts';
import { Trainer } from './trainer.ts';

/** Two steps an epoch, some thirty portions a step. */
const slow: RunConfig = {
  ...presets.article,
  hiddenSizes: [300, 301],
  batchSize: 719,
  epochs: 2,
};

const whole = trainAtOnce(slow);

function bitsOf(trainer: Trainer): string[] {
  return parametersOf(trainer).map(bytesOf);
}

function trainAtOnce(config: RunConfig) {
  const trainer = new Trainer(config, digits);
  const losses: number[] = [];
  const epochs = [];
  while (trainer.steps < trainer.totalSteps) {
    losses.push(trainer.step());
    if (trainer.atEpochEnd) epochs.push(trainer.finishEpoch());
  }
  return { losses, epochs, parameters: bitsOf(trainer) };
}

function trainInPortions(config: RunConfig) {
  const trainer = new Trainer(config, digits);
  const losses: number[] = [];
  const epochs = [];
  while (trainer.steps < trainer.totalSteps) {
    losses.push(atOnce(trainer.stepInPortions()));
    if (trainer.atEpochEnd) {
      epochs.push(atOnce(trainer.finishEpochInPortions()));
    }
  }
  return { losses, epochs, parameters: bitsOf(trainer) };
}

/** A run whose every portion is a slice. */
function startSlowRun() {
  return startRun(digits, slow, { tick: 10 });
}

describe('a step in portions', () => {
  it.each(activations)('has the bits of a whole one: %s', (name) => {
    const config = { ...slow, activations: [name], epochs: 1 };
    expect(trainInPortions(config)).toEqual(trainAtOnce(config));
  });

  it.each(optimizerNames)('has the bits of a whole one: %s', (name) => {
    const config = {
      ...slow,
      optimizer: name,
      learningRate: 0.001,
      epochs: 1,
    };
    expect(trainInPortions(config)).toEqual(trainAtOnce(config));
  });

  it('changes no parameter before its last portion', () => {
    const trainer = new Trainer(slow, digits);
    const before = bitsOf(trainer);
    const work = trainer.stepInPortions();
    let portions = 0;
    while (trainer.steps === 0) {
      expect(bitsOf(trainer)).toEqual(before);
      work.next();
      portions += 1;
    }
    expect(portions).toBeGreaterThan(10);
    expect(bitsOf(trainer)).not.toEqual(before);
  });
});

describe('a run with slow steps', () => {
  it('yields many times a step, and gives the same numbers', async () => {
    const { host, listener, run, trainer } = startSlowRun();
    expect(trainer.isSlow).toBe(true);
    run.train('end');
    await host.runEventLoop();
    expect(host.yieldCount).toBeGreaterThan(10 * trainer.totalSteps);
    expect(listener.states.at(-1)).toBe('finished');
    expect(listener.batchLosses).toEqual(whole.losses);
    expect(bitsOf(trainer)).toEqual(whole.parameters);
  });

  it('is paused at once, wherever it is, and ends its step', async () => {
    for (let slices = 1; slices <= 12; slices += 3) {
      const { host, listener, run, trainer } = startSlowRun();
      run.train('end');
      for (let i = 0; i < slices; i++) await host.runEventLoopOnce();
      expect(trainer.steps).toBe(0);
      run.pause();
      expect([run.state, listener.states.at(-1)]).toEqual([
        'paused',
        'paused',
      ]);
      await host.runEventLoop();
      expect([trainer.steps, host.pendingYields]).toEqual([1, 0]);
      expect(listener.batchLosses).toEqual(whole.losses.slice(0, 1));
      run.train('end');
      await host.runEventLoop();
      expect(bitsOf(trainer)).toEqual(whole.parameters);
    }
  });

  it('goes on with the step it is in when it is told to train again', async () => {
    const { host, run, trainer } = startSlowRun();
    run.train('end');
    for (let i = 0; i < 5; i++) await host.runEventLoopOnce();
    run.pause();
    await host.runEventLoopOnce();
    run.train('end');
    await host.runEventLoop();
    expect(run.state).toBe('finished');
    expect(bitsOf(trainer)).toEqual(whole.parameters);
  });

  it('is stopped at once, and keeps what whole steps made of it', async () => {
    const { host, listener, run, trainer } = startSlowRun();
    run.train('end');
    while (trainer.steps === 0) await host.runEventLoopOnce();
    for (let i = 0; i < 5; i++) await host.runEventLoopOnce();
    const after = bitsOf(trainer);
    await run.stop();
    expect(listener.states.at(-1)).toBe('stopped');
    await host.runEventLoop();
    expect([trainer.steps, host.pendingYields]).toEqual([1, 0]);
    expect(bitsOf(trainer)).toEqual(after);
  });

  it('has an epoch’s figures when it is stopped at the end of one', async () => {
    const { host, listener, run, trainer } = startSlowRun();
    run.train('end');
    while (!trainer.atEpochEnd) await host.runEventLoopOnce();
    const stopping = run.stop();
    await host.runEventLoop();
    await stopping;
    expect(listener.states.at(-1)).toBe('stopped');
    expect(listener.trainLosses).toEqual([whole.epochs[0].trainLoss]);
  });

  it('stops at its goal', async () => {
    const { host, run, trainer } = startSlowRun();
    for (const [goal, steps] of [
      ['step', 1],
      ['epoch', 2],
      ['epoch', 4],
    ] as const) {
      run.train(goal);
      await host.runEventLoop();
      expect(trainer.steps).toBe(steps);
    }
    expect(run.state).toBe('finished');
  });
});

describe('the service', () => {
  function start() {
    const files = { 'digits.csv': digitsFile() };
    const host = new FakeHost(10, files);
    const listener = new FakeListener();
    const archive = new FakeArchive();
    const service = createCoreService(host, listener.listen, archive);
    /** A call, and all slices until it is answered. */
    const answered = async <Result>(call: Promise<Result>) => {
      let isThere = false;
      const noticed = call.finally(() => (isThere = true));
      while (!isThere) await host.runEventLoopOnce();
      return noticed;
    };
    return { host, listener, service, archive, answered };
  }

  it('prepares large networks in slices, in the order they were asked for', async () => {
    const { host, service, answered } = start();
    const large = service.prepare({
      ...slow,
      hiddenSizes: [1024, 200],
    });
    const small = service.prepare({ ...slow, hiddenSizes: [3] });
    const [first, second] = await answered(Promise.all([large, small]));
    expect(host.yieldCount).toBeGreaterThan(2);
    expect(second.id).toBe(first.id + 1);
    expect(await service.currentRun()).toEqual(second);
  });

  it('refuses what it cannot prepare, and prepares what comes next', async () => {
    const { service, answered } = start();
    const wrong = service.prepare({ ...slow, epochs: 0 });
    const right = service.prepare(slow);
    await expect(wrong).rejects.toThrow('epochs');
    const description = await answered(right);
    expect(await service.currentRun()).toEqual(description);
  });

  it('answers in the middle of a step, in slices, and disturbs nothing', async () => {
    const { host, listener, service, answered } = start();
    const { id } = await answered(service.prepare(slow));
    await service.train('end');
    for (let i = 0; i < 5; i++) await host.runEventLoopOnce();
    const yields = host.yieldCount;
    const told = await answered(service.validationAnswers(id));
    expect(host.yieldCount).toBeGreaterThan(yields + 2);
    const untrained = new Trainer(slow, digits);
    expect(told).toMatchObject({
      steps: 0,
      answers: untrained.predict(untrained.val),
    });
    await host.runEventLoop();
    expect(listener.batchLosses).toEqual(whole.losses);
    const parameters = await service.parameters();
    expect(parameters.map(({ values }) => bytesOf(values))).toEqual(
      whole.parameters,
    );
  });

  it('ends the step it is in, and keeps it, before it is closed', async () => {
    const { host, service, archive, answered } = start();
    await answered(service.prepare(slow));
    await service.train('end');
    for (let i = 0; i < 5; i++) await host.runEventLoopOnce();
    await answered(service.pauseAndFlush());
    const name = 'run-1.bpcheckpoint';
    const bytes = archive.folder.files.get(name)?.bytes;
    const { head } = decodeRun(bytes ?? new Uint8Array(), (content) =>
      archive.sha256(content),
    );
    expect(head.steps).toBe(1);
  });

  it('keeps whole steps, from which a run goes on bit for bit', async () => {
    const first = start();
    await first.answered(first.service.prepare(slow));
    await first.service.train('end');
    for (let i = 0; i < 60; i++) await first.host.runEventLoopOnce();
    const name = 'run-1.bpcheckpoint';
    const bytes = first.archive.folder.files.get(name)?.bytes;
    const second = start();
    await second.archive.folder.write(name, bytes ?? new Uint8Array());
    await second.answered(second.service.resumeInterrupted('run-1'));
    await second.service.train('end');
    await second.host.runEventLoop();
    const parameters = await second.service.parameters();
    expect(parameters.map(({ values }) => bytesOf(values))).toEqual(
      whole.parameters,
    );
  });
});
