// The app's memory after the article's training loop was run ten times, beside that of an empty window.

import { setTimeout } from 'node:timers/promises';

import { readTraining, startApp } from '../../tests/e2e/app.ts';
import { TrainingLesson } from '../../tests/e2e/trainingLesson.ts';
import type { StartEmptyWindow } from './emptyWindow.ts';
import { measureMemory, type Memory } from './memory.ts';
import { withFreshProfile } from './profile.ts';

const TRAININGS = 10;
/** Milliseconds without a touch, after which a window has tidied up what it does in idle time. */
const REST = 10_000;

export interface MemoryFigures {
  readonly empty: Memory;
  /** After the start. */
  readonly fresh: Memory;
  /** Right after the tenth training. */
  readonly trained: Memory;
  /** After a rest. */
  readonly rested: Memory;
}

export async function measureTenTrainings(startEmpty: StartEmptyWindow): Promise<MemoryFigures> {
  const empty = await startEmpty(async (electron) => {
    await setTimeout(REST);
    return measureMemory(electron);
  });
  return withFreshProfile('en', async (profile) => {
    const app = await startApp(profile);
    try {
      await setTimeout(REST);
      const fresh = await measureMemory(app.electron);
      await readTraining(app);
      const lesson = new TrainingLesson(app.page);
      for (let i = 0; i < TRAININGS; i++) {
        await lesson.train.click();
        await lesson.finished();
      }
      const trained = await measureMemory(app.electron);
      await setTimeout(REST);
      return { empty, fresh, trained, rested: await measureMemory(app.electron) };
    } finally {
      await app.close();
    }
  });
}
