// Files that the app is given: on its command line, by a second start, and dragged onto the window.

import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

import type { Page } from '@playwright/test';

import { trainedRecord } from '../../core/testing/records.ts';
import { keepRun, runsFolder } from '../faults/keptFiles.ts';
import { digits } from '../parity/recordings.ts';
import { expect, readTraining, startAgain, test } from './app.ts';

/** A run file in the folder, of a run that the app does not know. */
async function runFile(folder: string, name: string, id = 'run-1'): Promise<string> {
  const record = trainedRecord(digits, { name, id });
  await keepRun(folder, record);
  return join(runsFolder(folder), `${record.head.id}.bprun`);
}

/** As a drag from the file manager. */
async function drop(page: Page, path: string): Promise<void> {
  const bytes = [...(await readFile(path))];
  const data = await page.evaluateHandle(
    ({ name, content }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(content)], name));
      return transfer;
    },
    { name: basename(path), content: bytes },
  );
  await page.dispatchEvent('#content', 'dragenter', { dataTransfer: data });
  await expect(page.getByText('Drop the file to open it')).toBeVisible();
  await page.dispatchEvent('#content', 'drop', { dataTransfer: data });
  await expect(page.getByText('Drop the file to open it')).toBeHidden();
}

test('a run file that the app is started with is added and opened; undo takes it out', async ({
  launch,
}, info) => {
  const file = await runFile(info.outputPath('elsewhere'), 'From a friend');
  const { page } = await launch(undefined, file);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('From a friend');
  await expect(page.getByText(/was added to your runs/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('No run is kept yet.')).toBeVisible();
});

test('a second start hands its file to the app that is open', async ({
  app: { page },
  userData,
}, info) => {
  const file = await runFile(info.outputPath('elsewhere'), 'Second start');
  expect(await startAgain(userData, file)).toBe(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Second start');
  await page.getByRole('button', { name: 'OK', exact: true }).click();
  expect(await startAgain(userData, file)).toBe(0);
  await expect(page.getByText(/is among your runs already/)).toBeVisible();
  await page.getByRole('button', { name: '← All runs' }).click();
  await expect(page.getByRole('button', { name: /^Open / })).toHaveCount(1);
});

test('of several files given at once none is lost', async ({ app: { page }, userData }, info) => {
  const folder = info.outputPath('elsewhere');
  const files = await Promise.all(
    ['one', 'two', 'three'].map((name) => runFile(folder, name, `run-${name}`)),
  );
  expect(await startAgain(userData, ...files)).toBe(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('three');
  await page.getByRole('button', { name: '← All runs' }).click();
  await expect(page.getByRole('button', { name: /^Open / })).toHaveCount(3);
});

test('a run file dropped onto any page is opened', async ({ app: { page } }, info) => {
  await drop(page, await runFile(info.outputPath('elsewhere'), 'Dropped'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dropped');
});

test('an archive is looked at before anything of it is taken in', async ({
  app: { page, electron },
}, info) => {
  const archive = info.outputPath('everything.zip');
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, archive);
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('button', { name: 'Save everything as a file' }).click();
  await expect(page.getByText('everything.zip')).toBeVisible();
  await page.getByRole('button', { name: /^7/ }).click();

  const section = page.getByRole('heading', { name: 'To another computer and back' });
  await drop(page, archive);
  await expect(section).toBeFocused();
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();

  // Also on the very page that shows it.
  await page.getByRole('button', { name: 'Open the folder' }).focus();
  await drop(page, archive);
  await expect(
    page.getByRole('heading', { name: 'What everything.zip would change' }),
  ).toBeVisible();
  await expect(section).toBeFocused();
});

test('a damaged file, and one that is gone, are told of in a sentence, and the page stays', async ({
  launch,
  userData,
}, info) => {
  const app = await launch();
  await readTraining(app);
  const { page } = app;
  const file = await runFile(info.outputPath('elsewhere'), 'Damaged');
  const bytes = await readFile(file);
  bytes[bytes.length - 40] = (bytes.at(-40) ?? 0) ^ 1;
  await writeFile(file, bytes);
  await drop(page, file);
  await expect(page.getByText(/checksum does not match.*Nothing was changed/)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Training/);

  expect(await startAgain(userData, info.outputPath('gone.bprun'))).toBe(0);
  await expect(page.getByText(/gone.bprun could not be read.*ENOENT/)).toBeVisible();
});
