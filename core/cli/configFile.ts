// `--config FILE.json`: hyperparameters from a file, such as a run's exported settings, where what it leaves out is the preset's, or those of an experiment (`.bpexp`).

import { readFile } from 'node:fs/promises';

import { BadExperiment } from '../experiments/badExperiment.ts';
import {
  isExperimentValue,
  readExperiment,
} from '../experiments/experimentFile.ts';
import type { RunConfig } from '../training/hyperparameters.ts';
import {
  problemSentence,
  problemsOf,
} from '../training/runConfigProblem.ts';
import { upgradeRunConfig } from '../training/storedConfig.ts';
import { CommandError, quoted } from './commandError.ts';

/**
 * @param name of the file; without one the base is what it is
 * @throws CommandError when it cannot be read, is no JSON, is no sound experiment, or its values are not allowed
 */
export async function configFromFile(
  name: string | undefined,
  base: RunConfig,
): Promise<RunConfig> {
  if (name === undefined) return base;
  const given = parsed(await textOf(name), name);
  if (isExperimentValue(given)) return configOfExperiment(given, name);
  const config = upgradeRunConfig({ ...base, ...given });
  const problems = problemsOf(config);
  if (problems.length > 0) {
    throw new CommandError(
      `${quoted(name)}: ${problems.map((each) => problemSentence(each)).join(' ')}`,
    );
  }
  return config as RunConfig;
}

function configOfExperiment(value: object, name: string): RunConfig {
  try {
    return readExperiment(value).config;
  } catch (error) {
    if (!(error instanceof BadExperiment)) throw error;
    throw new CommandError(`${quoted(name)}: ${error.message}`);
  }
}

async function textOf(name: string): Promise<string> {
  try {
    return await readFile(name, 'utf8');
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    throw new CommandError(
      `The file ${quoted(name)} cannot be read (${code}).`,
    );
  }
}

function parsed(text: string, name: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value && !Array.isArray(value)) {
      return value as Record<string, unknown>;
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new CommandError(
    `${quoted(name)} is not a JSON object of hyperparameters, such as {"learningRate": 0.03}.`,
  );
}
