// Files in the folder of runs that are no usable runs: named with their reason, removed and brought back from within the app.

import { trainedRecord } from '../../core/testing/records.ts';
import { createStore } from 'idb-keyval';

import { DatabaseFolder } from '../browser/standIn/databaseFolder.ts';
import { texts } from './app/actions.ts';
import type { Profile } from './app/fakeDesktop.ts';
import { expect, test } from './app/test.ts';
import { keepRun, runFile } from './keptRuns.ts';
import { digits } from './recordings.ts';

const base = trainedRecord(digits, { id: 'good', name: 'The good one' });

const headed = (changes: object) => runFile({ ...base, head: { ...base.head, ...changes } });

/** What lies in the folder before the app is opened. */
async function keepFile({ name }: Profile, file: string, bytes: Uint8Array): Promise<void> {
  await new DatabaseFolder(createStore(name, 'runs')).write(file, bytes);
}

test('odd runs are named with their reason, and removed and brought back; the others are there', async ({
  open,
  profile,
}) => {
  await keepRun(profile, base);
  await keepFile(profile, 'good (copy).bprun', runFile(base));
  await keepFile(profile, 'odd.bprun', headed({ startedAt: '2026-01-01T00:00:00+05' }));
  await keepFile(profile, 'many.bprun', headed({ steps: 3600 }));
  await keepFile(profile, 'text.bprun', new TextEncoder().encode('hello'));

  const { page } = await open({ lesson: 'runs' });
  const section = page.css('section').filter({ hasText: 'Files that cannot be used' });
  const rows = () => texts(section.getByRole('listitem'));
  await expect.poll(() => rows().length).toBe(3);
  const said = rows().join('\n');
  expect(said).toMatch(/odd\.bprun\S*: the entry “head\.startedAt” is not what it should be\./);
  expect(said).toMatch(/many\.bprun\S*: the entry “head\.steps” is not what it should be\./);
  expect(said).toMatch(/text\.bprun\S*: it is not a file of Backprop Lab/);
  const kept = page.getByRole('button', { name: 'Open The good one' });
  await expect.poll(() => kept.elements().length).toBe(2);

  const messages = page.getByRole('region', { name: 'Messages' });
  await messages.getByRole('button', { name: 'OK' }).click();
  await page.getByRole('button', { name: /^Delete odd\.bprun/ }).click();
  await expect.poll(() => rows().length).toBe(2);
  await messages.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => rows().length).toBe(3);
  for (const name of [/^Delete odd/, /^Delete many/, /^Delete text/]) {
    await page.getByRole('button', { name }).click();
  }
  await expect.element(section).not.toBeInTheDocument();
  await expect.poll(() => kept.elements().length).toBe(2);

  const again = await open({ lesson: 'runs' });
  await expect
    .poll(() => again.page.getByRole('button', { name: 'Open The good one' }).elements().length)
    .toBe(2);
  await expect.element(again.page.getByText('Files that cannot be used')).not.toBeInTheDocument();
  await expect.element(again.page.getByRole('region', { name: 'Messages' })).toHaveTextContent('');
});

test('a copy of a run is opened, named and deleted without the run that it was copied from', async ({
  open,
  profile,
}) => {
  await keepRun(profile, base);
  await keepFile(profile, 'good (copy).bprun', runFile(base));
  const { page } = await open({ lesson: 'runs' });
  const kept = page.getByRole('button', { name: /^Open / });
  await expect.poll(() => kept.elements().length).toBe(2);
  await kept.nth(1).click();
  await page.getByLabelText('Name', { exact: true }).fill('The copy');
  await page.getByRole('button', { name: '← All runs' }).click();
  await expect.poll(() => texts(kept).sort()).toEqual(['The copy', 'The good one']);
  await page.getByRole('button', { name: 'Open The copy' }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect.poll(() => texts(kept)).toEqual(['The good one']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => texts(kept).sort()).toEqual(['The copy', 'The good one']);
});
