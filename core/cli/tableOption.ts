// `--data FILE.csv --target COLUMN [--features A,B] [--missing drop|mean]`: a table of one's own in place of a data set's name.

import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { dataNames } from '../data/descriptions.ts';
import {
  columnCalled,
  proposedChoice,
  tableSettings,
} from '../data/table/proposal.ts';
import {
  readTableAtOnce,
  type Table,
} from '../data/table/readTable.ts';
import { tableData } from '../data/table/tableData.ts';
import { TableFiles } from '../data/table/tableFiles.ts';
import { TableRefused } from '../data/table/tableProblem.ts';
import {
  MAX_TABLE_BYTES,
  missingRules,
  type TableSettings,
} from '../data/table/tableSettings.ts';
import type { RunConfig } from '../training/hyperparameters.ts';
import { CommandError, quoted } from './commandError.ts';
import { nodeArchive } from './nodeArchive.ts';
import { choiceOption, type Options } from './options.ts';

/** The options that only tables have. */
export const tableOptionNames = [
  'target',
  'features',
  'missing',
] as const;

export const tableUsage =
  '[--data FILE.csv [--target COLUMN] [--features COLUMN,COLUMN] [--missing drop|mean]]';

/**
 * The options with what a table's file makes of them. A table in the base's
 * settings is read where `--data` names its file, otherwise beside the file
 * of the settings.
 * @throws CommandError
 */
export async function withTable(
  options: Options,
  base: RunConfig,
): Promise<Options> {
  const given = options.data as string | undefined;
  const isFile = given !== undefined && !isName(given);
  const lone = tableOptionNames.find(
    (name) => options[name] !== undefined,
  );
  if (lone && !isFile) {
    throw new CommandError(
      `--${lone} belongs to a table: name its file with --data FILE.csv.`,
    );
  }
  const file = given ?? fileBeside(options, base);
  if (file === undefined || isName(file)) return options;
  const bytes = await bytesOf(file);
  try {
    const hash = await new TableFiles(nodeArchive).keep(bytes);
    const chosen = lone === undefined ? base.table : null;
    const table =
      chosen?.hash === hash
        ? chosen
        : settingsFor(file, bytes, hash, options);
    return {
      ...options,
      data: 'table',
      'table-settings': JSON.stringify(table),
    };
  } catch (error) {
    if (!(error instanceof TableRefused)) throw error;
    throw new CommandError(`${quoted(file)}: ${error.message}`);
  }
}

function isName(text: string): boolean {
  return (
    dataNames.some((name) => name === text) || !/[./\\]/.test(text)
  );
}

function fileBeside(
  { config }: Options,
  { data, table }: RunConfig,
): string | undefined {
  if (data !== 'table' || !table) return undefined;
  return join(dirname(String(config ?? '')), table.name);
}

async function bytesOf(name: string): Promise<Uint8Array> {
  try {
    if ((await stat(name)).size > MAX_TABLE_BYTES)
      throw new TableRefused({ kind: 'tooLarge' });
    return await readFile(name);
  } catch (error) {
    if (error instanceof TableRefused)
      throw new CommandError(`${quoted(name)}: ${error.message}`);
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    throw new CommandError(
      `The file ${quoted(name)} cannot be read (${code}).`,
    );
  }
}

/** @throws TableRefused */
function settingsFor(
  file: string,
  bytes: Uint8Array,
  hash: string,
  options: Options,
): TableSettings {
  const table = readTableAtOnce(bytes);
  const proposed = proposedChoice(
    table,
    options.target === undefined
      ? undefined
      : columnCalled(table, String(options.target)),
  );
  const choice = {
    ...proposed,
    ...(options.features !== undefined && {
      features: namedColumns(table, String(options.features)),
    }),
    ...(options.task !== undefined && {
      predicts:
        options.task === 'regression'
          ? ('number' as const)
          : ('class' as const),
    }),
    missing: choiceOption(options, 'missing', missingRules, 'drop'),
  };
  const data = tableData(table, choice);
  return {
    ...tableSettings(basename(file), table, choice, data),
    hash,
  };
}

/** Each once. @throws TableRefused where there is no such column */
function namedColumns(table: Table, names: string): number[] {
  const places = names
    .split(',')
    .map((name) => columnCalled(table, name.trim()));
  return [...new Set(places)];
}
