// A race as a client sees it: each run is what it is alone, bands are medians and ranges over the seeds, and whoever does not ask on has ended it.

import { describe, expect, it } from 'vitest';

import { digits, digitsFile } from '../../tests/parity/recordings.ts';
import { FakeArchive } from '../../tests/fakeArchive.ts';
import { createCoreService, type CoreService } from '../service.ts';
import type { RaceProgress } from '../serviceTypes.ts';
import { FakeHost, FakeListener } from '../testing/fakeHost.ts';
import { explodingConfig, shortConfig } from '../testing/runs.ts';
import { trained } from '../testing/trained.ts';
import { InvalidRunConfig } from '../training/runConfigProblem.ts';
import type { RunConfig } from '../training/runConfig.ts';

function start(tick = 1) {
  const host = new FakeHost(tick, { 'digits.csv': digitsFile() });
  const listener = new FakeListener();
  const service = createCoreService(
    host,
    listener.listen,
    new FakeArchive(),
  );
  return { host, listener, service };
}

/** All that is said of a race. */
async function raced(
  service: CoreService,
  configs: readonly RunConfig[],
): Promise<RaceProgress[]> {
  const { id } = await service.startRace(configs);
  const said: RaceProgress[] = [];
  for (;;) {
    const progress = await service.advanceRace(id);
    if (!progress) throw new Error('The race has ended');
    said.push(progress);
    if (progress.done) return said;
  }
}

const epochsOf = (said: readonly RaceProgress[], run: number) =>
  said
    .flatMap(({ epochs }) => epochs)
    .filter((each) => each.run === run)
    .map(({ run: _, ...result }) => result);

const sorted = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b);

describe('a race', () => {
  it('gives each run the numbers that it has alone, whatever is asked in between', async () => {
    const configs = [0.01, 0.1, 0.3].map((learningRate) => ({
      ...shortConfig,
      learningRate,
    }));
    const said = await raced(start().service, configs);
    configs.forEach((config, run) => {
      const { epochs } = trained(config, digits);
      expect(epochsOf(said, run)).toEqual(epochs);
    });
    const last = said.at(-1);
    expect(last).toMatchObject({
      share: 1,
      diverged: [false, false, false],
    });
    const ends = configs.map((config) => trained(config, digits));
    const best = (score: (end: (typeof ends)[number]) => number) =>
      ends.findIndex(
        (each) => score(each) === Math.min(...ends.map(score)),
      );
    expect(last?.leaders).toEqual({
      trainLoss: best(({ trainLoss }) => trainLoss),
      valLoss: best(({ valLoss }) => valLoss),
      valCorrect: best(({ valCorrect }) => -valCorrect),
    });
  });

  it('is advanced in portions: something is said while it goes on, and how far it is never shrinks', async () => {
    const said = await raced(start().service, [
      shortConfig,
      { ...shortConfig, batchSize: 50 },
    ]);
    expect(said.length).toBeGreaterThan(3);
    const shares = said.map(({ share }) => share);
    expect(shares).toEqual(sorted(shares));
    expect(said.slice(0, -1).every(({ done }) => !done)).toBe(true);
  });

  it('over seeds comes with median and range, epoch by epoch, each once', async () => {
    const configs = [0, 1, 2, 3].map((torchSeed) => ({
      ...shortConfig,
      torchSeed,
    }));
    const said = await raced(start().service, configs);
    const runs = configs.map(
      (config) => trained(config, digits).epochs,
    );
    const expected = [0, 1, 2].map((epoch) => {
      const band = (field: 'trainLoss' | 'valLoss' | 'valCorrect') => {
        const values = sorted(runs.map((run) => run[epoch][field]));
        return {
          least: values[0],
          median: (values[1] + values[2]) / 2,
          greatest: values[3],
        };
      };
      return {
        epoch: epoch + 1,
        trainLoss: band('trainLoss'),
        valLoss: band('valLoss'),
        valCorrect: band('valCorrect'),
      };
    });
    expect(said.flatMap(({ bands }) => bands)).toEqual(expected);
  });

  it('goes on without a run that diverges, and without all of them ends', async () => {
    const said = await raced(start().service, [
      explodingConfig,
      shortConfig,
    ]);
    expect(said.at(-1)).toMatchObject({
      diverged: [true, false],
      leaders: { trainLoss: 1, valLoss: 1, valCorrect: 1 },
      share: 1,
    });
    expect(epochsOf(said, 1)).toEqual(
      trained(shortConfig, digits).epochs,
    );
    const none = await raced(start().service, [
      explodingConfig,
      { ...explodingConfig, torchSeed: 1, learningRate: 1000 },
    ]);
    expect(none.at(-1)).toMatchObject({
      diverged: [true, true],
      leaders: {
        trainLoss: undefined,
        valLoss: undefined,
        valCorrect: undefined,
      },
    });
  });

  it('between data sets tells how many rows each is validated on, and nobody leads', async () => {
    const { service } = start();
    const sine = { ...shortConfig, task: 'regression', batchSize: 50 };
    const configs = [
      { ...sine, data: 'sine' },
      { ...sine, data: 'digits' },
    ] as const;
    const { valRows } = await service.startRace(
      configs as unknown as RunConfig[],
    );
    expect(valRows).toEqual([100, 360]);
    const said = await raced(
      service,
      configs as unknown as RunConfig[],
    );
    // Losses on different data are no better or worse than one another.
    expect(said.at(-1)?.leaders).toEqual({
      ...{ trainLoss: undefined, valLoss: undefined },
      valCorrect: undefined,
    });
  });

  it('ends when another one begins, and disturbs no run that trains', async () => {
    const { host, service } = start();
    const { id: run } = await service.prepare(shortConfig);
    await service.train('end');
    const first = await service.startRace([shortConfig, shortConfig]);
    await service.advanceRace(first.id);
    const second = await service.startRace([shortConfig, shortConfig]);
    expect(await service.advanceRace(first.id)).toBeUndefined();
    expect(await service.advanceRace(second.id)).toBeDefined();
    await host.runEventLoop();
    const { trainer } = trained(shortConfig, digits);
    expect(
      (await service.parameters(run)).map(({ values }) => values),
    ).toEqual(trainer.model.parameters.map(({ value }) => value.data));
  });

  it('refuses settings that are none before anything is ended', async () => {
    const { service } = start();
    const { id } = await service.startRace([shortConfig, shortConfig]);
    await expect(
      service.startRace([
        shortConfig,
        { ...shortConfig, batchSize: 5000 },
      ]),
    ).rejects.toThrow(InvalidRunConfig);
    expect(await service.advanceRace(id)).toBeDefined();
  });

  it.each([1, 7])('of %i runs is none', async (count) => {
    const configs = Array<RunConfig>(count).fill(shortConfig);
    await expect(start().service.startRace(configs)).rejects.toThrow(
      'startRace was given a 1st argument that it does not take.',
    );
  });
});
