// The form with tables: what a new choice of data brings along, what is kept as text, and what comes back.

import { described } from '@backprop-lab/core/data/descriptions';
import { describe, expect, it } from 'vitest';

import { tableOf } from '../../../core/testing/tables.ts';
import { textsOf } from './formTexts.ts';
import { RunForm } from './runForm.svelte.ts';

describe('a form that is given a table', () => {
  it('takes its task, scales that suit it, and a batch that fits', () => {
    const form = new RunForm();
    form.takeTable(tableOf({ rows: 20, inputs: 2, classes: 3 }));
    expect(form.problems).toEqual([]);
    expect(form.config).toMatchObject({
      data: 'table',
      task: 'classification',
      standardization: 'columns',
      batchSize: 16,
    });
    form.takeTable(tableOf({ rows: 100, inputs: 5, classes: 0 }));
    expect(form.config).toMatchObject({
      task: 'regression',
      standardizeTarget: true,
      batchSize: 16,
    });
  });

  it('has a class that the table has', () => {
    const form = new RunForm();
    form.texts.task = 'binary';
    form.texts.positiveClass = '8';
    form.takeTable(tableOf({ rows: 90, inputs: 2, classes: 3 }));
    expect(form.config).toMatchObject({ task: 'binary', positiveClass: 2 });
  });

  it('is the same after it was saved, and without its table says so', () => {
    const form = new RunForm();
    form.takeTable(tableOf({ rows: 90, inputs: 200, classes: 256 }));
    const saved = form.save();
    expect(Object.values(saved).every(({ length }) => length < 5000)).toBe(true);
    expect(new RunForm(saved).config).toEqual(form.config);
    expect(textsOf(form.settled)).toEqual(form.texts);
    for (const table of ['', '{', '{"name":"x"}', 'null']) {
      const without = new RunForm({ ...saved, table });
      expect(without.config).toBeUndefined();
      expect(without.problemOf('table')).toEqual({ kind: 'noTable', field: 'table' });
      expect(described(without.settled).rows).toBeGreaterThan(0);
    }
  });
});

it('other data bring their own scales, and the digits the preset’s', () => {
  const form = new RunForm();
  form.texts.data = 'wine';
  form.suitData();
  expect(form.texts.standardization).toBe('columns');
  form.texts.data = 'digits';
  form.suitData();
  expect(form.isAllPreset).toBe(true);
});
