// What is kept on today's engine: settings over a reload, an interrupted run, files saved and opened.

import { readFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';

import { pythonProgram } from '../../core/exports/pythonProgram.ts';
import { decodeSafetensors } from '../../core/runs/safetensors.ts';
import { allowFusedMultiplyAdd } from '../../core/cli/kernelsOption.ts';
import { chooseKernels } from '../../core/tensor/kernels.ts';
import { trainedRecord } from '../../core/testing/records.ts';
import { presets } from '../../core/training/runConfig.ts';
import { digits } from '../parity/recordings.ts';
import { expect, readTraining, test } from '../e2e/app.ts';
import { TrainingLesson } from '../e2e/trainingLesson.ts';

async function train(page: Page, epochs: string) {
  const lesson = new TrainingLesson(page);
  await lesson.field('Epochs').fill(epochs);
  await lesson.train.click();
  await lesson.finished();
}

async function open(page: Page, name: 'Runs' | 'Settings') {
  await page.getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
}

/** The path of the file that the button gives. */
async function saved(page: Page, button: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).first().click();
  return (await download).path();
}

test('language, theme, lesson and what was typed are there after a reload', async ({ app }) => {
  const { page } = app;
  await new TrainingLesson(page).field('Learning rate').fill('0.05');
  await page.getByText('Dark', { exact: true }).click();
  const isDark = () => matchMedia('(prefers-color-scheme: dark)').matches;
  await page.waitForFunction(isDark);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Training/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(new TrainingLesson(page).field('Learning rate')).toHaveValue('0.05');
  expect(await page.evaluate(isDark)).toBe(true);
});

test('a core that ends during a run is told of and replaced', async ({ app }) => {
  const { page } = app;
  const lesson = new TrainingLesson(page);
  await lesson.field('Epochs').fill('1000');
  await lesson.train.click();
  await expect(lesson.result).toContainText('of 360 right');
  const [before] = page.workers();
  await app.killCore();
  await expect(lesson.result).toContainText('The computing process ended unexpectedly');
  await train(page, '30');
  await expect(lesson.result).toContainText('349 of 360');
  expect(page.workers()).toHaveLength(1);
  expect(page.workers()[0]).not.toBe(before);
});

test('a run that its core or its page left behind goes on to the same numbers', async ({ app }) => {
  const { page } = app;
  const lesson = new TrainingLesson(page);
  await train(page, '30');
  await lesson.openTable();
  const whole = await lesson.row(30);

  // A page that is loaded anew takes its worker along.
  for (const leave of [() => app.killCore(), () => page.reload()]) {
    await lesson.oneEpoch.click();
    await expect(lesson.result).toContainText('after epoch 1, paused');
    await leave();
    await page.getByRole('button', { name: 'Resume' }).click();
    await lesson.finished();
    await expect.poll(() => lesson.row(30)).toEqual(whole);
  }
});

test('parameters, program and pictures of a kept run are the files they should be', async ({
  app: { page },
}) => {
  await train(page, '3');
  await open(page, 'Runs');
  await page.getByRole('button', { name: /^Open/ }).click();
  const config = { ...presets.article, epochs: 3 };
  const program = await readFile(await saved(page, 'PyTorch program (.py)'), 'utf8');
  expect(program).toBe(pythonProgram(config));
  const { tensors } = decodeSafetensors(
    await readFile(await saved(page, 'Parameters (safetensors)')),
  );
  // On the kernels of the page's worker.
  allowFusedMultiplyAdd();
  expect(chooseKernels('simd-fma')).toBe('simd-fma');
  const expected = trainedRecord(digits, { config });
  for (const { name, values } of expected.parameters) {
    expect(tensors.find((tensor) => tensor.name === name)?.values).toEqual(values);
  }
  const svg = await readFile(await saved(page, 'Chart (SVG)'), 'utf8');
  expect(svg).toContain('<title>Loss per epoch</title>');
  const png = await readFile(await saved(page, 'Chart (PNG)'));
  expect([...png.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1920, 1080]);
});

test('everything goes into one file and from it into another profile', async ({ launch }) => {
  const one = await launch();
  await readTraining(one);
  await one.page.getByText('Bookmarks and notes').click();
  await one.page.getByLabel('Your note on this lesson').fill('from the first');
  await train(one.page, '2');
  await open(one.page, 'Settings');
  const file = await saved(one.page, 'Save everything as a file');

  const other = await launch('another profile');
  const { page } = other;
  await readTraining(other);
  await open(page, 'Settings');
  const question = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import a file…' }).click();
  await (await question).setFiles(file);
  await expect(page.getByText('Runs: 1 new, 0 changed, 0 the same.')).toBeVisible();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText(/^1 run takes/)).toBeVisible();
  await page.getByRole('button', { name: /^7/ }).click();
  await page.getByText('Bookmarks and notes').click();
  await expect(page.getByLabel('Your note on this lesson')).toHaveValue('from the first');
});
