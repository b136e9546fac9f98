// A run as the window sees it, over a real message channel to a real core that trains on the real digits.

import { setImmediate } from 'node:timers/promises';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { explodingConfig, shortConfig, uninterrupted } from '../../../core/testing/runs.ts';
import { presets, type RunConfig } from '../../../core/training/runConfig.ts';
import { notices } from '../../../electron/channels.ts';
import { digits, recordedTraining } from '../../../tests/parity/recordings.ts';
import { WindowWithCore } from '../../../tests/windowWithCore.ts';
import { core } from '../../state/core.svelte.ts';
import { TrainingRun } from './trainingRun.svelte.ts';

/** Enough epochs that a run can be interrupted. */
const longConfig: RunConfig = { ...shortConfig, epochs: 1000 };

let page: WindowWithCore;
let run: TrainingRun;
let detach: () => void;

beforeEach(() => {
  page = new WindowWithCore();
  vi.stubGlobal('window', page);
  core.connect();
  run = new TrainingRun();
  detach = run.attach();
});

afterEach(async () => {
  if (run.isActive) await run.stop();
  detach();
  page.lose();
  vi.unstubAllGlobals();
});

function until(condition: () => boolean): Promise<unknown> {
  return vi.waitUntil(condition, { timeout: 8000, interval: 1 });
}

async function runEventLoop(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await setImmediate();
}

function lossesOf({ batchLosses }: TrainingRun): number[] {
  return batchLosses.points().map(({ y }) => y);
}

describe('a run in the window', () => {
  it('begins with nothing', () => {
    expect([run.status, run.canTrain, run.isActive]).toEqual(['none', true, false]);
    expect([run.epochs, run.steps, run.share, run.epochNumber]).toEqual([[], 0, 0, 0]);
    expect(run.secondsLeft).toBeUndefined();
  });

  it('trains to the end with the numbers of the trainer itself', async () => {
    await run.start(shortConfig, 'end');
    await until(() => run.status === 'finished');
    const expected = uninterrupted(digits);
    expect(lossesOf(run)).toEqual(expected.batchLosses.map(Math.fround));
    expect(run.epochs.map(({ trainLoss }) => trainLoss)).toEqual(expected.trainLosses);
    expect(run.epochs.map(({ epoch }) => epoch)).toEqual([1, 2, 3]);
    expect([run.steps, run.share, run.epochNumber]).toEqual([45, 1, 3]);
    expect(run.batchLoss).toBe(lossesOf(run).at(-1));
    expect([run.secondsLeft, run.canTrain, run.isActive]).toEqual([0, true, false]);
  });

  it('trains the article’s program beside what PyTorch recorded', async () => {
    await run.start(presets.article, 'end');
    const log = recordedTraining('article', 0).epochs_log;
    expect([...(run.recorded?.valLosses ?? [])]).toEqual(log.map(({ val_loss }) => val_loss));
    await until(() => run.status === 'finished');
    expect(run.steps).toBe(1440);
    expect(run.epochs.map(({ valCorrect }) => valCorrect)).toEqual(
      log.map(({ val_correct }) => val_correct),
    );
  });

  it('goes one step, then to the end of the epoch', async () => {
    await run.start(shortConfig, 'step');
    await until(() => run.steps === 1);
    expect([run.status, run.epochNumber, run.epochs.length]).toEqual(['paused', 1, 0]);
    expect(run.recorded, 'PyTorch recorded no such run').toBeUndefined();
    await run.resume('epoch');
    await until(() => run.steps === 15 && run.status === 'paused');
    expect(run.epochs).toHaveLength(1);
    expect(run.lastEpoch?.epoch).toBe(1);
  });

  it('stands still while paused and then goes on as if nothing had been', async () => {
    await run.start(longConfig, 'end');
    await until(() => run.epochs.length >= 3);
    await run.pause();
    await until(() => run.status === 'paused');
    const { steps } = run;
    await runEventLoop(200);
    expect([run.steps, run.status, run.isActive]).toEqual([steps, 'paused', true]);
    await run.resume('step');
    await until(() => run.steps === steps + 1 && run.status === 'paused');
    const expected = uninterrupted(digits);
    expect(lossesOf(run).slice(0, 45)).toEqual(expected.batchLosses.map(Math.fround));
  });

  it('ends where it is stopped and keeps its curve', async () => {
    await run.start(longConfig, 'end');
    await until(() => run.steps > 0);
    await run.stop();
    await until(() => run.status === 'stopped');
    expect(lossesOf(run).length).toBe(run.steps);
    expect([run.canTrain, run.isActive]).toEqual([true, false]);
  });

  it('ends although its core is too busy to hear, by a new core', async () => {
    await run.start(longConfig, 'end');
    await until(() => run.steps > 0);
    page.blockMessages();
    const stopping = run.stop();
    await until(() => page.later !== undefined);
    page.later?.();
    await stopping;
    expect([run.status, run.canTrain, core.status]).toEqual(['stopped', true, 'connected']);
    await run.start(shortConfig, 'end');
    await until(() => run.status === 'finished');
  });

  it('keeps a core that hears the stop', async () => {
    await run.start(longConfig, 'end');
    await run.stop();
    expect(page.later).toBeUndefined();
    await until(() => run.status === 'stopped');
    expect(page.cores).toBe(1);
  });

  it('says when and why it diverged', async () => {
    await run.start(explodingConfig, 'end');
    await until(() => run.status === 'diverged');
    expect(run.divergence).toMatchObject({ step: 5, epoch: 1 });
    expect(Number.isFinite(run.divergence?.loss)).toBe(false);
    expect(run.steps).toBe(5);
  });

  it('forgets the run before when it starts again, and what still arrives of it', async () => {
    await run.start(longConfig, 'end');
    await until(() => run.epochs.length > 0);
    await run.start(shortConfig, 'end');
    await until(() => run.status === 'finished');
    await runEventLoop(200);
    expect(lossesOf(run)).toEqual(uninterrupted(digits).batchLosses.map(Math.fround));
    expect(run.divergence).toBeUndefined();
    expect(run.status).toBe('finished');
  });

  it('says that another run’s start ended it, and not when it was stopped itself', async () => {
    const other = new TrainingRun();
    const detachOther = other.attach();
    await run.start(longConfig, 'end');
    await until(() => run.epochs.length > 0);
    await other.start(longConfig, 'end');
    await until(() => run.status === 'stopped');
    expect([run.replaced, run.epochs.length > 0]).toEqual([true, true]);
    await until(() => other.steps > 0);
    await other.stop();
    await until(() => other.status === 'stopped');
    expect(other.replaced).toBe(false);
    await run.start(shortConfig, 'end');
    await until(() => run.status === 'finished');
    expect(run.replaced).toBe(false);
    detachOther();
  });

  it('hears nothing more once it is detached', async () => {
    detach();
    await run.start(shortConfig, 'step');
    await runEventLoop(200);
    expect(run.steps).toBe(0);
  });
});

