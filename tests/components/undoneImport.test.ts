// Everything that is taken in can be taken back, however often it is pressed, without what was written since.

import { atOnce } from '../../core/portions.ts';
import { ArchiveWriter } from '../../core/runs/archiveFile.ts';
import { trainedRecord } from '../../core/testing/records.ts';
import { emptyWork, type Work } from '../../electron/settings.ts';
import { SETTINGS_VERSION } from '../../electron/settingsVersions.ts';
import { valueOf } from './app/actions.ts';
import type { OpenApp } from './app/openApp.ts';
import { expect, test } from './app/test.ts';
import { runFile } from './keptRuns.ts';
import { digits } from './recordings.ts';

const notes = { '01-mlp': 'theirs', '07-training': 'theirs' };

/** An archive with one run and two notes. */
function archive(work: Partial<Work> = { notes }): Uint8Array {
  const record = trainedRecord(digits, { name: 'From elsewhere' });
  const progress = { version: SETTINGS_VERSION, work: { ...emptyWork, ...work } };
  const writer = new ArchiveWriter(Date.UTC(2026, 0, 1));
  atOnce(writer.begin(JSON.stringify(progress)));
  atOnce(writer.addRun(record.head.id, runFile(record)));
  return writer.bytes();
}

async function openSettings({ page }: OpenApp): Promise<void> {
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(/^Settings$/);
}

async function lookAtArchive(app: OpenApp): Promise<void> {
  await openSettings(app);
  app.desktop.fileToOpen = { kind: 'opened', name: 'all.zip', bytes: archive() };
  await app.page.getByRole('button', { name: 'Import a file…' }).click();
  await expect.element(app.page.getByText('Runs: 1 new, 0 changed, 0 the same.')).toBeVisible();
}

/** Twice before the app can do anything. */
async function pressTwice({ page }: OpenApp, name: string): Promise<void> {
  const button = await page.getByRole('button', { name, exact: true }).findElement();
  (button as HTMLElement).click();
  (button as HTMLElement).click();
}

const titles = { 1: /What an MLP is/, 7: /Training/ };

/** The notes on these lessons. */
async function notesOn(
  { page }: OpenApp,
  ...lessons: readonly (keyof typeof titles)[]
): Promise<string[]> {
  const found: string[] = [];
  for (const lesson of lessons) {
    await page.getByRole('button', { name: new RegExp(`^${lesson}`) }).click();
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(titles[lesson]);
    const fold = page.getByText('Bookmarks and notes');
    await expect.element(fold).toBeVisible();
    const note = page.getByLabelText('Your note on this lesson');
    if (note.elements().length === 0) await fold.click();
    found.push(await valueOf(note));
  }
  return found;
}

test('both buttons pressed twice leave everything as it was', async ({ app }) => {
  const { page } = app;
  await lookAtArchive(app);
  await pressTwice(app, 'Import');
  await expect.element(page.getByText('Imported.')).toBeVisible();
  await expect.element(page.getByText(/^1 run takes/)).toBeVisible();
  await pressTwice(app, 'Undo');
  await expect.element(page.getByText(/^Undone/)).toBeVisible();
  await expect.element(page.getByText('No run is kept yet.')).toBeVisible();
  expect(await notesOn(app, 1, 7)).toEqual(['', '']);
});

test('a note and a name that were written since stay', async ({ app }) => {
  const { page } = app;
  await lookAtArchive(app);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect.element(page.getByText('Imported.')).toBeVisible();

  expect(await notesOn(app, 7)).toEqual(['theirs']);
  await page.getByLabelText('Your note on this lesson').fill('theirs, and mine');
  await page.getByRole('button', { name: 'Runs', exact: true }).click();
  await page.getByRole('button', { name: /^Open From elsewhere/ }).click();
  const name = page.getByLabelText('Name', { exact: true });
  await name.fill('Mine now');
  await page.getByRole('button', { name: '← All runs' }).click();
  await expect.element(page.getByRole('button', { name: /^Open Mine now/ })).toBeVisible();

  await openSettings(app);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.element(page.getByText(/^Undone/)).toBeVisible();
  expect(await notesOn(app, 1, 7)).toEqual(['', 'theirs, and mine']);
  await page.getByRole('button', { name: 'Runs', exact: true }).click();
  await expect.element(page.getByRole('button', { name: /^Open Mine now/ })).toBeVisible();
});

test('a note that is written while the preview is open is not lost', async ({ app }) => {
  const { page } = app;
  await lookAtArchive(app);
  expect(await notesOn(app, 7)).toEqual(['']);
  await page.getByLabelText('Your note on this lesson').fill('meanwhile');
  await openSettings(app);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect.element(page.getByText('Imported.')).toBeVisible();
  expect(await notesOn(app, 7)).toEqual(['meanwhile\n\ntheirs']);
});

test('an import whose core is gone says that it cannot be taken back', async ({ app }) => {
  const { page, core } = app;
  await lookAtArchive(app);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect.element(page.getByText('Imported.')).toBeVisible();
  core.replace();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.element(page.getByText(/can no longer be undone/)).toBeVisible();
  await expect.element(page.getByText(/^1 run takes/)).toBeVisible();
});
