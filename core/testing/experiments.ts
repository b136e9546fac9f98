// Experiments for tests: one with everything, and any that can be written.

import fc from 'fast-check';

import {
  goalMetrics,
  MAX_LOSS,
  type Experiment,
} from '../experiments/experiment.ts';
import { fields } from '../training/hyperparameters.ts';
import { presets } from '../training/runConfig.ts';

/** Find a learning rate that reaches 95% in 5 epochs: the digits, weights and batches as they are. */
export const sampleExperiment: Experiment = {
  title: '学習率を探す “η”',
  task: {
    ja: '5 エポックで正解率 95% に届く学習率を見つけてください。\n理由も書きましょう。',
    en: 'Find a learning rate that reaches 95 % in 5 epochs.',
  },
  config: { ...presets.article, epochs: 5, hiddenSizes: [24, 12] },
  panels: ['curves', 'weights'],
  locked: ['data', 'hiddenSizes', 'epochs'],
  hidden: ['torchSeed', 'numpySeed'],
  goal: { metric: 'validationAccuracy', value: 0.95, epochs: 5 },
};

const task = fc
  .string({ unit: 'grapheme', maxLength: 60 })
  .map((text) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ''));

/** Who may change a field. */
const rights = fc.constantFrom('free', 'locked', 'hidden');

export const anyExperiment: fc.Arbitrary<Experiment> = fc
  .record({
    title: task.map((text) => `t${text}`),
    task: fc.record({ ja: task, en: task }, { requiredKeys: [] }),
    config: fc.record({
      learningRate: fc.double({ min: 1e-6, max: 1000, noNaN: true }),
      epochs: fc.integer({ min: 1, max: 1000 }),
      batchSize: fc.integer({ min: 1, max: 300 }),
      torchSeed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      data: fc.constantFrom('digits' as const, 'moons' as const),
    }),
    panels: fc.uniqueArray(fc.constantFrom('curves', 'draw', 'later')),
    rights: fc.array(rights, {
      minLength: fields.length,
      maxLength: fields.length,
    }),
    goal: fc.option(
      fc.record(
        {
          metric: fc.constantFrom(...goalMetrics),
          value: fc.oneof(
            fc.double({ min: 0, max: 1, noNaN: true }),
            fc.constantFrom(0, 1),
          ),
          epochs: fc.integer({ min: 1, max: 1000 }),
          parameters: fc.integer({ min: 1, max: 1e8 }),
        },
        { requiredKeys: ['metric', 'value'] },
      ),
      { nil: undefined },
    ),
  })
  .map(({ config, rights, goal, ...rest }) => ({
    ...rest,
    config: { ...presets.article, ...config },
    locked: fields.filter((_, i) => rights[i] === 'locked'),
    hidden: fields.filter((_, i) => rights[i] === 'hidden'),
    ...(goal && {
      goal: {
        ...goal,
        value:
          goal.metric === 'validationAccuracy'
            ? goal.value
            : goal.value * MAX_LOSS,
      },
    }),
  }));
