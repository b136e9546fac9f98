// Runs side by side: each is what it is alone.

import { describe, expect, it } from 'vitest';

import { digits } from '../../tests/parity/recordings.ts';
import { atOnce } from '../portions.ts';
import { presets, type RunConfig } from '../training/runConfig.ts';
import { Trainer, type EpochResult } from '../training/trainer.ts';
import {
  areComparable,
  bandOf,
  bandsOf,
  isSeed,
  leadersOf,
  Race,
  raceInPortions,
} from './race.ts';

const short: RunConfig = {
  ...presets.article,
  epochs: 2,
  batchSize: 100,
};

function alone(config: RunConfig): EpochResult[] {
  const trainer = new Trainer(config, digits);
  return Array.from({ length: config.epochs }, () => {
    do trainer.step();
    while (!trainer.atEpochEnd);
    return trainer.finishEpoch();
  });
}

describe('a race', () => {
  it('takes turns by epochs, and each run is what it is alone', () => {
    const configs = [short, { ...short, learningRate: 0.3, epochs: 3 }];
    const race = raceInPortions(
      configs.map((config) => new Trainer(config, digits)),
    );
    const said: number[] = [];
    let step = race.next();
    for (; !step.done; step = race.next()) {
      if (step.value) said.push(step.value.run);
    }
    expect(said).toEqual([0, 1, 0, 1, 1]);
    expect(step.value.map(({ epochs }) => epochs)).toEqual(
      configs.map(alone),
    );
  });

  it('goes on without a run whose loss is no number any more', () => {
    const exploding: RunConfig = {
      ...short,
      batchSize: 30,
      hiddenSizes: [30, 30, 30, 30],
      learningRate: 10,
    };
    const standings = atOnce(
      raceInPortions(
        [exploding, short].map((config) => new Trainer(config, digits)),
      ),
    );
    expect(standings.map(({ diverged }) => diverged)).toEqual([
      true,
      false,
    ]);
    expect(standings[1].epochs).toEqual(alone(short));
    expect(leadersOf(standings, true)).toEqual({
      ...{ trainLoss: 1, valLoss: 1, valCorrect: 1 },
    });
  });
});

describe('leaders', () => {
  const standing = (
    trainLoss: number,
    valLoss: number,
    valCorrect: number,
  ) => ({
    epochs: [{ epoch: 1, trainLoss, valLoss, valCorrect }],
    diverged: false,
  });

  it('lead at one thing each; of equals the first; answers count where they are right or wrong', () => {
    const all = [
      standing(0.5, 0.4, 10),
      standing(0.3, 0.6, 12),
      standing(0.3, 0.4, 12),
    ];
    expect(leadersOf(all, true)).toEqual({
      ...{ trainLoss: 1, valLoss: 0, valCorrect: 1 },
    });
    expect(leadersOf(all, false).valCorrect).toBeUndefined();
    // 12 of 20 are fewer than 10 of 15.
    expect(leadersOf(all, true, [15, 20, 20]).valCorrect).toBe(0);
    expect(leadersOf([{ epochs: [], diverged: true }], true)).toEqual({
      ...{ trainLoss: undefined, valLoss: undefined },
      valCorrect: undefined,
    });
  });
});

it.each([
  [[3], { least: 3, median: 3, greatest: 3 }],
  [[4, 1], { least: 1, median: 2.5, greatest: 4 }],
  [[9, 2, 5], { least: 2, median: 5, greatest: 9 }],
])('the band of %j', (values, band) => {
  expect(bandOf(values)).toEqual(band);
});

it('bands are over the runs that came so far', () => {
  const epochs = (...losses: number[]) => ({
    epochs: losses.map((loss, i) => ({
      ...{ epoch: i + 1, trainLoss: loss, valLoss: 2 * loss },
      valCorrect: 10 * loss,
    })),
    diverged: false,
  });
  const all = [epochs(1, 2, 3), epochs(5), epochs(4, 8)];
  const [first, second, third] = bandsOf(all);
  expect(first).toEqual({
    epoch: 1,
    trainLoss: { least: 1, median: 4, greatest: 5 },
    valLoss: { least: 2, median: 8, greatest: 10 },
    valCorrect: { least: 10, median: 40, greatest: 50 },
  });
  expect(second.trainLoss).toEqual({
    ...{ least: 2, median: 5, greatest: 8 },
  });
  expect(third).toMatchObject({ epoch: 3, valLoss: { median: 6 } });
  expect(bandsOf(all, 1, 2)).toEqual([second]);
});

it('runs can be compared that have the same task, data and targets', () => {
  const changed = (changes: Partial<RunConfig>) => [
    short,
    { ...short, ...changes },
  ];
  expect(areComparable(changed({ learningRate: 3, epochs: 9 }))).toBe(
    true,
  );
  expect(areComparable(changed({ testShare: 0.5 }))).toBe(true);
  expect(areComparable(changed({ data: 'moons' }))).toBe(false);
  expect(areComparable(changed({ task: 'regression' }))).toBe(false);
  expect(areComparable(changed({ positiveClass: 1 }))).toBe(false);
  expect(areComparable(changed({ standardizeTarget: true }))).toBe(
    false,
  );
});

it('seeds are the fields in which chance alone differs', () => {
  const seeds = ['torchSeed', 'numpySeed', 'dataSeed', 'splitSeed'];
  expect(Object.keys(short)).toEqual(expect.arrayContaining(seeds));
  expect(
    (Object.keys(short) as (keyof RunConfig)[]).filter(isSeed).sort(),
  ).toEqual(seeds.toSorted());
});

it('what is left of a race is known at any moment', () => {
  const trainers = [short, { ...short, epochs: 4 }].map(
    (config) => new Trainer(config, digits),
  );
  const race = new Race(trainers);
  expect(race.share).toBe(0);
  const work = race.inPortions();
  for (;;) {
    const { done = false } = work.next();
    const [a, b] = trainers.map(({ steps }) => steps / 15);
    expect(race.share).toBeCloseTo((a / 2 + b / 4) / 2, 12);
    expect([0, 1].map((run) => race.isRunning(run))).toEqual([
      a < 2,
      b < 4,
    ]);
    if (done) break;
  }
});