describe('a run whose core dies', () => {
  it('is lost with its curve kept, and trains again on the next core', async () => {
    await run.start(longConfig, 'end');
    await until(() => run.epochs.length > 0);
    const { steps } = run;
    page.lose();
    expect([run.status, run.steps, core.status]).toEqual(['lost', steps, 'connecting']);
    expect(run.canTrain).toBe(true);
    page.connect();
    await run.start(shortConfig, 'end');
    await until(() => run.status === 'finished');
    expect(run.epochs).toHaveLength(3);
    expect(core.status).toBe('connected');
  });

  it('does not take a run of the next core for its own', async () => {
    await run.start(longConfig, 'step');
    await until(() => run.steps === 1);
    page.lose();
    page.connect();
    const next = new TrainingRun();
    const detachNext = next.attach();
    await next.start(longConfig, 'step');
    await until(() => next.steps === 1);
    await next.resume('step');
    await until(() => next.steps === 2);
    expect([run.steps, run.status]).toEqual([1, 'lost']);
    await next.stop();
    detachNext();
  });

  it('needs no word of its own for the call that was under way', async () => {
    const starting = run.start(longConfig, 'end');
    await until(() => run.status === 'starting');
    await setImmediate();
    page.lose();
    await expect(starting).resolves.toBeUndefined();
    expect(run.status).toBe('lost');
  });

  it('stays finished when it had ended before', async () => {
    await run.start(shortConfig, 'end');
    await until(() => run.status === 'finished');
    page.lose(notices.coreFailed);
    expect([run.status, core.status]).toEqual(['finished', 'failed']);
  });
});

describe('a run that the core refuses', () => {
  it('tells, and can be started again', async () => {
    const refused = run.start({ ...shortConfig, learningRate: 0 }, 'end');
    await expect(refused).rejects.toThrow('learningRate');
    expect(run.canTrain).toBe(true);
  });
});
