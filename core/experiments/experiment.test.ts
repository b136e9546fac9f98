// What an experiment fixes, and whether a run's settings keep to it.

import { describe, expect, it } from 'vitest';

import { sampleExperiment } from '../testing/experiments.ts';
import { brokenLocks } from './experiment.ts';

describe('what is locked or hidden', () => {
  it('is what a run must have been trained with', () => {
    const { config } = sampleExperiment;
    const run = { ...config, learningRate: 1, epochs: 6, torchSeed: 3 };
    expect(brokenLocks(sampleExperiment, run)).toEqual([
      'epochs',
      'torchSeed',
    ]);
    expect(
      brokenLocks(sampleExperiment, {
        ...config,
        hiddenSizes: [24, 12, 12],
      }),
    ).toEqual(['hiddenSizes']);
  });

  it('stays the same activation however many layers it follows', () => {
    const experiment = {
      ...sampleExperiment,
      locked: ['activations' as const],
    };
    const { config } = experiment;
    const withRelu = (layers: number) => ({
      ...config,
      activations: Array.from(
        { length: layers },
        () => 'relu' as const,
      ),
    });
    expect(brokenLocks(experiment, withRelu(3))).toEqual([]);
    expect(
      brokenLocks(experiment, {
        ...config,
        activations: ['relu', 'tanh'],
      }),
    ).toEqual(['activations']);
  });
});
