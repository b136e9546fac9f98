// The core's process: one for many runs, idle while a run is paused, and replaced when it dies or is too busy to hear.

import { corePid, expect, test, type RunningApp } from './app.ts';
import { TrainingLesson } from './trainingLesson.ts';

async function trainAsTheArticle(lesson: TrainingLesson): Promise<void> {
  await lesson.field('Hidden neurons').fill('30');
  await lesson.field('Batch size').fill('30');
  await lesson.field('Epochs').fill('30');
  await lesson.train.click();
  await lesson.finished();
  await expect(lesson.result).toContainText('349 of 360');
}

test('one core process does the work, costs nothing when idle, and is replaced when it ends', async ({
  app,
}) => {
  const lesson = new TrainingLesson(app.page);
  const first = await corePid(app);

  await test.step('several runs share one core process', async () => {
    await lesson.field('Epochs').fill('2');
    for (const seed of ['1', '2', '0']) {
      await lesson.field('Weight seed').fill(seed);
      await lesson.train.click();
      await lesson.finished();
    }
    expect(await corePid(app)).toBe(first);
  });

  await test.step('killed while nothing runs, it is replaced without a word', async () => {
    process.kill(first, 'SIGKILL');
    await trainAsTheArticle(lesson);
    await expect(app.page.getByRole('region', { name: 'Messages' })).toHaveText('');
    expect(await corePid(app)).not.toBe(first);
  });

  await test.step('Stop ends even a step of many seconds', async () => {
    await lesson.field('Hidden neurons').fill('1024, 1024, 1024, 1024');
    await lesson.field('Batch size').fill('1437');
    await lesson.train.click();
    await expect(lesson.controls).toContainText('Epoch 0 of 30');
    await lesson.stop.click();
    await expect(lesson.stop).toBeDisabled();
    await expect(lesson.result).not.toContainText('unexpectedly');
    // Whoever pressed Stop is not asked whether to go on.
    await expect(app.page.getByRole('region', { name: 'Messages' })).toHaveText('');
    await trainAsTheArticle(lesson);
  });

  await test.step('a paused run costs no CPU, and a running one does', async () => {
    await lesson.makeRunLong();
    await lesson.train.click();
    await expect(lesson.result).toContainText('of 1,000');
    await expect(lesson.result).toContainText('of 360 right');
    await expect.poll(() => coreCpuOverASecond(app)).toBeGreaterThan(10);
    await lesson.pause.click();
    await expect(lesson.result).toContainText('paused');
    // Once the state of the pause is written.
    await expect.poll(() => coreCpuOverASecond(app)).toBeLessThan(1);
  });

  await test.step('killed during a run, it is told of and replaced, and the window survives', async () => {
    const pid = await corePid(app);
    await lesson.goOn.click();
    await expect(lesson.pause).toBeVisible();
    process.kill(pid, 'SIGKILL');
    await expect(lesson.result).toContainText('The computing process ended unexpectedly');
    await expect(lesson.result).toContainText('of 1,000');
    await lesson.openTable();
    await expect(app.page.getByRole('rowheader', { name: '1', exact: true })).toBeVisible();
    await trainAsTheArticle(lesson);
    expect(await corePid(app)).not.toBe(pid);
  });
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
