// The core's process: one for many runs, and replaced when it dies.

import { corePid, expect, test, type RunningApp } from './app.ts';
import { TrainingLesson } from './trainingLesson.ts';

test('several runs share one core process', { tag: '@electron' }, async ({ app }) => {
  const lesson = new TrainingLesson(app.page);
  const pid = await corePid(app);
  await lesson.field('Epochs').fill('2');
  for (const seed of ['1', '2', '3']) {
    await lesson.field('Weight seed').fill(seed);
    await lesson.train.click();
    await lesson.finished();
  }
  expect(await corePid(app)).toBe(pid);
});

test(
  'a core killed during a run is told of and replaced, and the window survives',
  { tag: '@electron' },
  async ({ app }) => {
    const lesson = new TrainingLesson(app.page);
    await lesson.makeRunLong();
    await lesson.train.click();
    await expect(lesson.result).toContainText('of 360 right');
    const pid = await corePid(app);
    process.kill(pid, 'SIGKILL');

    await expect(lesson.result).toContainText('The computing process ended unexpectedly');
    await expect(lesson.result).toContainText('of 1,000');
    await lesson.openTable();
    await expect(app.page.getByRole('rowheader', { name: '1', exact: true })).toBeVisible();

    await lesson.field('Hidden units').fill('30');
    await lesson.field('Epochs').fill('30');
    await lesson.train.click();
    await lesson.finished();
    await expect(lesson.result).toContainText('349 of 360');
    expect(await corePid(app)).not.toBe(pid);
  },
);

test('Stop ends even a step of many seconds', async ({ app }) => {
  const lesson = new TrainingLesson(app.page);
  await lesson.field('Hidden units').fill('1024, 1024, 1024, 1024');
  await lesson.field('Batch size').fill('1437');
  await lesson.train.click();
  await expect(lesson.controls).toContainText('Epoch 0 of 30');
  await lesson.stop.click();
  await expect(lesson.stop).toBeDisabled();
  await expect(lesson.result).not.toContainText('unexpectedly');
  // Whoever pressed Stop is not asked whether to go on.
  await expect(app.page.getByRole('region', { name: 'Messages' })).toHaveText('');

  await lesson.field('Hidden units').fill('30');
  await lesson.field('Batch size').fill('30');
  await lesson.train.click();
  await lesson.finished();
  await expect(lesson.result).toContainText('349 of 360');
});

test('a core killed while nothing runs is replaced without a word', async ({ app }) => {
  const lesson = new TrainingLesson(app.page);
  await app.killCore();
  await lesson.train.click();
  await lesson.finished();
  await expect(lesson.result).toContainText('349 of 360');
});

test('a paused run costs no CPU, and a running one does', { tag: '@electron' }, async ({ app }) => {
  const lesson = new TrainingLesson(app.page);
  await lesson.makeRunLong();
  await lesson.train.click();
  await expect(lesson.result).toContainText('of 360 right');
  expect(await coreCpuOverASecond(app)).toBeGreaterThan(10);
  await lesson.pause.click();
  await expect(lesson.result).toContainText('paused');
  // Once the state of the pause is written.
  await expect.poll(() => coreCpuOverASecond(app)).toBeLessThan(1);
});

/** Percent of one processor that the core used while the window drew 60 frames. */
async function coreCpuOverASecond(app: RunningApp): Promise<number> {
  const percentSinceLastAsked = async (pid: number) =>
    app.electron.evaluate(
      (electron, wanted) =>
        electron.app.getAppMetrics().find((process) => process.pid === wanted)?.cpu
          .percentCPUUsage ?? NaN,
      pid,
    );
  const pid = await corePid(app);
  await percentSinceLastAsked(pid);
  await app.page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let frames = 0;
        const next = () => (++frames < 60 ? requestAnimationFrame(next) : resolve());
        requestAnimationFrame(next);
      }),
  );
  return percentSinceLastAsked(pid);
}
