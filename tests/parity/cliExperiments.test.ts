// `race`, `landscape` and `--config` from the terminal.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { experimentJson } from '../../core/experiments/experimentFile.ts';
import { sampleExperiment } from '../../core/testing/experiments.ts';
import { core } from './commandLine.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backprop-lab-config-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function file(content: string): Promise<string> {
  const path = join(folder, 'config.json');
  await writeFile(path, content);
  return path;
}

const linesOf = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const quick = ['--epochs', '3', '--batch-size', '200'];

describe('--config', () => {
  it('takes hyperparameters from a file; options say more', async () => {
    const path = await file('{"learningRate": 0.3, "epochs": 9}');
    const [fromFile, typed] = await Promise.all([
      core('train', '--config', path, ...quick),
      core('train', '--learning-rate', '0.3', ...quick),
    ]);
    const epochs = linesOf(fromFile.stdout).slice(0, -1);
    expect(epochs).toHaveLength(3);
    expect(epochs).toEqual(linesOf(typed.stdout).slice(0, -1));
  });

  it('takes an experiment’s, its seeds included', async () => {
    const config = { ...sampleExperiment.config, learningRate: 0.3, numpySeed: 7 };
    const path = await file(experimentJson({ ...sampleExperiment, config }));
    const [fromFile, typed] = await Promise.all([
      core('train', '--config', path, ...quick),
      core('train', '--learning-rate', '0.3', '--hidden', '24,12', '--numpy-seed', '7', ...quick),
    ]);
    const epochs = linesOf(fromFile.stdout).slice(0, -1);
    expect(epochs).toHaveLength(3);
    expect(epochs).toEqual(linesOf(typed.stdout).slice(0, -1));
  });

  it.each([
    ['{"learningRate": -1}', 'learningRate'],
    ['{"format": "backprop-lab-experiment", "version": 2}', 'newer version of the app'],
    ['{"lerningRate": 1}', 'lerningRate'],
    ['[1]', 'is not a JSON object of hyperparameters'],
    ['{', 'is not a JSON object of hyperparameters'],
    ['{"hiddenSizes": "30"}', 'hiddenSizes'],
  ])('refuses %s in a sentence', async (content, mentions) => {
    const outcome = await core('race', '--vary', 'epochs=1,2', '--config', await file(content));
    expect(outcome.status).toBe(2);
    expect(outcome.stderr).toMatch(/^[^\n]+\.\n$/);
    expect(outcome.stderr).toContain(mentions);
  });
});

describe('race', () => {
  it('prints what each run alone would, in turn, and who leads', async () => {
    const race = await core('race', '--vary', 'learningRate=0.03,0.3', ...quick);
    const lines = linesOf(race.stdout);
    expect(lines.slice(0, -1).map(({ run }) => run)).toEqual([0, 1, 0, 1, 0, 1]);
    for (const [run, rate] of ['0.03', '0.3'].entries()) {
      const alone = await core('train', '--learning-rate', rate, ...quick);
      const losses = (all: Record<string, unknown>[]) =>
        all.map(({ trainLoss, valLoss, valCorrect }) => [trainLoss, valLoss, valCorrect]);
      expect(losses(lines.filter((line) => line.run === run))).toEqual(
        losses(linesOf(alone.stdout).slice(0, -1)),
      );
    }
    expect(lines.at(-1)).toMatchObject({
      field: 'learningRate',
      leads: { trainLoss: 1, valLoss: 1, valCorrect: 1 },
    });
  });

  it('draws a band over seeds', async () => {
    const race = await core('race', '--vary', 'seed=0,1,2', ...quick);
    const lines = linesOf(race.stdout);
    const band = lines.at(-1)?.band as { epoch: number; valLoss: { median: number } }[];
    expect(band.map(({ epoch }) => epoch)).toEqual([1, 2, 3]);
    const last = lines.filter(({ type, epoch }) => type === 'epoch' && epoch === 3);
    const sorted = last.map(({ valLoss }) => Number(valLoss)).sort((a, b) => a - b);
    expect(band[2]?.valLoss).toEqual({
      least: sorted[0],
      median: sorted[1],
      greatest: sorted[2],
    });
  });
});

describe('landscape', () => {
  interface Landscape {
    readonly firstSteps: readonly number[];
    readonly losses: readonly (readonly number[])[];
    readonly path: readonly (readonly [number, number])[];
  }

  it('has the trained network in its middle, where the path ends', async () => {
    const small = ['--size', '3', ...quick];
    const outcome = await core(
      'landscape',
      ...small,
      '--weights',
      'W1:0:5,W2:3:4',
      ...['--directions', 'weights'],
    );
    const { firstSteps, losses, path } = JSON.parse(outcome.stdout) as Landscape;
    expect(firstSteps).toEqual([-1, 0, 1]);
    expect(losses.map((row) => row.length)).toEqual([3, 3, 3]);
    expect(path).toHaveLength(4);
    expect(path.at(-1)).toEqual([0, 0]);
    const around = await core('landscape', ...small, '--directions', 'path');
    const own = JSON.parse(around.stdout) as Landscape;
    expect(own.path[0]?.every((place) => place >= 0)).toBe(true);
    const other = await core('landscape', ...small, '--range', '0.5');
    expect((JSON.parse(other.stdout) as Landscape).losses[1]?.[1]).toBeCloseTo(
      losses[1]?.[1] ?? NaN,
      6,
    );
  });
});
