// Hyperparameters as options: which there are, what they say of a run, and how the usage lists them.

import {
  dataNames,
  described,
  descriptionOf,
} from '../data/descriptions.ts';
import type { Hyperparameter } from '../training/hyperparameterKinds.ts';
import {
  hyperparameters,
  type RunConfig,
  type RunConfigField,
} from '../training/hyperparameters.ts';
import { textOf, valueFrom } from '../training/hyperparameterText.ts';
import {
  problemSentence,
  problemsOf,
} from '../training/runConfigProblem.ts';
import { CommandError, quoted } from './commandError.ts';
import { numberFrom, readOptions, type Options } from './options.ts';

/** What comes after a comma that separates thousands: no size begins with a 0. */
const THOUSANDS = /,(?=0\d)/;

const reader = {
  number: numberFrom,
  list: (text: string) => {
    if (THOUSANDS.test(text)) throw ambiguous(text);
    return text.split(',');
  },
};

function ambiguous(text: string): CommandError {
  const readings = [
    text.replaceAll(',', ''),
    text.replaceAll(/,0+(?=\d)/g, ','),
  ];
  return new CommandError(
    `${quoted(text)} can be read in two ways: type ${readings.map(quoted).join(' or ')}.`,
  );
}

/**
 * The options given: those of the fields, and others.
 * @throws CommandError when there is no such option, or a value is missing
 */
export function readFieldOptions(
  given: readonly string[],
  fields: readonly RunConfigField[],
  others: readonly string[],
): Options {
  const names = (isSwitch: boolean) =>
    fields
      .map((field): Hyperparameter => hyperparameters[field])
      .filter(
        ({ kind }) =>
          !['table', 'changes'].includes(kind) &&
          (kind === 'toggle') === isSwitch,
      )
      .map(({ option }) => option);
  return readOptions(
    given,
    [...others, ...names(false)],
    ['table', ...names(true)],
  );
}

/**
 * The base with what the options say of these fields. Data that do not serve
 * the base's task decide on it, unless the task was given too, and the base's
 * class becomes their last when they have fewer; NumPy's seed follows
 * PyTorch's unless it was given.
 * @throws CommandError naming the options that are wrong
 */
export function configFrom(
  options: Options,
  fields: readonly RunConfigField[],
  base: RunConfig,
): RunConfig {
  const said = Object.fromEntries(
    fields.flatMap((field) => {
      const given = options[hyperparameters[field].option];
      return given === undefined
        ? []
        : [[field, valueFrom(field, String(given), reader)]];
    }),
  ) as Partial<RunConfig>;
  const config = { ...base, ...said };
  config.numpySeed = said.numpySeed ?? said.torchSeed ?? base.numpySeed;
  if (said.data && dataNames.includes(said.data)) {
    Object.assign(config, suiting(config, said));
  }
  const stated = Object.keys(said) as RunConfigField[];
  if (!stated.includes('positiveClass')) {
    for (const problem of problemsOf(config)) {
      if (problem.kind !== 'outOfRange') continue;
      if (problem.field === 'positiveClass')
        config.positiveClass = problem.limits.maximum;
    }
  }
  const problems = problemsOf(config, stated);
  const own = problems.filter(
    (problem) =>
      !('field' in problem) ||
      problem.field !== 'numpySeed' ||
      said.numpySeed !== undefined,
  );
  if (own.length > 0) {
    throw new CommandError(
      own.map((each) => problemSentence(each, optionOf)).join(' '),
    );
  }
  return config;
}

/** What data decide that the options do not: a task that they serve, and the scales that suit them. */
function suiting(
  config: RunConfig,
  said: Partial<RunConfig>,
): Partial<RunConfig> {
  const { tasks } = described(config);
  return {
    ...descriptionOf(config.data).suits,
    ...(!tasks.includes(config.task) && { task: tasks[0] }),
    ...said,
  };
}

function optionOf(field: string): string {
  return Object.hasOwn(hyperparameters, field)
    ? `--${hyperparameters[field as RunConfigField].option}`
    : field;
}

/** `[--batch-size 30] [--init kaiming|randn]`, as many to a line as fit. */
export function usageOf(
  fields: readonly RunConfigField[],
  indent: string,
): string {
  const lines: string[] = [];
  for (const field of fields) {
    const entry: Hyperparameter = hyperparameters[field];
    if (entry.kind === 'table' || entry.kind === 'changes') continue;
    const last = lines.at(-1);
    const item = `[--${entry.option}${sampleOf(entry)}]`;
    if (last !== undefined && last.length + item.length < 68) {
      lines[lines.length - 1] = `${last} ${item}`;
    } else lines.push(item);
  }
  return lines.join(`\n${indent}`);
}

function sampleOf(entry: Hyperparameter): string {
  switch (entry.kind) {
    case 'toggle':
      return '';
    case 'choice':
      return ` ${entry.choices.join('|')}`;
    case 'choicePerLayer':
      return ` ${entry.choices.join('|')}, or one for each hidden layer: relu,tanh`;
    case 'choices':
      return ` ${entry.choices.join('|')}, or several: ${entry.choices.slice(0, 2).join(',')}`;
    case 'wholePerLayer':
      return ` ${textOf(entry.initial)} or 48,24`;
    default:
      return ` ${textOf(entry.initial)}`;
  }
}
