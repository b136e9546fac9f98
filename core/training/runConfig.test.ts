// Run settings: the presets, and where each limit lies.

import { describe, expect, it } from 'vitest';

import { dataNames, described } from '../data/descriptions.ts';
import { tableOf } from '../testing/tables.ts';
import type { Limits } from './hyperparameterKinds.ts';
import { hyperparameters } from './hyperparameters.ts';
import { presets, trainingRows } from './runConfig.ts';
import { parseRunConfig, problemsOf } from './runConfigProblem.ts';

const base = presets.article;

/** Steps that stay clear of rounding: whole numbers next to whole limits. */
const wholeNumbers = [
  'epochs',
  'torchSeed',
  'numpySeed',
  'splitSeed',
  'dataSeed',
  'samples',
  'centers',
] as const;

const realNumbers = [
  'learningRate',
  'testShare',
  'momentum',
  'alpha',
  'beta1',
  'beta2',
  'weightDecay',
  'noise',
] as const;

function problemsWith(changes: Readonly<Record<string, unknown>>) {
  return problemsOf({ ...base, ...changes });
}

const outOfRange = (field: string, fieldLimits: Limits) => [
  { kind: 'outOfRange', field, limits: fieldLimits },
];

describe('the presets', () => {
  it.each(Object.entries(presets))(
    'include a valid %s',
    (_, preset) => {
      expect(problemsOf(preset)).toEqual([]);
      expect(parseRunConfig(preset)).toEqual(preset);
    },
  );
});

describe('the limits', () => {
  it.each(wholeNumbers)(
    'of %s belong to it, and one beyond does not',
    (field) => {
      const { minimum, maximum } = hyperparameters[field].limits;
      expect(problemsWith({ [field]: minimum })).toEqual([]);
      expect(problemsWith({ [field]: maximum })).toEqual([]);
      const refused = outOfRange(field, { minimum, maximum });
      expect(problemsWith({ [field]: minimum - 1 })).toEqual(refused);
      expect(problemsWith({ [field]: maximum + 1 })).toEqual(refused);
    },
  );

  it.each(realNumbers)(
    'of %s belong to it, and a little beyond does not',
    (field) => {
      const { minimum, maximum } = hyperparameters[field].limits;
      const small = { batchSize: 1 };
      expect(problemsWith({ ...small, [field]: minimum })).toEqual([]);
      expect(problemsWith({ ...small, [field]: maximum })).toEqual([]);
      const refused = outOfRange(field, { minimum, maximum });
      for (const value of [
        minimum * (1 - 1e-12) - Number.MIN_VALUE,
        maximum * (1 + 1e-12),
        -1,
        Infinity,
      ]) {
        expect(problemsWith({ [field]: value })).toEqual(refused);
      }
    },
  );

  it('of hiddenSizes hold for every layer', () => {
    const { minimum, maximum } = hyperparameters.hiddenSizes.limits;
    const accepted = [minimum, maximum, 30, minimum];
    expect(problemsWith({ hiddenSizes: accepted })).toEqual([]);
    const refused = outOfRange('hiddenSizes', { minimum, maximum });
    for (const size of [minimum - 1, maximum + 1]) {
      expect(problemsWith({ hiddenSizes: [30, size] })).toEqual(
        refused,
      );
    }
  });

  it('allow one to four hidden layers', () => {
    const layers = (count: number) => ({
      hiddenSizes: Array.from({ length: count }, () => 5),
    });
    for (const count of [1, 2, 3, 4]) {
      expect(problemsWith(layers(count))).toEqual([]);
    }
    for (const count of [0, 5]) {
      expect(problemsWith(layers(count))).toEqual([
        {
          kind: 'layerCount',
          field: 'hiddenSizes',
          limits: { minimum: 1, maximum: 4 },
        },
      ]);
    }
  });

  it('of batchSize end at the training images', () => {
    expect(trainingRows(base)).toBe(1437);
    expect(problemsWith({ batchSize: 1 })).toEqual([]);
    expect(problemsWith({ batchSize: 1437 })).toEqual([]);
    for (const batchSize of [1438, 1797]) {
      expect(problemsWith({ batchSize })).toEqual([
        { kind: 'batchTooLarge', field: 'batchSize', rows: 1437 },
      ]);
    }
    const refused = outOfRange('batchSize', {
      minimum: 1,
      maximum: 1797,
    });
    expect(problemsWith({ batchSize: 1798 })).toEqual(refused);
    expect(problemsWith({ batchSize: 0 })).toEqual(
      outOfRange('batchSize', hyperparameters.batchSize.limits),
    );
  });

  it('of batchSize follow the share held back', () => {
    const largest = { batchSize: 899, testShare: 0.5 };
    expect(problemsOf({ ...base, ...largest, batchSize: 898 })).toEqual(
      [],
    );
    expect(problemsWith({ ...largest })).toEqual([
      { kind: 'batchTooLarge', field: 'batchSize', rows: 898 },
    ]);
  });

  it('of testShare are not blamed on batchSize', () => {
    for (const testShare of [0.99, 1, 1.5, Infinity]) {
      expect(problemsWith({ testShare })).toEqual(
        outOfRange('testShare', hyperparameters.testShare.limits),
      );
    }
  });

  it('of learningRate exclude infinity', () => {
    expect(problemsWith({ learningRate: Infinity })).toEqual(
      outOfRange('learningRate', hyperparameters.learningRate.limits),
    );
  });
});

