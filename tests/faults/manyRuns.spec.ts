// Five hundred kept runs: the app starts as before, and their page opens at once.

import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, startApp, test } from '../e2e/app.ts';
import { TrainingLesson } from '../e2e/trainingLesson.ts';
import { keepRun, keptRuns, runsFolder } from './keptFiles.ts';

const RUNS = 500;
const PAIRS = 5;

test.setTimeout(5 * 60_000);

/** Milliseconds from the start of the app's process until its first lesson is there. */
async function startTime(userData: string): Promise<number> {
  const app = await startApp(userData);
  const time = await app.page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (!document.querySelector('h1')) requestAnimationFrame(look);
          else resolve(performance.timeOrigin + performance.now());
        };
        look();
      }),
  );
  const begin = await app.electron.evaluate(() => process.getCreationTime() ?? 0);
  await app.electron.close();
  return time - begin;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

test('500 runs of 100 epochs slow down neither the start nor their page', async ({
  launch,
  userData,
}) => {
  const app = await launch();
  await app.page.getByText('English', { exact: true }).click();
  await app.page.getByRole('button', { name: /^9/ }).click();
  await new TrainingLesson(app.page).train.click();
  await new TrainingLesson(app.page).finished();
  await app.electron.close();
  const [run] = await keptRuns(userData);
  if (!run) throw new Error('no run was kept');
  expect(run.curves.trainLosses).toHaveLength(100);
  for (let i = 1; i < RUNS; i++) {
    const startedAt = new Date(Date.parse(run.head.startedAt) - i * 3_600_000).toISOString();
    await keepRun(userData, { ...run, head: { ...run.head, id: `run-${i}`, startedAt } });
  }

  // The first opening makes the index.
  const first = await launch();
  await first.page.getByRole('button', { name: 'Runs' }).click();
  await expect(first.page.getByText(`${RUNS} runs`)).toBeVisible();
  await first.electron.close();

  const none = await mkdtemp(join(tmpdir(), 'backprop-lab-test-'));
  await cp(userData, none, { recursive: true });
  await rm(runsFolder(none), { recursive: true });
  const times: { with: number[]; without: number[] } = { with: [], without: [] };
  for (let i = 0; i < PAIRS; i++) {
    times.without.push(await startTime(none));
    times.with.push(await startTime(userData));
  }
  await rm(none, { recursive: true });
  console.log('milliseconds to the first lesson', times);
  expect(median(times.with) - median(times.without)).toBeLessThan(100);

  const { page } = await launch();
  const opening = await page.evaluate(async () => {
    const button = [...document.querySelectorAll('nav button')].find((each) =>
      each.textContent.includes('Runs'),
    );
    const begin = performance.now();
    (button as HTMLButtonElement).click();
    await new Promise<void>((resolve) => {
      const look = () => {
        if (document.querySelectorAll('tbody tr').length > 0) resolve();
        else requestAnimationFrame(look);
      };
      look();
    });
    return performance.now() - begin;
  });
  console.log('milliseconds to the page of runs', opening);
  expect(opening).toBeLessThan(300);
});
