// How many run in a race, and with which values of a field one may begin.

import { described } from '../data/descriptions.ts';
import type {
  Hyperparameter,
  Limits,
} from '../training/hyperparameterKinds.ts';
import {
  hyperparameters,
  type RunConfig,
  type RunConfigField,
} from '../training/hyperparameters.ts';
import { textOf } from '../training/hyperparameterText.ts';
import { limitsOf } from '../training/runConfigProblem.ts';

/** So many runs are in a race. */
export const racers = { least: 2, most: 6 } as const;

/** Larger limits than these are those of seeds. */
const LARGEST_NUMBER = 1e6;
/** Shares of what was before that are kept: close to 1 each makes a difference. */
const keptShares = [0, 0.5, 0.9, 0.99];
/** Where a value is 0, no factor changes it. */
const fromZero = [0, 0.0001, 0.001, 0.01];

/**
 * Values of a field that a race can be begun with, as one would type them:
 * around the one in the settings, or each choice. At most six; fewer than two
 * where the limits leave no other.
 */
export function proposedValues(
  field: RunConfigField,
  config: RunConfig,
): string[] {
  const entry: Hyperparameter = hyperparameters[field];
  return distinct(valuesOf(field, entry, config)).slice(0, racers.most);
}

function valuesOf(
  field: RunConfigField,
  entry: Hyperparameter,
  config: RunConfig,
): string[] {
  switch (entry.kind) {
    case 'choice':
      return choicesWith(field, entry.choices, config);
    case 'choicePerLayer':
      return [...entry.choices];
    case 'choices':
      return ['', ...entry.choices];
    case 'toggle':
      return ['false', 'true'];
    case 'table':
    case 'changes':
      return [];
    case 'wholePerLayer':
      return [0.5, 1, 2].map((factor) =>
        textOf(
          config.hiddenSizes.map((size) =>
            within(Math.round(size * factor), entry.limits),
          ),
        ),
      );
    case 'number':
    case 'whole': {
      const limits = limitsOf(field, config);
      const value = config[field] as number;
      const proposed = numbersAround(value, limits, entry);
      return proposed.map((each) =>
        textOf(
          within(
            entry.kind === 'whole' ? Math.round(each) : rounded(each),
            limits,
          ),
        ),
      );
    }
  }
}

/** Data that the task can be learned from, and tasks that the data serve. */
function choicesWith(
  field: RunConfigField,
  choices: readonly string[],
  config: RunConfig,
): string[] {
  return choices.filter((choice) => {
    const changed = { ...config, [field]: choice };
    const tasks: readonly string[] = described(changed).tasks;
    return tasks.includes(changed.task);
  });
}

function numbersAround(
  value: number,
  { maximum }: Limits,
  { unit }: Hyperparameter,
): number[] {
  if (maximum > LARGEST_NUMBER) return [0, 1, 2, 3, 4, 5];
  if (unit === 'gradients') return [value / 10, value, value * 10];
  if (maximum < 1 && maximum > 0.9) return keptShares;
  if (value === 0 && maximum <= 0.9) return [0, 0.1, 0.25, 0.5];
  if (value === 0) return fromZero;
  return [value / 2, value, value * 2];
}

function within(value: number, { minimum, maximum }: Limits): number {
  return Math.min(maximum, Math.max(minimum, value));
}

/** Without the digits that a division in binary leaves. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
