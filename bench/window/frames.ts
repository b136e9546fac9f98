// Frames and input of the pages that are looked at while a network trains at full speed, and of an empty window: what this machine can do at best.

import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { expect, type ElectronApplication, type Page } from '@playwright/test';

import { GradientsPage } from '../../tests/e2e/gradientsPage.ts';
import { startApp, readTraining } from '../../tests/e2e/app.ts';
import { TrainingLesson } from '../../tests/e2e/trainingLesson.ts';
import { measureFrames, defineNameHelper, type FrameFigures } from './frameMeter.ts';
import { keepRuns } from './keptRuns.ts';
import { withFreshProfile } from './profile.ts';
import type { StartEmptyWindow } from './emptyWindow.ts';

/** Milliseconds that each page is looked at. */
const LOOK = 6000;
const KEPT_RUNS = 200;
const LESSONS = [1, 2, 3, 4, 5, 6, 7, 8, 9];
/** One image a step: no other run has as many steps a second to tell of, or takes as long to its end. */
const LONG_RUN = { 'Hidden units': '100', 'Batch size': '1', Epochs: '1000' };

export interface Frames {
  readonly where: string;
  readonly figures: FrameFigures;
  /** Whether the bar holds for it. */
  readonly isOurs: boolean;
}

/** Of an empty window, alone and while another process keeps a processor busy, as the core does. */
export async function measureFloor(startEmpty: StartEmptyWindow): Promise<Frames[]> {
  return startEmpty(async (electron, page) => {
    await defineNameHelper(page);
    // A frame in which nothing changes is not drawn at all.
    await page.evaluate(() => {
      const count = (now: number) => {
        document.body.textContent = String(now);
        requestAnimationFrame(count);
      };
      requestAnimationFrame(count);
    });
    const alone = await measureFrames(electron, page, LOOK);
    const busy = spawn(process.execPath, ['--eval', 'for (;;);'], { stdio: 'ignore' });
    const beside = await measureFrames(electron, page, LOOK);
    const ended = once(busy, 'exit');
    busy.kill();
    await ended;
    return [
      { where: 'empty window', figures: alone, isOurs: false },
      { where: 'empty window, one processor busy', figures: beside, isOurs: false },
    ];
  });
}

/** Of every lesson, the gradients view and the page of runs, while the core trains. */
export async function measurePages(): Promise<Frames[]> {
  return withFreshProfile('en', async (profile) => {
    await keepRuns(profile, KEPT_RUNS);
    const app = await startApp(profile);
    const { electron, page } = app;
    try {
      await readTraining(app);
      const still = await measureFrames(electron, page, LOOK);
      const lesson = new TrainingLesson(page);
      for (const [name, value] of Object.entries(LONG_RUN)) await lesson.field(name).fill(value);
      const lessons: Frames[] = [];
      for (const number of LESSONS) {
        lessons.push(
          await whileTraining(`lesson ${number}`, electron, page, async () => {
            await page.getByRole('button', { name: new RegExp(`^${number}`) }).click();
            const title = page.getByRole('heading', { level: 1, name: new RegExp(`^${number}`) });
            await title.waitFor();
          }),
        );
      }
      return [
        { where: 'lesson 7, nothing trains', figures: still, isOurs: true },
        ...lessons,
        await whileTraining('gradients view', electron, page, () => new GradientsPage(page).open()),
        await whileTraining('runs page', electron, page, async () => {
          await page.getByRole('button', { name: 'Runs', exact: true }).click();
          await page.locator('tbody tr').first().waitFor();
        }),
      ];
    } finally {
      await app.close();
    }
  });
}

/** Starts the long run, goes to a page, looks at it and stops the run. @throws Error when the run ended meanwhile */
async function whileTraining(
  where: string,
  electron: ElectronApplication,
  page: Page,
  go: () => Promise<void>,
): Promise<Frames> {
  const lesson = new TrainingLesson(page);
  await page.getByRole('button', { name: /^7/ }).click();
  await lesson.train.click();
  await lesson.pause.waitFor();
  await go();
  const figures = await measureFrames(electron, page, LOOK);
  await page.getByRole('button', { name: /^7/ }).click();
  if (!(await lesson.pause.isVisible())) throw new Error(`${where}: the run ended too soon`);
  await lesson.stop.click();
  await expect(lesson.result).toContainText('stopped');
  return { where: `${where}, training`, figures, isOurs: true };
}
