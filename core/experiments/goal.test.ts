// An experiment's goal, held against figures worked out by hand and a definition in other words.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { sampleExperiment } from '../testing/experiments.ts';
import type { ExperimentGoal } from './experiment.ts';
import { goalVerdict, type TrainedSoFar } from './goal.ts';

const { config } = sampleExperiment;

/** 360 rows, as of the digits. */
const run: TrainedSoFar = {
  config,
  parameterCount: 2010,
  valRows: 360,
  trainLosses: [1.5, 0.5, 0.25],
  valLosses: [1.25, 0.75, 0.875],
  valCorrect: [300, 341, 342],
  hasEnded: false,
};

const verdict = (
  goal: ExperimentGoal,
  changes: Partial<TrainedSoFar> = {},
  parts: Partial<typeof sampleExperiment> = {},
) =>
  goalVerdict(
    { ...sampleExperiment, ...parts, goal },
    { ...run, ...changes },
  );

describe('a goal', () => {
  it('is reached at exactly the accuracy asked for: 342 of 360 are 95 %', () => {
    const goal = {
      metric: 'validationAccuracy',
      value: 0.95,
      epochs: 5,
    } as const;
    expect(verdict(goal)).toEqual({
      kind: 'reached',
      epoch: 3,
      value: 0.95,
    });
    expect(verdict(goal, { valCorrect: [300, 341] })).toEqual({
      kind: 'notYet',
      best: 341 / 360,
      epoch: 2,
      left: 3,
    });
  });

  it('for every share that can be written in percent', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 100 }),
        fc.integer({ min: 1, max: 50 }),
        (percent, k) => {
          const valRows = 100 * k;
          const goal = {
            metric: 'validationAccuracy',
            value: percent / 100,
          } as const;
          const { kind } = verdict(goal, {
            valRows,
            valCorrect: [percent * k],
          });
          expect(kind).toBe('reached');
          if (percent === 0) return;
          const below = verdict(goal, {
            valRows,
            valCorrect: [percent * k - 1],
          });
          expect(below.kind).toBe('notYet');
        },
      ),
    );
  });

  it('counts the epochs asked for and no later one', () => {
    const goal = {
      metric: 'trainingLoss',
      value: 0.3,
      epochs: 2,
    } as const;
    expect(verdict(goal)).toEqual({
      kind: 'missed',
      best: 0.5,
      epoch: 2,
    });
    expect(verdict({ ...goal, epochs: 3 })).toMatchObject({
      kind: 'reached',
      epoch: 3,
    });
  });

  it('is missed when the run has ended before, or its loss is no number', () => {
    const goal = { metric: 'validationLoss', value: 0.5 } as const;
    expect(verdict(goal)).toEqual({
      kind: 'notYet',
      best: 0.75,
      epoch: 2,
      left: 2,
    });
    expect(verdict(goal, { hasEnded: true })).toEqual({
      kind: 'missed',
      best: 0.75,
      epoch: 2,
    });
    expect(
      verdict(goal, { valLosses: [NaN, NaN], hasEnded: true }),
    ).toEqual({
      kind: 'missed',
      best: undefined,
      epoch: 2,
    });
    expect(verdict(goal, { valLosses: [] })).toEqual({
      kind: 'waiting',
    });
    expect(verdict(goal, { valLosses: [], hasEnded: true }).kind).toBe(
      'missed',
    );
  });

  it('counts only for a network as small as was asked for', () => {
    const goal = {
      metric: 'trainingLoss',
      value: 0.3,
      parameters: 2009,
    } as const;
    expect(verdict(goal)).toEqual({
      kind: 'tooManyParameters',
      parameters: 2010,
    });
    expect(verdict({ ...goal, parameters: 2010 }).kind).toBe('reached');
  });

  it('counts only for a run with what is locked and hidden', () => {
    const goal = { metric: 'trainingLoss', value: 0.3 } as const;
    expect(
      verdict(goal, {
        config: { ...config, torchSeed: 1, learningRate: 9 },
      }),
    ).toEqual({
      kind: 'otherSettings',
      fields: ['torchSeed'],
    });
  });

  it('as an accuracy is not measured where a number is predicted', () => {
    const goal = { metric: 'validationAccuracy', value: 0 } as const;
    const sine = {
      ...config,
      data: 'sine',
      task: 'regression',
    } as const;
    expect(verdict(goal, { config: sine }, { locked: [] })).toEqual({
      kind: 'notMeasured',
    });
  });

  it('as a definition in other words has it', () => {
    const losses = fc.array(
      fc.oneof(fc.double({ min: 0, max: 2 }), fc.constant(NaN)),
      {
        maxLength: 5,
      },
    );
    const goal = fc.record({
      metric: fc.constant('validationLoss' as const),
      value: fc.double({ min: 0, max: 2, noNaN: true }),
      epochs: fc.integer({ min: 1, max: 6 }),
    });
    fc.assert(
      fc.property(
        losses,
        goal,
        fc.boolean(),
        (valLosses, asked, hasEnded) => {
          const found = verdict(asked, { valLosses, hasEnded });
          const counted = valLosses.slice(0, asked.epochs);
          const isThere = counted.some((loss) => loss <= asked.value);
          expect(found.kind === 'reached').toBe(isThere);
          if (found.kind !== 'reached') {
            const canStill =
              !hasEnded && valLosses.length < Math.min(asked.epochs, 5);
            expect(['notYet', 'waiting'].includes(found.kind)).toBe(
              canStill,
            );
            return;
          }
          expect(
            counted
              .slice(0, found.epoch - 1)
              .some((loss) => loss <= asked.value),
          ).toBe(false);
          expect(found.value).toBe(counted[found.epoch - 1]);
        },
      ),
    );
  });
});
