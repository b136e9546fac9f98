// An experiment as a file, `.bpexp`: JSON that can be read and written by hand.

import { strToU8 } from 'fflate';
import * as v from 'valibot';

import { described, descriptionOf } from '../data/descriptions.ts';
import { looksLikeJson, textOf } from '../runs/textOf.ts';
import { shortened } from '../shortened.ts';
import {
  classesOf,
  fields,
  type RunConfig,
} from '../training/hyperparameters.ts';
import { problemsOf } from '../training/runConfigProblem.ts';
import {
  upgradeRunConfig,
  withCurrentNames,
} from '../training/storedConfig.ts';
import { BadExperiment, wrongAt } from './badExperiment.ts';
import {
  ExperimentPartsSchema,
  MAX_EXPERIMENT_BYTES,
  type Experiment,
} from './experiment.ts';

const FORMAT = 'backprop-lab-experiment';
const VERSION = 1;

/** Bytes at a file's beginning in which its format stands. */
const HEAD = 256;

/** What a file says of its data, for those who read it; it must be what the hyperparameters come to. */
interface DataOfFile {
  readonly name: string;
  readonly rows: number;
  readonly features: number;
  readonly classes: number;
  /** Of a table of one's own. */
  readonly file?: { readonly name: string; readonly hash: string };
}

/** Whether a file says that it is an experiment, whatever its name. */
export function saysExperiment(bytes: Uint8Array): boolean {
  return (
    looksLikeJson(bytes) &&
    textOf(bytes.subarray(0, HEAD)).includes(`"${FORMAT}"`)
  );
}

/** Whether a value read from JSON says so. */
export function isExperimentValue(value: object): boolean {
  return 'format' in value && value.format === FORMAT;
}

/** @returns the bytes of the file, in UTF-8 */
export function encodeExperiment(experiment: Experiment): Uint8Array {
  return strToU8(experimentJson(experiment));
}

/** The file's text. */
export function experimentJson({
  title,
  task,
  config,
  tableFile,
  ...rest
}: Experiment): string {
  const content = {
    format: FORMAT,
    version: VERSION,
    title,
    task,
    data: dataOf(config),
    config,
    ...rest,
    ...(tableFile !== undefined && { tableFile }),
  };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}

/**
 * @param bytes of a file of any version so far
 * @throws BadExperiment
 */
export function decodeExperiment(bytes: Uint8Array): Experiment {
  if (bytes.length === 0) throw new BadExperiment({ kind: 'empty' });
  if (bytes.length > MAX_EXPERIMENT_BYTES) {
    const megabytes = MAX_EXPERIMENT_BYTES / 2 ** 20;
    throw new BadExperiment({ kind: 'tooLarge', megabytes });
  }
  return readExperiment(parsed(textOf(bytes)));
}

/**
 * @param value as JSON gives it
 * @throws BadExperiment
 */
export function readExperiment(value: unknown): Experiment {
  if (
    typeof value !== 'object' ||
    value === null ||
    !isExperimentValue(value)
  ) {
    throw new BadExperiment({ kind: 'notAnExperiment' });
  }
  const { format, version, config, data, ...rest } = value as Record<
    string,
    unknown
  >;
  requireVersion(version);
  const settings = settingsOf(config);
  const result = v.safeParse(ExperimentPartsSchema, {
    ...rest,
    locked: currentFields(rest.locked),
    hidden: currentFields(rest.hidden),
  });
  if (!result.success)
    wrongAt(v.getDotPath(result.issues[0]) ?? String(format));
  const experiment = { ...result.output, config: settings };
  if (data !== undefined && !isDescribedBy(data, settings))
    wrongAt('data');
  if (experiment.tableFile !== undefined && settings.data !== 'table')
    wrongAt('tableFile');
  if (
    experiment.goal?.metric === 'validationAccuracy' &&
    classesOf(settings) === 0
  ) {
    throw new BadExperiment({ kind: 'noAccuracy' });
  }
  return experiment;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new BadExperiment({ kind: 'notAnExperiment' });
  }
}

function requireVersion(version: unknown): void {
  if (!Number.isSafeInteger(version) || Number(version) < 1)
    wrongAt('version');
  if (Number(version) > VERSION) {
    throw new BadExperiment({
      kind: 'newer',
      version: shortened(String(version)),
    });
  }
}

function settingsOf(stored: unknown): RunConfig {
  if (Array.isArray(stored)) wrongAt('config');
  const config = upgradeRunConfig(stored);
  const [problem] = problemsOf(config);
  if (problem) throw new BadExperiment({ kind: 'settings', problem });
  return Object.fromEntries(
    fields.map((field) => [field, (config as RunConfig)[field]]),
  ) as RunConfig;
}

/** Fields by the names that they have today. */
function currentFields(named: unknown): unknown {
  const isOfTexts =
    Array.isArray(named) &&
    named.length <= fields.length &&
    named.every((each) => typeof each === 'string');
  return isOfTexts
    ? named.flatMap((name: string) =>
        Object.keys(withCurrentNames({ [name]: true })),
      )
    : named;
}

function dataOf(config: RunConfig): DataOfFile {
  const { rows, features, classes } = described(config);
  const { settings } = descriptionOf(config.data);
  const { table } = config;
  return {
    ...{ name: config.data, rows, features, classes },
    ...(settings.includes('table') &&
      table && { file: { name: table.name, hash: table.hash } }),
  };
}

/** The order of its entries does not matter. */
function isDescribedBy(data: unknown, config: RunConfig): boolean {
  const { file, ...rest } = dataOf(config);
  const entry = <Value extends string | number>(value: Value) =>
    v.literal(value);
  const own = v.strictObject({
    name: entry(rest.name),
    rows: entry(rest.rows),
    features: entry(rest.features),
    classes: entry(rest.classes),
    file: file
      ? v.strictObject({
          name: entry(file.name),
          hash: entry(file.hash),
        })
      : v.exactOptional(v.undefined()),
  });
  return v.is(own, data);
}
