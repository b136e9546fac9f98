// Training at a chosen speed: steps when they are due, the same bits, and nothing that waits for the next one.

import { describe, expect, it } from 'vitest';

import { digits, digitsFile } from '../../tests/parity/recordings.ts';
import { FakeArchive } from '../../tests/fakeArchive.ts';
import { createCoreService } from '../service.ts';
import {
  FakeHost,
  FakeListener,
  settled,
} from '../testing/fakeHost.ts';
import {
  parametersOf,
  shortConfig,
  startRun,
  uninterrupted,
} from '../testing/runs.ts';

const whole = uninterrupted(digits);

/** A run whose clock stands still but for what the test lets pass. */
function startPaced() {
  const started = startRun(digits, shortConfig, { tick: 0 });
  const { host } = started;
  /** Lets time pass, and the core do what it does in it. */
  const pass = async (milliseconds: number) => {
    await host.pass(milliseconds);
    await host.runEventLoop();
  };
  return { ...started, pass };
}

describe('a speed', () => {
  it('is so many steps a second, the first of them at once', async () => {
    const { run, trainer, host, pass } = startPaced();
    run.train('end', 4);
    await host.runEventLoop();
    expect(trainer.steps).toBe(1);
    await pass(249);
    expect(trainer.steps).toBe(1);
    await pass(1);
    expect(trainer.steps).toBe(2);
    for (const steps of [3, 4, 5]) {
      await pass(250);
      expect(trainer.steps).toBe(steps);
    }
  });

  it('changes no bit of what training comes to', async () => {
    const { run, trainer, host, listener, pass } = startPaced();
    run.train('end', 1);
    await host.runEventLoop();
    for (const [speed, interval] of [
      [1, 1000],
      [10, 100],
      [1000, 1],
    ] as const) {
      run.setSpeed(speed);
      for (let i = 0; i < 10; i++) await pass(interval);
    }
    expect(trainer.steps).toBeGreaterThan(25);
    expect(run.state).toBe('running');
    run.setSpeed();
    await settled();
    await host.runEventLoop();
    expect(listener.states.at(-1)).toBe('finished');
    expect(listener.batchLosses).toEqual(whole.batchLosses);
    expect(listener.trainLosses).toEqual(whole.trainLosses);
    expect(parametersOf(trainer)).toEqual(whole.parameters);
  });

  it('is changed in the middle of a wait', async () => {
    const { run, trainer, host, pass } = startPaced();
    run.train('end', 1);
    await pass(0);
    await pass(300);
    run.setSpeed(2);
    await pass(100);
    expect(trainer.steps).toBe(1);
    await pass(100);
    expect(trainer.steps).toBe(2);
    run.setSpeed(10);
    await pass(100);
    expect(trainer.steps).toBe(3);
    run.setSpeed(0.1);
    await pass(1000);
    expect(trainer.steps).toBe(3);
    run.setSpeed();
    await settled();
    await host.runEventLoop();
    expect(run.state).toBe('finished');
  });

  it('tells of every step as it is done, where one can see each', async () => {
    const { run, messages, host, pass } = startPaced();
    run.train('end', 1);
    await host.runEventLoop();
    for (const steps of [1, 2, 3]) {
      const told = messages.map(
        ({ batchLosses }) => batchLosses.length,
      );
      expect(told.reduce((sum, each) => sum + each, 0)).toBe(steps);
      await pass(1000);
    }
  });

  it('makes nobody wait who pauses, stops or goes on by hand', async () => {
    const { run, trainer, host, messages } = startPaced();
    run.train('end', 0.1);
    await host.runEventLoop();
    run.pause();
    await run.atRest();
    await settled();
    expect(messages.at(-1)?.state).toBe('paused');
    for (const steps of [2, 3]) {
      run.train('step', 0.1);
      await host.runEventLoop();
      expect([trainer.steps, run.state]).toEqual([steps, 'paused']);
    }
    run.train('end', 0.1);
    await host.runEventLoop();
    await run.stop();
    await settled();
    expect(messages.at(-1)?.state).toBe('stopped');
    await host.pass(100_000);
    expect([trainer.steps, host.pendingYields]).toEqual([4, 0]);
  });

  it('does not catch up with what a busy computer has missed', async () => {
    const { run, trainer, host, pass } = startPaced();
    run.train('end', 10);
    await host.runEventLoop();
    await pass(5000);
    expect(trainer.steps).toBe(2);
    await pass(99);
    expect(trainer.steps).toBe(2);
    await pass(1);
    expect(trainer.steps).toBe(3);
  });

  it('leaves waits out of the time of training', async () => {
    const { run, host, pass } = startPaced();
    run.train('end', 1);
    await host.runEventLoop();
    await pass(1000);
    expect(run.milliseconds).toBe(0);
  });

  it('costs nothing at full speed: no wait', async () => {
    const { run, host } = startRun(digits);
    run.train('end');
    await host.runEventLoop();
    expect([run.state, host.waits]).toEqual(['finished', 0]);
  });
});

describe('the service', () => {
  it('answers and closes while the next step is far away', async () => {
    const host = new FakeHost(0, { 'digits.csv': digitsFile() });
    const listener = new FakeListener();
    const archive = new FakeArchive();
    const service = createCoreService(host, listener.listen, archive);
    const { id } = await service.prepare(shortConfig);
    await service.train('end', 0.1);
    await host.runEventLoop();
    const answers = await service.validationAnswers(id);
    expect(answers?.steps).toBe(1);
    expect(await service.parameters(id)).toHaveLength(4);
    expect(await service.parameters(id + 1)).toEqual([]);
    await service.setSpeed(0.2);
    await service.pauseAndFlush();
    expect(listener.states.at(-1)).toBe('paused');
    await service.train('end', 0.1);
    await service.stop();
    expect(listener.states.at(-1)).toBe('stopped');
  });
});
