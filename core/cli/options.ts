// Reading a command's options: names are checked, values are turned into numbers or refused.

import { parseArgs } from 'node:util';

import { shortened } from '../shortened.ts';
import { CommandError, quoted } from './commandError.ts';

export type Options = Readonly<
  Record<string, string | boolean | undefined>
>;

/**
 * The options given, by name.
 *
 * @param values names of options that take a value
 * @param switches names of options that take none
 * @throws CommandError
 */
export function readOptions(
  given: readonly string[],
  values: readonly string[],
  switches: readonly string[],
): Options {
  const types = new Map<string, { type: 'string' | 'boolean' }>();
  for (const name of values) types.set(name, { type: 'string' });
  for (const name of switches) types.set(name, { type: 'boolean' });
  try {
    const { values: found } = parseArgs({
      args: withNegativeValues(given),
      options: Object.fromEntries(types),
    });
    return found;
  } catch (error) {
    const [sentence] = (error as Error).message.split(
      /\.?(?:\n|$|\. )/,
    );
    throw new CommandError(
      `${shortened(sentence)}. Use --help to see the options.`,
    );
  }
}

/** Joins `--seed -1` to `--seed=-1`, which would otherwise be taken for an option `-1`. */
function withNegativeValues(given: readonly string[]): string[] {
  const joined: string[] = [];
  for (const argument of given) {
    if (/^-[\d.]/.test(argument) && joined.length > 0) {
      joined.push(`${joined.pop()}=${argument}`);
    } else {
      joined.push(argument);
    }
  }
  return joined;
}

/** The text as a number; NaN, which every schema refuses, when it is none. */
export function numberFrom(text: string): number {
  return text.trim() === '' ? NaN : Number(text);
}

/**
 * The option's value, one of the choices, or `fallback` when it is not given.
 * @throws CommandError for any other
 */
export function choiceOption<Choice extends string>(
  options: Options,
  name: string,
  choices: readonly Choice[],
  fallback: Choice,
): Choice {
  const text = options[name];
  if (text === undefined) return fallback;
  const choice = choices.find((each) => each === text);
  if (choice === undefined) {
    throw new CommandError(
      `--${name} must be one of: ${choices.join(', ')}.`,
    );
  }
  return choice;
}

/**
 * The option's value as a whole number, or `fallback` when it is not given.
 * @throws CommandError outside `minimum` to `maximum`
 */
export function integerOption(
  options: Options,
  name: string,
  { minimum, maximum }: { minimum: number; maximum: number },
  fallback: number,
): number {
  const text = options[name];
  if (text === undefined) return fallback;
  const value = numberFrom(String(text));
  if (!Number.isInteger(value) || value < minimum || value > maximum) {
    throw new CommandError(
      `--${name} must be a whole number between ${minimum} and ${maximum}, not ${quoted(String(text))}.`,
    );
  }
  return value;
}
