// Files as other programs write them: encodings, delimiters, decimal commas, names, and what is no table.

import { describe, expect, it } from 'vitest';

import { missingCells } from './columns.ts';
import { readTable, readTableAtOnce, type Table } from './readTable.ts';
import type { TableProblem } from './tableProblem.ts';
import { MAX_COLUMNS } from './tableSettings.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

function read(text: string): Table {
  return readTableAtOnce(utf8(text));
}

function refused(bytes: Uint8Array): TableProblem {
  try {
    readTableAtOnce(bytes);
  } catch (error) {
    return (error as { problem: TableProblem }).problem;
  }
  throw new Error('It was read');
}

const numbersOf = (table: Table, place: number) => [
  ...table.columns[place].values,
];

function textsOf({ columns }: Table, place: number) {
  const { codes, texts } = columns[place];
  return Array.from(codes ?? [], (code) => texts[code]);
}

describe('the encoding', () => {
  const text = '名前,値\nりんご,1\nみかん,2\n';
  /** 名前,値 りんご,1 みかん,2 in Shift_JIS, by Python's `encode`. */
  const shiftJis = Uint8Array.from([
    ...[0x96, 0xbc, 0x91, 0x4f, 0x2c, 0x92, 0x6c, 0x0a],
    ...[0x82, 0xe8, 0x82, 0xf1, 0x82, 0xb2, 0x2c, 0x31, 0x0a],
    ...[0x82, 0xdd, 0x82, 0xa9, 0x82, 0xf1, 0x2c, 0x32, 0x0a],
  ]);
  const utf16 = (isLittle: boolean) => {
    const bytes = new DataView(new ArrayBuffer(2 * text.length + 2));
    Array.from(`\ufeff${text}`).forEach((character, i) => {
      bytes.setUint16(2 * i, character.charCodeAt(0), isLittle);
    });
    return new Uint8Array(bytes.buffer);
  };

  it.each([
    ['UTF-8', utf8(text), 'utf-8'],
    ['UTF-8 with a mark', utf8(`\ufeff${text}`), 'utf-8'],
    ['UTF-16, the small end first', utf16(true), 'utf-16'],
    ['UTF-16, the large end first', utf16(false), 'utf-16'],
    ['Shift_JIS', shiftJis, 'shift_jis'],
  ])('is found out: %s', (_, bytes, encoding) => {
    const table = readTableAtOnce(bytes);
    expect(table.format.encoding).toBe(encoding);
    expect(table.columns.map(({ name }) => name)).toEqual([
      '名前',
      '値',
    ]);
    expect(textsOf(table, 0)).toEqual(['りんご', 'みかん']);
  });
});

describe('how a file is written', () => {
  it.each([
    ['a,b\n1.5,x\n2.5,y\n', ',', '.'],
    ['a\tb\n1.5\tx, y\n2.5\tz\n', '\t', '.'],
    ['a;b\n1,5;x\n2,5;y\n', ';', ','],
    ['a;b\n1.5;x\n2.5;y\n', ';', '.'],
    ['a\tb\r\n1,5\tx\r\n2,5\ty\r\n', '\t', ','],
    ['a;b\r1,5;x\r2,5;y\r', ';', ','],
  ])('is found out: %j', (text, delimiter, decimal) => {
    const table = read(text);
    expect(table.format).toMatchObject({ delimiter, decimal });
    expect(table.rows).toBe(2);
    expect(numbersOf(table, 0)).toEqual([1.5, 2.5]);
  });

  it('has names in the first line, or values', () => {
    const named = (text: string) =>
      read(text).columns.map(({ name }) => name);
    expect(named('x,y\n1,2\n')).toEqual(['x', 'y']);
    expect(named('5.1,setosa\n4.9,setosa\n')).toEqual([
      'column 1',
      'column 2',
    ]);
    expect(named('kind,color\na,red\n')).toEqual(['kind', 'color']);
    expect(named('x,,x, x \n1,2,3,4\n')).toEqual([
      'x',
      'column 2',
      'x (2)',
      'x (3)',
    ]);
  });

  it('has cells with commas, line ends and quotation marks in quotation marks', () => {
    const table = read('a,b\n"x, ""y""\nz",1\nu,2\n');
    expect(textsOf(table, 0)).toEqual(['x, "y"\nz', 'u']);
  });

  it('has one column, or empty lines between rows', () => {
    expect(
      numbersOf(read('n\n1\n\n 2 \n,\n'.replace(',', '')), 0),
    ).toEqual([1, 2]);
    expect(read('a,b\n1,2\n,\n3,4\n').rows).toBe(2);
  });
});

