// What a table's columns become: inputs, classes, rows that are left out, and what nothing can be learned from.

import { describe, expect, it } from 'vitest';

import { chosen, readLines } from '../../testing/tables.ts';
import { dataOfTable } from './ownTable.ts';
import {
  proposedAnswer,
  proposedFeatures,
  proposedTarget,
  tableSettings,
} from './proposal.ts';
import { tableData } from './tableData.ts';
import type { TableProblem } from './tableProblem.ts';

function problemOf(work: () => unknown): TableProblem {
  try {
    work();
  } catch (error) {
    const { problem } = error as { problem: TableProblem };
    return problem;
  }
  throw new Error('Nothing was wrong');
}

const shop = readLines(
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
      chosen(shop, 'kind', ['color', 'size']),
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
    const choice = chosen(shop, 'kind', ['color', 'size'], {
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
    const choice = chosen(shop, 'price', ['size'], {
      predicts: 'number',
    });
    const data = tableData(shop, choice);
    expect([...data.labels]).toEqual([10, 20, 40, 50, 60, 70]);
    expect([data.classes, data.classNames]).toEqual([0, []]);
  });

  it('orders classes by their numbers, whichever way these are written', () => {
    const table = readLines(
      'x,y',
      '1,10',
      '2,2.0',
      '3,2',
      '4,1e1',
      '5,-1',
    );
    const data = tableData(table, chosen(table, 'y', ['x']));
    expect(data.classNames).toEqual(['-1', '2', '10']);
    expect([...data.labels]).toEqual([2, 1, 1, 2, 0]);
  });

  it('orders texts by their characters, as Python does', () => {
    // By UTF-16 the emoji would come before the last one.
    const table = readLines(
      'x,y',
      '1,😀',
      '2,ﾊ',
      '3,あ',
      '4,Z',
      '5,a',
      '6,aa',
    );
    const { classNames } = tableData(table, chosen(table, 'y', ['x']));
    expect(classNames).toEqual(['Z', 'a', 'aa', 'あ', 'ﾊ', '😀']);
  });

  it('is the same again by the settings that are kept of it', () => {
    const choice = chosen(shop, 'kind', ['color', 'size']);
    const data = tableData(shop, choice);
    const settings = {
      ...tableSettings('shop.csv', shop, choice, data),
      hash: 'a'.repeat(64),
    };
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
    expect(proposedTarget(readLines('species,x', 'a,1', 'b,2'))).toBe(
      0,
    );
    expect(
      proposedTarget(readLines('x,y,same,none', 'a,1,7,', 'b,2,7,')),
    ).toBe(1);
  });

  it('is a class for texts and few whole numbers, a number for others', () => {
    const answer = (...values: (string | number)[]) =>
      proposedAnswer(readLines('x', ...values.map(String)).columns[0]);
    expect(answer('a', 'b')).toBe('class');
    expect(answer(0, 1, 0, 2)).toBe('class');
    expect(answer(0.5, 1, 0, 2)).toBe('number');
    expect(answer(...Array.from({ length: 21 }, (_, i) => i))).toBe(
      'number',
    );
  });

  it('is to learn from every column that can be learned from', () => {
    const names = Array.from({ length: 21 }, (_, i) => `n${i}`);
    const table = readLines(
      'x,same,none,name,color,y',
      ...names.map(
        (name, i) =>
          `${i},7,,${name},${i % 2 ? 'red' : 'blue'},${i % 2}`,
      ),
    );
    expect(proposedFeatures(table, 5)).toEqual([0, 4]);
  });
});
