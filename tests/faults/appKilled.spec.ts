// The whole app killed at random moments, while training and while saving: at the next start everything is there.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Settings } from '../../electron/settings.ts';
import { expect, readTraining, startApp, test, type RunningApp } from '../e2e/app.ts';
import { TrainingLesson } from '../e2e/trainingLesson.ts';
import { killProcess } from '../killProcess.ts';
import { filesIn, keptRuns, numbersOf, runsFolder } from './keptFiles.ts';
import { randomShare, repeats } from './repeats.ts';

const EPOCHS = '1000';

test.setTimeout(30 * 60_000);

/** What the settings file says; fails when it is half written. */
async function savedSettings(userData: string) {
  const text = await readFile(join(userData, 'settings.json'), 'utf8');
  return (JSON.parse(text) as { settings: Pick<Settings, 'work'> }).settings;
}

async function savedRate(userData: string): Promise<string | undefined> {
  return (await savedSettings(userData)).work.forms['07-training']?.learningRate;
}

/** As a loss of power would: every process at once, with nothing said. */
async function killAll({ electron }: RunningApp): Promise<void> {
  const pids = await electron.evaluate(({ app }) => app.getAppMetrics().map(({ pid }) => pid));
  const ended = new Promise<void>((resolve) =>
    electron.once('close', () => {
      resolve();
    }),
  );
  for (const pid of pids) killProcess(pid);
  await ended;
}

test('nothing that was finished or saved is lost, and the interrupted run goes on', async ({
  userData,
}) => {
  let app = await startApp(userData);
  await readTraining(app);
  let lesson = new TrainingLesson(app.page);
  // Long enough to be interrupted: a small network is through in a second.
  await lesson.field('Hidden neurons').fill('128');
  await lesson.field('Epochs').fill(EPOCHS);
  await lesson.train.click();
  await lesson.finished();
  const [uninterrupted] = await keptRuns(userData);
  if (!uninterrupted) throw new Error('no run was kept');
  const finished = new Set([uninterrupted.head.id]);

  for (let i = 0; i < repeats(50); i++) {
    // One value that is known to be saved, then training.
    const rate = (0.03 + i / 1000).toFixed(3);
    await lesson.field('Learning rate').fill(rate);
    await expect.poll(() => savedRate(userData)).toBe(rate);
    await lesson.field('Learning rate').fill('0.03');
    await expect.poll(() => savedRate(userData)).toBe('0.03');
    await lesson.train.click();
    await expect(lesson.result).toContainText('of 360 right');

    if (i % 2 === 0) {
      await lesson.reaches(randomShare(0.5));
    } else {
      // While saving: something changes all the time.
      const writes = randomShare(60);
      for (let n = 0; n < writes; n++) {
        await lesson.field('Weight seed').fill(String(n));
      }
    }
    await killAll(app);

    app = await startApp(userData);
    lesson = new TrainingLesson(app.page);
    await expect(app.page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(app.page.getByRole('heading', { level: 1 })).toHaveText(/Training/);
    await expect(lesson.field('Epochs')).toHaveValue(EPOCHS);
    await expect(lesson.field('Learning rate')).toHaveValue('0.03');
    await lesson.field('Weight seed').fill('0');

    const kept = await keptRuns(userData);
    for (const id of finished) expect(kept.map(({ head }) => head.id)).toContain(id);

    // A run that ended just before it could be killed is kept; any other one goes on.
    if (kept.length === finished.size) {
      await app.page.getByRole('button', { name: 'Resume' }).click();
    }
    // Until then the lesson shows its last run, which is finished.
    await expect(app.page.getByRole('button', { name: 'Resume' })).toBeHidden();
    await lesson.finished();
    const [latest, ...rest] = await keptRuns(userData);
    if (!latest) throw new Error('the run was not kept');
    expect(rest).toHaveLength(finished.size);
    expect(numbersOf(latest)).toEqual(numbersOf(uninterrupted));
    finished.add(latest.head.id);
    const leftovers = await filesIn(runsFolder(userData));
    expect(leftovers.filter((name) => !/\.bprun$|^index\.json$/.test(name))).toEqual([]);
  }
  await app.electron.close();
});
