// From columns to settings: what is proposed to be learned, by which names columns are chosen, and what is kept of that with a run.

import type { TableChoice, TableData } from './tableData.ts';
import { obstacleTo } from './tableData.ts';
import type { Column } from './columns.ts';
import type { Table } from './readTable.ts';
import { TableRefused } from './tableProblem.ts';
import {
  keptName,
  MAX_FEATURES,
  type TableSettings,
} from './tableSettings.ts';

/** Whole numbers with so few different values are taken for classes. */
const FEW = 20;
const CLASS_NAMES =
  /^(?:target|class|label|y|species|variety|クラス|ラベル|目的変数|正解)$/i;

/** The column that looks like a target; otherwise the last with two values or more. */
export function proposedTarget({ columns }: Table): number {
  const named = columns.findIndex(
    (column) => CLASS_NAMES.test(column.name) && canBeTarget(column),
  );
  if (named >= 0) return named;
  const last = columns.findLastIndex(canBeTarget);
  return last >= 0 ? last : columns.length - 1;
}

function canBeTarget({ kind, codes, texts }: Column): boolean {
  if (kind === 'empty') return false;
  return codes ? texts.length > 1 : kind === 'number';
}

/** Texts and a few whole numbers are classes, other numbers are predicted. */
export function proposedAnswer(
  target: Column,
): TableChoice['predicts'] {
  const { kind, codes, texts } = target;
  if (kind !== 'number') return 'class';
  const areFew = codes !== undefined && texts.length <= FEW;
  return areFew && isWhole(target) ? 'class' : 'number';
}

function isWhole({ values }: Column): boolean {
  return values.every(
    (value) => Number.isNaN(value) || Number.isInteger(value),
  );
}

/** Every column but the target that can be a feature, as many as there may be. */
export function proposedFeatures(
  { columns }: Table,
  target: number,
): number[] {
  return columns
    .flatMap((column, i) =>
      i === target || obstacleTo(column) ? [] : [i],
    )
    .slice(0, MAX_FEATURES);
}

/** What is proposed with this target. */
export function proposedChoice(
  table: Table,
  target = proposedTarget(table),
): TableChoice {
  return {
    target,
    features: proposedFeatures(table, target),
    predicts: proposedAnswer(table.columns[target]),
    missing: 'drop',
  };
}

/** A column by its name. @throws TableRefused where there is none */
export function columnCalled({ columns }: Table, name: string): number {
  const place = columns.findIndex((column) => column.name === name);
  if (place >= 0) return place;
  throw new TableRefused({
    kind: 'noSuchColumn',
    column: name,
    columns: columns.map((column) => column.name),
  });
}

/** What is kept with a run of a table and of what is learned from it, beside the hash of its file. */
export function tableSettings(
  name: string,
  { format, columns }: Table,
  { target, features, missing }: TableChoice,
  data: TableData,
): Omit<TableSettings, 'hash'> {
  return {
    name: keptName(name) || 'table.csv',
    ...format,
    targetName: keptName(columns[target].name),
    target,
    features: [...features],
    textColumns: [...data.textColumns],
    missing,
    rows: data.count,
    inputs: data.features,
    classes: data.classes,
  };
}

/** What such settings chose. */
export function choiceOf(settings: TableSettings): TableChoice {
  const { target, features, missing, classes } = settings;
  const predicts = classes > 0 ? 'class' : 'number';
  return { target, features, missing, predicts };
}
