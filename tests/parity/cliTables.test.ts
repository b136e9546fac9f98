// `--data FILE.csv`: a table of one's own at the command line, and what of it ends in one sentence.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { core } from './commandLine.ts';
import { tableCases, tableFolder } from './tableCases.ts';

const folder = mkdtempSync(join(tmpdir(), 'backprop-lab-tables-'));
const at = (name: string) => join(folder, name);

/** x 0 to 19; the last of three classes in one row, which seed 42 holds back. */
const rows = Array.from(
  { length: 20 },
  (_, i) => `${i},${i === 17 ? 'rare' : i % 2 ? 'odd' : 'even'}`,
);

const files: Readonly<Record<string, string | Uint8Array>> = {
  'rare.csv': `x,kind\n${rows.join('\n')}\n`,
  'one.csv': 'x,y\n1,2\n',
  'constant.csv': 'x,same,y\n1,7,a\n2,7,b\n3,7,a\n4,7,b\n',
  'huge.csv': 'x,y\n1,a\n1e308,b\n3,a\n4,b\n',
  'mixed.csv': `x,y\n${Array.from({ length: 40 }, (_, i) => `${i === 20 ? 'about 20' : i},${i % 2}`).join('\n')}\n`,
  'wide.csv': `${'x,'.repeat(1_000_000)}y\n1\n`,
  'picture.csv': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13),
  'empty.csv': '',
  'few.csv': 'x,y\nred,0\nsea,1\n,0\nsea,1\n',
  'ragged.csv': 'x,y\n1,a\n2\n',
};

beforeAll(() => {
  for (const [name, content] of Object.entries(files)) writeFileSync(at(name), content);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function refused(typed: string): Promise<string> {
  const { status, stdout, stderr } = await core(...typed.split(' '));
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^[^\n]+\.\n$/);
  expect(stderr).not.toMatch(/ {4}at |Error:|undefined|\[object/);
  return stderr;
}

describe('one sentence', () => {
  it.each([
    ['rare.csv --target kind --batch-size 4', 'No training row has the class "rare"'],
    ['one.csv', 'too few rows: 1. At least 4'],
    ['constant.csv --features same', '"same" has the same value in every row'],
    ['huge.csv --features x', '"1e308" in row 2'],
    ['mixed.csv --target y --features x', '"about 20" in row 21'],
    ['wide.csv', '1000001 columns'],
    ['picture.csv', 'no text'],
    ['empty.csv', 'empty'],
    ['ragged.csv', 'Row 2 of the data has not as many cells'],
    ['constant.csv', '--batch-size must lie between 1 and 4'],
    ['constant.csv --target z', 'no column called "z"'],
    ['constant.csv --features x,z', 'no column called "z"'],
    ['constant.csv --missing guess', '--missing must be one of: drop, mean'],
    ['constant.csv --task regression --target y', '"a" in row 1'],
    ['there-is-none.csv', 'cannot be read (ENOENT)'],
    ['.', 'cannot be read (EISDIR)'],
  ])('for train --data %s', async (typed, mentions) => {
    const given = `--batch-size 4 --epochs 2 --data ${at(typed)}`;
    const batch = mentions.startsWith('--batch-size') ? given.replace('size 4', 'size 30') : given;
    expect(await refused(`train ${batch}`)).toContain(mentions);
  });

  it('where options of a table stand without one', async () => {
    expect(await refused('train --target x')).toContain('--data FILE.csv');
    expect(await refused('train --data moons --missing mean')).toContain('--data FILE.csv');
    expect(await refused('train --data table')).toContain('name its file and its target');
    expect(await refused('train --data stars')).toContain('--data must be one of');
  });
});

/** What an epoch or the end of a run printed. */
interface Line {
  readonly trainLoss: number;
  readonly lost?: number;
}

async function losses(typed: string): Promise<number[]> {
  const { status, stdout, stderr } = await core(...typed.split(' '));
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const lines = stdout.trim().split('\n').slice(0, -1);
  return lines.map((line) => (JSON.parse(line) as Line).trainLoss);
}

const fruit = join(tableFolder, 'fruit.csv');

describe('a table', () => {
  it('is trained on as its settings say, from options and from a file of settings', async () => {
    const config = tableCases['table-fruit-mean'];
    writeFileSync(at('run.json'), JSON.stringify(config));
    const typed = `train --data ${fruit} --target 果物 --features 重さ（ｇ）,色,直径,傷 --missing mean --batch-size 16 --epochs 5 --hidden 12`;
    const own = await losses(typed);
    expect(own).toHaveLength(5);
    expect(await losses(`train --config ${at('run.json')} --data ${fruit}`)).toEqual(own);
    // Beside its settings it is found by itself.
    const beside = await refused(`train --config ${at('run.json')}`);
    expect(beside).toContain('fruit.csv');
  });

  it('has the small tables’ losses where it is one of them', async () => {
    const rest = '--epochs 3 --seed 7';
    expect(await losses(`train --data resources/iris.csv ${rest}`)).toEqual(
      await losses(`train --data iris ${rest}`),
    );
    expect(await losses(`train --data resources/diabetes.csv ${rest}`)).toEqual(
      await losses(`train --data diabetes ${rest}`),
    );
  });

  it('is printed by data, and taken by race and landscape', async () => {
    const printed = await core(
      'data',
      '--data',
      'resources/iris.csv',
      '--features',
      'petal length (cm)',
    );
    const { X, y } = JSON.parse(printed.stdout) as { X: number[][]; y: number[] };
    expect([X.length, X[0], y[149]]).toEqual([150, [1.4], 2]);
    const few = await core('data', '--data', at('few.csv'), '--missing', 'mean');
    expect(JSON.parse(few.stdout)).toEqual({
      X: [
        [1, 0],
        [0, 1],
        [0, 0],
        [0, 1],
      ],
      y: [0, 1, 0, 1],
    });
    const race = await core(
      ...`race --data ${fruit} --batch-size 8 --epochs 2 --vary learningRate=0.01,0.1`.split(' '),
    );
    expect(race.stdout).toContain('"leads"');
    const landscape = await core(
      ...`landscape --data ${fruit} --batch-size 8 --epochs 2 --size 3`.split(' '),
    );
    expect(landscape.stdout).toContain('"losses"');
  });
});
