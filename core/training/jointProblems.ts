// Problems of settings that are valid individually but not in combination.

import { described } from '../data/descriptions.ts';
import type { Task } from '../data/task.ts';
import { valRows } from '../data/split.ts';
import type { Hyperparameter, Limits } from './hyperparameterKinds.ts';
import {
  fields,
  hyperparameters,
  rowsOf,
  type RunConfig,
  type RunConfigField,
} from './hyperparameters.ts';
import { Schedule } from './schedule.ts';

export type JointProblem =
  | {
      readonly kind: 'outOfRange';
      readonly field: RunConfigField;
      readonly limits: Limits;
    }
  | {
      readonly kind: 'batchTooLarge';
      readonly field: 'batchSize';
      readonly rows: number;
    }
  | {
      readonly kind: 'choicesPerLayer';
      readonly field: 'activations';
      readonly layers: number;
    }
  | { readonly kind: 'noTable'; readonly field: 'table' }
  | {
      readonly kind: 'tooManySteps';
      readonly field: 'changes';
      /** Of the whole run, and of any run. */
      readonly steps: number;
      readonly most: number;
    }
  | {
      readonly kind: 'notAChoice';
      readonly field: 'task';
      readonly choices: readonly Task[];
    };

/** Mini-batches of a run: their losses are kept with it. */
const MOST_STEPS = 10_000_000;

/**
 * @param config whose fields are sound one by one
 * @param stated fields held to their limits also where they decide nothing
 */
export function jointProblems(
  config: RunConfig,
  stated: readonly RunConfigField[] = [],
): JointProblem[] {
  if (config.data === 'table' && !config.table)
    return [{ kind: 'noTable', field: 'table' }];
  const problems: JointProblem[] = [];
  const { tasks } = described(config);
  if (!tasks.includes(config.task)) {
    problems.push({
      kind: 'notAChoice',
      field: 'task',
      choices: tasks,
    });
  }

  const layers = config.hiddenSizes.length;
  if (![1, layers].includes(config.activations.length)) {
    problems.push({
      kind: 'choicesPerLayer',
      field: 'activations',
      layers,
    });
  }

  for (const field of fields) {
    const { kind, narrowed, appliesTo } = hyperparameters[
      field
    ] as Hyperparameter;
    if (kind !== 'whole' || !narrowed) continue;
    if (appliesTo && !appliesTo(config) && !stated.includes(field)) {
      continue;
    }
    const limits = narrowed(config);
    const value = config[field] as number;
    if (value < limits.minimum || value > limits.maximum) {
      problems.push({ kind: 'outOfRange', field, limits });
    }
  }

  const all = rowsOf(config);
  const rows = all - valRows(all, config.testShare);
  if (config.batchSize > rows && config.batchSize <= all) {
    problems.push({ kind: 'batchTooLarge', field: 'batchSize', rows });
  }
  const perEpoch = Math.ceil(rows / config.batchSize);
  if (perEpoch * config.epochs > MOST_STEPS) {
    const maximum = Math.floor(MOST_STEPS / perEpoch);
    const limits = { minimum: 1, maximum };
    problems.push({ kind: 'outOfRange', field: 'epochs', limits });
  } else if (config.changes.length > 0) {
    const steps = new Schedule(config, rows).totalSteps;
    const most = MOST_STEPS;
    if (steps > most) {
      const kind = 'tooManySteps';
      problems.push({ kind, field: 'changes', steps, most });
    }
  }
  return problems;
}
