// `train` with the tasks that PyTorch recorded no run of: the presets, and the options that choose a task.

import { describe, expect, it } from 'vitest';

import { core, jsonLines } from './commandLine.ts';

type Rows = readonly (readonly number[])[];

describe('train', () => {
  interface EpochLine {
    readonly trainLoss: number;
    readonly valLoss: number;
    readonly valCorrect: number;
  }

  it.concurrent.each([
    ['binary', ['--digit', '3'], 300],
    ['regression', ['--learning-rate', '0.0001'], 0],
    ['regressionStandardized', ['--activation', 'tanh'], 80],
  ] as const)('takes the preset %s', async (preset, options, atLeast) => {
    const outcome = await core('train', '--preset', preset, '--epochs', '3', ...options);
    expect(outcome).toMatchObject({ status: 0, stderr: '' });
    const lines = jsonLines(outcome);
    expect(lines).toHaveLength(4);
    const epochs = lines.slice(0, 3) as EpochLine[];
    expect(epochs[2].trainLoss).toBeLessThan(epochs[0].trainLoss);
    expect(epochs[2].valLoss).toBeLessThan(epochs[0].valLoss);
    expect(epochs[2].valCorrect).toBeGreaterThanOrEqual(atLeast);
    const { parameters } = lines[3] as { parameters: Record<string, Rows> };
    expect(parameters.W2).toHaveLength(1);
    expect(parameters.W2[0]).toHaveLength(30);
  });

  it('refuses tasks, activations and digits that there are not', async () => {
    const typed = ['--task other', '--activation swish', '--digit 10', '--digit 1.5'];
    for (const options of typed) {
      const { status, stderr } = await core('train', ...options.split(' '));
      expect(status).toBe(2);
      expect(stderr).toMatch(/^[^\n]+[.]\n$/);
      expect(stderr).toContain(options.split(' ')[0]);
    }
  });
});