describe('settings together', () => {
  it.each(dataNames)(
    'let %s be used for its own tasks only',
    (data) => {
      const table = tableOf({ rows: 100, inputs: 2, classes: 3 });
      const { tasks } = described({ ...base, table, data });
      for (const task of ['classification', 'regression', 'binary']) {
        const problems = problemsWith({
          ...{ data, task, table },
          positiveClass: 1,
        });
        expect(problems).toEqual(
          (tasks as readonly string[]).includes(task)
            ? []
            : [{ kind: 'notAChoice', field: 'task', choices: tasks }],
        );
      }
    },
  );

  it('take one activation, or one for each hidden layer', () => {
    const hiddenSizes = [5, 4, 3];
    const given = (count: number) =>
      problemsWith({
        hiddenSizes,
        activations: Array.from({ length: count }, () => 'tanh'),
      });
    expect(given(1)).toEqual([]);
    expect(given(3)).toEqual([]);
    for (const count of [2, 4]) {
      expect(given(count)).toEqual([
        { kind: 'choicesPerLayer', field: 'activations', layers: 3 },
      ]);
    }
    expect(given(0).map(({ kind }) => kind)).toEqual(['notAChoice']);
  });

  it('have no more steps than a run may have, also with what is changed during it', () => {
    const table = tableOf({ rows: 20_000, inputs: 2 });
    const large = {
      data: 'table',
      table,
      testShare: 0.5,
      epochs: 1000,
    };
    // 500 steps an epoch until then, 10,000 from then on.
    const changed = (epoch: number) =>
      problemsWith({
        ...{ ...large, batchSize: 20 },
        changes: [{ afterStep: 500 * epoch, batchSize: 1 }],
      });
    expect(changed(1)).toEqual([]);
    const many = { ...large, testShare: 0.25 };
    expect(
      problemsWith({
        ...{ ...many, batchSize: 15 },
        changes: [{ afterStep: 1000, batchSize: 1 }],
      }),
    ).toEqual([
      {
        kind: 'tooManySteps',
        field: 'changes',
        steps: 1000 + 999 * 15_000,
        most: 10_000_000,
      },
    ]);
    // A batch size that was too small at the beginning is told where it was chosen.
    expect(
      problemsWith({
        ...{ ...many, batchSize: 1 },
        changes: [{ afterStep: 1000, batchSize: 1 }],
      }),
    ).toEqual(outOfRange('epochs', { minimum: 1, maximum: 666 }));
  });

  it('know how many rows generated data have', () => {
    const moons = { data: 'moons', samples: 50, testShare: 0.2 };
    expect(problemsWith({ ...moons, batchSize: 40 })).toEqual([]);
    expect(problemsWith({ ...moons, batchSize: 41 })).toEqual([
      { kind: 'batchTooLarge', field: 'batchSize', rows: 40 },
    ]);
    expect(problemsWith({ ...moons, batchSize: 51 })).toEqual(
      outOfRange('batchSize', { minimum: 1, maximum: 50 }),
    );
  });

  it('let the positive class be one of the data’s', () => {
    const blobs = { data: 'blobs', task: 'binary', centers: 3 };
    expect(problemsWith({ ...blobs, positiveClass: 2 })).toEqual([]);
    expect(problemsWith({ ...blobs, positiveClass: 3 })).toEqual(
      outOfRange('positiveClass', { minimum: 0, maximum: 2 }),
    );
    // Where it means nothing it may be anything.
    expect(problemsWith({ positiveClass: 200 })).toEqual([]);
    // Unless somebody chose it.
    const config = { ...presets.article, positiveClass: 10 };
    expect(problemsOf(config, ['positiveClass'])).toEqual(
      outOfRange('positiveClass', { minimum: 0, maximum: 9 }),
    );
  });
});
