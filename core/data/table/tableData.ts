// A table's columns as a data set: which rows are left, what the network is given of each, and what it is to answer.

import type { Dataset } from '../dataset.ts';
import type { Column } from './columns.ts';
import type { Table } from './readTable.ts';
import { TableRefused } from './tableProblem.ts';
import {
  MAX_CATEGORIES,
  MAX_FEATURES,
  MAX_INPUTS,
  MIN_ROWS,
  type MissingRule,
} from './tableSettings.ts';

/** What is to be learned from a table; columns are counted from 0. */
export interface TableChoice {
  readonly target: number;
  readonly features: readonly number[];
  /** Whether the target's values are classes, or numbers to predict. */
  readonly predicts: 'class' | 'number';
  readonly missing: MissingRule;
}

export interface TableData extends Dataset {
  readonly X: Float64Array;
  /** What the classes are called in the file, in their order; none where numbers are predicted. */
  readonly classNames: readonly string[];
  /** Columns, and `column=text` for each text of a text column. */
  readonly inputNames: readonly string[];
  /** Those of the features whose values are texts, and the target where its are. */
  readonly textColumns: readonly number[];
  /** Rows without a value that were left out. */
  readonly dropped: number;
}

/**
 * Rows keep the file's order. A number is given to the network as it is, NaN
 * where it is missing; a text column as one number for each of its texts, in
 * the order of their characters: 1 for the row's own, 0 for the others, and
 * 0 for all where it is missing. Classes are counted in the order of their
 * numbers or characters.
 * @throws TableRefused when that cannot be learned from
 */
export function tableData(
  { columns, rows: all }: Table,
  choice: TableChoice,
): TableData {
  requireRows(all, 0);
  const target = columns[choice.target];
  const features = choice.features.map((i) => columns[i]);
  requireTarget(target, choice);
  requireFeatures(features, target);
  const rows = rowsKept(all, target, features, choice.missing);
  const dropped = all - rows.length;
  requireRows(rows.length, dropped);
  const { labels, names } = labelsOf(target, rows, choice.predicts);
  const parts = features.map((column) => partOf(column, rows));
  const inputs = parts.flatMap((part) => part.names).length;
  if (inputs > MAX_INPUTS)
    throw new TableRefused({ kind: 'tooManyInputs', inputs });
  const X = new Float64Array(rows.length * inputs);
  let start = 0;
  for (const part of parts) {
    part.write(X, start, inputs);
    start += part.names.length;
  }
  return {
    count: rows.length,
    features: inputs,
    classes: names.length,
    X,
    labels,
    classNames: names,
    inputNames: parts.flatMap((part) => part.names),
    textColumns: [...choice.features, choice.target].filter(
      (i) => columns[i].kind === 'text',
    ),
    dropped,
  };
}

function requireRows(rows: number, dropped: number): void {
  if (rows < MIN_ROWS)
    throw new TableRefused({ kind: 'tooFewRows', rows, dropped });
}

function requireTarget(
  target: Column,
  { target: place, features, predicts }: TableChoice,
): void {
  const { name: column, kind } = target;
  if (features.includes(place))
    throw new TableRefused({ kind: 'targetIsFeature', column });
  if (kind === 'empty')
    throw new TableRefused({ kind: 'emptyColumn', column });
  if (predicts === 'number') requireNumbers(target);
  else if (!target.codes)
    throw new TableRefused({ kind: 'tooManyClasses', column });
}

function requireNumbers({ name: column, ...target }: Column): void {
  const { firstText, firstHuge } = target;
  const [kind, found] = firstText
    ? (['notANumber', firstText] as const)
    : (['hugeNumber', firstHuge] as const);
  if (!found) return;
  const { row, text } = found;
  throw new TableRefused({ kind, column, row: row + 1, text });
}

function requireFeatures(
  columns: readonly Column[],
  target: Column,
): void {
  if (columns.length === 0)
    throw new TableRefused({ kind: 'noFeatures' });
  if (columns.length > MAX_FEATURES) {
    const features = columns.length;
    throw new TableRefused({ kind: 'tooManyFeatures', features });
  }
  for (const feature of columns) {
    if (feature === target) continue;
    const obstacle = obstacleTo(feature);
    if (obstacle) throw new TableRefused(obstacle);
  }
}

