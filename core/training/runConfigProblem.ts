// What is wrong with a RunConfig: as data that any language can put into a sentence, and as an English sentence.

import * as v from 'valibot';

import {
  activations,
  inits,
  limits,
  RunConfigSchema,
  standardizations,
  tasks,
  trainingRows,
  type Limits,
  type RunConfig,
  type RunConfigField,
} from './runConfig.ts';

/** One reason why a value is not a RunConfig. */
export type RunConfigProblem =
  | { readonly kind: 'notAnObject' }
  | { readonly kind: 'unknownField'; readonly field: string }
  | { readonly kind: 'missing'; readonly field: RunConfigField }
  | { readonly kind: 'notANumber'; readonly field: RunConfigField }
  | { readonly kind: 'notWhole'; readonly field: RunConfigField }
  | {
      readonly kind: 'outOfRange';
      readonly field: RunConfigField;
      readonly limits: Limits;
    }
  | {
      readonly kind: 'layerCount';
      readonly field: 'hiddenSizes';
      readonly limits: Limits;
    }
  | {
      readonly kind: 'batchTooLarge';
      readonly field: 'batchSize';
      readonly rows: number;
    }
  | {
      readonly kind: 'notAChoice';
      readonly field: RunConfigField;
      readonly choices: readonly string[];
    };

/** A value that was to be a RunConfig and is not. The message names every problem. */
export class InvalidRunConfig extends Error {
  override readonly name = 'InvalidRunConfig';

  constructor(readonly problems: readonly RunConfigProblem[]) {
    super(
      problems.map((problem) => problemSentence(problem)).join(' '),
    );
  }
}

/**
 * The value as a RunConfig.
 * @throws InvalidRunConfig
 */
export function parseRunConfig(value: unknown): RunConfig {
  const result = v.safeParse(RunConfigSchema, value);
  if (!result.success) throw new InvalidRunConfig(problemsOf(value));
  return result.output;
}

/** Every problem of the value, at most one per field; empty when it is a RunConfig. */
export function problemsOf(value: unknown): RunConfigProblem[] {
  const result = v.safeParse(RunConfigSchema, value);
  const problems = new Map<string, RunConfigProblem>();
  for (const issue of result.issues ?? []) {
    const problem = problemOf(issue, value);
    const key = 'field' in problem ? problem.field : '';
    if (!problems.has(key)) problems.set(key, problem);
  }
  return [...problems.values()];
}

type Issue = v.InferIssue<typeof RunConfigSchema>;

function problemOf(issue: Issue, value: unknown): RunConfigProblem {
  const key = issue.path?.[0].key;
  if (key === undefined) return { kind: 'notAnObject' };
  if (issue.type === 'strict_object') {
    return issue.expected === 'never'
      ? { kind: 'unknownField', field: key as string }
      : { kind: 'missing', field: key as RunConfigField };
  }
  const field = key as RunConfigField;
  switch (issue.type) {
    case 'integer':
      return { kind: 'notWhole', field };
    case 'min_value':
    case 'max_value':
      return { kind: 'outOfRange', field, limits: limitsOf(field) };
    case 'array':
    case 'min_length':
    case 'max_length':
      return {
        kind: 'layerCount',
        field: 'hiddenSizes',
        limits: limits.hiddenLayers,
      };
    case 'picklist':
    case 'boolean':
      return { kind: 'notAChoice', field, choices: choicesOf(field) };
    case 'partial_check': {
      const rows = trainingRows((value as RunConfig).testShare);
      return { kind: 'batchTooLarge', field: 'batchSize', rows };
    }
    default:
      return { kind: 'notANumber', field };
  }
}

/** The limits of a numeric field (of each hidden layer for `hiddenSizes`). */
export function limitsOf(field: RunConfigField): Limits {
  switch (field) {
    case 'torchSeed':
    case 'numpySeed':
    case 'splitSeed':
      return limits.seed;
    case 'task':
    case 'activation':
    case 'init':
    case 'standardization':
    case 'standardizeTarget':
      throw new TypeError(`${field} is a choice and has no limits`);
    default:
      return limits[field];
  }
}

/** What a field offers to choose from; nothing when it takes a number. */
export function choicesOf(field: RunConfigField): readonly string[] {
  switch (field) {
    case 'task':
      return tasks;
    case 'activation':
      return activations;
    case 'init':
      return inits;
    case 'standardization':
      return standardizations;
    case 'standardizeTarget':
      return ['true', 'false'];
    default:
      return [];
  }
}

/**
 * The problem as one English sentence.
 * @param nameOf how the reader knows a field, e.g. as a command line option
 */
export function problemSentence(
  problem: RunConfigProblem,
  nameOf: (field: string) => string = (field) => field,
): string {
  if (problem.kind === 'notAnObject') {
    return 'The run settings are not an object with fields such as learningRate.';
  }
  const name = nameOf(problem.field);
  switch (problem.kind) {
    case 'unknownField':
      return `There is no setting called ${name}.`;
    case 'missing':
      return `${name} is missing.`;
    case 'notANumber':
      return `${name} must be a number.`;
    case 'notWhole':
      return `${name} must be a whole number.`;
    case 'outOfRange':
      return `${name} must lie between ${range(problem.limits)}.`;
    case 'layerCount':
      return `${name} must list between ${range(problem.limits)} layers.`;
    case 'batchTooLarge':
      return `${name} must be at most ${problem.rows}, the number of training images.`;
    case 'notAChoice':
      return `${name} must be one of: ${problem.choices.join(', ')}.`;
  }
}

function range({ minimum, maximum }: Limits): string {
  return `${minimum} and ${maximum}`;
}
