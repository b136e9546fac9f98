// What a table's columns become: inputs, classes, rows that are left out, and what nothing can be learned from.

import { describe, expect, it } from 'vitest';

import { dataOfTable } from './ownTable.ts';
import {
  columnCalled,
  proposedAnswer,
  proposedFeatures,
  proposedTarget,
  tableSettings,
} from './proposal.ts';
import { readTableAtOnce, type Table } from './readTable.ts';
import { tableData, type TableChoice } from './tableData.ts';
import { tableSentence, type TableProblem } from './tableProblem.ts';

function read(...lines: string[]): Table {
  return readTableAtOnce(new TextEncoder().encode(lines.join('\n')));
}

/** Of the columns by their names; classes unless it says otherwise. */
function choose(
  table: Table,
  target: string,
  features: readonly string[],
  rest: Partial<TableChoice> = {},
): TableChoice {
  return {
    target: columnCalled(table, target),
    features: features.map((name) => columnCalled(table, name)),
    predicts: 'class',
    missing: 'drop',
    ...rest,
  };
}

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

const shop = read(
  'size,color,price,kind',
  '1,red,10,b',
  '2,blue,20,a',
  ',red,30,b',
  '4,,40,a',
  '5,green,50,',
  '6,blue,60,a',
  '7,green,70,c',
);

describe('a table as data', () => {
  it('leaves out rows with a gap, and makes an input of each text', () => {
    const data = tableData(
      shop,
      choose(shop, 'kind', ['color', 'size']),
    );
    expect(data).toMatchObject({
      count: 4,
      features: 4,
      classes: 3,
      classNames: ['a', 'b', 'c'],
      inputNames: ['color=blue', 'color=green', 'color=red', 'size'],
      textColumns: [1, 3],
      dropped: 3,
    });
    expect([...data.X]).toEqual(
      [
        [0, 0, 1, 1],
        [1, 0, 0, 2],
        [1, 0, 0, 6],
        [0, 1, 0, 7],
      ].flat(),
    );
    expect([...data.labels]).toEqual([1, 0, 0, 2]);
  });

  it('keeps them where they are to be filled: numbers as gaps, texts as none of them', () => {
    const choice = choose(shop, 'kind', ['color', 'size'], {
      missing: 'mean',
    });
    const data = tableData(shop, choice);
    expect(data.dropped).toBe(1);
    expect([...data.X]).toEqual(
      [
        [0, 0, 1, 1],
        [1, 0, 0, 2],
        [0, 0, 1, NaN],
        [0, 0, 0, 4],
        [1, 0, 0, 6],
        [0, 1, 0, 7],
      ].flat(),
    );
  });

  it('predicts numbers as they are', () => {
    const choice = choose(shop, 'price', ['size'], {
      predicts: 'number',
    });
    const data = tableData(shop, choice);
    expect([...data.labels]).toEqual([10, 20, 40, 50, 60, 70]);
    expect([data.classes, data.classNames]).toEqual([0, []]);
  });

  it('orders classes by their numbers, whichever way these are written', () => {
    const table = read('x,y', '1,10', '2,2.0', '3,2', '4,1e1', '5,-1');
    const data = tableData(table, choose(table, 'y', ['x']));
    expect(data.classNames).toEqual(['-1', '2', '10']);
    expect([...data.labels]).toEqual([2, 1, 1, 2, 0]);
  });

  it('orders texts by their characters, as Python does', () => {
    // By UTF-16 the emoji would come before the last one.
    const table = read(
      'x,y',
      '1,😀',
      '2,ﾊ',
      '3,あ',
      '4,Z',
      '5,a',
      '6,aa',
    );
    const { classNames } = tableData(table, choose(table, 'y', ['x']));
    expect(classNames).toEqual(['Z', 'a', 'aa', 'あ', 'ﾊ', '😀']);
  });

  it('is the same again by the settings that are kept of it', () => {
    const choice = choose(shop, 'kind', ['color', 'size']);
    const data = tableData(shop, choice);
    const file = { name: 'shop.csv', hash: 'a'.repeat(64) };
    const settings = tableSettings(file, shop, choice, data);
    expect(settings).toMatchObject({ rows: 4, inputs: 4, classes: 3 });
    expect(dataOfTable(shop, settings)).toEqual(data);
    for (const changes of [{ rows: 5 }, { inputs: 3 }, { target: 9 }]) {
      expect(
        problemOf(() => dataOfTable(shop, { ...settings, ...changes })),
      ).toEqual({ kind: 'changed', name: 'shop.csv' });
    }
  });
});

describe('what is proposed', () => {
  it('is the column that is called so, otherwise the last', () => {
    expect(proposedTarget(shop)).toBe(3);
    expect(proposedTarget(read('species,x', 'a,1', 'b,2'))).toBe(0);
    expect(
      proposedTarget(read('x,y,same,none', 'a,1,7,', 'b,2,7,')),
    ).toBe(1);
  });

  it('is a class for texts and few whole numbers, a number for others', () => {
    const answer = (...values: (string | number)[]) =>
      proposedAnswer(read('x', ...values.map(String)).columns[0]);
    expect(answer('a', 'b')).toBe('class');
    expect(answer(0, 1, 0, 2)).toBe('class');
    expect(answer(0.5, 1, 0, 2)).toBe('number');
    expect(answer(...Array.from({ length: 21 }, (_, i) => i))).toBe(
      'number',
    );
  });

  it('is to learn from every column that can be learned from', () => {
    const names = Array.from({ length: 21 }, (_, i) => `n${i}`);
    const table = read(
      'x,same,none,name,color,y',
      ...names.map(
        (name, i) =>
          `${i},7,,${name},${i % 2 ? 'red' : 'blue'},${i % 2}`,
      ),
    );
    expect(proposedFeatures(table, 5)).toEqual([0, 4]);
  });
});

describe('what nothing can be learned from', () => {
  const many = read(
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
      tableData(many, choose(many, target, features, rest)),
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
    const table = read('x,y', '1,a', '1e308,b', '3,a', '4,b');
    expect(
      problemOf(() => tableData(table, choose(table, 'y', ['x']))),
    ).toEqual({
      kind: 'hugeNumber',
      column: 'x',
      row: 2,
      text: '1e308',
    });
  });

  it('one row, or so few without gaps', () => {
    const one = read('x,y', '1,a');
    expect(
      problemOf(() => tableData(one, choose(one, 'y', ['x']))),
    ).toEqual({
      kind: 'tooFewRows',
      rows: 1,
      dropped: 0,
    });
    const gaps = read('x,y', '1,a', '2,b', ',a', ',b', '3,a');
    expect(
      problemOf(() => tableData(gaps, choose(gaps, 'y', ['x']))),
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
      read(
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
      choose(
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
