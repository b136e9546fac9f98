// A kept run in the real window: taken elsewhere, into files on disk.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { digits } from '../parity/recordings.ts';
import { trainedRecord } from '../../core/testing/records.ts';
import { pythonProgram } from '../../core/exports/pythonProgram.ts';
import { allowFusedMultiplyAdd } from '../../core/cli/kernelsOption.ts';
import { decodeSafetensors } from '../../core/runs/safetensors.ts';
import { chooseKernels } from '../../core/tensor/kernels.ts';
import { presets } from '../../core/training/runConfig.ts';
import { expect, test, type RunningApp } from './app.ts';
import { TrainingLesson } from './trainingLesson.ts';

async function trainWith({ page }: RunningApp, values: Readonly<Record<string, string>>) {
  const lesson = new TrainingLesson(page);
  for (const [field, value] of Object.entries(values)) await lesson.field(field).fill(value);
  await lesson.train.click();
  await expect(lesson.result).toContainText(/finished|The loss became/);
}

async function openRuns({ page }: RunningApp) {
  await page.getByRole('button', { name: 'Runs', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Runs');
}

/** Answers the next question where to save with a folder of the test's own. */
async function saveInto({ electron }: RunningApp, folder: string) {
  await electron.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = ((_window: unknown, { defaultPath = '' }) =>
      Promise.resolve({
        canceled: false,
        filePath: `${path}/${defaultPath.split(/[\\/]/).pop() ?? ''}`,
      })) as typeof dialog.showSaveDialog;
  }, folder);
}

test('curves, parameters, program and picture are saved where one says', async ({ app }) => {
  const folder = await mkdtemp(join(tmpdir(), 'backprop-lab-exports-'));
  const { page } = app;
  const read = (name: string) => readFile(join(folder, name));
  await trainWith(app, { Epochs: '3' });
  await openRuns(app);
  await page.getByRole('button', { name: /^Open/ }).click();
  await page.getByLabel('Name', { exact: true }).fill('My run');
  await page.getByLabel('Name', { exact: true }).press('Tab');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My run');
  await saveInto(app, folder);
  const save = async (button: string, file: string) => {
    await page.getByRole('button', { name: button, exact: true }).first().click();
    await expect(page.getByText(`Saved as ${join(folder, file)}.`)).toBeVisible();
  };
  await save('PyTorch program (.py)', 'My-run.py');
  expect(String(await read('My-run.py'))).toBe(pythonProgram({ ...presets.article, epochs: 3 }));
  await save('Parameters (safetensors)', 'My-run.safetensors');
  const { tensors } = decodeSafetensors(await read('My-run.safetensors'));
  // On the app's own kernels.
  allowFusedMultiplyAdd();
  expect(chooseKernels('simd-fma')).toBe('simd-fma');
  const expected = trainedRecord(digits, { config: { ...presets.article, epochs: 3 } });
  expect(tensors.find(({ name }) => name === 'W1')?.values).toEqual(expected.parameters[0]?.values);
  await save('Curves per epoch (CSV)', 'My-run-epochs.csv');
  expect(
    String(await read('My-run-epochs.csv'))
      .trim()
      .split('\r\n'),
  ).toHaveLength(4);
  await save('Chart (SVG)', 'My-run-loss.svg');
  expect(String(await read('My-run-loss.svg'))).toContain('<title>Loss per epoch</title>');
  await save('Chart (PNG)', 'My-run-loss.png');
  const png = await read('My-run-loss.png');
  expect([...png.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1920, 1080]);

  await saveInto(app, join(folder, 'no', 'such', 'folder'));
  await page.getByRole('button', { name: 'Whole run (JSON)' }).click();
  await expect(page.getByText(/could not be saved: the system reports ENOENT/)).toBeVisible();
  await rm(folder, { recursive: true });
});
