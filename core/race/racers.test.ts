// The values that a race is proposed with: each makes sound settings, and no two are the same.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  fields,
  type RunConfigField,
} from '../training/hyperparameters.ts';
import { valueFrom } from '../training/hyperparameterText.ts';
import { presets, type RunConfig } from '../training/runConfig.ts';
import { problemsOf } from '../training/runConfigProblem.ts';
import { proposedValues, racers } from './racers.ts';

const read = {
  number: Number,
  list: (text: string) => text.split(', '),
};
const changed = (
  config: RunConfig,
  field: RunConfigField,
  text: string,
) => ({ ...config, [field]: valueFrom(field, text, read) });

describe('proposed values', () => {
  it.each<[RunConfigField, string[]]>([
    ['learningRate', ['0.003', '0.03', '0.3']],
    ['batchSize', ['15', '30', '60']],
    ['epochs', ['15', '30', '60']],
    ['weightDecay', ['0', '0.0001', '0.001', '0.01']],
    ['torchSeed', ['0', '1', '2', '3', '4', '5']],
    ['hiddenSizes', ['15', '30', '60']],
    [
      'activations',
      ['relu', 'leakyRelu', 'sigmoid', 'tanh', 'identity'],
    ],
    ['standardizeTarget', ['false', 'true']],
    ['testShare', ['0.1', '0.2', '0.4']],
  ])('of %s', (field, values) => {
    expect(proposedValues(field, presets.article)).toEqual(values);
  });

  it('are each allowed, whatever the settings are', () => {
    const config = fc
      .record({
        preset: fc.constantFrom(...Object.values(presets)),
        learningRate: fc.constantFrom(1e-6, 0.03, 1000),
        batchSize: fc.integer({ min: 1, max: 200 }),
        epochs: fc.integer({ min: 1, max: 1000 }),
        testShare: fc.constantFrom(0.05, 0.2, 0.5),
        hiddenSizes: fc.array(fc.integer({ min: 1, max: 1024 }), {
          minLength: 1,
          maxLength: 4,
        }),
      })
      .map(({ preset, ...rest }): RunConfig => ({
        ...preset,
        ...rest,
        activations: ['relu'],
      }));
    fc.assert(
      fc.property(
        config,
        fc.constantFrom(...fields.filter((each) => each !== 'data')),
        (settings, field) => {
          const values = proposedValues(field, settings);
          expect(new Set(values).size).toBe(values.length);
          expect(values.length).toBeLessThanOrEqual(racers.most);
          for (const text of values) {
            expect(problemsOf(changed(settings, field, text))).toEqual(
              [],
            );
          }
        },
      ),
    );
  });

  it('of the data are those that the task can be learned from', () => {
    expect(
      proposedValues('data', {
        ...presets.article,
        task: 'regression',
      }),
    ).toContain('sine');
    expect(proposedValues('data', presets.article)).not.toContain(
      'sine',
    );
    expect(
      proposedValues('task', { ...presets.article, data: 'sine' }),
    ).toEqual(['regression']);
  });
});
