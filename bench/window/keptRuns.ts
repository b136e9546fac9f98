// Many kept runs beside a few: how long the app takes until its first page is drawn, and the page of runs until its rows are there.

import { trainedRecord } from '../../core/testing/records.ts';
import { presets } from '../../core/training/runConfig.ts';
import { startApp } from '../../tests/e2e/app.ts';
import { keepRun } from '../../tests/faults/keptFiles.ts';
import { digits } from '../../tests/parity/recordings.ts';
import { nameNothing } from './frameMeter.ts';
import { inFreshProfile } from './profile.ts';

export const FEW = 10;
export const MANY = 500;

/** Milliseconds, one for each pair. */
export interface Opening {
  /** From the start of the app's process. */
  readonly start: number;
  /** From the press on the button. */
  readonly runsPage: number;
}

export interface KeptRunsFigures {
  readonly few: readonly Opening[];
  readonly many: readonly Opening[];
}

/** In alternating pairs. Both profiles have been opened before, so that their index of runs is there. */
export async function measureKeptRuns(pairs: number): Promise<KeptRunsFigures> {
  return inFreshProfile('en', (fewRuns) =>
    inFreshProfile('en', async (manyRuns) => {
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
      return { few, many };
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
    const begin = await electron.evaluate(() => process.getCreationTime() ?? NaN);
    const drawn = await page.evaluate(() => {
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      return performance.timeOrigin + (paint?.startTime ?? NaN);
    });
    // The core has answered.
    await page.locator('figure svg, figure canvas').first().waitFor();
    await nameNothing(page);
    const runsPage = await page.evaluate(async () => {
      const button = [...document.querySelectorAll<HTMLButtonElement>('nav button')].find((each) =>
        each.textContent.includes('Runs'),
      );
      const pressed = performance.now();
      button?.click();
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
    await page.getByRole('button', { name: /^1/ }).click();
    await page.getByRole('heading', { level: 1, name: /MLP/ }).waitFor();
    return { start: drawn - begin, runsPage };
  } finally {
    await app.close();
  }
}
