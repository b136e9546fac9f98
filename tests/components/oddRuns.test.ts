// Runs that are as odd as runs may be: every page that shows them opens, and nothing on it is an error.

import { trainedRecord } from '../../core/testing/records.ts';
import type { RunRecord } from '../../core/runs/runRecord.ts';
import { createStore } from 'idb-keyval';

import { DatabaseFolder } from '../browser/standIn/databaseFolder.ts';
import type { Profile } from './app/fakeDesktop.ts';
import { expect, test } from './app/test.ts';
import { keepRun, runFile } from './keptRuns.ts';
import { digits } from './recordings.ts';

const base = trainedRecord(digits);
const { head, curves, parameters } = base;
const MAX = Math.fround(3.4028234e38);

const headed = (id: string, changes: Partial<RunRecord['head']>): RunRecord => ({
  ...base,
  head: { ...head, id, ...changes },
});

const odd: readonly RunRecord[] = [
  headed('no-name', { name: ' ', note: '\n' }),
  headed('other-letters', { name: '\u202eright to left\u0000', note: '<b>no tag</b>' }),
  headed('no-lesson', { lesson: '', appVersion: '', kernels: '', dataHash: '' }),
  headed('inherited', { lesson: 'constructor', kernels: '__proto__', name: '__proto__' }),
  headed('first-year', { startedAt: '0000-01-01T00:00:00.000Z' }),
  headed('last-year', { startedAt: '9999-12-31T23:59:59.999Z', milliseconds: 3e12 }),
  {
    ...headed('not-numbers', {}),
    parameters: parameters.map((each) => ({ ...each, values: each.values.map(() => NaN) })),
    curves: {
      ...curves,
      batchLosses: curves.batchLosses.map(() => NaN),
      trainLosses: curves.trainLosses.map(() => NaN),
      valLosses: curves.valLosses.map(() => Infinity),
    },
  },
  {
    ...headed('as-large-as-can-be', {}),
    parameters: parameters.map((each) => ({ ...each, values: each.values.map(() => MAX) })),
    curves: {
      ...curves,
      batchLosses: curves.batchLosses.map((_, i) => (i % 2 ? MAX : 0)),
      trainLosses: curves.trainLosses.map((_, i) => (i % 2 ? MAX : 0)),
      valLosses: curves.valLosses.map((_, i) => (i % 2 ? MAX : 0)),
    },
  },
  {
    ...headed('diverged-at-once', {
      state: 'diverged',
      steps: 1,
      divergence: { step: 1, epoch: 1, loss: '-Infinity', largestParameter: MAX },
    }),
    curves: {
      batchLosses: Float32Array.of(-Infinity),
      trainLosses: new Float64Array(0),
      valLosses: new Float64Array(0),
      valCorrect: new Uint32Array(0),
    },
  },
];

async function keepCheckpoint({ name }: Profile, file: string, record: RunRecord): Promise<void> {
  await new DatabaseFolder(createStore(name, 'runs')).write(file, runFile(record));
}

test('each is listed, opened, compared and shown in its lesson', async ({ open, profile }) => {
  for (const record of odd) await keepRun(profile, record);
  const { page } = await open({ lesson: 'runs' });
  const kept = page.getByRole('button', { name: /^Open/ });
  await expect.poll(() => kept.elements().length).toBe(odd.length);
  for (let i = 0; i < odd.length; i++) {
    await kept.nth(i).click();
    await expect.element(page.getByText('Export', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: '← All runs' }).click();
  }
  for (let i = 0; i < odd.length; i++) {
    await page
      .getByRole('checkbox', { name: /^Choose/ })
      .nth(i)
      .click();
  }
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toHaveTextContent(`${odd.length} runs compared`);
  for (const button of [/^7/, /^8/, /^9/, 'Settings', 'Gradients']) {
    await page.getByRole('button', { name: button, exact: true }).first().click();
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});

test('two checkpoints of one id are two interrupted runs', async ({ open, profile }) => {
  const half = trainedRecord(digits, { id: 'half', steps: 5 });
  await keepCheckpoint(profile, 'half.bpcheckpoint', half);
  await keepCheckpoint(profile, 'half (copy).bpcheckpoint', half);
  const { page } = await open({ lesson: 'runs' });
  const messages = page.getByRole('region', { name: 'Messages' });
  const keep = messages.getByRole('button', { name: 'Keep as it is' });
  await expect.poll(() => keep.elements().length).toBe(2);
  await keep.first().click();
  await expect.poll(() => keep.elements().length).toBe(1);
  await messages.getByRole('button', { name: 'Discard' }).click();
  await expect.element(page.getByText('The interrupted run was discarded.')).toBeVisible();
  await page.getByRole('button', { name: /^7/ }).click();
  await page.getByRole('button', { name: 'Runs', exact: true }).click();
  await expect.poll(() => page.getByRole('button', { name: /^Open / }).elements().length).toBe(1);
});

test('an interrupted run is discarded without the run whose file is called like it', async ({
  open,
  profile,
}) => {
  const half = trainedRecord(digits, { id: 'half', steps: 5 });
  await keepCheckpoint(profile, 'half.bpcheckpoint', half);
  const other = trainedRecord(digits, { id: 'other', name: 'Another one' });
  await keepCheckpoint(profile, 'half.bprun', other);
  const { page } = await open({ lesson: 'runs' });
  const messages = page.getByRole('region', { name: 'Messages' });
  await messages.getByRole('button', { name: 'Discard' }).click();
  await expect.element(page.getByText('The interrupted run was discarded.')).toBeVisible();
  const kept = page.getByRole('button', { name: /^Open / });
  await expect.poll(() => kept.elements().length).toBe(1);
  await expect.element(page.getByRole('button', { name: 'Open Another one' })).toBeVisible();
  await messages.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: /^7/ }).click();
  await page.getByRole('button', { name: 'Runs', exact: true }).click();
  await expect.poll(() => kept.elements().length).toBe(2);
});

test('one that was interrupted before its first step is discarded in as many words', async ({
  open,
  profile,
}) => {
  const begun = trainedRecord(digits, { id: 'begun', steps: 0 });
  await keepCheckpoint(profile, 'begun.bpcheckpoint', begun);
  const { page } = await open({ lesson: 'runs' });
  const messages = page.getByRole('region', { name: 'Messages' });
  await messages.getByRole('button', { name: 'Discard' }).click();
  await expect.element(page.getByText('The interrupted run was discarded.')).toBeVisible();
  // Nothing of it is left that could be had back.
  await expect.element(messages.getByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
  await messages.getByRole('button', { name: 'OK' }).click();
  await expect.element(messages.getByRole('button')).not.toBeInTheDocument();
});
