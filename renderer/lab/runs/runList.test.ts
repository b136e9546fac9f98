// The table of runs: what is found, in which order, and how a run is called.

import type { RunSummary } from '@backprop-lab/core/service';
import { presets, type RunConfig } from '@backprop-lab/core/training/runConfig';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { en } from '../../language/en.ts';
import { ja } from '../../language/ja.ts';
import { tableOf } from '../../../core/testing/tables.ts';
import { differenceFromPreset, differingFields } from './configDifference.ts';
import { confusionOf, shownPart } from './confusion.ts';
import { lookOf } from './curves.ts';
import { filtered, runName, sorted, type Filters, type Order } from './runList.ts';

function summary(
  id: string,
  head: Partial<RunSummary['head']> = {},
  valLoss: number | null = 0.1,
): RunSummary {
  return {
    head: {
      version: 1,
      id,
      config: presets.article,
      lesson: '07-training',
      state: 'finished',
      startedAt: '2026-04-01T09:30:00.000Z',
      milliseconds: 100,
      steps: 1440,
      stepsPerEpoch: 48,
      trainRows: 1437,
      valRows: 360,
      appVersion: '1',
      kernels: 'plain',
      dataHash: 'x',
      name: '',
      note: '',
      starred: false,
      ...head,
    },
    bytes: 1000,
    ...(valLoss !== null && {
      last: { epoch: 30, trainLoss: 0.1, valLoss, valCorrect: 349 },
    }),
    curve: [],
  };
}

const all: Filters = { query: '', state: '', lesson: '', onlyStarred: false };
const runs = [
  summary('a', { name: 'Baseline', starred: true }, 0.3),
  summary('b', { config: { ...presets.article, learningRate: 0.3 }, note: 'fast at first' }, 0.1),
  summary('c', { state: 'diverged', lesson: '08-regression' }, null),
];
const idsOf = (list: readonly RunSummary[]) => list.map(({ head }) => head.id).join('');
const find = (filters: Partial<Filters>) => idsOf(filtered(runs, { ...all, ...filters }, en));
const order = (by: Order['by'], descending: boolean) => idsOf(sorted(runs, { by, descending }, en));

describe('finding runs', () => {
  it.each<[Partial<Filters>, string]>([
    [{}, 'abc'],
    [{ query: 'baseline' }, 'a'],
    [{ query: 'FIRST fast' }, 'b'],
    [{ query: 'learning rate 0.3' }, 'b'],
    [{ query: 'diverged' }, 'c'],
    [{ query: 'nothing of the kind' }, ''],
    [{ state: 'finished' }, 'ab'],
    [{ lesson: '08-regression' }, 'c'],
    [{ onlyStarred: true }, 'a'],
    [{ onlyStarred: true, query: 'fast' }, ''],
  ])('with %o', (filters, expected) => {
    expect(find(filters)).toBe(expected);
  });
});

describe('sorting runs', () => {
  it('puts what has no figure last in either direction', () => {
    expect([order('valLoss', false), order('valLoss', true)]).toEqual(['bac', 'abc']);
  });

  it('sorts by name, star and time', () => {
    expect(order('starred', true).startsWith('a')).toBe(true);
    expect(order('name', false)).toBe('cab');
  });

  it('keeps every run, in both directions the other way round where all differ', () => {
    const losses = fc.uniqueArray(fc.double({ min: 0, max: 10, noNaN: true }), { maxLength: 30 });
    fc.assert(
      fc.property(losses, (values) => {
        const many = values.map((loss, i) => summary(`run-${i}`, {}, loss));
        const up = sorted(many, { by: 'valLoss', descending: false }, en);
        const down = sorted(many, { by: 'valLoss', descending: true }, en);
        expect(up.map(({ last }) => last?.valLoss)).toEqual([...values].sort((a, b) => a - b));
        expect(down).toEqual([...up].reverse());
      }),
    );
  });
});

