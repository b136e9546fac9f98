// The core's process killed at random moments: told of, replaced, and nothing lost but a moment's work.

import { corePid, expect, test, type RunningApp } from '../e2e/app.ts';
import { GradientsPage } from '../e2e/gradientsPage.ts';
import { TrainingLesson } from '../e2e/trainingLesson.ts';
import { keptRuns, numbersOf } from './keptFiles.ts';
import { randomShare, repeats } from './repeats.ts';

/** Long enough to be killed in, short enough to be finished often. */
const EPOCHS = '1000';
const RESUME = { name: 'Resume' } as const;

test.setTimeout(15 * 60_000);

async function killCore(app: RunningApp): Promise<number> {
  const pid = await corePid(app);
  process.kill(pid, 'SIGKILL');
  return pid;
}

test('killed during training: the run is resumed and ends as if nothing had happened', async ({
  app,
  userData,
}) => {
  const { page } = app;
  const lesson = new TrainingLesson(page);
  // Long enough to be interrupted: a small network is through in a second.
  await lesson.field('Hidden neurons').fill('128');
  await lesson.field('Epochs').fill(EPOCHS);
  await lesson.train.click();
  await lesson.finished();
  const [uninterrupted] = await keptRuns(userData);
  expect(uninterrupted).toBeDefined();

  for (let i = 0; i < repeats(25); i++) {
    await lesson.train.click();
    await expect(lesson.pause).toBeVisible();
    await expect(lesson.result).toContainText('of 360 right');
    await lesson.reaches(randomShare(0.5));
    const pid = await killCore(app);

    await expect(lesson.result).toContainText('The computing process ended unexpectedly');
    const resume = page.getByRole('button', RESUME);
    await expect(resume).toBeVisible();
    await expect(page.getByRole('region', { name: 'Messages' })).toContainText('of 1,000');
    expect(await corePid(app)).not.toBe(pid);

    await resume.click();
    await lesson.finished();
    await expect(resume).toBeHidden();
    const [resumed] = await keptRuns(userData);
    if (!uninterrupted || !resumed) throw new Error('no run was kept');
    expect(numbersOf(resumed)).toEqual(numbersOf(uninterrupted));
  }
  expect(await keptRuns(userData)).toHaveLength(repeats(25) + 1);
});

test('killed during a gradient check: told of, and the next check works', async ({ app }) => {
  const gradients = new GradientsPage(app.page);
  await gradients.open();
  await gradients.use('Finite differences (float64)');
  for (let i = 0; i < repeats(25); i++) {
    // Seconds of work: whatever the moment, the check is under way.
    await gradients.field('Hidden neurons').fill(i % 2 === 0 ? '512, 512' : '500, 500');
    await expect(gradients.cancel).toBeEnabled();
    await gradients.reaches(randomShare(0.05));
    const pid = await killCore(app);
    await expect(app.page.getByText('The computing process ended unexpectedly')).toBeVisible();
    await expect(gradients.compute).toBeEnabled();
    expect(await corePid(app)).not.toBe(pid);
  }
});

test('another core answers, again and again', async ({ app }) => {
  const { page } = app;
  const lesson = new TrainingLesson(page);
  await lesson.field('Hidden neurons').fill('128');
  await lesson.field('Epochs').fill('1000');
  for (let i = 0; i < repeats(25); i++) {
    await lesson.train.click();
    await expect(lesson.result).toContainText('of 360 right');
    await killCore(app);
    await expect(page.getByRole('button', RESUME)).toBeVisible();
    await page.getByRole('button', { name: 'Discard' }).click();
    await expect(page.getByText('The interrupted run was discarded.')).toBeVisible();
    await expect(page.getByRole('button', RESUME)).toBeHidden();
    await page.getByRole('button', { name: 'OK' }).click();
  }
});
