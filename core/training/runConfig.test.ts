// Run settings: the presets, and where each limit lies.

import { describe, expect, it } from 'vitest';

import {
  limits,
  presets,
  trainingRows,
  type Limits,
} from './runConfig.ts';
import { parseRunConfig, problemsOf } from './runConfigProblem.ts';

const base = presets.article;

/** Steps that stay clear of rounding: whole numbers next to whole limits. */
const wholeNumbers = [
  ['epochs', limits.epochs],
  ['torchSeed', limits.seed],
  ['numpySeed', limits.seed],
  ['splitSeed', limits.seed],
] as const;

const realNumbers = [
  ['learningRate', limits.learningRate],
  ['testShare', limits.testShare],
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
    (field, { minimum, maximum }) => {
      expect(problemsWith({ [field]: minimum })).toEqual([]);
      expect(problemsWith({ [field]: maximum })).toEqual([]);
      const refused = outOfRange(field, { minimum, maximum });
      expect(problemsWith({ [field]: minimum - 1 })).toEqual(refused);
      expect(problemsWith({ [field]: maximum + 1 })).toEqual(refused);
    },
  );

  it.each(realNumbers)(
    'of %s belong to it, and a little beyond does not',
    (field, { minimum, maximum }) => {
      const small = { batchSize: 1 };
      expect(problemsWith({ ...small, [field]: minimum })).toEqual([]);
      expect(problemsWith({ ...small, [field]: maximum })).toEqual([]);
      const refused = outOfRange(field, { minimum, maximum });
      for (const value of [
        minimum * (1 - 1e-12),
        maximum * (1 + 1e-12),
        0,
        -minimum,
      ]) {
        expect(problemsWith({ [field]: value })).toEqual(refused);
      }
    },
  );

  it('of hiddenSizes hold for every layer', () => {
    const { minimum, maximum } = limits.hiddenSizes;
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
          limits: limits.hiddenLayers,
        },
      ]);
    }
  });

  it('of batchSize end at the training images', () => {
    expect(trainingRows(0.2)).toBe(1437);
    expect(problemsWith({ batchSize: 1 })).toEqual([]);
    expect(problemsWith({ batchSize: 1437 })).toEqual([]);
    for (const batchSize of [1438, limits.batchSize.maximum]) {
      expect(problemsWith({ batchSize })).toEqual([
        { kind: 'batchTooLarge', field: 'batchSize', rows: 1437 },
      ]);
    }
    const refused = outOfRange('batchSize', limits.batchSize);
    for (const batchSize of [0, limits.batchSize.maximum + 1]) {
      expect(problemsWith({ batchSize })).toEqual(refused);
    }
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
        outOfRange('testShare', limits.testShare),
      );
    }
  });

  it('of learningRate exclude infinity', () => {
    expect(problemsWith({ learningRate: Infinity })).toEqual(
      outOfRange('learningRate', limits.learningRate),
    );
  });
});
