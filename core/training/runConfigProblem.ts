// What is wrong with a RunConfig: as data that any language can put into a sentence, and as an English sentence.

import * as v from 'valibot';

import { shortened } from '../shortened.ts';
import type { Hyperparameter, Limits } from './hyperparameterKinds.ts';
import {
  fields,
  hyperparameters,
  type RunConfig,
  type RunConfigField,
} from './hyperparameters.ts';
import { jointProblems, type JointProblem } from './jointProblems.ts';

/** Unknown fields that are named; nobody reads of a million. */
const MAX_UNKNOWN = 10;

/** One reason why a value is not a RunConfig. */
export type RunConfigProblem =
  | JointProblem
  | { readonly kind: 'notAnObject' }
  | { readonly kind: 'badChanges'; readonly field: 'changes' }
  | { readonly kind: 'unknownField'; readonly field: string }
  | { readonly kind: 'missing'; readonly field: RunConfigField }
  | { readonly kind: 'notANumber'; readonly field: RunConfigField }
  | { readonly kind: 'notWhole'; readonly field: RunConfigField }
  | {
      readonly kind: 'layerCount';
      readonly field: RunConfigField;
      readonly limits: Limits;
    }
  | {
      readonly kind: 'notAChoice' | 'choiceTwice';
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
  const problems = problemsOf(value);
  if (problems.length > 0) throw new InvalidRunConfig(problems);
  return value as RunConfig;
}

/**
 * Every problem of the value, at most one per field; empty when it is a RunConfig.
 * @param stated fields somebody chose: held to their limits also where they decide nothing
 */
export function problemsOf(
  value: unknown,
  stated: readonly RunConfigField[] = [],
): RunConfigProblem[] {
  if (
    typeof value !== 'object' ||
    value === null ||
    Array.isArray(value)
  ) {
    return [{ kind: 'notAnObject' }];
  }
  const given = value as Record<string, unknown>;
  const known = fields.flatMap((field) => problemOf(field, given));
  const unknown = Object.keys(given)
    .filter((field) => !Object.hasOwn(hyperparameters, field))
    .slice(0, MAX_UNKNOWN)
    .map((field) => ({
      kind: 'unknownField' as const,
      field: shortened(field),
    }));
  if (known.length > 0) return [...known, ...unknown];
  return [
    ...onePerField(jointProblems(value as RunConfig, stated)),
    ...unknown,
  ];
}

function problemOf(
  field: RunConfigField,
  given: Readonly<Record<string, unknown>>,
): RunConfigProblem[] {
  if (!Object.hasOwn(given, field)) return [{ kind: 'missing', field }];
  const entry: Hyperparameter = hyperparameters[field];
  const { issues } = v.safeParse(entry.schema, given[field]);
  if (!issues) return [];
  const { type } = issues[0];
  switch (entry.kind) {
    case 'choice':
    case 'toggle':
      return [{ kind: 'notAChoice', field, choices: choicesOf(field) }];
    case 'choices': {
      const kind = type === 'check' ? 'choiceTwice' : 'notAChoice';
      return [{ kind, field, choices: choicesOf(field) }];
    }
    case 'choicePerLayer':
      return type === 'custom' && Array.isArray(given[field])
        ? [{ kind: 'layerCount', field, limits: entry.layers }]
        : [{ kind: 'notAChoice', field, choices: choicesOf(field) }];
    case 'table':
      return [{ kind: 'noTable', field: 'table' }];
    case 'changes':
      return [{ kind: 'badChanges', field: 'changes' }];
    case 'number':
    case 'whole':
      return [numericProblem(field, type, entry.limits)];
    case 'wholePerLayer':
      return isOfTheList(type)
        ? [{ kind: 'layerCount', field, limits: entry.layers }]
        : [numericProblem(field, type, entry.limits)];
  }
}

function numericProblem(
  field: RunConfigField,
  issue: string,
  limits: Limits,
): RunConfigProblem {
  switch (issue) {
    case 'integer':
      return { kind: 'notWhole', field };
    case 'min_value':
    case 'max_value':
      return { kind: 'outOfRange', field, limits };
    default:
      return { kind: 'notANumber', field };
  }
}

/** Its length, or that there is no list at all. */
function isOfTheList(issue: string): boolean {
  return ['custom', 'min_length'].includes(issue);
}

function onePerField(
  problems: readonly JointProblem[],
): JointProblem[] {
  const byField = new Map<string, JointProblem>();
  for (const problem of problems) {
    if (!byField.has(problem.field))
      byField.set(problem.field, problem);
  }
  return [...byField.values()];
}

/**
 * The limits of a numeric field (of each hidden layer, where it has a number for each).
 * @param settings narrow them, where they depend on the rest
 * @throws TypeError when the field is a choice
 */
export function limitsOf(
  field: RunConfigField,
  settings?: RunConfig,
): Limits {
  const entry: Hyperparameter = hyperparameters[field];
  if (!('limits' in entry)) {
    throw new TypeError(`${field} is a choice and has no limits`);
  }
  return (settings && entry.narrowed?.(settings)) ?? entry.limits;
}

/** What a field offers to choose from; nothing when it takes numbers. */
export function choicesOf(field: RunConfigField): readonly string[] {
  const entry: Hyperparameter = hyperparameters[field];
  if (entry.kind === 'toggle') return ['true', 'false'];
  return 'choices' in entry ? entry.choices : [];
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
      return `${name} must be at most ${problem.rows}, the number of training rows.`;
    case 'choicesPerLayer':
      return `${name} must name one activation for all hidden layers, or ${problem.layers} of them, one for each.`;
    case 'badChanges':
      return 'changes must be a list such as [{"afterStep": 96, "learningRate": 0.01, "batchSize": 60}], in the order of the steps, with one of the two values at least.';
    case 'tooManySteps':
      return `With these changes of the batch size the run has ${problem.steps} steps, and may have ${problem.most} at most.`;
    case 'noTable':
      return 'The settings say that a table is learned from and not which one: name its file and its target.';
    case 'choiceTwice':
      return `${name} must name each of its choices once: ${problem.choices.join(', ')}.`;
    case 'notAChoice':
      return `${name} must be one of: ${problem.choices.join(', ')}.`;
  }
}

function range({ minimum, maximum }: Limits): string {
  return `${minimum} and ${maximum}`;
}
