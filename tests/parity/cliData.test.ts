// `data` and `train --data`: generated rows as scikit-learn and NumPy gave them, and runs on them.

import { describe, expect, it } from 'vitest';

import { core } from './commandLine.ts';
import { caseName, generatedCases, generators } from './generatedCases.ts';
import { recordedRows } from './recordings.ts';

interface Rows {
  readonly X: readonly (readonly number[])[];
  readonly y: readonly number[];
}

async function printed(typed: string): Promise<string> {
  const { status, stdout, stderr } = await core(...typed.split(' '));
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout;
}

const samples = 101;
const settings = generatedCases.find((each) => each.samples === samples);
if (!settings) throw new Error('There is no case of this size');

describe('data', () => {
  it.concurrent.each(Object.keys(generators))('prints the rows of %s', async (name) => {
    const { noise, centers, dataSeed } = settings;
    const typed = `data --name ${name} --samples ${samples} --noise ${noise} --centers ${centers} --data-seed ${dataSeed}`;
    const { X, y } = JSON.parse(await printed(typed)) as Rows;
    const expected = recordedRows(name)[caseName(settings)];
    expect(y.length).toBe(samples);
    X.flat().forEach((value, i) => {
      expect(Math.abs(value - (expected?.X.flat()[i] ?? NaN))).toBeLessThanOrEqual(2 ** -50);
    });
    y.forEach((value, i) => {
      expect(Math.abs(value - (expected?.y[i] ?? NaN))).toBeLessThanOrEqual(2 ** -50);
    });
  });

  it('prints the digits as they are', async () => {
    const { X, y } = JSON.parse(await printed('data')) as Rows;
    expect([X.length, X[0]?.length, y.length]).toEqual([1797, 64, 1797]);
    expect(y.slice(0, 10)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('refuses what is no data set and what is no size', async () => {
    for (const typed of [
      'data --name stars',
      'data --samples 3',
      'data --noise -1',
      'data --centers 6',
    ]) {
      const { status, stderr } = await core(...typed.split(' '));
      expect(status).toBe(2);
      expect(stderr).toMatch(/^--\S+ must [^\n]+\.\n$/);
    }
  });
});

describe('train --data', () => {
  it.concurrent.each([
    ['moons', 0.95],
    ['circles', 0.8],
    ['xor', 0.8],
    ['spirals', 0.75],
    ['aboveSine', 0.9],
    ['aboveCubic', 0.9],
    ['aboveAbs', 0.85],
    ['blobs', 0.9],
  ])('learns %s', async (name, share) => {
    const typed = `train --data ${name} --samples 400 --noise 0.05 --hidden 16,8 --activation tanh --optimizer adam --learning-rate 0.02 --epochs 150`;
    const lines = (await printed(typed)).trimEnd().split('\n');
    const last = JSON.parse(lines.at(-2) ?? '') as { epoch: number; valAccuracy: number };
    expect(last.epoch).toBe(150);
    expect(last.valAccuracy).toBeGreaterThan(share);
  });

  it('gives the network features that are computed of the two', async () => {
    const typed = 'data --name moons --samples 6 --noise 0.3 --extra-features x1*x2,x2^2,sin_x1';
    const { X } = JSON.parse(await printed(typed)) as { X: number[][] };
    expect(X).toHaveLength(6);
    for (const [x1 = NaN, x2 = NaN, ...computed] of X) {
      expect(computed[0]).toBe(x1 * x2);
      expect(computed[1]).toBe(x2 * x2);
      expect(computed[2]).toBeCloseTo(Math.sin(x1), 15);
      expect(computed).toHaveLength(3);
    }
    // Without a hidden bend no straight line tells circles apart: their squares do.
    const base = `train --data circles --noise 0.02 --hidden 2 --activation identity --epochs 60 --learning-rate 0.3`;
    const accuracyOf = async (words: string) => {
      const lines = (await printed(`${base}${words}`)).trimEnd().split('\n');
      return (JSON.parse(lines.at(-2) ?? '') as { valAccuracy: number }).valAccuracy;
    };
    expect(await accuracyOf('')).toBeLessThan(0.7);
    expect(await accuracyOf(' --extra-features x1^2,x2^2')).toBeGreaterThan(0.95);
    const { status, stderr } = await core('train', '--data', 'moons', '--extra-features', 'x3');
    expect(status).toBe(2);
    expect(stderr).toContain('--extra-features must be one of: x1^2, x2^2, x1*x2, sin_x1, sin_x2.');
  });

  it('predicts numbers from the sine, and counts none of them as right or wrong', async () => {
    const typed =
      'train --data sine --samples 300 --noise 0.05 --hidden 16 --activation tanh --optimizer adam --learning-rate 0.02 --epochs 100';
    const lines = (await printed(typed)).trimEnd().split('\n');
    const last = JSON.parse(lines.at(-2) ?? '') as Record<string, number>;
    expect(last.valLoss).toBeLessThan(0.01);
    expect(Object.keys(last)).not.toContain('valCorrect');
  });

  it('tells the last cloud from the rest when no class is named', async () => {
    const epochOf = async (options: string) => {
      const blobs = 'train --data blobs --task binary --centers 4 --epochs 1';
      return (await printed(`${blobs}${options}`)).split('\n')[0];
    };
    const last = await epochOf(' --digit 3');
    expect(await epochOf('')).toBe(last);
    expect(await epochOf(' --digit 2')).not.toBe(last);
  });

  it('says which tasks a data set serves', async () => {
    const { status, stderr } = await core('train', '--data', 'sine', '--task', 'binary');
    expect(status).toBe(2);
    expect(stderr).toBe('--task must be one of: regression.\n');
  });
});
