// Converts run settings stored by older versions into those of this version.

import type { Hyperparameter } from './hyperparameterKinds.ts';
import {
  fields,
  hyperparameters,
  type RunConfigField,
} from './hyperparameters.ts';

/**
 * Gives fields their present names, and those that came later the value that every run had before they came.
 * @param stored anything; what is no object of settings comes back as it is, for the schema to refuse
 */
export function upgradeRunConfig(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null) return stored;
  const config = withCurrentNames(stored as Record<string, unknown>);
  for (const field of fields) {
    const entry: Hyperparameter = hyperparameters[field];
    if (entry.isAddition) config[field] ??= entry.initial;
    const hadOneForAll = entry.kind === 'choicePerLayer';
    if (hadOneForAll && typeof config[field] === 'string') {
      config[field] = [config[field]];
    }
  }
  return config;
}

/** Of anything that is kept by field. */
export function withCurrentNames<Value>(
  kept: Readonly<Record<string, Value>>,
): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(kept).map(([name, value]) => [
      currentNames.get(name) ?? name,
      value,
    ]),
  );
}

const currentNames = new Map<string, RunConfigField>(
  fields.flatMap((field) => {
    const { formerly }: Hyperparameter = hyperparameters[field];
    return formerly === undefined ? [] : [[formerly, field]];
  }),
);
