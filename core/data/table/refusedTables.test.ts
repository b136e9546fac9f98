// Tables, and choices of their columns, that nothing can be learned from.

import { describe, expect, it } from 'vitest';

import { chosen, readLines } from '../../testing/tables.ts';
import type { Table } from './readTable.ts';
import { tableData, type TableChoice } from './tableData.ts';
import { tableSentence, type TableProblem } from './tableProblem.ts';

function problemOf(work: () => unknown): TableProblem {
  try {
    work();
  } catch (error) {
    const { problem } = error as { problem: TableProblem };
    expect(tableSentence(problem)).toMatch(/^[^\n]+\.$/);
    return problem;
  }
  throw new Error('Nothing was wrong');
}

describe('what nothing can be learned from', () => {
  const many = readLines(
    'n,name,mixed,huge,same,none,y',
    ...Array.from(
      { length: 300 },
      (_, i) =>
        `${i},n${i},${i === 16 ? 'many' : i},${i === 3 ? '1e400' : i},5,,${i % 2}`,
    ),
  );
  const asked = (
    target: string,
    features: readonly string[],
    rest: Partial<TableChoice> = {},
  ) =>
    problemOf(() =>
      tableData(many, chosen(many, target, features, rest)),
    );

  it.each([
    ['no column at all', 'y', [], {}, { kind: 'noFeatures' }],
    [
      'the target itself',
      'y',
      ['y'],
      {},
      { kind: 'targetIsFeature', column: 'y' },
    ],
    [
      'a column without a value',
      'y',
      ['none'],
      {},
      { kind: 'emptyColumn', column: 'none' },
    ],
    [
      'a target without a value',
      'none',
      ['n'],
      {},
      { kind: 'emptyColumn', column: 'none' },
    ],
    [
      'a constant column',
      'y',
      ['same'],
      {},
      { kind: 'constantColumn', column: 'same' },
    ],
    [
      'a constant target',
      'same',
      ['n'],
      {},
      { kind: 'oneClass', column: 'same' },
    ],
    [
      'a constant number',
      'same',
      ['n'],
      { predicts: 'number' },
      { kind: 'oneClass', column: 'same' },
    ],
    [
      'texts of which each is another',
      'y',
      ['name'],
      {},
      { kind: 'tooManyCategories', column: 'name' },
    ],
    [
      'a text among numbers',
      'y',
      ['mixed'],
      {},
      {
        kind: 'textAmongNumbers',
        column: 'mixed',
        row: 17,
        text: 'many',
      },
    ],
    [
      'a number beyond float32',
      'y',
      ['huge'],
      {},
      { kind: 'hugeNumber', column: 'huge', row: 4, text: '1e400' },
    ],
    [
      'such a target',
      'huge',
      ['n'],
      { predicts: 'number' },
      { kind: 'hugeNumber', column: 'huge', row: 4, text: '1e400' },
    ],
    [
      'a text that is to be a number',
      'mixed',
      ['n'],
      { predicts: 'number' },
      { kind: 'notANumber', column: 'mixed', row: 17, text: 'many' },
    ],
    [
      'too many classes',
      'n',
      ['y'],
      {},
      { kind: 'tooManyClasses', column: 'n' },
    ],
  ] as const)('%s', (_, target, features, rest, problem) => {
    expect(asked(target, features, rest)).toEqual(problem);
  });

  it('1e308 is as far beyond float32', () => {
    const table = readLines('x,y', '1,a', '1e308,b', '3,a', '4,b');
    expect(
      problemOf(() => tableData(table, chosen(table, 'y', ['x']))),
    ).toEqual({
      kind: 'hugeNumber',
      column: 'x',
      row: 2,
      text: '1e308',
    });
  });

  it('one row, or so few without gaps', () => {
    const one = readLines('x,y', '1,a');
    expect(
      problemOf(() => tableData(one, chosen(one, 'y', ['x']))),
    ).toEqual({
      kind: 'tooFewRows',
      rows: 1,
      dropped: 0,
    });
    const gaps = readLines('x,y', '1,a', '2,b', ',a', ',b', '3,a');
    expect(
      problemOf(() => tableData(gaps, chosen(gaps, 'y', ['x']))),
    ).toEqual({
      kind: 'tooFewRows',
      rows: 3,
      dropped: 2,
    });
  });

  it('too many features, and too many inputs of them', () => {
    const wide = (
      columns: number,
      cell: (row: number, column: number) => string,
    ) =>
      readLines(
        [
          ...Array.from({ length: columns }, (_, i) => `c${i}`),
          'y',
        ].join(','),
        ...Array.from({ length: 20 }, (_, row) =>
          [
            ...Array.from({ length: columns }, (__, i) => cell(row, i)),
            row % 2,
          ].join(','),
        ),
      );
    const all = (table: Table) =>
      chosen(
        table,
        'y',
        table.columns.slice(0, -1).map(({ name }) => name),
      );
    const numbers = wide(201, (row, i) => String(row * i + row));
    expect(problemOf(() => tableData(numbers, all(numbers)))).toEqual({
      kind: 'tooManyFeatures',
      features: 201,
    });
    const texts = wide(60, (row) => `t${row}`);
    expect(problemOf(() => tableData(texts, all(texts)))).toEqual({
      kind: 'tooManyInputs',
      inputs: 1200,
    });
  });
});
