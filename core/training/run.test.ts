// A run under way: goals, pauses, ends, and the messages it sends.

import { describe, expect, it } from 'vitest';

import { digits } from '../../tests/parity/recordings.ts';
import { settled } from '../testing/fakeHost.ts';
import {
  explodingConfig,
  parametersOf,
  startRun,
  uninterrupted,
} from '../testing/runs.ts';

const STEPS_PER_EPOCH = 15;
const whole = uninterrupted(digits);

describe('Run', () => {
  it('does nothing before it is told to train', async () => {
    const { host, trainer, messages } = startRun(digits);
    await settled();
    expect([trainer.steps, host.yieldCount, messages.length]).toEqual([
      0, 0, 0,
    ]);
  });

  it('trains to the end and reports every loss once', async () => {
    const { host, listener, run, trainer } = startRun(digits);
    run.train('end');
    await host.runEventLoop();
    expect(listener.states[0]).toBe('running');
    expect(listener.states.at(-1)).toBe('finished');
    expect(listener.batchLosses).toEqual(whole.batchLosses);
    expect(listener.trainLosses).toEqual(whole.trainLosses);
    expect(parametersOf(trainer)).toEqual(whole.parameters);
  });

  it('yields to the event loop after every eight milliseconds', async () => {
    const { host, run, trainer } = startRun(digits);
    run.train('end');
    expect(trainer.steps).toBe(8);
    await host.runEventLoopOnce();
    expect(trainer.steps).toBe(16);
    expect(host.pendingYields).toBe(1);
  });

  it('pauses by itself after one step', async () => {
    const { host, listener, run, trainer } = startRun(digits);
    for (const steps of [1, 2, 3]) {
      run.train('step');
      await host.runEventLoop();
      expect(trainer.steps).toBe(steps);
      expect(listener.states.at(-1)).toBe('paused');
    }
    expect(listener.batchLosses).toEqual(whole.batchLosses.slice(0, 3));
  });

  it('pauses by itself at the end of the epoch, also of one begun', async () => {
    const { host, run, trainer, messages } = startRun(digits);
    run.train('step');
    await host.runEventLoop();
    for (const epoch of [1, 2]) {
      run.train('epoch');
      await host.runEventLoop();
      expect(trainer.steps).toBe(epoch * STEPS_PER_EPOCH);
      expect(messages.at(-1)?.state).toBe('paused');
    }
    run.train('epoch');
    await host.runEventLoop();
    expect(messages.at(-1)?.state).toBe('finished');
  });

  it('takes a new goal while it runs', async () => {
    const { host, run, trainer } = startRun(digits);
    run.train('end');
    run.train('epoch');
    await host.runEventLoop();
    expect(trainer.steps).toBe(STEPS_PER_EPOCH);
  });

  it('stands still while paused: no step, no yield, no message', async () => {
    const { host, run, trainer, messages } = startRun(digits);
    run.train('end');
    run.pause();
    await host.runEventLoop();
    const before = [trainer.steps, host.yieldCount, messages.length];
    host.time += 10_000;
    for (let i = 0; i < 5; i++) await host.runEventLoopOnce();
    run.pause();
    await settled();
    const after = [trainer.steps, host.yieldCount, messages.length];
    expect(after).toEqual(before);
    expect(messages.at(-1)?.state).toBe('paused');
  });

  it('leaves the pauses out of its time', async () => {
    const { host, run, messages } = startRun(digits);
    run.train('end');
    run.pause();
    await host.runEventLoop();
    const trained = messages.at(-1)?.milliseconds;
    host.time += 10_000;
    run.train('step');
    await host.runEventLoop();
    expect(trained).toBe(8);
    expect(messages.at(-1)?.milliseconds).toBe(9);
  });

  it('ends where it is stopped and cannot be started again', async () => {
    const { host, run, trainer, messages } = startRun(digits);
    run.train('end');
    void run.stop();
    await host.runEventLoop();
    expect(messages.at(-1)?.state).toBe('stopped');
    const { length } = messages;
    run.train('end');
    run.pause();
    void run.stop();
    await host.runEventLoop();
    expect(trainer.steps).toBe(8);
    expect(messages).toHaveLength(length);
  });

  it('can be stopped while paused', async () => {
    const { run, messages } = startRun(digits);
    void run.stop();
    await settled();
    expect(messages.map(({ state }) => state)).toEqual(['stopped']);
  });

  it('stays finished', async () => {
    const { host, run, messages } = startRun(digits);
    run.train('end');
    await host.runEventLoop();
    const { length } = messages;
    void run.stop();
    run.train('step');
    await host.runEventLoop();
    expect(messages).toHaveLength(length);
  });

  it('reports where a loss that is no number ended it', async () => {
    const { host, run, trainer, messages } = startRun(
      digits,
      explodingConfig,
    );
    run.train('end');
    await host.runEventLoop();
    const last = messages.at(-1);
    expect(last?.state).toBe('diverged');
    expect(last?.divergence).toMatchObject({ step: 5, epoch: 1 });
    expect(Number.isFinite(last?.divergence?.loss)).toBe(false);
    expect(last?.divergence?.largestParameter).toBe(
      trainer.model.largestParameter(),
    );
    expect(trainer.steps).toBe(5);
  });
});