describe('what sets runs apart', () => {
  const config: RunConfig = { ...presets.article, hiddenSizes: [48, 24], learningRate: 0.3 };

  it('is told as a difference from the closest preset', () => {
    expect(differenceFromPreset(config)).toEqual({
      preset: 'article',
      changes: [
        { field: 'hiddenSizes', preset: '30', value: '48, 24' },
        { field: 'learningRate', preset: '0.03', value: '0.3' },
      ],
    });
    for (const [preset, values] of Object.entries(presets)) {
      expect(differenceFromPreset(values)).toEqual({ preset, changes: [] });
    }
  });

  it('leaves out what means nothing in the task', () => {
    expect(differenceFromPreset({ ...presets.article, positiveClass: 3 }).changes).toEqual([]);
    const binary = differenceFromPreset({ ...presets.binary, positiveClass: 3 });
    expect(binary.changes.map(({ field }) => field)).toEqual(['positiveClass']);
  });

  it('names a run that has no name', () => {
    expect(runName(summary('x', { config }), en)).toBe(
      'The article: 48, 24 neurons, learning rate 0.3',
    );
    expect(runName(summary('x', { config }), ja)).toBe('記事：ニューロン 48, 24、学習率 0.3');
    expect(runName(summary('x', { name: 'mine' }), en)).toBe('mine');
  });

  it('among several is only what differs', () => {
    expect(differingFields([presets.article, config])).toEqual(['hiddenSizes', 'learningRate']);
    expect(differingFields([config, { ...config }])).toEqual([]);
    expect(differingFields([])).toEqual([]);
  });

  it('is drawn in twenty looks that differ', () => {
    const looks = Array.from({ length: 20 }, (_, i) => JSON.stringify(lookOf(i)));
    expect(new Set(looks).size).toBe(20);
  });
});

describe('the confusion matrix', () => {
  const labels = Uint8Array.of(3, 3, 8, 0);

  it('counts labels against answers', () => {
    const found = confusionOf(presets.article, { labels, answers: Float64Array.of(3, 8, 8, 1) });
    expect(found.right).toBe(2);
    expect(found.answers).toHaveLength(10);
    expect(found.cells[3]?.[3]).toHaveLength(1);
    expect(found.cells[3]?.[8]).toHaveLength(1);
    expect(found.cells[0]?.[1]).toHaveLength(1);
    expect(found.cells.flat(2)).toHaveLength(4);
  });

  it('rounds the answers of a regression; those beyond the digits have a column of their own', () => {
    const answers = Float64Array.of(2.6, 3.4, 12.2, -0.4);
    const found = confusionOf(presets.regression, { labels, answers });
    expect(found.right).toBe(3);
    expect(found.answers.at(-1)).toBe('');
    expect(found.cells[8]?.at(-1)).toHaveLength(1);
  });

  it('of very many classes shows those that are mixed up most', () => {
    const classes = 200;
    const names = Array.from({ length: classes }, (_, i) => `c${i}`);
    const table = tableOf({ rows: 1000, inputs: 2, classes });
    const config = { ...presets.article, data: 'table', table } as const;
    // Right but for c7, which is taken for c150, and c3, which is taken for c199 twice.
    const truth = Uint8Array.from([...names.keys(), 3]);
    const answers = Float64Array.from(truth).map((label) => ({ 7: 150, 3: 199 })[label] ?? label);
    const found = confusionOf(config, { labels: truth, answers }, names);
    const { rows, columns, isCut } = shownPart(found);
    expect(isCut).toBe(true);
    expect(rows).toHaveLength(20);
    expect(rows.filter((row) => row > 15)).toEqual([16, 17, 150, 199]);
    expect(columns).toEqual(rows);
    expect(found.cells[3]?.[199]).toHaveLength(2);
    expect(shownPart(confusionOf(presets.regression, { labels, answers })).isCut).toBe(false);
  });

  it('of one digit against the rest has two rows', () => {
    const answers = Float64Array.of(0.2, 0.7, 0.9, 0.1);
    const found = confusionOf(presets.binary, { labels, answers });
    expect(found.labels).toEqual(['8', '≠ 8']);
    expect(found.cells.map((row) => row.map(({ length }) => length))).toEqual([
      [1, 0],
      [1, 2],
    ]);
    expect(found.right).toBe(3);
  });
});
