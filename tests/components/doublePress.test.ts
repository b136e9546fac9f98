// Buttons that start work, pressed twice in the same moment: the work is done once.

import type { Locator } from 'vitest/browser';

import { trainedRecord } from '../../core/testing/records.ts';
import { texts } from './app/actions.ts';
import type { OpenApp } from './app/openApp.ts';
import { expect, test } from './app/test.ts';
import { keepRun } from './keptRuns.ts';
import { digits } from './recordings.ts';
import { TrainingLesson } from './trainingLesson.ts';

/** Both before the page can draw anything of what the first one does. */
async function pressTwice(place: Locator): Promise<void> {
  const element = (await place.findElement()) as HTMLElement;
  element.click();
  element.click();
}

const rows = ({ page }: OpenApp) => page.css('tbody tr');

async function hasRows(app: OpenApp, count: number): Promise<void> {
  app.desktop.choose('goTo', 'runs');
  await expect.poll(() => rows(app).elements().length).toBe(count);
}

test('training', async ({ app }) => {
  const lesson = new TrainingLesson(app);
  await lesson.field('Epochs').fill('2');
  await pressTwice(lesson.train);
  await lesson.finished();
  await pressTwice(app.page.getByRole('button', { name: 'Train with these values' }));
  await lesson.finished();
  await hasRows(app, 2);
});

test('one step, one epoch, going on and stopping', async ({ app }) => {
  const lesson = new TrainingLesson(app);
  await lesson.field('Epochs').fill('3');
  await pressTwice(lesson.oneStep);
  await expect.element(lesson.controls).toHaveTextContent('step 1 of 48');
  await pressTwice(lesson.oneEpoch);
  await expect.element(lesson.controls).toHaveTextContent('after epoch 1, paused');
  await pressTwice(lesson.stop);
  await expect.element(lesson.controls).toHaveTextContent('stopped');
  await hasRows(app, 1);
});

test('training by the menu', async ({ app }) => {
  const lesson = new TrainingLesson(app);
  await lesson.field('Epochs').fill('2');
  app.desktop.choose('trainEpoch');
  app.desktop.choose('trainEpoch');
  await expect.element(lesson.controls).toHaveTextContent('after epoch 1, paused');
  app.desktop.choose('stopTraining');
  app.desktop.choose('stopTraining');
  await expect.element(lesson.controls).toHaveTextContent('stopped');
  await hasRows(app, 1);
});

test('what is done with a kept run', async ({ open, profile }) => {
  await keepRun(profile, trainedRecord(digits, { id: 'one', name: 'One' }));
  await keepRun(profile, trainedRecord(digits, { id: 'two', name: 'Two' }));
  const app = await open({ lesson: 'runs' });
  const { page, desktop } = app;
  await page.getByRole('button', { name: 'Open One' }).click();
  await pressTwice(page.getByRole('button', { name: 'Curves per epoch (CSV)' }));
  await expect.poll(() => desktop.savedFiles.length).toBe(1);
  await pressTwice(page.getByRole('button', { name: 'Chart (SVG)' }).first());
  await expect.poll(() => desktop.savedFiles.length).toBe(2);
  await pressTwice(page.getByRole('button', { name: 'Delete', exact: true }));
  await expect.poll(() => texts(rows(app).getByRole('rowheader'))).toHaveLength(1);
  await expect.element(page.getByText('One run deleted.')).toBeVisible();
  await pressTwice(page.getByRole('button', { name: 'Undo' }));
  await hasRows(app, 2);

  await page.getByRole('button', { name: 'Open Two' }).click();
  await pressTwice(page.getByRole('button', { name: 'Repeat exactly' }));
  await new TrainingLesson(app).finished();
  await hasRows(app, 3);
  expect(desktop.savedFiles).toHaveLength(2);
});

test('deleting from the list, which is taken back at once', async ({ open, profile }) => {
  await keepRun(profile, trainedRecord(digits, { id: 'one', name: 'One' }));
  const app = await open({ lesson: 'runs' });
  const { page } = app;
  await page.getByRole('checkbox', { name: 'Choose One' }).click();
  await pressTwice(page.getByRole('button', { name: 'Delete', exact: true }));
  await expect.element(page.getByText('No run is kept yet.')).toBeVisible();
  app.desktop.choose('undo');
  await hasRows(app, 1);
  await expect.poll(() => app.desktop.menus?.canUndo).toBe(false);
});

test('everything saved as one file, by button and by menu', async ({ open }) => {
  const app = await open({ lesson: 'settings' });
  const { page, desktop } = app;
  await pressTwice(page.getByRole('button', { name: 'Save everything as a file' }));
  await expect.poll(() => desktop.savedFiles.length).toBe(1);
  desktop.choose('saveAll');
  desktop.choose('saveAll');
  await expect
    .element(page.getByRole('region', { name: 'Messages' }))
    .toHaveTextContent('Saved as');
  expect(desktop.savedFiles).toHaveLength(2);
});

test('tidying up', async ({ open, profile }) => {
  await keepRun(profile, trainedRecord(digits, { id: 'one' }));
  const app = await open({ lesson: 'settings' });
  const { page } = app;
  await pressTwice(page.getByRole('button', { name: 'Delete one run' }));
  await expect.element(page.getByText(/^One run/)).toBeVisible();
  app.desktop.choose('undo');
  await hasRows(app, 1);
  await expect.poll(() => app.desktop.menus?.canUndo).toBe(false);
});
