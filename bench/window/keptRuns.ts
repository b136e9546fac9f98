// Many kept runs beside a few: how long the app takes until its first page is drawn, and the page of runs until its rows are there.

import { trainedRecord } from '../../core/testing/records.ts';
import { presets } from '../../core/training/runConfig.ts';
import { startApp } from '../../tests/e2e/app.ts';
import { keepRun } from '../../tests/faults/keptFiles.ts';
import { digits } from '../../tests/parity/recordings.ts';
import { defineNameHelper } from './frameMeter.ts';
import { withFreshProfile } from './profile.ts';

/** As many as their page shows at first. */
const FEW = 50;
const MANY = 500;

/** Milliseconds. */
export interface Opening {
  /** From the start of the app's process. */
  readonly start: number;
  /** From the press on the button. */
  readonly runsPage: number;
}

/** Of as many runs as `counts` says, an opening for each pair. */
export interface KeptRunsFigures {
  readonly counts: { readonly few: number; readonly many: number };
  readonly few: readonly Opening[];
  readonly many: readonly Opening[];
}

/** In alternating pairs. Both profiles have been opened before, so that their index of runs is there. */
export async function measureKeptRuns(pairs: number): Promise<KeptRunsFigures> {
  return withFreshProfile('en', (fewRuns) =>
    withFreshProfile('en', async (manyRuns) => {
      await keepRuns(fewRuns, FEW);
      await keepRuns(manyRuns, MANY);
      await open(fewRuns);
      await open(manyRuns);
      const few: Opening[] = [];
      const many: Opening[] = [];
      for (let i = 0; i < pairs; i++) {
        few.push(await open(fewRuns));
        many.push(await open(manyRuns));
      }
      return { counts: { few: FEW, many: MANY }, few, many };
    }),
  );
}

/** Writes runs into a profile, an hour between each two. */
export async function keepRuns(profile: string, count: number): Promise<void> {
  const record = trainedRecord(digits, { config: { ...presets.article, epochs: 10 } });
  for (let i = 0; i < count; i++) {
    const startedAt = new Date(Date.parse(record.head.startedAt) - i * 3_600_000).toISOString();
    await keepRun(profile, { ...record, head: { ...record.head, id: `run-${i}`, startedAt } });
  }
}

async function open(profile: string): Promise<Opening> {
  const app = await startApp(profile);
  const { electron, page } = app;
  try {
    await defineNameHelper(page);
    const begin = await electron.evaluate(() => process.getCreationTime());
    if (begin === null) throw new Error('The system does not tell when a process was started');
    const drawn = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((seen) => {
            const [paint] = seen.getEntriesByName('first-contentful-paint');
            if (paint) resolve(performance.timeOrigin + paint.startTime);
          }).observe({ type: 'paint', buffered: true });
        }),
    );
    // The core has answered.
    await page.locator('figure svg, figure canvas').first().waitFor();
    const runsPage = await page.evaluate(async () => {
      const button = [...document.querySelectorAll<HTMLButtonElement>('nav button')].find((each) =>
        each.textContent.includes('Runs'),
      );
      if (!button) throw new Error('There is no way to the page of runs');
      const pressed = performance.now();
      button.click();
      await new Promise<void>((resolve) => {
        const look = () => {
          const title = document.querySelector('h1')?.textContent;
          if (title === 'Runs' && document.querySelector('tbody tr')) resolve();
          else requestAnimationFrame(look);
        };
        look();
      });
      return performance.now() - pressed;
    });
    // Where the next start begins.
    await page.getByRole('button', { name: /^1/ }).click();
    await page.getByRole('heading', { level: 1, name: /MLP/ }).waitFor();
    return { start: drawn - begin, runsPage };
  } finally {
    await app.close();
  }
}