describe('a column', () => {
  it('takes for numbers what Python’s float does, but for words and underscores', () => {
    const cells = ['1', '-2.5', '+.5', '3.', '1e3', '2E-2'];
    const values = [1, -2.5, 0.5, 3, 1000, 0.02];
    expect(numbersOf(read(`n\n${cells.join('\n')}\n`), 0)).toEqual(
      values,
    );
    for (const text of [
      '1_000',
      'inf',
      'Infinity',
      '0x10',
      '1,5.',
      '.',
      'e5',
      '１',
    ]) {
      const [column] = read(`n\n1\n"${text}"\n`).columns;
      expect(column).toMatchObject({
        kind: 'text',
        firstText: { row: 1, text },
      });
    }
  });

  it.each(missingCells)('takes %j for missing', (cell) => {
    const [first] = read(`n,m\n1,1\n${cell},2\n3,3\n`).columns;
    expect(first).toMatchObject({
      kind: 'number',
      missing: 1,
      least: 1,
      most: 3,
    });
    expect([...first.values]).toEqual([1, NaN, 3]);
  });

  it('without a value is neither', () => {
    const [, second] = read('n,m\n1,\n2,NA\n').columns;
    expect(second).toMatchObject({
      kind: 'empty',
      missing: 2,
      texts: [],
    });
  });

  it('knows its different values as long as they are few', () => {
    const rows = (count: number) =>
      read(
        `n\n${Array.from({ length: 600 }, (_, i) => i % count).join('\n')}\n`,
      ).columns[0];
    expect(rows(256).texts).toHaveLength(256);
    expect(rows(257).codes).toBeUndefined();
    expect(rows(257).values).toHaveLength(600);
  });
});

it('gives the same in portions, wherever they end', async () => {
  const line = (i: number) =>
    `${i},"a, ${i % 7}\n${i}",${i / 8},x${i % 3}\n`;
  const text = `a,b,c,d\n${Array.from({ length: 60_000 }, (_, i) => line(i)).join('')}`;
  const shares: number[] = [];
  const table = await readTable(utf8(text), async (share) => {
    shares.push(share);
  });
  expect(table).toEqual(read(text));
  expect(table.rows).toBe(60_000);
  expect(shares.length).toBeGreaterThan(1);
  expect(shares.at(-1)).toBe(1);
});

it('is given up where something fails in between', async () => {
  const bytes = utf8(`a,b\n${`1,${'x'.repeat(30)}\n`.repeat(90_000)}`);
  const stop = new Error('stop');
  await expect(
    readTable(bytes, () => Promise.reject(stop)),
  ).rejects.toBe(stop);
  await expect(
    readTable(utf8('a,b\n1\n'), async () => undefined),
  ).rejects.toMatchObject({ problem: { kind: 'unevenRow' } });
});

describe('what is no table', () => {
  it.each([
    ['nothing', '', { kind: 'empty' }],
    ['white space', ' \n\n', { kind: 'empty' }],
    ['names alone', 'a,b\n', { kind: 'noRows' }],
    [
      'a row too short',
      'a,b\n1,2\n3\n',
      { kind: 'unevenRow', row: 2, cells: 1, columns: 2 },
    ],
    [
      'a row too long',
      'a,b\n1,2,3\n',
      { kind: 'unevenRow', row: 1, cells: 3, columns: 2 },
    ],
    [
      'an open quotation mark',
      'a,b\n1,"2\n3,4\n',
      { kind: 'openQuote', row: 1 },
    ],
    [
      'a million columns',
      `${'a,'.repeat(1_000_000)}a\n`,
      { kind: 'tooManyColumns', columns: 1_000_001 },
    ],
    [
      'too many rows',
      `a\n${'1\n'.repeat(100_001)}`,
      { kind: 'tooManyRows' },
    ],
    [
      'too many cells',
      `${'1,'.repeat(MAX_COLUMNS - 1)}1\n`.repeat(25_001),
      { kind: 'tooManyCells' },
    ],
  ])('%s', (_, text, problem) => {
    expect(refused(utf8(text))).toEqual(problem);
  });

  it.each([
    [
      'a picture',
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13],
    ],
    [
      'a zip file, as of a spreadsheet',
      [0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0],
    ],
    ['zeros', [0, 0, 0, 0]],
    ['bytes that are no character', [0xff, 0xff, 0xff, 0xff]],
  ])('%s named .csv', (_, bytes) => {
    expect(refused(Uint8Array.from(bytes))).toEqual({ kind: 'binary' });
  });
});
