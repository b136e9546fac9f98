// What a run is: its settings as one schema, and the presets.

import * as v from 'valibot';

import { valRows } from '../data/split.ts';
import type {
  Deciding,
  Hyperparameter,
} from './hyperparameterKinds.ts';
import {
  fields,
  hyperparameters,
  rowsOf,
  type RunConfig,
  type RunConfigField,
} from './hyperparameters.ts';
import { jointProblems } from './jointProblems.ts';

export type { RunConfig, RunConfigField } from './hyperparameters.ts';

const article = Object.fromEntries(
  fields.map((field) => [field, hyperparameters[field].initial]),
) as RunConfig;

type Schemas = {
  [Field in RunConfigField]: v.GenericSchema<RunConfig[Field]>;
};

const schemas = Object.fromEntries(
  fields.map((field) => [field, hyperparameters[field].schema]),
) as Schemas;

/** Checks every field by itself, then combinations of fields. */
export const RunConfigSchema = v.pipe(
  v.strictObject(schemas),
  v.check(
    (config) => jointProblems(config).length === 0,
    'settings that do not go together',
  ),
);

/** Rows left for training when `testShare` of them are held back. */
export function trainingRows(
  settings: Deciding & { readonly testShare: number },
): number {
  const rows = rowsOf(settings);
  return rows - valRows(rows, settings.testShare);
}

/** Whether a field means anything with these settings. */
export function appliesTo(
  field: RunConfigField,
  settings: Deciding,
): boolean {
  const { appliesTo: applies } = hyperparameters[
    field
  ] as Hyperparameter;
  return applies?.(settings) ?? true;
}

/** The article's programs, and two of ours that go on from them. */
export const presets = {
  /** The article's training loop: every hyperparameter as it begins. */
  article,
  /** The article's version with classes. */
  refactored: {
    ...article,
    hiddenSizes: [10],
    learningRate: 0.01,
    epochs: 100,
    standardization: 'population',
  },
  /** The article's regression network; the article trains it no further than one gradient. */
  regression: {
    ...article,
    task: 'regression',
    init: 'randn',
    learningRate: 0.001,
  },
  /** Regression that trains well. */
  regressionStandardized: {
    ...article,
    task: 'regression',
    standardizeTarget: true,
  },
  /** One digit against the rest. */
  binary: { ...article, task: 'binary' },
} satisfies Record<string, RunConfig>;

export type PresetName = keyof typeof presets;
