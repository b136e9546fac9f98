// What a run's settings say of a table: which file, which of its columns, and how many rows, inputs and classes come of them.

import * as v from 'valibot';

import { boundedList } from '../../boundedList.ts';

/** Rows below the header. */
export const MAX_ROWS = 100_000;
/** Columns of a file. */
export const MAX_COLUMNS = 1000;
/** Cells of a file: 100,000 rows of 250 columns. */
export const MAX_CELLS = 25_000_000;
/** Bytes of a file. */
export const MAX_TABLE_BYTES = 256 * 2 ** 20;
/** Columns that a network is given. */
export const MAX_FEATURES = 200;
/** Numbers that a network is given of a row: a text column makes one of each of its values. */
export const MAX_INPUTS = 1024;
/** Values of a text column that is given to a network. */
export const MAX_CATEGORIES = 20;
export const MAX_CLASSES = 256;
/** As few as a generated data set may have. */
export const MIN_ROWS = 4;
/** Characters of names that are kept with a run. */
const MAX_NAME = 120;

/** What becomes of a row in which a feature is missing; without a target a row is always left out. */
export const missingRules = ['drop', 'mean'] as const;
export type MissingRule = (typeof missingRules)[number];

export const encodings = ['utf-8', 'shift_jis', 'utf-16'] as const;
export type Encoding = (typeof encodings)[number];

export const delimiters = [',', '\t', ';'] as const;
export type Delimiter = (typeof delimiters)[number];

const count = (maximum: number, minimum = 0) =>
  v.pipe(
    v.number(),
    v.integer(),
    v.minValue(minimum),
    v.maxValue(maximum),
  );
const position = count(MAX_COLUMNS - 1);
const positions = boundedList(position, { maximum: MAX_FEATURES });

const formatEntries = {
  encoding: v.picklist(encodings),
  delimiter: v.picklist(delimiters),
  /** Between the whole number and its decimals. */
  decimal: v.picklist(['.', ',']),
  /** Whether the first line names the columns. */
  hasHeader: v.boolean(),
};

export const TableSettingsSchema = v.pipe(
  v.strictObject({
    /** Of the file, for readers; it is found by its hash. */
    name: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_NAME)),
    /** SHA-256 of its bytes. */
    hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    ...formatEntries,
    /** What the target is called, for readers. */
    targetName: v.pipe(v.string(), v.maxLength(MAX_NAME)),
    /** The target's column, counted from 0. */
    target: position,
    /** The features' columns, in the order in which they are given to the network. */
    features: v.pipe(positions, v.minLength(1)),
    /** Those of the features whose values are texts, and the target where its are. */
    textColumns: boundedList(position, { maximum: MAX_FEATURES + 1 }),
    missing: v.picklist(missingRules),
    /** Rows that are left when those are dropped that are to be. */
    rows: count(MAX_ROWS, MIN_ROWS),
    /** Numbers that the network is given of a row. */
    inputs: count(MAX_INPUTS, 1),
    /** Values of the target; 0 where it is a number to predict. */
    classes: count(MAX_CLASSES),
  }),
  v.check(
    ({ features, textColumns, target }) =>
      new Set(features).size === features.length &&
      !features.includes(target) &&
      new Set(textColumns).size === textColumns.length &&
      textColumns.every((each) => [target, ...features].includes(each)),
    'columns that contradict each other',
  ),
);

export type TableSettings = Readonly<
  v.InferOutput<typeof TableSettingsSchema>
>;

/** How a file is written. */
export type TableFormat = Pick<
  TableSettings,
  keyof typeof formatEntries
>;

/** A name as settings keep it. */
export function keptName(name: string): string {
  const characters = Array.from(name.trim());
  let kept = '';
  for (const character of characters) {
    if (kept.length + character.length > MAX_NAME) break;
    kept += character;
  }
  return kept;
}
