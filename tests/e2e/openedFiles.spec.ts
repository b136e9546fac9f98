// Files that the real app is given: on its command line, and by a second start.

import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { encodeExperiment } from '../../core/experiments/experimentFile.ts';
import { sampleExperiment } from '../../core/testing/experiments.ts';
import { trainedRecord } from '../../core/testing/records.ts';
import { keepRun, runsFolder } from '../faults/keptFiles.ts';
import { digits } from '../parity/recordings.ts';
import { expect, startAgain, test } from './app.ts';

/** A run file in the folder, of a run that the app does not know. */
async function runFile(folder: string, name: string, id: string): Promise<string> {
  const record = trainedRecord(digits, { name, id });
  await keepRun(folder, record);
  return join(runsFolder(folder), `${record.head.id}.bprun`);
}

test('files of the command line and of second starts reach the app that is open', async ({
  launch,
  userData,
}, info) => {
  const folder = info.outputPath('elsewhere');
  const { electron, page } = await launch(
    undefined,
    await runFile(folder, 'From a friend', 'run-1'),
  );
  const heading = page.getByRole('heading', { level: 1 });
  const kept = page.getByRole('button', { name: /^Open / });

  await test.step('started with a file, the app adds and opens it; undo takes it out', async () => {
    await expect(heading).toHaveText('From a friend');
    await expect(page.getByText(/was added to your runs/)).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('No run is kept yet.')).toBeVisible();
  });

  await test.step('a second start hands its file over', async () => {
    const file = await runFile(folder, 'Second start', 'run-2');
    expect(await startAgain(userData, file)).toBe(0);
    await expect(heading).toHaveText('Second start');
    await page.getByRole('button', { name: 'OK', exact: true }).click();
    expect(await startAgain(userData, file)).toBe(0);
    await expect(page.getByText(/is among your runs already/)).toBeVisible();
    await page.getByRole('button', { name: '← All runs' }).click();
    await expect(kept).toHaveCount(1);
  });

  await test.step('of several files given at once none is lost', async () => {
    const files = await Promise.all(
      ['one', 'two', 'three'].map((name) => runFile(folder, name, `run-${name}`)),
    );
    expect(await startAgain(userData, ...files)).toBe(0);
    await expect(heading).toHaveText('three');
    await page.getByRole('button', { name: '← All runs' }).click();
    await expect(kept).toHaveCount(4);
  });

  await test.step('a file that is gone is told of, and the page stays', async () => {
    expect(await startAgain(userData, info.outputPath('gone.bprun'))).toBe(0);
    await expect(page.getByText(/gone.bprun could not be read.*ENOENT/)).toBeVisible();
    await expect(heading).toHaveText('Runs');
  });

  await test.step('a pipe that nobody writes to keeps neither later files nor the app waiting', async () => {
    const pipe = info.outputPath('pipe.bprun');
    execFileSync('mkfifo', [pipe]);
    const file = await runFile(folder, 'After the pipe', 'run-3');
    expect(await startAgain(userData, pipe)).toBe(0);
    await expect(page.getByText(/^pipe.bprun could not be read/)).toBeVisible();
    expect(await startAgain(userData, pipe, file)).toBe(0);
    await expect(heading).toHaveText('After the pipe');
    const ended = once(electron.process(), 'exit');
    await electron.close();
    await ended;
  });
});

test('an experiment of the command line is open in the lab, and at the next start again', async ({
  launch,
  userData,
}, info) => {
  const file = info.outputPath('rate.bpexp');
  await writeFile(file, encodeExperiment(sampleExperiment));
  const { electron, page } = await launch(undefined, file);
  const panel = page.getByRole('region', { name: sampleExperiment.title });
  await expect(panel).toContainText(/Find a learning rate|学習率を見つけて/);
  const rate = page.getByLabel(/^(Learning rate|学習率)$/);
  await rate.fill('0.2');

  const broken = info.outputPath('broken.bpexp');
  await writeFile(broken, '{"format": "backprop-lab-experiment"}');
  expect(await startAgain(userData, broken)).toBe(0);
  await expect(page.getByText(/broken\.bpexp.*version/)).toBeVisible();
  await expect(panel).toBeVisible();

  await electron.close();
  const again = await launch();
  await expect(again.page.getByRole('region', { name: sampleExperiment.title })).toBeVisible();
  await expect(again.page.getByLabel(/^(Learning rate|学習率)$/)).toHaveValue('0.2');
});
