// Files that the app is given: dragged onto the window, or handed over by the desktop.

import { trainedRecord } from '../../core/testing/records.ts';
import { focus } from './app/actions.ts';
import type { OpenApp } from './app/openApp.ts';
import { expect, test } from './app/test.ts';
import { runFile } from './keptRuns.ts';
import { digits } from './recordings.ts';

/** The file of a run that the app does not know. */
const fileOf = (name: string, id = 'run-1') => runFile(trainedRecord(digits, { name, id }));

const heading = ({ page }: OpenApp) => page.getByRole('heading', { level: 1 });
const kept = ({ page }: OpenApp) => page.getByRole('button', { name: /^Open / });

/** As a drag from the file manager. */
async function drop({ page, window }: OpenApp, name: string, bytes: Uint8Array): Promise<void> {
  const dataTransfer = new window.DataTransfer();
  dataTransfer.items.add(new window.File([new Uint8Array(bytes)], name));
  const drag = (type: string) => {
    const event = new window.DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
    page.css('#content').element().dispatchEvent(event);
  };
  const target = page.getByText('Drop the file to open it');
  drag('dragenter');
  await expect.element(target).toBeVisible();
  drag('drop');
  await expect.element(target).not.toBeInTheDocument();
}

test('a run file that the app is given is added and opened; undo takes it out', async ({ app }) => {
  const { page, desktop } = app;
  desktop.giveFile({ kind: 'opened', name: 'friend.bprun', bytes: fileOf('From a friend') });
  await expect.element(heading(app)).toHaveTextContent(/^From a friend$/);
  await expect.element(page.getByText(/was added to your runs/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.element(page.getByText('No run is kept yet.')).toBeVisible();
});

test('a run that is there already is opened and not added once more', async ({ app }) => {
  const { page, desktop } = app;
  const file = { kind: 'opened', name: 'twice.bprun', bytes: fileOf('Twice') } as const;
  desktop.giveFile(file);
  await expect.element(heading(app)).toHaveTextContent(/^Twice$/);
  await page.getByRole('button', { name: 'OK', exact: true }).click();
  desktop.giveFile(file);
  await expect.element(page.getByText(/is among your runs already/)).toBeVisible();
  await page.getByRole('button', { name: '← All runs' }).click();
  await expect.poll(() => kept(app).elements().length).toBe(1);
});

test('of several files given at once none is lost', async ({ app }) => {
  for (const name of ['one', 'two', 'three']) {
    app.desktop.giveFile({ kind: 'opened', name, bytes: fileOf(name, `run-${name}`) });
  }
  await expect.element(heading(app)).toHaveTextContent(/^three$/);
  await app.page.getByRole('button', { name: '← All runs' }).click();
  await expect.poll(() => kept(app).elements().length).toBe(3);
});

test('a run file dropped onto any page is opened', async ({ app }) => {
  await drop(app, 'dropped.bprun', fileOf('Dropped'));
  await expect.element(heading(app)).toHaveTextContent(/^Dropped$/);
});

test('an archive is looked at before anything of it is taken in', async ({ app }) => {
  const { page, desktop } = app;
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('button', { name: 'Save everything as a file' }).click();
  await expect.element(page.getByText(/^Saved as/)).toBeVisible();
  const bytes = desktop.savedFiles[0]?.bytes ?? new Uint8Array();
  await page.getByRole('button', { name: /^7/ }).click();
  await expect.element(heading(app)).toHaveTextContent('Training');

  const section = page.getByRole('heading', { name: 'Move to another computer' });
  await drop(app, 'everything.zip', bytes);
  await expect.element(section).toHaveFocus();
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();

  // Also on the very page that shows it.
  await focus(page.getByRole('button', { name: 'Open the folder' }));
  await drop(app, 'everything.zip', bytes);
  await expect
    .element(page.getByRole('heading', { name: 'What everything.zip would change' }))
    .toBeVisible();
  await expect.element(section).toHaveFocus();
});

test('a damaged file, and one that is gone, are told of in a sentence, and the page stays', async ({
  app,
}) => {
  const { page, desktop } = app;
  const bytes = fileOf('Damaged');
  bytes[bytes.length - 40] = (bytes.at(-40) ?? 0) ^ 1;
  await drop(app, 'damaged.bprun', bytes);
  await expect
    .element(page.getByText(/checksum does not match.*Nothing was changed/))
    .toBeVisible();
  await expect.element(heading(app)).toHaveTextContent('Training');

  desktop.giveFile({ kind: 'failed', name: 'gone.bprun', code: 'ENOENT' });
  await expect.element(page.getByText(/gone.bprun could not be read.*ENOENT/)).toBeVisible();
  await expect.element(heading(app)).toHaveTextContent('Training');
});
