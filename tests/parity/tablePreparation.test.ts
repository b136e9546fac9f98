// Tables are prepared as scikit-learn's SimpleImputer, OneHotEncoder, StandardScaler and LabelEncoder do it: recorded everywhere, and live where they are.

import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { datasetOf } from '../../core/data/datasets.ts';
import type { Examples } from '../../core/data/examples.ts';
import { prepareData } from '../../core/training/prepare.ts';
import { findPython, hashLine, recordedPython, runPython } from './pythonCases.ts';
import { tableCases, textOfTable } from './tableCases.ts';
import { PREPARATION, tablePreparation } from './tablePreparation.ts';

interface Prepared {
  readonly X: readonly (readonly number[])[];
  readonly X_val: readonly (readonly number[])[];
  readonly y: readonly number[];
  readonly y_val: readonly number[];
}

const recorded = recordedPython(PREPARATION);
const python = findPython();
const sources: [from: string, output: string][] = [['as recorded', recorded]];
if (python !== undefined) {
  sources.push([`of ${python}`, runPython(python, tablePreparation())]);
}

const cases = [
  ['fruit', 'table-fruit-mean'],
  ['rent', 'table-rent-mean'],
  ['plain', 'table-plain'],
] as const;

function expectRows(
  { X, labels }: Examples,
  expected: Prepared['X'],
  answers: Prepared['y'],
): void {
  expect([X.rows, X.columns]).toEqual([expected.length, expected[0]?.length]);
  expected.flat().forEach((value, i) => {
    expect(Math.abs((X.data[i] ?? NaN) - value)).toBeLessThan(3e-7 * Math.max(1, Math.abs(value)));
  });
  expect([...labels]).toEqual(answers);
}

it('was recorded with the program that asks', () => {
  expect(recorded.split('\n')[0]).toBe(hashLine(tablePreparation()));
});

describe.each(sources)('scikit-learn %s', (_, output) => {
  const line = output.split('\n').find((each) => each.startsWith('{')) ?? '';
  const said = JSON.parse(line) as Readonly<Record<string, Prepared>>;

  it.each(cases)('prepares the table %s as the app does', (table, name) => {
    const config = tableCases[name];
    const theirs = said[table];
    if (!config || !theirs) throw new Error(`There is no ${name}`);
    const data = datasetOf('table').make(config, textOfTable(config.table));
    const { train, val } = prepareData({ ...config, standardization: 'columns' }, data);
    expectRows(train, theirs.X, theirs.y);
    expectRows(val, theirs.X_val, theirs.y_val);
  });
});

it('ships the tables as scikit-learn loads them', () => {
  const line = recorded.split('\n').find((each) => each.startsWith('{')) ?? '';
  const said = JSON.parse(line) as Readonly<Record<string, Pick<Prepared, 'X' | 'y'>>>;
  for (const name of ['iris', 'wine', 'diabetes'] as const) {
    const text = readFileSync(`resources/${name}.csv`, 'utf8');
    const config = { ...tableCases['table-plain'], table: null } as never;
    const { X, labels } = datasetOf(name).make(config, text);
    expect([...X]).toEqual(said[name]?.X.flat());
    expect([...labels]).toEqual(said[name]?.y);
  }
});