/** Why a column cannot be a feature, whatever the target is. */
export function obstacleTo(
  feature: Column,
): TableRefused['problem'] | undefined {
  const { name: column, kind, texts, numbers, firstText } = feature;
  if (kind === 'empty') return { kind: 'emptyColumn', column };
  if (feature.codes && texts.length === 1)
    return { kind: 'constantColumn', column };
  if (kind === 'number') {
    const { firstHuge: huge } = feature;
    return (
      huge && {
        kind: 'hugeNumber',
        column,
        row: huge.row + 1,
        text: huge.text,
      }
    );
  }
  if (feature.codes && texts.length <= MAX_CATEGORIES) return undefined;
  const areNumbers =
    2 * numbers > feature.values.length - feature.missing;
  return areNumbers && firstText
    ? {
        kind: 'textAmongNumbers',
        column,
        row: firstText.row + 1,
        text: firstText.text,
      }
    : { kind: 'tooManyCategories', column };
}

function rowsKept(
  count: number,
  target: Column,
  features: readonly Column[],
  missing: MissingRule,
): Int32Array {
  const needed = missing === 'drop' ? [target, ...features] : [target];
  const withGaps = needed.filter((column) => column.missing > 0);
  const kept = new Int32Array(count);
  let length = 0;
  for (let row = 0; row < count; row++) {
    if (withGaps.some((column) => isMissing(column, row))) continue;
    kept[length++] = row;
  }
  return kept.slice(0, length);
}

function isMissing({ kind, codes, values }: Column, row: number) {
  if (kind === 'number') return Number.isNaN(values[row]);
  return codes?.[row] === -1;
}

function labelsOf(
  target: Column,
  rows: Int32Array,
  predicts: TableChoice['predicts'],
): { labels: Dataset['labels']; names: readonly string[] } {
  const { name: column, kind, values, codes, texts } = target;
  if (predicts === 'number') {
    const labels = Float64Array.from(rows, (row) => values[row]);
    if (labels.every((label) => label === labels[0]))
      throw new TableRefused({ kind: 'oneClass', column });
    return { labels, names: [] };
  }
  const used = new Set(Array.from(rows, (row) => codes?.[row] ?? -1));
  /** 1, 1.0 and 1.00 are the same class. */
  const keyOf = (code: number) =>
    kind === 'number'
      ? Number(texts[code].replace(',', '.'))
      : texts[code];
  const keys = [...new Set([...used].map(keyOf))];
  keys.sort(inOrder);
  if (keys.length < 2)
    throw new TableRefused({ kind: 'oneClass', column });
  const places = new Map(keys.map((key, i) => [key, i]));
  const byCode = texts.map((_, code) => places.get(keyOf(code)) ?? 0);
  return {
    labels: Uint8Array.from(rows, (row) => byCode[codes?.[row] ?? 0]),
    names: keys.map(String),
  };
}

/** What a column becomes for the network. */
interface Part {
  /** Of each number that it gives. */
  readonly names: readonly string[];
  write(X: Float64Array, start: number, inputs: number): void;
}

function partOf(column: Column, rows: Int32Array): Part {
  const { name, kind, values, codes, texts } = column;
  if (kind === 'number' || !codes) {
    return {
      names: [name],
      write: (X, start, inputs) => {
        for (let i = 0; i < rows.length; i++) {
          X[i * inputs + start] = values[rows[i]];
        }
      },
    };
  }
  const used = new Set<number>();
  for (const row of rows) if (codes[row] >= 0) used.add(codes[row]);
  const ordered = [...used].sort((a, b) => inOrder(texts[a], texts[b]));
  const places = texts.map((_, code) => ordered.indexOf(code));
  return {
    names: ordered.map((code) => `${name}=${texts[code]}`),
    write: (X, start, inputs) => {
      for (let i = 0; i < rows.length; i++) {
        const code = codes[rows[i]];
        if (code >= 0) X[i * inputs + start + places[code]] = 1;
      }
    },
  };
}

/** Numbers by size, texts by their characters, as Python sorts both. */
function inOrder(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [first, second] = [a, b].map((text) =>
    Array.from(String(text)),
  );
  const place = first.findIndex((each, i) => each !== second[i]);
  if (place === -1) return first.length - second.length;
  if (place >= second.length) return 1;
  return (
    (first[place].codePointAt(0) ?? 0) -
    (second[place].codePointAt(0) ?? 0)
  );
}
