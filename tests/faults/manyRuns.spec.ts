// Five hundred kept runs: all of them are listed, and the oldest can be opened, also by an app that has just started.

import { expect, test } from '../e2e/app.ts';
import { TrainingLesson } from '../e2e/trainingLesson.ts';
import { keepRun, keptRuns } from './keptFiles.ts';

const RUNS = 500;
/** So many are shown at first, and with each press on the button for more. */
const PAGE = 50;

test('500 runs of 100 epochs are listed and opened', async ({ launch, userData }) => {
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
    const head = { ...run.head, id: `run-${i}`, name: `Run ${i}`, startedAt };
    await keepRun(userData, { ...run, head });
  }

  // The first opening makes the index, the second reads it.
  for (const oldest of [RUNS - 1, RUNS - 2]) {
    const { page, electron } = await launch();
    await page.getByRole('button', { name: 'Runs', exact: true }).click();
    await expect(page.getByText(`${RUNS} runs`)).toBeVisible();
    for (let shown = PAGE; shown < RUNS; shown += PAGE) {
      await expect(page.locator('tbody tr')).toHaveCount(shown);
      await page.getByRole('button', { name: /^Show \d+ more$/ }).click();
    }
    await expect(page.locator('tbody tr')).toHaveCount(RUNS);
    const name = `Run ${oldest}`;
    await page.getByRole('button', { name: `Open ${name}`, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await page.getByRole('button', { name: '← All runs' }).click();
    await electron.close();
  }
});
